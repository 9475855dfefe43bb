package org.amparo.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.reintegration.Disbursement;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.Review;
import org.amparo.reintegration.ReviewCommand;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.vocabulary.BenefitScheme;
import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.FoodSecurity;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.HousingWork;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeChange;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.InclusiveMeasure;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Trade;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;

/** The way back of one person to school, work, an own home and company: one or two supports, looked at again and again, and reviews. */
final class WayBackStory {

    private static final int SCHOOL_UNTIL = 16;
    private static final int SCHOOL_FROM = 5;

    private final Draw draw;
    private final CareStory care;
    private final List<UUID> begun = new ArrayList<>();

    WayBackStory(Draw draw, CareStory care) {
        this.draw = draw;
        this.care = care;
    }

    void tell(LocalDate day, boolean better) {
        int age = care.who().age(day);
        review(day, ReviewOccasion.BASELINE, ChosenActivity.NONE, draw.between(1, 3));
        ChosenActivity activity;
        if (age >= SCHOOL_FROM && age < SCHOOL_UNTIL) {
            school(day, better);
            activity = ChosenActivity.SCHOOL;
        } else if (care.who().isGrownUp(day)) {
            switch (draw.between(0, 6)) {
                case 0 -> training(day, better);
                case 1, 2 -> grant(day, better);
                case 3 -> work(day, better);
                case 4 -> home(day);
                case 5 -> document(day);
                default -> benefit(day);
            }
            activity = draw.any(ChosenActivity.WORK, ChosenActivity.OWN_ACTIVITY);
        } else {
            activity = ChosenActivity.OWN_ACTIVITY;
        }
        if (draw.chance(0.4)) {
            company(day.plusDays(draw.between(5, 40)), better);
        }
        review(day.plusMonths(6), ReviewOccasion.REVIEW, better ? activity : ChosenActivity.NONE, better ? draw.between(3, 5) : 2);
        review(day.plusMonths(12), ReviewOccasion.REVIEW, better ? activity : ChosenActivity.NONE, better ? draw.between(4, 5) : 3);
        if (!care.open().goesOn()) {
            begun.forEach(support -> add(care.open().until(), new SupportCommand.End(support,
                    better ? SupportEnding.DONE : SupportEnding.PERSON_STOPPED, care.open().until())));
        }
    }

    private void review(LocalDate day, ReviewOccasion occasion, ChosenActivity activity, int takingPart) {
        boolean does = activity != ChosenActivity.NONE;
        add(day, new ReviewCommand.Record(draw.id(), new Review(care.who().survivorId(), day, occasion,
                draw.any(IncomeSource.WORK_OF_FAMILY, IncomeSource.FARMING, IncomeSource.AID),
                draw.any(IncomeBand.BELOW_HALF, IncomeBand.BELOW_LINE, IncomeBand.AROUND_LINE),
                does ? FoodSecurity.ENOUGH : draw.any(FoodSecurity.SOMETIMES_NOT, FoodSecurity.OFTEN_NOT), !does, activity,
                does ? true : null, does ? day.minusMonths(4) : null, takingPart, null)));
    }

    private UUID begin(ServiceCode service, SupportKind kind, LocalDate day, Trade trade, SchoolLevel level, Set<HousingWork> works,
            LegalDocument document, BenefitScheme scheme) {
        care.need(service, day);
        UUID support = draw.id();
        add(day, new SupportCommand.Begin(support,
                new SupportPlan(care.who().survivorId(), kind, trade, level, works, document, scheme, false, day, null)));
        if (!day.isAfter(care.open().until())) {
            begun.add(support);
        }
        return support;
    }

    private void school(LocalDate day, boolean better) {
        SchoolLevel level = care.who().age(day) < 12 ? SchoolLevel.PRIMARY : SchoolLevel.LOWER_SECONDARY;
        UUID support = begin(ServiceCode.SCHOOL_ENROLMENT, SupportKind.SCHOOL, day, null, level, null, null, null);
        int km = draw.between(0, 8);
        List<SchoolStatus> way = better
                ? List.of(SchoolStatus.ENROLLED, SchoolStatus.ATTENDING, SchoolStatus.COMPLETED_YEAR)
                : List.of(SchoolStatus.ENROLLED, SchoolStatus.DROPPED_OUT);
        for (int term = 0; term < way.size(); term++) {
            found(support, day.plusDays(14 + 120L * term), new Outcome.School(way.get(term), level,
                    Set.of(draw.any(InclusiveMeasure.values())), km), null, null, null, null, null, null, null);
        }
    }

    private void training(LocalDate day, boolean better) {
        UUID support = begin(ServiceCode.VOCATIONAL_TRAINING, SupportKind.VOCATIONAL_TRAINING, day,
                draw.any(Trade.TAILORING, Trade.REPAIR_OF_PHONES, Trade.CARPENTRY, Trade.COMPUTING), null, null, null, null);
        found(support, day.plusDays(10), null, new Outcome.Training(TrainingStatus.STARTED, 20, null), null, null, null, null, null, null);
        found(support, day.plusMonths(6), null, new Outcome.Training(better ? TrainingStatus.CERTIFIED : TrainingStatus.DROPPED_OUT,
                better ? 480 : 120, better), null, null, null, null, null, null);
        if (better) {
            found(support, day.plusMonths(12), null, new Outcome.Training(TrainingStatus.CERTIFIED, 480, true), null, null, null, null,
                    null, null);
        }
    }

