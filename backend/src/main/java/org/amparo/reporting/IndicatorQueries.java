package org.amparo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/**
 * Figures, and the files behind them. Only people within the viewer's reach are counted. A place ahead of the order is refused
 * ({@link KnownPlace#AHEAD}).
 */
public interface IndicatorQueries {

    /** The answer to a question. */
    @Needs(Permission.REPORT_READ)
    Figure figure(Viewer viewer, Question question);

    /**
     * What is counted in one part of one cell, by file number; of files alone that the viewer may see today. A figure counts for whoever had
     * a file on its day, so that there may be fewer files here than were counted: {@link #beyond} tells how many.
     *
     * @param values the cell's, one for each cut of the question
     * @param part null for all
     * @param after {@link FileBehind#place()} of the last one of the page before; null for the first page
     * @param size 1-500
     */
    @Needs(Permission.REPORT_READ)
    List<FileBehind> behind(Viewer viewer, Question question, List<String> values, String part, String after, int size);

    /** How many of what is counted in a part of a cell are of files that are no longer within the viewer's reach. */
    @Needs(Permission.REPORT_READ)
    long beyond(Viewer viewer, Question question, List<String> values, String part);

    /**
     * Which items are counted otherwise in a later answer, in another part or with another amount, and what became known of their people in
     * between, of the facts that the indicator reads and of who they are. A part that changed because days went by has no event, and an
     * amount that grew by the days between the two last days alone is no change.
     *
     * @param skip how many of the changes to leave out
     * @param size how many to tell at most; 0 for none
     * @throws IllegalArgumentException when the two do not ask the same of the same cut, or the later one knows less
     */
    @Needs(Permission.REPORT_READ)
    WhyChanged whyChanged(Viewer viewer, Question before, Question after, int skip, int size);

    /** The same with every change. */
    @Needs(Permission.REPORT_READ)
    default WhyChanged whyChanged(Viewer viewer, Question before, Question after) {
        return whyChanged(viewer, before, after, 0, Integer.MAX_VALUE);
    }

    /**
     * The same question, undivided, for several last days, as one statement; each period is as long as the question's.
     *
     * @param lastDays 1 to 60
     * @return one figure for each day, in their order
     * @throws IllegalArgumentException for one whose parts overlap, or too many days
     */
    @Needs(Permission.REPORT_READ)
    List<Figure> trend(Viewer viewer, Question question, List<LocalDate> lastDays);

    /** The last place whose event, and all before it, were recorded before a moment; 0 when nothing was. */
    @Needs(Permission.REPORT_READ)
    long knownAt(Viewer viewer, Instant moment);

    /** When the event at a place was recorded; empty when there is none. */
    @Needs(Permission.REPORT_READ)
    Optional<Instant> recordedAt(Viewer viewer, long place);

    /** The last place of the sealed order that all facts have; what is known now. */
    @Needs(Permission.REPORT_READ)
    long knownNow(Viewer viewer);
}
