package org.amparo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code -Damparo.charts.see=DIRECTORY} leaves the pictures there, to be looked at. */
class ChartPictureTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String LONG = "Orthopaedic centre of the province, with the workshop of the road to the north & its mobile team";

    private static ExportChart.Bar bar(String name, Long met, Long unmet, Long inTarget, long all) {
        List<Long> parts = new ArrayList<>();
        parts.add(met);
        parts.add(unmet);
        parts.add(inTarget);
        return new ExportChart.Bar(name, (double) all, parts, met == null ? String.valueOf(all) : 100 * met / all + "%",
                (met + " + " + unmet + " + " + inTarget + " = " + all).replace("null", "Hidden"));
    }

    private static ExportChart bars(String title, List<String> parts, List<ExportChart.Bar> bars) {
        return new ExportChart(title, "G05.1 2026-01-01/2026-03-31 @4711 by ADM1", List.of("People with a need on 31 March 2026",
                "Area: Uíge"), ExportChart.Bars.first(parts, "Hidden", bars));
    }

    private static ExportChart english() {
        return bars("G05 People whose needs are all met", List.of("Met", "Unmet", "In progress within target"),
                List.of(bar("Uíge", 30L, 24L, 6L, 60), bar(LONG, 12L, 5L, 19L, 36), bar("Zaire", null, null, 9L, 15),
                        new ExportChart.Bar("Moxico", null, java.util.Arrays.asList(null, null, null), "fewer than 5", "")));
    }

    private static ExportChart arabic() {
        return bars("G05 أشخاص لُبّيت جميع احتياجاتهم", List.of("مُلبّاة", "غير مُلبّاة", "قيد التنفيذ ضمن المهلة"),
                List.of(bar("حلب", 30L, 24L, 6L, 60),
                        bar("مركز الأطراف الصناعية في محافظة إدلب والفريق المتنقل على طريق الشمال", 12L, 5L, 19L, 36),
                        bar("Damascus · نساء", null, null, 9L, 15)));
    }

    private static ExportChart khmer() {
        return bars("G05 មនុស្សដែលតម្រូវការទាំងអស់ត្រូវបានបំពេញ", List.of("បានបំពេញ", "មិនទាន់បំពេញ", "កំពុងដំណើរការ"),
                List.of(bar("បាត់ដំបង", 30L, 24L, 6L, 60), bar("មជ្ឈមណ្ឌលស្តារនីតិសម្បទាកាយសម្បទាខេត្តកំពង់ស្ពឺ", 12L, 5L, 19L, 36)));
    }

    private static ExportChart course() {
        List<ExportChart.Point> points = IntStream.range(0, 12)
                .mapToObj(i -> i == 4
                        ? new ExportChart.Point("May 31, 2026", null, "Hidden", 80.0)
                        : new ExportChart.Point("Apr " + (i + 1) + ", 2026", 40.0 + 3 * i, 40 + 3 * i + "%", 80.0))
                .toList();
        return new ExportChart("G05 People whose needs are all met", "G05.1 @4711", List.of(), new ExportChart.Course(points, "Target"));
    }

    private static byte[] png(ExportChart chart, Locale locale, String seen) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartPaint.png(ChartPicture.of(chart, new ExportWords(locale)), out);
        see(seen + ".png", out.toByteArray());
        return out.toByteArray();
    }

    private static byte[] svg(ExportChart chart, Locale locale, String seen) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartSvg.write(chart, ChartPicture.of(chart, new ExportWords(locale)), out);
        see(seen + ".svg", out.toByteArray());
        return out.toByteArray();
    }

    private static void see(String name, byte[] bytes) throws IOException {
        String directory = System.getProperty("amparo.charts.see");
        if (directory != null) {
            Files.write(Path.of(directory, name), bytes);
        }
    }

    private static List<Element> elements(byte[] svg, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    @Test
    void an_svg_has_every_number_as_words_a_title_a_description_and_the_stamp() throws Exception {
        byte[] svg = svg(english(), Locale.ENGLISH, "bars");

        List<String> words = elements(svg, "text").stream().map(Element::getTextContent).toList();
        assertThat(words).contains("G05 People whose needs are all met", "Uíge", "50%", "30 + 24 + 6 = 60", "Met", "Unmet", "Hidden",
                "fewer than 5", "Area: Uíge", "Stamp: G05.1 2026-01-01/2026-03-31 @4711 by ADM1");
        assertThat(String.join(" ", words)).contains("& its mobile team");
        assertThat(elements(svg, "title")).extracting(Element::getTextContent).containsExactly("G05 People whose needs are all met");
        assertThat(elements(svg, "desc").getFirst().getTextContent()).startsWith("Uíge: 50% (30 + 24 + 6 = 60); ")
                .endsWith("Moxico: fewer than 5");
    }

    @Test
    void the_parts_of_a_bar_are_as_long_as_their_numbers_and_hidden_ones_are_one() throws Exception {
        List<ChartPicture.Box> boxes = ChartPicture.pieces(english().form(), new ExportWords(Locale.ENGLISH), 8).getFirst().marks().stream()
                .filter(ChartPicture.Box.class::isInstance).map(ChartPicture.Box.class::cast).toList();
        List<ChartPicture.Box> first = boxes.subList(5, 8);
        assertThat(first).extracting(ChartPicture.Box::look).containsExactly(ChartPicture.Look.SOLID, ChartPicture.Look.SLANTED,
                ChartPicture.Look.EDGED);
        assertThat(first.get(0).width() / first.get(1).width()).isCloseTo(30f / 24, org.assertj.core.data.Offset.offset(0.01f));
        assertThat(boxes).filteredOn(box -> box.look() == ChartPicture.Look.HIDDEN).hasSize(2).last()
                .satisfies(box -> assertThat(box.width() / first.get(2).width())
                        .isCloseTo(1f, org.assertj.core.data.Offset.offset(0.01f)));
    }

    @Test
    void more_bars_than_can_be_read_are_said_and_not_drawn() throws Exception {
        ExportChart chart = bars("G05 People whose needs are all met", List.of("Met", "Unmet", "In progress within target"),
                IntStream.range(0, 5_000).mapToObj(i -> bar("District " + i, 30L, 24L, 6L, 60)).toList());

        List<String> words = elements(svg(chart, Locale.ENGLISH, "bars-many"), "text").stream().map(Element::getTextContent).toList();

        assertThat(words).contains("District 0", "District 47", "4,952 more stand in the table.").doesNotContain("District 48");
    }

    @Test
    void what_is_read_from_the_right_begins_at_the_right() throws Exception {
        byte[] svg = svg(arabic(), ARABIC, "bars-ar");
        assertThat(elements(svg, "text")).allSatisfy(text -> assertThat(text.getAttribute("direction")).isEqualTo("rtl"));
        List<Double> names = elements(svg, "text").stream().filter(text -> "حلب".equals(text.getTextContent()))
                .map(text -> Double.valueOf(text.getAttribute("x"))).toList();
        assertThat(names).singleElement().satisfies(x -> assertThat(x).isGreaterThan(ChartPicture.WIDTH - 30));
    }

    @Test
    void a_png_has_twice_the_pixels_and_is_drawn_in_every_script() throws IOException {
        record Drawn(String name, ExportChart chart, Locale locale) {
        }
        for (Drawn drawn : List.of(new Drawn("bars", english(), Locale.ENGLISH), new Drawn("bars-ar", arabic(), ARABIC),
                new Drawn("bars-km", khmer(), Locale.forLanguageTag("km")), new Drawn("course", course(), Locale.ENGLISH))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(drawn.chart(), drawn.locale(), drawn.name())));
            assertThat(image.getWidth()).isEqualTo(2 * ChartPicture.WIDTH);
            assertThat(image.getHeight())
                    .isEqualTo(2 * ChartPicture.of(drawn.chart(), new ExportWords(drawn.locale())).height());
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 3) {
                for (int y = 0; y < image.getHeight(); y += 3) {
                    colours.add(image.getRGB(x, y) & 0xFFFFFF);
                }
            }
            assertThat(colours).as(drawn.name()).contains(0xFFFFFF, 0x0B6B6B, 0x14201F);
        }
    }

    @Test
    void a_pdf_has_its_chart_as_a_drawing_above_the_table_and_all_words_of_the_table() throws IOException {
        for (ExportChart chart : List.of(english(), many(), course())) {
            ExportTable table = new ExportTable(chart.title(), chart.stamp(), chart.lines(), List.of(ExportTable.text("Area", "#adm1+code"),
                    ExportTable.number("Met", "#indicator+met")), false, ExportTable.rows(List.of()), chart);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PdfFile pdf = new PdfFile(new TableWriter.Head(table, 2, new ExportWords(Locale.ENGLISH)), out)) {
                pdf.row(List.of("Uíge", 30L));
                pdf.row(List.of("Zaire", 9L));
            }
            try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                assertThat(new PDFTextStripper().getText(document)).contains("Area", "Uíge", "Rows: 2", "Stamp: G05.1");
                assertThat(document.getPages()).anySatisfy(page -> assertThat(forms(page)).isPositive());
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(page, 100);
                    ByteArrayOutputStream image = new ByteArrayOutputStream();
                    ImageIO.write(seen, "png", image);
                    see("pdf-" + chart.form().getClass().getSimpleName() + chart.described().length() + "-" + page + ".png",
                            image.toByteArray());
                }
            }
        }
    }

    private static ExportChart many() {
        return bars("G05 People whose needs are all met", List.of("Met", "Unmet", "In progress within target"),
                IntStream.range(0, 19).mapToObj(i -> bar("Province " + i, 30L + i, 24L, 6L, 60 + i)).toList());
    }

    private static long forms(PDPage page) throws IOException {
        long forms = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            forms += page.getResources().isImageXObject(name) ? 0 : 1;
        }
        return forms;
    }
}
