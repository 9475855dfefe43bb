package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A picture of a chart as SVG: words stay words, so that they can be searched, read out and changed, and it has a title and a description.
 * Nothing is loaded from elsewhere; where the reader's machine lacks the typefaces it takes its own.
 */
final class ChartSvg {

    private static final String FONTS = "'Noto Sans','Noto Naskh Arabic','Noto Sans Khmer',sans-serif";

    private final ChartPicture picture;
    private final XMLStreamWriter xml;

    private ChartSvg(ChartPicture picture, XMLStreamWriter xml) {
        this.picture = picture;
        this.xml = xml;
    }

    static void write(ExportChart chart, ChartPicture picture, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new ChartSvg(picture, xml).all(chart);
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void all(ExportChart chart) throws XMLStreamException {
        String width = String.valueOf(ChartPicture.WIDTH);
        String height = String.valueOf(picture.height());
        xml.writeStartDocument("UTF-8", "1.0");
        begin("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox", "0 0 " + width + " " + height,
                "role", "img", "aria-labelledby", "title desc", "xml:lang", picture.locale().toLanguageTag(), "font-family", FONTS, "fill",
                ChartTone.INK);
        told("title", chart.title());
        told("desc", chart.described());
        begin("defs");
        pattern(ChartPicture.Look.SLANTED, "rotate(45)");
        pattern(ChartPicture.Look.STRIPED, "rotate(0)");
        xml.writeEndElement();
        empty("rect", "width", width, "height", height, "fill", "#FFFFFF");
        for (ChartPicture.Mark mark : picture.marks()) {
            mark(mark);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void told(String element, String text) throws XMLStreamException {
        begin(element, "id", element);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void pattern(ChartPicture.Look look, String turn) throws XMLStreamException {
        ChartTone tone = ChartTone.of(look);
        begin("pattern", "id", look.name().toLowerCase(Locale.ROOT), "width", "6", "height", "6", "patternUnits", "userSpaceOnUse",
                "patternTransform", turn);
        empty("rect", "width", "6", "height", "6", "fill", tone.soft());
        empty("rect", "width", "2", "height", "6", "fill", tone.strong());
        xml.writeEndElement();
    }

    private void mark(ChartPicture.Mark mark) throws XMLStreamException {
        switch (mark) {
            case ChartPicture.Box box -> box(box);
            case ChartPicture.Line line -> line(line);
            case ChartPicture.Dot dot -> empty("circle", "cx", number(dot.x()), "cy", number(dot.y()), "r", number(dot.radius()), "fill",
                    ChartTone.ACCENT);
            case ChartPicture.Words words -> words(words);
        }
    }

    private void box(ChartPicture.Box box) throws XMLStreamException {
        ChartTone tone = ChartTone.of(box.look());
        boolean patterned = box.look() == ChartPicture.Look.SLANTED || box.look() == ChartPicture.Look.STRIPED;
        empty("rect", "x", number(box.x()), "y", number(box.y()), "width", number(box.width()), "height", number(box.height()), "fill",
                patterned ? "url(#" + box.look().name().toLowerCase(Locale.ROOT) + ")" : tone.soft(), "stroke",
                tone.edge() ? tone.strong() : "none", "stroke-dasharray", box.look() == ChartPicture.Look.HIDDEN ? "3" : "none");
    }

    private void line(ChartPicture.Line line) throws XMLStreamException {
        String points = IntStream.range(0, line.xy().size() / 2).mapToObj(i -> number(line.xy().get(2 * i)) + "," + number(line.xy().get(
                2 * i + 1))).collect(Collectors.joining(" "));
        empty("polyline", "points", points, "fill", "none", "stroke", switch (line.kind()) {
            case AXIS -> ChartTone.AXIS;
            case COURSE -> ChartTone.ACCENT;
            case TARGET -> ChartTone.TARGET;
        }, "stroke-width", line.kind() == ChartPicture.Kind.COURSE ? "2.5" : "1.5", "stroke-dasharray",
                line.kind() == ChartPicture.Kind.TARGET ? "6" : "none");
    }

    private void words(ChartPicture.Words words) throws XMLStreamException {
        begin("text", "x", number(words.x()), "y", number(words.y()), "font-size", number(words.size()), "font-weight",
                words.bold() ? "bold" : "normal", "direction", picture.isTurned() ? "rtl" : "ltr", "text-anchor", switch (words.where()) {
                    case BEGINS -> "start";
                    case MIDDLE -> "middle";
                });
        xml.writeCharacters(printable(words.text()));
        xml.writeEndElement();
    }

    /** XML has no place for control characters. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void begin(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static String number(float number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
