package org.amparo.treaty;

import java.time.Instant;
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

    public String stamp() {
        return key.stamp(known);
    }
}
