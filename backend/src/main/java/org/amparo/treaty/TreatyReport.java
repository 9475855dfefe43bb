package org.amparo.treaty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.casualty.CasualtyTable;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Question;

/**
 * A report with its numbers and words.
 *
 * @param known place of the sealed order up to which events are taken to be known
 * @param standings of the State to all conventions, as of the last day of the year
 */
public record TreatyReport(ReportKey key, long known, Framework framework, List<Standing> standings, List<Convention> conventions,
        List<Section> sections) {

    private static final int MARK = 13;

    /**
     * @param code stored with the words; never renamed
     * @param narrative the newest words; null when nobody wrote any
     */
    public record Section(String code, Narrative narrative, List<Line> figures, List<CasualtyTable> casualties, List<PlanAction> actions) {
    }

    /** A number under its question. */
    public record Line(Question question, Figure.Cell all) {
    }

    /** Words of a section as one person left them. @param version from 1 on */
    public record Narrative(int version, String words, UUID writtenBy, Instant writtenAt) {
    }

    /**
     * The same stamp stands on the same report: beside what its numbers depend on it ends with a mark of everything else in it, which is
     * another one when a standing, an action, the choice of indicators or a word was changed since.
     */
    public String stamp() {
        List<Object> rest = new ArrayList<>(List.of(framework, standings, conventions));
        sections.forEach(section -> {
            rest.add(section.code());
            rest.add(section.narrative() == null ? "" : section.narrative().version() + section.narrative().words());
            section.figures().forEach(line -> rest.add(line.question().stamp()));
            section.casualties().forEach(table -> rest.add(table.question().stamp()));
            rest.add(section.actions());
        });
        return key.stamp(known) + " #" + UUID.nameUUIDFromBytes(rest.toString().getBytes(StandardCharsets.UTF_8)).toString()
                .substring(0, MARK);
    }
}
