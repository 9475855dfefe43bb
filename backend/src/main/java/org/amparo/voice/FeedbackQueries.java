package org.amparo.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;

/**
 * What screens may ask about feedback. What is sensitive is in no answer, list or count of a viewer who may not handle it, nor of the
 * member of staff whom it is about.
 */
public interface FeedbackQueries {

    /** Which part of the list. */
    enum Part {
        /** Not closed, the one whose next day comes first at the top. */
        OPEN,
        /** Not closed, and its day to be acknowledged or answered has passed. */
        OVERDUE,
        /** Closed, the last first. */
        CLOSED
    }

    /**
     * One page of a part.
     *
     * @param after the {@code next} of the page before; null for the first
     * @param limit 1-200
     */
    @Needs(Permission.FEEDBACK_READ)
    Page page(Viewer viewer, Part part, String after, int limit);

    /** @param next key of the next page; null on the last */
    record Page(List<Row> rows, String next) {
    }

    /** What is not sensitive and is about this file, the last first. */
    @Needs(Permission.FEEDBACK_READ)
    List<Row> ofFile(Viewer viewer, UUID survivorId);

    /** @throws org.amparo.access.NotAllowed when it is out of reach, sensitive and not for this viewer, or does not exist */
    @Needs(Permission.FEEDBACK_READ)
    View open(Viewer viewer, UUID feedbackId);

    @Needs(Permission.FEEDBACK_READ)
    Counts counts(Viewer viewer);

    /**
     * One line.
     *
     * @param dueOn next day by which something must be done; null when closed
     * @param fileNumber null when nobody is named
     */
    record Row(UUID feedbackId, UUID survivorId, String fileNumber, FeedbackType type, boolean sensitive, FeedbackWay way,
            LocalDate receivedOn, LocalDate acknowledgedOn, LocalDate answeredOn, LocalDate closedOn, FeedbackOutcome outcome,
            LocalDate dueOn, boolean overdue) {

        public boolean isOpen() {
            return closedOn == null;
        }
    }

    /** All of one. @param answer what the person was told; null when nothing was yet */
    record View(Row row, Personal<String> words, Personal<String> contact, Personal<String> answer, Personal<String> closing,
            boolean hasReceipt, UUID team) {
    }

    /**
     * Numbers of what the viewer may see.
     *
     * @param inTime answered on or before the last day
     * @param late answered after it
     */
    record Counts(long open, long overdue, long inTime, long late, long closed) {
    }
}