    /** The grant comes out of the budget line of its year. */
    private void grant(LocalDate day, boolean better) {
        UUID support = begin(ServiceCode.MICRO_GRANT, SupportKind.GRANT, day, draw.any(Trade.TRADE_AND_SHOP, Trade.LIVESTOCK,
                Trade.TAILORING), null, null, null, null);
        LocalDate paid = day.plusDays(draw.between(5, 30));
        if (!paid.plusDays(1).isBefore(care.open().until())) {
            return;
        }
        add(paid, new SupportCommand.Disburse(support, new Disbursement(draw.id(), DemoBudget.line(paid.getYear()),
                BigDecimal.valueOf(draw.between(6, 16) * 25L), DemoBudget.CURRENCY, paid, false, null)));
        found(support, paid.plusMonths(3), null, null, new Outcome.Business(BusinessStatus.OPERATING, IncomeChange.SAME, null), null, null,
                null, null, null);
        found(support, paid.plusMonths(6), null, null, new Outcome.Business(better ? BusinessStatus.PROFITABLE : BusinessStatus.CLOSED,
                better ? IncomeChange.MORE : IncomeChange.LESS, null), null, null, null, null, null);
    }

    private void work(LocalDate day, boolean better) {
        UUID support = begin(ServiceCode.JOB_PLACEMENT, SupportKind.EMPLOYMENT, day, null, null, null, null, null);
        found(support, day.plusDays(7), null, null, null, new Outcome.Work(WorkStatus.UNEMPLOYED_SEEKING, null, null, null), null, null,
                null, null);
        if (better) {
            WorkStatus job = draw.any(WorkStatus.WAGE_INFORMAL, WorkStatus.WAGE_FORMAL, WorkStatus.SELF_EMPLOYED);
            found(support, day.plusMonths(4), null, null, null, new Outcome.Work(job, draw.between(20, 48), draw.chance(0.5), null), null,
                    null, null, null);
            found(support, day.plusMonths(10), null, null, null, new Outcome.Work(job, draw.between(20, 48), null, true), null, null,
                    null, null);
        }
    }

    private void home(LocalDate day) {
        UUID support = begin(ServiceCode.HOUSING_ADAPTATION, SupportKind.HOUSING_ADAPTATION, day, null, null,
                Set.of(draw.any(HousingWork.RAMP, HousingWork.TOILET, HousingWork.HANDRAIL)), null, null);
        found(support, day.plusDays(20), null, null, null, null, new Outcome.Housing(HousingStatus.NOT_FINISHED), null, null, null);
        found(support, day.plusDays(70), null, null, null, null, new Outcome.Housing(draw.chance(0.85)
                ? HousingStatus.USED
                : HousingStatus.NOT_USED), null, null, null);
    }

    private void document(LocalDate day) {
        UUID support = begin(ServiceCode.CIVIL_DOCUMENT, SupportKind.LEGAL_DOCUMENT, day, null, null, null,
                draw.any(LegalDocument.ID_CARD, LegalDocument.DISABILITY_CERT), null);
        found(support, day.plusDays(5), null, null, null, null, null, new Outcome.Document(DocumentStatus.APPLIED), null, null);
        found(support, day.plusDays(draw.between(40, 120)), null, null, null, null, null, new Outcome.Document(draw.chance(0.8)
                ? DocumentStatus.GRANTED
                : DocumentStatus.REFUSED), null, null);
    }

    private void benefit(LocalDate day) {
        UUID support = begin(ServiceCode.PENSION_BENEFIT, SupportKind.BENEFIT, day, null, null, null, null,
                draw.any(BenefitScheme.DISABILITY_PENSION, BenefitScheme.SOCIAL_CASH));
        found(support, day.plusDays(5), null, null, null, null, null, null, new Outcome.Benefit(BenefitStatus.APPLIED, null, null), null);
        found(support, day.plusDays(90), null, null, null, null, null, null, draw.chance(0.7)
                ? new Outcome.Benefit(BenefitStatus.PAID_REGULARLY, BigDecimal.valueOf(draw.between(3, 9) * 10L), DemoBudget.CURRENCY)
                : new Outcome.Benefit(BenefitStatus.REFUSED, null, null), null);
    }

    private void company(LocalDate day, boolean better) {
        UUID support = begin(ServiceCode.SURVIVOR_GROUP, SupportKind.COMMUNITY_LIFE, day, null, null, null, null, null);
        found(support, day.plusMonths(6), null, null, null, null, null, null, null, new Outcome.Community(better, better ? 5 : 2));
    }

    private void found(UUID support, LocalDate on, Outcome.School school, Outcome.Training training, Outcome.Business business,
            Outcome.Work work, Outcome.Housing housing, Outcome.Document document, Outcome.Benefit benefit, Outcome.Community community) {
        add(on, new SupportCommand.RecordOutcome(support,
                new Outcome(draw.id(), on, school, training, business, work, housing, document, benefit, community, null)));
    }

    private void add(LocalDate on, org.amparo.access.Command command) {
        care.add(on, care.caseworker(), command);
    }
}
