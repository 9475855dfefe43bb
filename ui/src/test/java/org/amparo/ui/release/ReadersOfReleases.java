package org.amparo.ui.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the files of a release as their readers do, each with a library that did not write it, and holds them against the sealed text. */
final class ReadersOfReleases {

    private static final String SCHEMA = "amparo.iati.schema";

    private final int number;
    private final String checksum;

    /** @param checksum SHA-256 of the sealed text */
    ReadersOfReleases(int number, String checksum) {
        this.number = number;
        this.checksum = checksum;
    }

    /** @param row words and numbers of a row that the page shows; the same stand in one line of the file */
    void pdf(Path file, List<String> row) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).extracting(TestAssertion::getStatus)
                    .doesNotContain(TestAssertion.Status.FAILED);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String text = reader.getText(document);
            assertThat(text).contains("Release " + number, "Results against targets", "Two new workshops opened in the valley.");
            assertThat(text.replaceAll("\\s", "")).as("the checksum, however it is broken into lines").contains(checksum);
            assertThat(text.lines()).as("the line that the page has").anySatisfy(line -> assertThat(line).contains(row));
        }
    }

    void xlsx(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
            assertThat(book.getNumberOfSheets()).isGreaterThan(5);
        }
        assertThat(String.join("\n", texts)).contains("Release " + number, checksum, "fewer than 10");
    }

    void csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true).ofCsvRecord(file)) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        List<String> tags = rows.stream().filter(row -> row.getFirst().equals("#indicator+name")).findFirst().orElseThrow();
        assertThat(tags).contains("#adm1+code+v_pcode", "#indicator+value+num", "#status+suppressed");
        assertThat(rows.subList(rows.indexOf(tags) + 1, rows.size())).hasSizeGreaterThan(300)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(tags));
    }

    /** The schema of the standard is not part of the product; with {@code -Damparo.iati.schema=<folder>} the file is held against it. */
    void iati(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("2.03");
        assertThat(document.getElementsByTagName("indicator").getLength()).isPositive();
        String folder = System.getProperty(SCHEMA, "");
        if (!folder.isEmpty()) {
            SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
            schemas.newSchema(Path.of(folder, "iati-activities-schema.xsd").toFile()).newValidator()
                    .validate(new StreamSource(file.toFile()));
        }
    }

    void json(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(checksum);
        JsonNode release = JsonMapper.builder().build().readTree(bytes);
        assertThat(release.get("tables").get("release").asInt()).isEqualTo(number);
    }
}
