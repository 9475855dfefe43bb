package org.amparo.donor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.Coarsening;
import org.amparo.donor.LogframeLine;
import org.amparo.donor.Catalogue;
import org.amparo.donor.MadeUpRelease;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.SealedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.privacy.SigningKey;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The files of a release, each opened by a reader that had no part in writing it. They lie under {@code target/release} afterwards. */
class ReleaseFilesTest {

    private static final Path MADE = Path.of("target", "release");
    private static final UUID DONOR = UUID.fromString("5d3f10c6-5c1e-4b44-8a33-6f9d1b0f7f01");
    /** Folder with the schema of the standard, {@code iati-activities-schema.xsd} of version 2.03; it is not handed out with the product. */
    private static final String SCHEMA = "amparo.iati.schema";

    private final ShelvedRelease shelved = shelved(null, null);
    private final PublishedRelease release = shelved.release();
    private final ReleaseWords words = ReleaseWords.in(Locale.ENGLISH);

    private static ShelvedRelease shelved(LocalDate withdrawnOn, String reason) {
        SealedRelease sealed = SealedRelease.of(MadeUpRelease.of(12, DONOR, "NOR-24", 1), new Unsigned());
        return new ShelvedRelease(sealed, sealed.release(), withdrawnOn, reason);
    }

    private record Unsigned() implements SigningKey {

        @Override
        public byte[] sign(byte[] message) {
            return new byte[64];
        }

        @Override
        public boolean verifies(byte[] signature, byte[] message) {
            return false;
        }

        @Override
        public byte[] publicKey() {
            return new byte[32];
        }
    }

    private byte[] file(ReleaseFormat format) throws IOException {
        byte[] bytes = new ReleaseFiles(shelved, words).write(format);
        Files.createDirectories(MADE);
        Files.write(MADE.resolve("release." + format.ending()), bytes);
        return bytes;
    }

