package org.amparo.donor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PublishedTable;

/**
 * Everything that is ever shown of a release. Pages, files and the check of a checksum are made from it alone; it is frozen when it is published
 * and never changes. All numbers of what was done are cells of its tables; everything else was written or agreed by people.
 *
 * @param programme whose work it tells of
 * @param recipient the donor it is made for
 * @param grant null when it is about the whole programme, whoever paid
 * @param areas names of the first-level areas that its tables and its scope name, by code, as they were called then
 * @param dataCutOff last day on which what was entered is counted
 * @param releasedOn day of publishing
 * @param method version of the method note: how counts are protected and rounded
 * @param tables the number, the scope and all cells; waiting, unmet need, barriers and the quality of the data are among them
 * @param logframe in the order of reading; empty without a grant
 * @param narrative written by staff, in the order of reading; tells of nobody in particular
 */
public record PublishedRelease(Programme programme, Recipient recipient, Grant grant, Map<String, String> areas, LocalDate dataCutOff,
        LocalDate releasedOn, int method, Payload tables, List<LogframeLine> logframe, List<Narrative> narrative) {

    /**
     * @param name of the programme
     * @param organisation that runs it
     * @param identifier of that organisation as registered for IATI, e.g. {@code XI-EXAMPLE-1}; empty when it has none
     * @param country two letters of ISO 3166-1; empty when it works in several
     */
    public record Programme(String name, String organisation, String identifier, String country) {
    }

    /** @param organisation to which the people belong who may read it */
    public record Recipient(UUID organisation, String name) {
    }

    /** Both days count. @param to null while no end is agreed */
    public record Grant(String code, String title, LocalDate from, LocalDate to) {
    }

    /** @param language tag of the language it is written in, e.g. {@code es} @param text paragraphs, a line each */
    public record Narrative(Section section, String language, String text) {

        public Narrative {
            text = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    /** What staff write about. */
    public enum Section {
        SUMMARY, ACHIEVEMENTS, CHALLENGES, RISKS, LESSONS, NEXT_STEPS, DATA_QUALITY
    }

    /** @throws IllegalArgumentException when the parts do not speak of the same release, or a line of the logframe names a cell that is not there */
    public PublishedRelease {
        areas = Collections.unmodifiableMap(new TreeMap<>(areas));
        logframe = List.copyOf(logframe);
        narrative = List.copyOf(narrative);
        if (!tables.scope().recipient().equals(recipient.organisation().toString())) {
            throw new IllegalArgumentException("The tables are made for another donor");
        }
        if (!tables.scope().grant().equals(grant == null ? Dimension.ALL : grant.code())) {
            throw new IllegalArgumentException("The tables are about another grant");
        }
        if (!tables.scope().area().equals(Dimension.ALL) && !areas.containsKey(tables.scope().area())) {
            throw new IllegalArgumentException("The area of the release has no name");
        }
        logframe.forEach(line -> requireCells(tables, line));
    }

    /** Its number, in the order of publishing to all donors. */
    public int number() {
        return tables.number();
    }

    public LocalDate from() {
        return tables.scope().from();
    }

    public LocalDate to() {
        return tables.scope().to();
    }

    /** True when it is about one first-level area and not about the country. */
    public boolean isOfOneArea() {
        return !tables.scope().area().equals(Dimension.ALL);
    }

    private static void requireCells(Payload tables, LogframeLine line) {
        switch (line.actual()) {
            case null -> {
            }
            case LogframeLine.Actual.Count count -> requireCell(tables, count.table(), count.place());
            case LogframeLine.Actual.Share share -> {
                requireCell(tables, share.table(), share.part());
                requireCell(tables, share.table(), share.whole());
            }
        }
    }

    private static void requireCell(Payload tables, String design, List<String> place) {
        boolean there = tables.tables().stream().filter(table -> table.design().name().equals(design)).map(PublishedTable::cells)
                .anyMatch(cells -> cells.containsKey(place));
        if (!there) {
            throw new IllegalArgumentException("The release has no cell " + place + " in a table " + design);
        }
    }
}
