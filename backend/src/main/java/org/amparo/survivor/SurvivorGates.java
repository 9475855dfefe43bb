package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.PartialDate;

/**
 * What a survivor's file lets other aggregates do. Ask inside the command's transaction: the file's gate is read under a shared lock, so
 * that nobody withdraws an agreement, records a death or erases the person before that transaction ends.
 */
public interface SurvivorGates {

    /**
     * The standing of a file for work with the person.
     *
     * @throws org.amparo.platform.RuleBroken form.notFound when there is no such file
     */
    Standing forWork(UUID survivorId);

    /**
     * What the person agreed to about passing their data on, held until the transaction ends.
     *
     * @throws org.amparo.platform.RuleBroken form.notFound when there is no such file
     */
    Sharing forSharing(UUID survivorId);

    /** The same as it is at this moment, held by nothing: for showing, never for deciding. */
    Sharing sharingNow(UUID survivorId);

    /** The same for many at once; who has no file is not in the answer. */
    Map<UUID, Sharing> sharingNow(Collection<UUID> survivors);

    /**
     * A file's standing as it is now.
     *
     * @param birthYear null when not known or not told
     * @param agreement state of the agreement to case management; null when never asked
     * @param agreedUntil last day of that agreement; null for an override
     */
    record Standing(UUID survivorId, Placement placement, boolean registered, boolean dead, boolean erased, Integer birthYear,
            ConsentStatus agreement, LocalDate agreedUntil) {

        /** True when the person agrees to case management on this day, or a supervisor overrode (R1). */
        public boolean isAgreed(LocalDate day) {
            return agreement == ConsentStatus.OVERRIDDEN
                    || agreement == ConsentStatus.GIVEN && (agreedUntil == null || !agreedUntil.isBefore(day));
        }

        /** Refuses work with a person whose data were erased (R36), who died (R33), or who does not agree to case management today (R1). */
        public Standing requireWork(LocalDate today) {
            requireAlive();
            require(isAgreed(today), "R1", "");
            return this;
        }

        /** Refuses for a person who died (R33) or whose data were erased (R36). */
        public Standing requireAlive() {
            requireKept();
            require(!dead, "R33", "");
            return this;
        }

        /** Refuses for a person whose data were erased (R36). */
        public Standing requireKept() {
            require(!erased, "R36.erased", "");
            return this;
        }

        /** Refuses a day in the future, before the year of birth, or longer ago than people live (R7). */
        public Standing requireDay(LocalDate day, LocalDate today, String field) {
            new Lifetime(birthYear == null ? PartialDate.UNKNOWN : PartialDate.ofYear(birthYear), today).require7(day, field);
            return this;
        }
    }
}
