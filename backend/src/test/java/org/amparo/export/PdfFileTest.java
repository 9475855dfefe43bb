package org.amparo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.print.Typesetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Printed tables and documents in languages whose letters are joined, stacked, or read from the right. */
class PdfFileTest {

    private static final Locale ARABIC = Locale.of("ar");
    private static final Locale KHMER = Locale.of("km");

    @Test
    void an_arabic_table_is_joined_and_its_first_column_stands_at_the_right() throws IOException {
        byte[] file = table(ARABIC, "الاحتياجات", List.of("المنطقة", "الأشخاص"), List.of("بنغيلا", 1204L));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(plain(new PDFTextStripper().getText(pdf))).contains("الاحتياجات", "المنطقة", "بنغيلا", "1204").doesNotContain("?");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().getReadingDirection()).isEqualTo("R2L");
            assertThat(left(pdf, "ب")).as("the first column").isGreaterThan(left(pdf, "4"));
        }
    }

    @Test
    void a_khmer_table_and_a_document_hold_all_their_letters() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(table(KHMER, "តម្រូវការ", List.of("ខេត្ត"), List.of("បាត់ដំបង")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ប").doesNotContain("?");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentPdf.write(new ExportDocument("ملف", "T1", List.of("سطر"), List.of(new ExportDocument.Words("كلمات كثيرة ".repeat(40)),
                new ExportDocument.Grid("جدول", List.of("عمود"), List.of(List.of("قيمة"))))), new ExportWords(ARABIC), out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(plain(new PDFTextStripper().getText(pdf))).contains("كلمات", "جدول", "قيمة").doesNotContain("?");
        }
    }

    @Test
    void what_is_too_wide_for_its_column_ends_with_an_ellipsis_and_no_half_letter() {
        Typesetter english = new Typesetter(Locale.ENGLISH);
        Typesetter.Line cut = english.cut("Donaudampfschifffahrt", false, 5_000);
        assertThat(cut.text()).startsWith("Donau").endsWith("…");
        assertThat(cut.width()).isLessThanOrEqualTo(5_000);
        assertThat(english.cut("Uíge", false, 5_000).text()).isEqualTo("Uíge");
    }

    private static byte[] table(Locale locale, String title, List<String> heads, List<?> row) throws IOException {
        ExportTable table = new ExportTable(title, "G06.2", List.of(),
                heads.stream().map(head -> ExportTable.text(head, "#meta+name")).toList(),
                false, ExportTable.rows(List.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfFile pdf = new PdfFile(new TableWriter.Head(table, 1, new ExportWords(locale)), out)) {
            pdf.row(row);
        }
        return out.toByteArray();
    }

    /** Letters as they are written down, not as they are joined. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Where the last letter of this kind stands. */
    private static float left(PDDocument pdf, String letter) throws IOException {
        List<Float> found = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (plain(text.getUnicode()).contains(letter)) {
                    found.add(text.getXDirAdj());
                }
            }
        }.getText(pdf);
        return found.getLast();
    }
}