    @Test
    void the_same_release_is_the_same_file_to_the_byte_and_the_sealed_text_has_the_checksum() throws Exception {
        for (ReleaseFormat format : List.of(ReleaseFormat.PDF, ReleaseFormat.CSV, ReleaseFormat.IATI, ReleaseFormat.JSON)) {
            assertThat(file(format)).as(format.name()).isEqualTo(file(format));
        }
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file(ReleaseFormat.JSON))))
                .isEqualTo(shelved.sealed().checksum());
    }

    @Test
    void the_csv_holds_every_cell_under_its_tags_and_nothing_where_nothing_is_shown() throws IOException {
        List<List<String>> rows = CsvLines.read(new String(file(ReleaseFormat.CSV), StandardCharsets.UTF_8));
        int tags = IntStream.range(0, rows.size()).filter(i -> rows.get(i).getFirst().equals("#indicator+name")).findFirst().orElseThrow();
        List<String> heads = rows.get(tags);
        assertThat(tags).as("HXL looks for tags in the first 25 rows").isLessThan(25);
        assertThat(heads).contains("#date+start", "#date+end", "#adm1+code+v_pcode", "#sector+name", "#indicator+value+num",
                "#status+suppressed").allMatch(tag -> tag.matches("#[a-z][a-z0-9]*(\\+[a-z0-9_]+)*"));
        List<List<String>> cells = rows.subList(tags + 1, rows.size());
        List<Cell> published = release.tables().tables().stream().flatMap(table -> table.cells().values().stream()).toList();
        assertThat(cells).hasSameSizeAs(published).allSatisfy(row -> assertThat(row).hasSameSizeAs(heads));
        int number = heads.indexOf("#indicator+value+num");
        int suppressed = heads.indexOf("#status+suppressed");
        for (int i = 0; i < cells.size(); i++) {
            List<String> row = cells.get(i);
            switch (published.get(i)) {
                case Cell.Shown shown -> assertThat(row.get(number) + row.get(suppressed)).isEqualTo(String.valueOf(shown.count()));
                case Cell.Small small -> assertThat(row.get(number) + row.get(suppressed)).isEqualTo("fewer than " + small.k());
                case Cell.Withheld withheld -> assertThat(row.get(number) + row.get(suppressed)).isEqualTo("withheld");
            }
        }
    }

    @Test
    void the_workbook_shows_all_its_sheets_and_every_cell_and_no_formula() throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file(ReleaseFormat.XLSX)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2 + release.tables().tables().size());
            List<String> all = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                assertThat(book.isSheetHidden(i) || book.isSheetVeryHidden(i)).isFalse();
                for (Row row : book.getSheetAt(i)) {
                    assertThat(row.getZeroHeight()).isFalse();
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                    StreamSupport.stream(row.spliterator(), false).filter(cell -> cell.getCellType() == CellType.STRING)
                            .forEach(cell -> all.add(cell.getStringCellValue()));
                }
            }
            assertThat(String.join("\n", all)).contains("Release 12 of Caminos", shelved.sealed().checksum(), "Made for Norwegian Fund",
                    "=1+1 «ñ»", "fewer than 10", "fewer than 20", "withheld", "Antioquia");
            Sheet reached = book.getSheetAt(2);
            assertThat(reached.getLastRowNum() - 1).isEqualTo(release.tables().table("reached.age").cells().size());
            assertThat(numbers(reached)).containsExactlyElementsOf(release.tables().table("reached.age").cells().values().stream()
                    .filter(Cell.Shown.class::isInstance).map(cell -> (double) ((Cell.Shown) cell).count()).toList());
        }
    }

    private static List<Double> numbers(Sheet sheet) {
        int column = IntStream.range(0, sheet.getRow(1).getLastCellNum())
                .filter(i -> sheet.getRow(1).getCell(i).getStringCellValue().equals("#indicator+value+num")).findFirst().orElseThrow();
        return StreamSupport.stream(sheet.spliterator(), false).skip(2).map(row -> row.getCell(column))
                .filter(cell -> cell != null && cell.getCellType() == CellType.NUMERIC)
                .map(org.apache.poi.ss.usermodel.Cell::getNumericCellValue).toList();
    }

    @Test
    void the_pdf_is_valid_PDF_UA_and_says_all_that_the_page_says() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] bytes = file(ReleaseFormat.PDF);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage()).distinct()).isEmpty();
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Release 12 of Caminos", "Made for Norwegian Fund for Recovery", "Results against targets", "0–9",
                    "withheld", "Roads".toLowerCase(Locale.ROOT), "Las visitas a domicilio", "Version 1 of the method");
            assertThat(text.replace(" ", "")).contains(shelved.sealed().checksum());
            release.tables().tables().forEach(table -> assertThat(text).contains(words.table(table.design())));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void the_results_follow_the_order_of_the_standard_and_a_hidden_result_has_no_value() throws Exception {
        Document document = xml();
        Element activity = (Element) document.getElementsByTagName("iati-activity").item(0);
        assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("2.03");
        assertThat(children(activity)).containsExactly("iati-identifier", "reporting-org", "title", "description", "participating-org",
                "participating-org", "activity-status", "activity-date", "activity-date", "recipient-country", "sector", "result", "result",
                "result");
        NodeList indicators = document.getElementsByTagName("indicator");
        assertThat(indicators.getLength()).isEqualTo(release.logframe().size());
        Map<String, String> actual = new TreeMap<>();
        for (int i = 0; i < indicators.getLength(); i++) {
            Element indicator = (Element) indicators.item(i);
            assertThat(children(indicator)).startsWith("title", "reference").endsWith("period");
            Element told = (Element) indicator.getElementsByTagName("actual").item(0);
            String code = ((Element) indicator.getElementsByTagName("reference").item(0)).getAttribute("code");
            actual.put(code, told.hasAttribute("value") ? told.getAttribute("value") : told.getTextContent());
        }
        assertThat(actual.get("I2")).isEqualTo("not counted in releases");
        assertThat(actual.get("U1")).isEqualTo(String.valueOf(
                ((Cell.Shown) release.tables().table("reached.age").cells().get(List.of("ALL", "ALL", "ALL"))).count()));
    }

    @Test
    void the_results_are_valid_by_the_schema_of_the_standard() throws Exception {
        String folder = System.getProperty(SCHEMA, "");
        assumeTrue(!folder.isEmpty(), "Give the folder of the schema by -D" + SCHEMA);
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        Schema schema = factory.newSchema(Path.of(folder, "iati-activities-schema.xsd").toFile());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file(ReleaseFormat.IATI))));
        LogframeLine ofPeople = new LogframeLine("I1", "", false, new LogframeLine.Baseline(BigDecimal.TEN, null), BigDecimal.ONE,
                release.logframe().getFirst().actual());
        PublishedRelease otherUnit = with(release.programme(), ofPeople);
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(
                new ReleaseFiles(new ShelvedRelease(shelved.sealed(), otherUnit, null, null), words).write(ReleaseFormat.IATI))));
    }

    private Document xml() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        try (InputStream in = new ByteArrayInputStream(file(ReleaseFormat.IATI))) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getNodeName());
        }
        return names;
    }

    @Test
    void a_withdrawn_release_says_so_in_every_file() throws IOException {
        ShelvedRelease withdrawn = shelved(LocalDate.of(2026, 9, 1), "A table was about another period");
        ReleaseFiles files = new ReleaseFiles(withdrawn, words);
        String why = "withdrawn on 1 September 2026 and is not to be relied on. Reason: A table was about another period";
        assertThat(new String(files.write(ReleaseFormat.CSV), StandardCharsets.UTF_8)).contains(why);
        assertThat(new String(files.write(ReleaseFormat.IATI), StandardCharsets.UTF_8)).contains(why);
        try (PDDocument document = Loader.loadPDF(files.write(ReleaseFormat.PDF));
                Workbook book = new XSSFWorkbook(new ByteArrayInputStream(files.write(ReleaseFormat.XLSX)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(why);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).contains(why);
        }
    }

    @Test
    void every_category_of_the_catalogue_has_a_word() {
        for (Dimension dimension : Catalogue.designs(release.tables().scope(), MadeUpRelease.AREAS.keySet()).stream()
                .peek(design -> assertThat(words.table(design)).as(design.name()).isNotEqualTo(design.name()))
                .flatMap(design -> design.by().stream()).toList()) {
            assertThat(words.dimension(dimension)).isNotEqualTo(dimension.name());
            dimension.codes().stream().filter(code -> !MadeUpRelease.AREAS.containsKey(code))
                    .forEach(code -> assertThat(words.text("release.of." + code)).isNotBlank());
        }
    }

    @Test
    void two_periods_stand_side_by_side_as_they_were_published() {
        PublishedRelease before = MadeUpRelease.of(11, DONOR, "NOR-24", 0);
        List<ReleaseGrid> compared = ReleaseComparison.of(before, release, words);
        assertThat(compared).hasSize(1 + release.tables().tables().size());
        ReleaseGrid reached = compared.get(1);
        assertThat(reached.name()).isEqualTo("People reached, by pillar, sex and age");
        assertThat(reached.lines().getFirst()).isEqualTo(new ReleaseGrid.Line(List.of("All"),
                List.of(words.cell(before.tables().table("reached.age").cells().get(List.of("ALL", "ALL", "ALL"))),
                        words.cell(release.tables().table("reached.age").cells().get(List.of("ALL", "ALL", "ALL"))))));
        assertThat(reached.lines()).as("all, and each category of one dimension").hasSize(1 + 8 + 3 + 7);
        assertThat(compared).allSatisfy(grid -> assertThat(grid.lines()).allSatisfy(line -> assertThat(line.cells()).hasSize(2)));
    }

    @Test
    void a_place_on_no_list_has_a_name_and_no_code() throws IOException {
        ReleaseScope scope = release.tables().scope();
        TableDesign repairs = new TableDesign("repairs", "repairs", true, false, "",
                List.of(Dimension.of("area", "CO05", Catalogue.AREA_UNKNOWN)));
        PublishedTable table = PublishedTable.of(TrueTable.count(repairs, scope, List.of(), List.of(repairs)), Protection.PROMISED);
        List<List<Object>> rows = new ReleaseCells(release, words).rows(table, ReleaseCells.dimensions(List.of(table)));
        int code = new ReleaseCells(release, words).columns(ReleaseCells.dimensions(List.of(table))).stream()
                .map(ReleaseCells.Column::tag).toList().indexOf("#adm1+code+v_pcode");
        assertThat(rows).extracting(row -> row.get(code)).containsExactly(null, "CO05", null);
        assertThat(rows.getLast()).contains("Area not known");
    }

    @Test
    void a_target_in_percent_is_written_so_and_one_in_people_is_not_held_against_a_share() {
        LogframeLine.Actual share = new LogframeLine.Actual.Share("outcomes", List.of("I1", Dimension.ALL, "BETTER"),
                List.of("I1", Dimension.ALL, Dimension.ALL));
        LogframeLine uncounted = new LogframeLine("I2", "", true, null, new BigDecimal("60"), null);
        LogframeLine ofPeople = new LogframeLine("I1", "", false, null, new BigDecimal("1"), share);
        assertThat(words.goal(uncounted, uncounted.target())).isEqualTo("60 %");
        assertThat(words.goal(ofPeople, ofPeople.target())).isEqualTo("1");
        assertThat(ReleaseGrid.results(with(release.programme(), ofPeople), words).lines().getFirst().cells().getLast())
                .isEqualTo("not told");
        String xml = new String(new ReleaseFiles(new ShelvedRelease(shelved.sealed(), with(release.programme(), ofPeople), null, null),
                words).write(ReleaseFormat.IATI), StandardCharsets.UTF_8);
        assertThat(xml).contains("<target><comment><narrative xml:lang=\"en\">1</narrative></comment></target>");
    }

    private PublishedRelease with(PublishedRelease.Programme programme, LogframeLine... lines) {
        return new PublishedRelease(programme, release.recipient(), release.grant(), release.areas(), release.dataCutOff(),
                release.releasedOn(), release.method(), release.tables(), List.of(lines), release.narrative());
    }

    @Test
    void the_method_names_the_thresholds_that_its_own_cells_were_protected_with() {
        assertThat(ReleaseMethod.sentences(release, words)).first().asString().contains("\"0–9\"", "\"0–19\"");
        Protection raised = new Protection(16, 40);
        List<PublishedTable> tables = Catalogue.designs(release.tables().scope(), MadeUpRelease.AREAS.keySet()).stream()
                .map(design -> PublishedTable.of(TrueTable.count(design, release.tables().scope(), List.of(), List.of(design)), raised))
                .toList();
        PublishedRelease stricter = new PublishedRelease(release.programme(), release.recipient(), release.grant(), release.areas(),
                release.dataCutOff(), release.releasedOn(), release.method(), new Payload(release.number(), Catalogue.VERSION,
                        release.tables().scope(), tables),
                List.of(), List.of());
        List<String> sentences = ReleaseMethod.sentences(stricter, words);
        assertThat(sentences.getFirst()).contains("\"0–15\"", "\"0–39\"");
        assertThat(sentences.get(2)).contains("to the nearest 8", "a multiple of 16", "to the nearest 20", "a multiple of 40");
    }

    @Test
    void a_table_from_which_areas_were_left_out_does_not_speak_of_them() {
        List<TableDesign> without = Coarsening.coarser(Catalogue.designs(release.tables().scope(), MadeUpRelease.AREAS.keySet()),
                List.of("area"));
        assertThat(without).extracting(words::table).noneMatch(name -> name.contains("area")).contains("Services, by pillar",
                "Repairs of devices");
    }

    @Test
    void no_results_are_told_to_IATI_without_a_registration() {
        PublishedRelease unregistered = new PublishedRelease(
                new PublishedRelease.Programme("Caminos", "Fundación Caminos", "", "CO"), release.recipient(), release.grant(),
                release.areas(), release.dataCutOff(), release.releasedOn(), release.method(), release.tables(), release.logframe(),
                release.narrative());
        assertThat(ReleaseFormat.IATI.isFor(release)).isTrue();
        assertThat(ReleaseFormat.IATI.isFor(unregistered)).isFalse();
    }
}
