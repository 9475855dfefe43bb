package org.amparo.donor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.platform.RuleBroken;

/** What a release depends on outside itself. Ask inside the command's transaction. */
interface ReleaseGate {

    /**
     * Everything released to anybody, and nobody else releases until the transaction ends: whoever approves at the same moment waits here, and then
     * finds this release among them.
     */
    Ledger ledger();

    /**
     * @param last number of the last release; 0 for none
     * @param published what all of them are about, withdrawn ones too
     */
    record Ledger(int last, List<Entry> published) {

        public Ledger {
            published = List.copyOf(published);
        }

        /** Why days of a release cannot be told, since they were before (R40). */
        Optional<RuleBroken> told(ReleaseScope wanted) {
            return published.stream().filter(earlier -> wanted.repeats(earlier.scope())).findFirst()
                    .map(earlier -> new RuleBroken("R40.period", "from", earlier.number()));
        }
    }

    record Entry(int number, ReleaseScope scope) {
    }

    /**
     * Refuses what cannot be drafted: a donor or an area that there is not, a grant of somebody else.
     *
     * @throws org.amparo.platform.RuleBroken release.donor, release.grant, release.area
     */
    void requireKnown(ReleaseScope scope);

    /**
     * Place of the sealed order at which a period closed.
     *
     * @throws org.amparo.platform.RuleBroken release.facts while facts have not come so far
     */
    long closedAt(ReleasePeriod period);

    /** Writes a release down as it will be read, and signs it. @param dataCutOff last day on which what was entered counts */
    SealedRelease seal(Payload payload, LocalDate dataCutOff, LocalDate on, List<PublishedRelease.Narrative> narrative);
}
