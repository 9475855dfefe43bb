package org.amparo.donor.portal;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.amparo.donor.LogframeLine;
import org.amparo.donor.PublishedRelease;
import org.amparo.funding.LogframeIndicator;

/**
 * The results of a grant in the form of the International Aid Transparency Initiative, version 2.03: one activity, a result for each level of
 * the logframe, an indicator for each of its lines. What is not shown has no value and says why.
 */
final class ReleaseIati {

    private static final String IMPLEMENTING = "4";
    private static final String FUNDING = "1";
    private static final String NON_GOVERNMENTAL = "21";
    private static final String PLANNED_START = "1";
    private static final String PLANNED_END = "3";
    private static final String IMPLEMENTATION = "2";
    private static final String CLOSED = "4";
    /** Removal of land mines and explosive remnants of war, with assistance to victims, in the list of purposes of the DAC. */
    private static final String PURPOSE = "15250";
    private static final String OF_THE_DAC = "1";
    private static final String OWN_LIST = "99";
    /** Shares from here on are told in words, as on the page: never all, never none. */
    private static final int NEARLY_ALL = 95;
    private static final int NEARLY_NONE = 5;

    private final ShelvedRelease shelved;
    private final PublishedRelease release;
    private final ReleaseWords words;

    ReleaseIati(ShelvedRelease shelved, ReleaseWords words) {
        this.shelved = shelved;
        this.release = shelved.release();
        this.words = words;
    }

    void write(OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            open(xml, "iati-activities", "version", "2.03", "generated-datetime", release.releasedOn() + "T00:00:00Z");
            open(xml, "iati-activity", "last-updated-datetime", release.releasedOn() + "T00:00:00Z");
            activity(xml);
            for (LogframeIndicator.Level level : LogframeIndicator.Level.values()) {
                List<LogframeLine> lines = release.logframe().stream().filter(line -> line.level() == level).toList();
                if (!lines.isEmpty()) {
                    result(xml, level, lines);
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("The results could not be written", failed);
        }
    }

    private void activity(XMLStreamWriter xml) throws XMLStreamException {
        PublishedRelease.Programme programme = release.programme();
        PublishedRelease.Grant grant = release.grant();
        text(xml, "iati-identifier", programme.identifier() + "-" + grant.code());
        named(xml, "reporting-org", programme.organisation(), "ref", programme.identifier(), "type", NON_GOVERNMENTAL);
        named(xml, "title", grant.title());
        open(xml, "description", "type", "1");
        narrative(xml, words.title(release));
        for (String line : ReleaseFiles.head(shelved, words)) {
            narrative(xml, line);
        }
        narrative(xml, ReleaseFiles.checksum(shelved, words));
        xml.writeEndElement();
        named(xml, "participating-org", release.recipient().name(), "role", FUNDING);
        named(xml, "participating-org", programme.organisation(), "ref", programme.identifier(), "role", IMPLEMENTING);
        boolean over = grant.to() != null && grant.to().isBefore(release.releasedOn());
        empty(xml, "activity-status", "code", over ? CLOSED : IMPLEMENTATION);
        empty(xml, "activity-date", "type", PLANNED_START, "iso-date", grant.from().toString());
        if (grant.to() != null) {
            empty(xml, "activity-date", "type", PLANNED_END, "iso-date", grant.to().toString());
        }
        if (!programme.country().isBlank()) {
            empty(xml, "recipient-country", "code", programme.country());
        }
        empty(xml, "sector", "vocabulary", OF_THE_DAC, "code", PURPOSE);
    }

    private void result(XMLStreamWriter xml, LogframeIndicator.Level level, List<LogframeLine> lines) throws XMLStreamException {
        String type = switch (level) {
            case OUTPUT -> "1";
            case OUTCOME -> "2";
            case IMPACT -> "3";
        };
        open(xml, "result", "type", type, "aggregation-status", "false");
        named(xml, "title", words.level(level));
        for (LogframeLine line : lines) {
            indicator(xml, line);
        }
        xml.writeEndElement();
    }

    private void indicator(XMLStreamWriter xml, LogframeLine line) throws XMLStreamException {
        boolean share = line.actual() == null ? line.percent() : line.actual() instanceof LogframeLine.Actual.Share;
        open(xml, "indicator", "measure", share ? "2" : "1", "ascending", "true", "aggregation-status", "false");
        named(xml, "title", words.indicator(line));
        empty(xml, "reference", "vocabulary", OWN_LIST, "code",
                line.part().isEmpty() ? line.indicator() : line.indicator() + "-" + line.part());
        boolean sameUnit = line.percent() == share;
        if (line.baseline() != null) {
            LocalDate on = line.baseline().on() == null ? release.grant().from() : line.baseline().on();
            agreed(xml, "baseline", words.goal(line, line.baseline().value()), sameUnit, line.baseline().value(), "year",
                    String.valueOf(on.getYear()), "iso-date", on.toString());
        }
        open(xml, "period");
        empty(xml, "period-start", "iso-date", release.from().toString());
        empty(xml, "period-end", "iso-date", release.to().toString());
        if (line.target() != null) {
            agreed(xml, "target", words.goal(line, line.target()), sameUnit, line.target());
        }
        actual(xml, line);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What was agreed in another unit than that of the indicator has no value, and stands in a comment. */
    private void agreed(XMLStreamWriter xml, String element, String inWords, boolean sameUnit, BigDecimal value, String... attributes)
            throws XMLStreamException {
        if (sameUnit) {
            empty(xml, element, Stream.concat(Stream.of(attributes), Stream.of("value", value.toPlainString())).toArray(String[]::new));
        } else {
            open(xml, element, attributes);
            named(xml, "comment", inWords);
            xml.writeEndElement();
        }
    }

    private void actual(XMLStreamWriter xml, LogframeLine line) throws XMLStreamException {
        OptionalLong number = ReleaseGrid.number(release, line);
        boolean nearlyAllOrNone = line.actual() instanceof LogframeLine.Actual.Share && number.isPresent()
                && (number.getAsLong() >= NEARLY_ALL || number.getAsLong() <= NEARLY_NONE);
        if (number.isPresent() && !nearlyAllOrNone) {
            empty(xml, "actual", "value", String.valueOf(number.getAsLong()));
        } else {
            open(xml, "actual");
            named(xml, "comment", words.actual(release, line));
            xml.writeEndElement();
        }
    }

    private void named(XMLStreamWriter xml, String element, String text, String... attributes) throws XMLStreamException {
        open(xml, element, attributes);
        narrative(xml, text);
        xml.writeEndElement();
    }

    private void narrative(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement("narrative");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", words.locale().getLanguage());
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void open(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(xml, attributes);
    }

    private static void empty(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
