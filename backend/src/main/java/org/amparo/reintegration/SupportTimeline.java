package org.amparo.reintegration;

import java.util.Optional;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.amparo.vocabulary.SupportStatus;
import org.springframework.stereotype.Component;

/** What the file's timeline says of a support. Amounts of money stand with the support and not here. */
@Component
class SupportTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return SupportEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.of(switch ((SupportEvent) event) {
            case SupportEvent.Begun e -> line(e, e.plan().purpose(), "supportKind", e.plan().kind(), "trade", e.plan().trade(),
                    "schoolLevel", e.plan().level(), "legalDocument", e.plan().document(), "scheme", e.plan().scheme(), "checkOn",
                    e.checkOn());
            case SupportEvent.OutcomeRecorded e -> line(e, e.outcome().remark(), "supportStatus", status(e.outcome()), "checkOn",
                    e.checkOn());
            case SupportEvent.OutcomeCorrected e -> line(e, e.reason(), "supportStatus", status(e.outcome()), "on", e.outcome().on());
            case SupportEvent.Disbursed e -> line(e, e.disbursement().purpose(), "on", e.disbursement().on());
            case SupportEvent.DisbursementCorrected e -> line(e, e.reason(), "on", e.disbursement().on());
            case SupportEvent.PayerCorrected e -> line(e, e.reason(), "paidBy", payer(e.fundedBy()), "insteadOf", payer(e.before()));
            case SupportEvent.Ended e -> line(e, null, "supportEnd", e.reason());
        });
    }

    /** The code with the list it is of. */
    private static String status(Outcome outcome) {
        SupportStatus status = outcome.status();
        return status == null ? null : status.getClass().getSimpleName() + "." + status.name();
    }

    /** Empty for the programme's own means. */
    private static String payer(String grant) {
        return grant == null ? "" : grant;
    }

    private static Line line(SupportEvent event, Personal<String> text, Object... facts) {
        return Line.of(event.survivorId(), TimelineKind.REINTEGRATION, text, PersonalClass.MEDICAL, facts);
    }
}
