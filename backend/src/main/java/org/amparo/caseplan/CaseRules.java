package org.amparo.caseplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.amparo.vocabulary.RiskLevel;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The programme's own numbers for case work (domain 5.2-5.4), under {@code amparo.caseplan}; what is not set has the default of the domain.
 *
 * @param pace how closely a person is accompanied, by risk; a case whose risk was never set goes at the pace of MEDIUM
 * @param maintenance the pace of a case that is in maintenance
 * @param reviewWithinDays longest time between two case reviews, and until the first
 * @param holdWithinDays longest time a case rests before it is looked at again
 * @param reopenWithinMonths until when a case is reopened without approval (R32)
 * @param lostContact what must have been tried before contact counts as lost (R29)
 * @param caseload how many cases a caseworker carries (R38)
 */
@ConfigurationProperties("amparo.caseplan")
public record CaseRules(Map<RiskLevel, Pace> pace, Pace maintenance, int reviewWithinDays, int holdWithinDays, int reopenWithinMonths,
        LostContact lostContact, Caseload caseload) {

    private static final Map<RiskLevel, Pace> PACE = new EnumMap<>(Map.of(RiskLevel.HIGH, new Pace(1, 7, 0, 3), RiskLevel.MEDIUM,
            new Pace(3, 14, 2, 14), RiskLevel.LOW, new Pace(7, 30, 7, 14)));
    private static final int QUARTER = 90;
    private static final int YEAR = 12;

    /** The numbers of the domain reference. */
    public static final CaseRules DEFAULT = new CaseRules(null, null, 0, 0, 0, null, null);

    public CaseRules {
        Map<RiskLevel, Pace> paces = new EnumMap<>(PACE);
        if (pace != null) {
            paces.putAll(pace);
        }
        pace = Map.copyOf(paces);
        maintenance = maintenance == null ? new Pace(7, 182, 7, 14) : maintenance;
        reviewWithinDays = reviewWithinDays == 0 ? QUARTER : reviewWithinDays;
        holdWithinDays = holdWithinDays == 0 ? QUARTER : holdWithinDays;
        reopenWithinMonths = reopenWithinMonths == 0 ? YEAR : reopenWithinMonths;
        lostContact = lostContact == null ? new LostContact(3, 2, 60) : lostContact;
        caseload = caseload == null ? Caseload.DEFAULT : caseload;
    }

    /**
     * How closely a person is accompanied, in days.
     *
     * @param firstContact until the first contact, and after a missed follow-up
     * @param every between follow-ups
     * @param grace after the due day, on which a follow-up is not missed yet (R27)
     * @param plan from the assessment until the plan is to be approved
     */
    public record Pace(int firstContact, int every, int grace, int plan) {
    }

    /** Tries to reach the person: how many, in how many ways, and over how many days (R29). */
    public record LostContact(int attempts, int methods, int days) {
    }

    /**
     * What a caseworker carries (R38). A case weighs by its risk.
     *
     * @param soft weight that should not be passed
     * @param hard weight that is passed only with a supervisor
     * @param warnAtPercent percent of {@code soft} from which a screen warns
     * @param weights by risk
     * @param maintenanceWeight of a case in maintenance
     */
    public record Caseload(BigDecimal soft, BigDecimal hard, int warnAtPercent, Map<RiskLevel, BigDecimal> weights,
            BigDecimal maintenanceWeight) {

        static final Caseload DEFAULT = new Caseload(null, null, 0, null, null);

        public Caseload {
            soft = soft == null ? new BigDecimal("25") : soft;
            hard = hard == null ? new BigDecimal("35") : hard;
            warnAtPercent = warnAtPercent == 0 ? 90 : warnAtPercent;
            weights = weights == null || weights.isEmpty()
                    ? Map.of(RiskLevel.HIGH, new BigDecimal("2.0"), RiskLevel.MEDIUM, new BigDecimal("1.0"), RiskLevel.LOW,
                            new BigDecimal("0.5"))
                    : Map.copyOf(weights);
            maintenanceWeight = maintenanceWeight == null ? new BigDecimal("0.1") : maintenanceWeight;
        }

        /** What one case weighs. @param risk null counts as MEDIUM */
        public BigDecimal weightOf(RiskLevel risk, boolean inMaintenance) {
            return inMaintenance ? maintenanceWeight : weights.getOrDefault(risk == null ? RiskLevel.MEDIUM : risk, BigDecimal.ONE);
        }

        /** True when one more case of this weight passes the hard limit. */
        public boolean isFull(BigDecimal load, BigDecimal more) {
            return load.add(more).compareTo(hard) > 0;
        }

        /** True when a screen should warn. */
        public boolean isNearlyFull(BigDecimal load) {
            return load.multiply(BigDecimal.valueOf(100)).compareTo(soft.multiply(BigDecimal.valueOf(warnAtPercent))) >= 0;
        }
    }

    /** @param risk null counts as MEDIUM */
    public Pace paceOf(RiskLevel risk, boolean inMaintenance) {
        return inMaintenance ? maintenance : pace.get(risk == null ? RiskLevel.MEDIUM : risk);
    }

    /** The last day on which a follow-up is not missed yet. */
    public static LocalDate lastDay(LocalDate dueOn, int graceDays) {
        return dueOn.plusDays(graceDays);
    }
}
