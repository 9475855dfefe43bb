package org.amparo.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;

/** What screens may ask about participation and risk education. */
public interface VoiceQueries {

    /** In what a person took part, the last first. */
    @Needs(Permission.FEEDBACK_READ)
    List<Took> participation(Viewer viewer, UUID survivorId);

    /** @param entryId the entry, for a correction */
    record Took(UUID entryId, Participation participation) {
    }

    /** Sessions of risk education for this person or in the family, the last first. */
    @Needs(Permission.FEEDBACK_READ)
    List<Session> education(Viewer viewer, UUID survivorId);

    /**
     * Sessions of risk education within the viewer's reach, the last first.
     *
     * @param after the {@code next} of the page before; null for the first
     * @param limit 1-200
     */
    @Needs(Permission.FEEDBACK_READ)
    Page sessions(Viewer viewer, String after, int limit);

    /** @param next key of the next page; null on the last */
    record Page(List<Session> sessions, String next) {
    }

    /** One session for a group, or for a person whose file is in reach. @throws org.amparo.access.NotAllowed otherwise */
    @Needs(Permission.FEEDBACK_READ)
    Session session(Viewer viewer, UUID entryId);

    record Session(UUID entryId, UUID survivorId, EducationAudience audience, EducationMethod method, LocalDate on, Integer minutes,
            int girls, int boys, int women, int men, Integer withDisability, Personal<String> place) {

        public int people() {
            return girls + boys + women + men;
        }
    }

    /** How many sessions and people there were, and how many survivors took part how often, of those the viewer may see. */
    @Needs(Permission.FEEDBACK_READ)
    Counts counts(Viewer viewer);

    record Counts(long sessions, long girls, long boys, long women, long men, long participations, long participants) {
    }
}
