package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.SupportEnding;

/** All that can happen to a support, on one page. Stored for ever under the names given here. */
public sealed interface SupportEvent extends DomainEvent {

    UUID supportId();

    UUID survivorId();

    /**
     * @param caseId the open case it belongs to
     * @param checkOn day of the first outcome check; null when none follows yet
     */
    @EventName("support.begun")
    record Begun(UUID supportId, UUID survivorId, UUID caseId, SupportPlan plan, LocalDate checkOn) implements SupportEvent {
    }

    /** @param checkOn day of the next outcome check; null when none follows */
    @EventName("support.outcome-recorded")
    record OutcomeRecorded(UUID supportId, UUID survivorId, Outcome outcome, LocalDate checkOn) implements SupportEvent {
    }

    /** @param checkOn day of the next outcome check; null when none follows */
    @EventName("support.outcome-corrected")
    record OutcomeCorrected(UUID supportId, UUID survivorId, Outcome outcome,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason, LocalDate checkOn) implements SupportEvent {
    }

    /** @param checkOn day of the next outcome check */
    @EventName("support.grant-disbursed")
    record Disbursed(UUID supportId, UUID survivorId, Disbursement disbursement, LocalDate checkOn) implements SupportEvent {
    }

    @EventName("support.disbursement-corrected")
    record DisbursementCorrected(UUID supportId, UUID survivorId, Disbursement disbursement,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements SupportEvent {
    }

    /**
     * @param fundedBy code of the grant that pays; null for the programme's own means
     * @param before what was told until now, in the same way
     */
    @EventName("support.payer-corrected")
    record PayerCorrected(UUID supportId, UUID survivorId, String fundedBy, String before,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) implements SupportEvent {
    }

    @EventName("support.ended")
    record Ended(UUID supportId, UUID survivorId, SupportEnding reason, LocalDate on) implements SupportEvent {
    }
}
