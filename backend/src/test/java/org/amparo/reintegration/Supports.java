package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.BenefitScheme;
import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.FoodSecurity;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.HousingWork;
import org.amparo.vocabulary.InclusiveMeasure;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportStatus;
import org.amparo.vocabulary.Trade;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;

/** Made-up parts of supports, each the simplest that the rules let through. */
final class Supports {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000051a2");
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000ca5d");
    static final UUID LINE = UUID.fromString("00000000-0000-4000-8000-00000000b0d6");
    static final int BORN = 1996;

    static final String GRANT = "EU-1";
    static final LocalDate GRANT_UNTIL = TODAY.minusDays(1);

    private Supports() {
    }

    static SupportPlan plan(SupportKind kind, LocalDate on) {
        return plan(PERSON, kind, on);
    }

    static SupportPlan plan(UUID person, SupportKind kind, LocalDate on) {
        return new SupportPlan(person, kind, kind == SupportKind.VOCATIONAL_TRAINING ? Trade.TAILORING : null,
                kind == SupportKind.SCHOOL ? SchoolLevel.PRIMARY : null,
                kind == SupportKind.HOUSING_ADAPTATION ? Set.of(HousingWork.RAMP, HousingWork.TOILET) : Set.of(),
                kind == SupportKind.LEGAL_DOCUMENT ? LegalDocument.ID_CARD : null,
                kind == SupportKind.BENEFIT ? BenefitScheme.DISABILITY_PENSION : null, false, on, Personal.of("earn something of my own"));
    }

    /** @param status of the kind; null for community life */
    static Outcome outcome(UUID id, SupportKind kind, LocalDate on, SupportStatus status) {
        return new Outcome(id, on,
                kind == SupportKind.SCHOOL
                        ? new Outcome.School((SchoolStatus) status, SchoolLevel.PRIMARY, Set.of(InclusiveMeasure.TRANSPORT), 4)
                        : null,
                kind == SupportKind.VOCATIONAL_TRAINING ? new Outcome.Training((TrainingStatus) status, 120, null) : null,
                kind == SupportKind.GRANT ? new Outcome.Business((BusinessStatus) status, null, null) : null,
                kind == SupportKind.EMPLOYMENT ? new Outcome.Work((WorkStatus) status, null, null, null) : null,
                kind == SupportKind.HOUSING_ADAPTATION ? new Outcome.Housing((HousingStatus) status) : null,
                kind == SupportKind.LEGAL_DOCUMENT ? new Outcome.Document((DocumentStatus) status) : null,
                kind == SupportKind.BENEFIT ? new Outcome.Benefit((BenefitStatus) status, null, null) : null,
                kind == SupportKind.COMMUNITY_LIFE ? new Outcome.Community(true, 5) : null, Personal.of("told at home"));
    }

    static Outcome outcome(SupportKind kind, LocalDate on, SupportStatus status) {
        return outcome(UUID.randomUUID(), kind, on, status);
    }

    static Disbursement payment(UUID line, String amount, LocalDate on) {
        return payment(UUID.randomUUID(), line, amount, on);
    }

    static Disbursement payment(UUID id, UUID line, String amount, LocalDate on) {
        return new Disbursement(id, line, new BigDecimal(amount), "USD", on, false, Personal.of("a sewing machine"));
    }

    static Review review(UUID person, LocalDate on, ChosenActivity activity, Boolean byChoice, LocalDate since, Integer takingPart) {
        return new Review(person, on, ReviewOccasion.REVIEW, IncomeSource.OWN_WORK, IncomeBand.BELOW_LINE, FoodSecurity.SOMETIMES_NOT, true,
                activity, byChoice, since, takingPart, Personal.of("wants to sell at the market"));
    }

    /** Gates that answer what a test tells them to. */
    static final class Gate implements SupportGate {
        RuntimeException noWork;
        RuntimeException notAgreed;
        Integer birthYear = BORN;
        boolean need = true;
        Line line = new Line("USD", new BigDecimal("1000"), BigDecimal.ZERO, TODAY.minusYears(1), TODAY.plusYears(1), false);
        final Map<UUID, BigDecimal> paid = new HashMap<>();

        @Override
        public Person work(UUID survivorId, Pillar needed) {
            agreed(survivorId);
            if (noWork != null) {
                throw noWork;
            }
            if (needed != null && !need) {
                throw new RuleBroken("R15", "kind");
            }
            return new Person(CASE, birthYear);
        }

        @Override
        public void paid(String grant, LocalDate day) {
            if (grant != null && (!grant.equals(GRANT) || day.isAfter(GRANT_UNTIL))) {
                throw new RuleBroken(grant.equals(GRANT) ? "funding.day" : "funding.unknown", "fundedBy");
            }
        }

        @Override
        public Person agreed(UUID survivorId) {
            if (notAgreed != null) {
                throw notAgreed;
            }
            return kept(survivorId);
        }

        @Override
        public Person kept(UUID survivorId) {
            return new Person(null, birthYear);
        }

        @Override
        public Line line(UUID lineId, UUID besides) {
            if (line == null) {
                throw new RuleBroken("R41.unknown", "lineId");
            }
            BigDecimal sum = paid.entrySet().stream().filter(one -> !one.getKey().equals(besides)).map(Map.Entry::getValue)
                    .reduce(line.paid(), BigDecimal::add);
            return new Line(line.currency(), line.amount(), sum, line.from(), line.until(), line.closed());
        }
    }
}
