package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.InclusiveMeasure;
import org.amparo.vocabulary.IncomeChange;
import org.amparo.vocabulary.Repayment;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportStatus;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;

/**
 * What was found of a support on a day (domain 4.3): the one part that belongs to its kind.
 *
 * @param remark in words; null when none
 */
public record Outcome(UUID outcomeId, LocalDate on, School school, Training training, Business business, Work work, Housing housing,
        Document document, Benefit benefit, Community community, @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {

    /**
     * @param measures what the school does so that the pupil can learn like all others
     * @param distanceKm one way to school, 0-1500; null when not told
     */
    public record School(SchoolStatus status, SchoolLevel level, Set<InclusiveMeasure> measures, Integer distanceKm) {
        public School {
            measures = measures == null ? Set.of() : Set.copyOf(measures);
        }
    }

    /**
     * @param hours attended so far; null when not told
     * @param workingInTrade null while not asked
     */
    public record Training(TrainingStatus status, Integer hours, Boolean workingInTrade) {
    }

    /**
     * @param income how it changed since the grant; null when not told
     * @param repaid of a loan; null for a gift
     */
    public record Business(BusinessStatus status, IncomeChange income, Repayment repaid) {
    }

    /**
     * @param hoursPerWeek 0-112; null when not told
     * @param accommodation true when the employer adapted the work or the place; null when not asked
     * @param retained true when it is still the same work as at the check before; null when not asked
     */
    public record Work(WorkStatus status, Integer hoursPerWeek, Boolean accommodation, Boolean retained) {
    }

    public record Housing(HousingStatus status) {
    }

    public record Document(DocumentStatus status) {
    }

    /**
     * @param monthly what is paid a month, above zero; null when not told
     * @param currency ISO 4217; given exactly when the amount is
     */
    public record Benefit(BenefitStatus status, BigDecimal monthly, String currency) {
        public Benefit {
            monthly = Money.plain(monthly);
        }
    }

    /**
     * @param joinsGroup true when the person goes to a group, club or association
     * @param daysOut days a week on which the person leaves home, 0-7; null when not told
     */
    public record Community(Boolean joinsGroup, Integer daysOut) {
    }

    /** Kinds of support of which something is said. */
    Set<SupportKind> kinds() {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        add(kinds, school, SupportKind.SCHOOL);
        add(kinds, training, SupportKind.VOCATIONAL_TRAINING);
        add(kinds, business, SupportKind.GRANT);
        add(kinds, work, SupportKind.EMPLOYMENT);
        add(kinds, housing, SupportKind.HOUSING_ADAPTATION);
        add(kinds, document, SupportKind.LEGAL_DOCUMENT);
        add(kinds, benefit, SupportKind.BENEFIT);
        add(kinds, community, SupportKind.COMMUNITY_LIFE);
        return kinds;
    }

    private static void add(Set<SupportKind> kinds, Record part, SupportKind kind) {
        if (part != null) {
            kinds.add(kind);
        }
    }

    /** Where it stands; null for community life, which has no such steps, and when the part does not say. */
    public SupportStatus status() {
        if (school != null) {
            return school.status();
        }
        if (training != null) {
            return training.status();
        }
        if (business != null) {
            return business.status();
        }
        if (work != null) {
            return work.status();
        }
        if (housing != null) {
            return housing.status();
        }
        if (document != null) {
            return document.status();
        }
        return benefit == null ? null : benefit.status();
    }
}
