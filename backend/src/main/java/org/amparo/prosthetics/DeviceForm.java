package org.amparo.prosthetics;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.amparo.measure.Instrument;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.Side;

/** What the parts of a device order must look like before any rule is asked. */
final class DeviceForm {

    private static final int TEXT = 4_000;
    private static final int LONGEST_TRAINING = 480;
    private static final int LONGEST_LIFE_YEARS = 120;

    private DeviceForm() {
    }

    static DeviceNeed need(DeviceNeed need) {
        Form.required(need, "need");
        Form.required(need.survivorId(), "survivorId");
        Form.required(need.urgency(), "urgency");
        Form.required(need.on(), "on");
        require(need.product() == null || need.side() == null || need.product().canBeOn(need.side()), "form.side", "side");
        text(need.reason(), "reason");
        return need;
    }

    static DeviceAssessment assessment(DeviceAssessment assessment) {
        Form.required(assessment, "assessment");
        Form.required(assessment.on(), "on");
        Form.required(assessment.fit(), "fit");
        score(Instrument.AMP_NO_PRO, assessment.ampNoPro(), "ampNoPro");
        text(assessment.findings(), "findings");
        text(assessment.demands(), "demands");
        text(assessment.goal(), "goal");
        return assessment;
    }

    static Prescription prescription(Prescription prescription) {
        Form.required(prescription, "prescription");
        Form.required(prescription.on(), "on");
        Form.required(prescription.purpose(), "purpose");
        AssistiveProduct product = Form.required(prescription.product(), "product");
        place(product, prescription.side(), prescription.level());
        Prescription.Parts parts = prescription.parts();
        require(parts.orthosis() == null || parts.orthosis().of() == product, "form.part", "orthosis");
        require(parts.control() == null || product == AssistiveProduct.UL_PROSTHESIS, "form.part", "control");
        require(parts.knee() == null && parts.foot() == null || product == AssistiveProduct.LL_PROSTHESIS, "form.part",
                parts.knee() == null ? "foot" : "knee");
        if (prescription.replaces() == null) {
            require(prescription.replacementReason() == null, "form.part", "replacementReason");
        } else {
            Form.required(prescription.replacementReason(), "replacementReason");
        }
        text(prescription.remark(), "remark");
        return prescription;
    }

    /** A device from elsewhere, seen on a day that has come, and got before that. @param birthYear of the person; null when not known */
    static EarlierDevice earlier(EarlierDevice device, LocalDate today, Integer birthYear) {
        past(device.on(), today, null);
        Form.required(device.got().date(), "got");
        require(birthYear == null || device.got().latest().getYear() >= birthYear, "R7.birth", "got");
        require(!device.got().isSurelyAfter(device.on()), "form.order", "on");
        require(!device.got().latest().isBefore(today.minusYears(LONGEST_LIFE_YEARS)), "R7.tooLongAgo", "got", LONGEST_LIFE_YEARS);
        return device;
    }

    static EarlierDevice earlier(EarlierDevice device) {
        Form.required(device, "device");
        Form.required(device.survivorId(), "survivorId");
        Form.required(device.on(), "on");
        Form.required(device.got(), "got");
        Form.required(device.origin(), "origin");
        Form.required(device.condition(), "condition");
        Form.required(device.purpose(), "purpose");
        place(Form.required(device.product(), "product"), device.side(), device.level());
        text(device.remark(), "remark");
        return device;
    }

    /** Where on the body it goes, as far as the product has such a place. */
    private static void place(AssistiveProduct product, Side side, AmputationLevel level) {
        if (product.hasSide()) {
            Form.required(side, "side");
        }
        require(product.canBeOn(side), "form.side", "side");
        if (product.replacesLimb() == null) {
            require(level == null, "R22.none", "level");
        } else {
            Form.required(level, "level");
            require(level.limb() == product.replacesLimb(), "R22.limb", "level");
        }
    }

