package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A document as DOCX, to be gone on with in a word processor: headings are headings, the first row of a table is repeated on every page. */
final class DocxFile {

    private static final int TITLE = 20;
    private static final int TEXT = 11;
    private static final int SMALL = 9;
    private static final String HEADING = "Heading";
    /** The whole width of a page, in fiftieths of a percent. */
    private static final String WHOLE = "100%";

    private DocxFile() {
    }

    static void write(ExportDocument content, ExportWords words, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            styles(document.createStyles());
            document.getProperties().getCoreProperties().setTitle(content.title());
            document.getProperties().getCoreProperties().setCreator("Amparo");
            paragraph(document, content.title(), TITLE, HEADING + 1);
            content.lines().forEach(line -> paragraph(document, line, TEXT, null));
            content.parts().forEach(part -> part(document, part));
            paragraph(document, words.stamp(content.stamp()), SMALL, null);
            paragraph(document, words.internal(), SMALL, null);
            document.write(out);
        }
    }

    private static void part(XWPFDocument document, ExportDocument.Part part) {
        switch (part) {
            case ExportDocument.Heading heading -> paragraph(document, heading.text(), TITLE - 2 - 2 * heading.level(),
                    HEADING + (heading.level() + 1));
            case ExportDocument.Words text -> text.text().lines().forEach(line -> paragraph(document, line, TEXT, null));
            case ExportDocument.Grid grid -> grid(document, grid);
        }
    }

    private static void grid(XWPFDocument document, ExportDocument.Grid grid) {
        paragraph(document, grid.name(), TEXT, null).getRuns().getFirst().setBold(true);
        XWPFTable table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setWidth(WHOLE);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < grid.columns().size(); column++) {
            cell(head, column, grid.columns().get(column), true);
            for (int row = 0; row < grid.rows().size(); row++) {
                cell(table.getRow(row + 1), column, grid.rows().get(row).get(column), false);
            }
        }
        paragraph(document, "", SMALL, null);
    }

    private static void cell(XWPFTableRow row, int column, String text, boolean bold) {
        XWPFRun run = row.getCell(column).getParagraphs().getFirst().createRun();
        run.setText(text);
        run.setFontSize(SMALL);
        run.setBold(bold);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text, int size, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(style != null);
        return paragraph;
    }

    /** A new document has no styles at all, and without them no headings for those who hear it. */
    private static void styles(XWPFStyles styles) {
        for (int level = 1; level <= 3; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(HEADING + level);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            style.setType(STStyleType.PARAGRAPH);
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
