package org.amparo.donor;

import java.util.Optional;

import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.platform.RuleBroken;

/**
 * What a check is worth by now. It decides for the approval, for the page that offers it, and for what waits for somebody.
 *
 * @param scope of the release
 * @param auditor version of the method by which it was checked
 * @param catalogue version of the table designs
 * @param open findings that were left
 * @param against number of the last release that was looked at together with it; 0 for none
 */
record CheckStanding(ReleaseScope scope, int auditor, int catalogue, int open, int against) {

    /** Why nobody can approve what was checked (R39, R40); empty when a second person can. What no check can mend comes first. */
    Optional<RuleBroken> hindrance(ReleaseGate.Ledger ledger) {
        return ledger.told(scope).or(() -> checkedAgain(ledger));
    }

    private Optional<RuleBroken> checkedAgain(ReleaseGate.Ledger ledger) {
        if (auditor != ReleaseCheck.AUDITOR || catalogue != Catalogue.VERSION) {
            return Optional.of(new RuleBroken("R39.version", ""));
        }
        if (open > 0) {
            return Optional.of(new RuleBroken("R39.open", "", open));
        }
        return against == ledger.last() ? Optional.empty() : Optional.of(new RuleBroken("R39.ledger", "", ledger.last()));
    }
}
