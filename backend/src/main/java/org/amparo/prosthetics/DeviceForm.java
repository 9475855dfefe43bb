package org.amparo.prosthetics;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.QualityItem;

/** What the parts of a device order must look like before any rule is asked. */
final class DeviceForm {

    private static final int TEXT = 4_000;
    private static final int AMP_NO_PRO = 43;
    private static final int PAIN = 10;
    private static final int HOURS = 24;
    private static final int DAYS = 7;
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
        require(assessment.ampNoPro() == null || assessment.ampNoPro() >= 0 && assessment.ampNoPro() <= AMP_NO_PRO, "R11.ampNoPro",
                "ampNoPro", 0, AMP_NO_PRO);
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
        if (product.hasSide()) {
            Form.required(prescription.side(), "side");
        }
        require(product.canBeOn(prescription.side()), "form.side", "side");
        if (product.replacesLimb() == null) {
            require(prescription.level() == null, "R22.none", "level");
        } else {
            Form.required(prescription.level(), "level");
            require(prescription.level().limb() == product.replacesLimb(), "R22.limb", "level");
        }
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
        require(handover.warrantyUntil() == null || !handover.warrantyUntil().isBefore(handover.on()), "form.order", "warrantyUntil");
        require(handover.reviewOn() == null || handover.reviewOn().isAfter(handover.on()), "form.order", "reviewOn");
        return handover;
    }

    static DeviceFollowUp followUp(DeviceFollowUp followUp) {
        Form.required(followUp, "followUp");
        Form.required(followUp.on(), "on");
        Form.number(followUp.hoursPerDay(), 0, HOURS, "hoursPerDay");
        Form.number(followUp.daysPerWeek(), 0, DAYS, "daysPerWeek");
        require(followUp.pain() == null || followUp.pain() >= 0 && followUp.pain() <= PAIN, "R11.pain", "pain", 0, PAIN);
        text(followUp.remark(), "remark");
        require(followUp.hoursPerDay() != null || followUp.daysPerWeek() != null || followUp.pain() != null || followUp.skin() != null
                || followUp.nonUse() != null || followUp.remark() != null, "R26", "hoursPerDay");
        return followUp;
    }

    static void correction(DeviceCommand.CorrectStep correction) {
        Form.required(correction.on(), "on");
        require(Personal.value(correction.reason()).filter(words -> !words.isBlank()).isPresent(), "R34", "reason");
        text(correction.reason(), "reason");
        text(correction.remark(), "remark");
    }

    static Fault fault(Fault fault) {
        Form.required(fault, "fault");
        Form.required(fault.on(), "on");
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
        require(!day.isAfter(today), "R7.future", "on", day);
        require(!day.isBefore(today.minusYears(LONGEST_LIFE_YEARS)), "R7.tooLongAgo", "on", LONGEST_LIFE_YEARS);
        require(after == null || !day.isBefore(after), "form.order", "on");
    }

    private static void text(Personal<String> text, String field) {
        Form.text(Personal.value(text).orElse(null), TEXT, field);
    }
}