    static Fitting fitting(Fitting fitting) {
        Form.required(fitting, "fitting");
        Form.required(fitting.on(), "on");
        text(fitting.problems(), "problems");
        return fitting;
    }

    static UseTraining training(UseTraining training) {
        Form.required(training, "training");
        Form.required(training.on(), "on");
        Form.required(training.topic(), "topic");
        Form.number(training.minutes(), 1, LONGEST_TRAINING, "minutes");
        return training;
    }

    static QualityCheck check(QualityCheck check) {
        Form.required(check, "check");
        Form.required(check.on(), "on");
        require(Collections.disjoint(check.passed(), check.failed()), "form.twice", "failed");
        text(check.remark(), "remark");
        return check;
    }

    /** Every item has an answer, and only those that belong to the product. */
    static void items(QualityCheck check, Set<QualityItem> needed) {
        require(check.passed().size() + check.failed().size() == needed.size() && needed.containsAll(check.passed())
                && needed.containsAll(check.failed()), "R21.items", "passed", needed.size());
    }

    static Handover handover(Handover handover) {
        Form.required(handover, "handover");
        Form.required(handover.on(), "on");
        require(handover.careExplained(), "R21.care", "careExplained");
        Form.code(handover.fundedBy(), "fundedBy");
        require(handover.warrantyUntil() == null || !handover.warrantyUntil().isBefore(handover.on()), "form.order", "warrantyUntil");
        require(handover.reviewOn() == null || handover.reviewOn().isAfter(handover.on()), "form.order", "reviewOn");
        return handover;
    }

    static DeviceFollowUp followUp(DeviceFollowUp followUp) {
        Form.required(followUp, "followUp");
        Form.required(followUp.on(), "on");
        score(Instrument.WEAR_HOURS, followUp.hoursPerDay(), "hoursPerDay");
        score(Instrument.WEAR_DAYS, followUp.daysPerWeek(), "daysPerWeek");
        score(Instrument.PAIN_RESIDUAL_LIMB, followUp.pain(), "pain");
        text(followUp.remark(), "remark");
        require(followUp.hoursPerDay() != null || followUp.daysPerWeek() != null || followUp.pain() != null || followUp.skin() != null
                || followUp.nonUse() != null || followUp.remark() != null, "R26", "hoursPerDay");
        return followUp;
    }

    static void correction(DeviceCommand.CorrectStep correction) {
        Form.required(correction.on(), "on");
        reason(correction.reason());
        text(correction.remark(), "remark");
        if (correction.payer() != null) {
            Form.code(correction.payer().fundedBy(), "fundedBy");
        }
    }

    /** R34: a correction says why. */
    static void reason(Personal<String> reason) {
        require(Personal.value(reason).filter(words -> !words.isBlank()).isPresent(), "R34", "reason");
        text(reason, "reason");
    }

    static Fault fault(Fault fault) {
        Form.required(fault, "fault");
        Form.required(fault.on(), "on");
        Form.code(fault.fundedBy(), "fundedBy");
        text(fault.remark(), "remark");
        return fault;
    }

    static Fault repaired(Fault repaired) {
        fault(repaired);
        Form.required(repaired.part(), "part");
        Form.required(repaired.cause(), "cause");
        return repaired;
    }

    /** A day that has come, and is not before the one it follows on; null for no such day (R7). */
    static void past(LocalDate day, LocalDate today, LocalDate after) {
        Form.past(day, today, "on");
        require(after == null || !day.isBefore(after), "form.order", "on");
    }

    /** What an instrument measures lies within its range (R11). @param score null when not measured */
    private static void score(Instrument instrument, Integer score, String field) {
        if (score != null) {
            instrument.requireScore(BigDecimal.valueOf(score), field);
        }
    }

    private static void text(Personal<String> text, String field) {
        Form.text(Personal.value(text).orElse(null), TEXT, field);
    }
}
