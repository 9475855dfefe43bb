package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;

/** Devices with where they stand, and one row a step of each. */
@InlineProjection
class DeviceRows implements ReadModel {

    static final Table DEVICE = Table.of("read.device", "order_id", "survivor_id", "case_id", "step", "step_since", "ready", "on_hold",
            "hold_reason", "hold_on", "hold_review_on", "product", "side", "level", "purpose", "technology", "urgency", "fit", "k_level",
            "heavy_labour", "second_reason", "replaces", "replacement_reason", "socket", "suspension", "knee", "foot", "orthosis",
            "control", "technician", "workshop", "serial_number", "fittings", "referred_on", "delivered_on", "warranty_until",
            "life_months", "replacement_due", "due_basis", "review_on", "in_use", "used_on", "hours_per_day", "days_per_week", "out_since",
            "ended_on", "end_reason", "non_use", "replaced_by", "watched_from", "got", "origin", "found_condition", "version",
            "last_recorded_at");
    static final Table STEP = Table.keyed(2, "read.device_step", "order_id", "sequence", "survivor_id", "event_name", "happened_on",
            "by_user", "codes", "figure", "remark", "demands", "goal", "funded_by", "instead_of");
    /** Number of the first step of a device. */
    private static final long FIRST = 0;
    static final String REMARK = "read.device_step.remark";
    static final String DEMANDS = "read.device_step.demands";
    static final String GOAL = "read.device_step.goal";

    private final Envelopes envelopes;

    DeviceRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(DEVICE, STEP);
    }

    @EventHandler
    void on(DeviceEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        row.put("last_recorded_at", recorded.recordedAt());
        Step step = switch (event) {
            case DeviceEvent.NeedReferred e -> {
                DeviceNeed need = e.need();
                row.put("order_id", e.orderId());
                row.put("survivor_id", e.survivorId());
                row.put("case_id", e.caseId());
                row.put("on_hold", false);
                row.put("urgency", need.urgency().name());
                put(row, "product", need.product());
                put(row, "side", need.side());
                row.put("referred_on", need.on());
                row.put("fittings", 0);
                row.put("heavy_labour", false);
                stands(row, DeviceStage.REFERRED, need.on(), true);
                rows.put(DEVICE, row);
                rows.put(STEP, step(e, recorded, Step.on(need.on(), need.reason(), need.product(), need.side(), need.urgency())));
                yield null;
            }
            case DeviceEvent.EarlierRecorded e -> {
                EarlierDevice device = e.device();
                row.put("order_id", e.orderId());
                row.put("survivor_id", e.survivorId());
                row.put("on_hold", false);
                row.put("fittings", 0);
                row.put("review_on", e.reviewOn());
                earlier(row, device, e.since());
                lasts(row, e.lifetime());
                stands(row, DeviceStage.IN_USE, device.on(), true);
                rows.put(DEVICE, row);
                rows.put(STEP, step(e, recorded, seen(device)));
                yield null;
            }
            case DeviceEvent.EarlierCorrected e -> {
                earlierCorrected(e, row, rows);
                yield Step.on(e.device().on(), e.reason());
            }
            case DeviceEvent.Assessed e -> {
                DeviceAssessment found = e.assessment();
                row.put("fit", found.fit().name());
                row.put("k_level", found.kLevel() == null ? null : found.kLevel().name());
                row.put("heavy_labour", found.heavyLabour());
                stands(row, DeviceStage.ASSESSED, found.on(), found.fit() == org.amparo.vocabulary.FitForDevice.YES);
                yield Step.on(found.on(), found.findings(), found.fit(), found.kLevel()).counting(found.ampNoPro())
                        .saying(found.demands(), found.goal());
            }
            case DeviceEvent.Prescribed e -> {
                prescribed(row, e.prescription());
                stands(row, DeviceStage.PRESCRIBED, e.prescription().on(), true);
                Prescription p = e.prescription();
                yield Step.on(p.on(), p.remark(), p.product(), p.side(), p.level(), p.purpose(), p.technology(), p.replacementReason(),
                        p.second());
            }
            case DeviceEvent.Measured e -> {
                stands(row, DeviceStage.MEASURED, e.on(), true);
                yield Step.on(e.on(), null, e.method());
            }
            case DeviceEvent.FabricationStarted e -> {
                row.put("workshop", e.workshop());
                row.put("serial_number", e.serialNumber());
                stands(row, DeviceStage.IN_FABRICATION, e.on(), false);
                yield Step.on(e.on(), null);
            }
            case DeviceEvent.FabricationFinished e -> {
                stands(row, DeviceStage.IN_FABRICATION, e.on(), true);
                yield Step.on(e.on(), null);
            }
            case DeviceEvent.Fitted e -> {
                row.put("fittings", e.attempt());
                stands(row, DeviceStage.FITTED, e.fitting().on(), !e.fitting().refit());
                yield Step.on(e.fitting().on(), e.fitting().problems()).counting(e.attempt());
            }
            case DeviceEvent.TrainingHeld e -> {
                stands(row, DeviceStage.TRAINING, e.training().on(), true);
                yield Step.on(e.training().on(), null, e.training().topic()).counting(e.training().minutes());
            }
            case DeviceEvent.QualityChecked e -> {
                stands(row, DeviceStage.CHECKED, e.check().on(), e.passed());
                yield Step.on(e.check().on(), e.check().remark(), e.check().failed().stream().sorted().toArray(Enum<?>[]::new));
            }
            case DeviceEvent.Delivered e -> {
                row.put("delivered_on", e.handover().on());
                row.put("warranty_until", e.handover().warrantyUntil());
                row.put("review_on", e.reviewOn());
                lasts(row, e.lifetime());
                stands(row, DeviceStage.DELIVERED, e.handover().on(), true);
                yield Step.on(e.handover().on(), null, e.reason()).paidBy(e.handover().fundedBy());
            }
            case DeviceEvent.FollowedUp e -> {
                DeviceFollowUp found = e.followUp();
                row.put("in_use", e.inUse());
                row.put("used_on", found.on());
                row.put("hours_per_day", found.hoursPerDay());
                row.put("days_per_week", found.daysPerWeek());
                row.put("non_use", found.nonUse() == null ? null : found.nonUse().name());
                row.put("review_on", e.reviewOn());
                yield Step.on(found.on(), found.remark(), found.skin(), found.nonUse()).counting(found.hoursPerDay());
            }
            case DeviceEvent.BroughtIn e -> {
                row.put("out_since", e.fault().on());
                stands(row, DeviceStage.REPAIR, e.fault().on(), true);
                yield Step.on(e.fault().on(), e.fault().remark(), e.fault().part(), e.fault().cause());
            }
            case DeviceEvent.Repaired e -> {
                row.put("out_since", null);
                stands(row, DeviceStage.IN_USE, e.repaired().on(), true);
                yield Step.on(e.repaired().on(), e.repaired().remark(), e.repaired().part(), e.repaired().cause()).counting(e.daysOut())
                        .paidBy(e.repaired().fundedBy());
            }
            case DeviceEvent.GrowthNoted e -> Step.on(e.on(), null);
            case DeviceEvent.LifetimeReviewed e -> {
                lasts(row, e.lifetime());
                yield Step.on(null, null, e.lifetime().basis());
            }
            case DeviceEvent.StepCorrected e -> {
                corrected(e, row, rows);
                yield Step.on(e.on(), e.reason(), e.move());
            }
            case DeviceEvent.PayerCorrected e -> {
                Map<String, Object> paid = new HashMap<>();
                paid.put("funded_by", e.fundedBy());
                rows.change(STEP, new Object[]{e.orderId(), e.step()}, paid);
                yield Step.on(e.on(), e.reason(), e.move()).paidBy(e.fundedBy()).insteadOf(e.before());
            }
            case DeviceEvent.Replaced e -> {
                row.put("replaced_by", e.by());
                ended(row, DeviceStage.REPLACED, e.on(), e.reason());
                yield Step.on(e.on(), null, e.reason());
            }
            case DeviceEvent.Retired e -> {
                row.put("non_use", e.nonUse() == null ? null : e.nonUse().name());
                ended(row, DeviceStage.RETIRED, e.on(), e.reason());
                yield Step.on(e.on(), null, e.reason(), e.nonUse());
            }
            case DeviceEvent.PutOnHold e -> {
                held(row, true, e.reason().name(), e.on(), e.reviewOn());
                yield Step.on(e.on(), null, e.reason());
            }
            case DeviceEvent.Resumed e -> {
                held(row, false, null, null, null);
                yield Step.on(e.on(), null);
            }
            case DeviceEvent.Cancelled e -> {
                held(row, false, null, null, null);
                ended(row, DeviceStage.CANCELLED, e.on(), e.reason());
                yield Step.on(e.on(), null, e.reason());
            }
            case DeviceEvent.Assigned e -> {
                row.put("technician", e.technician());
                yield Step.on(null, null);
            }
        };
        if (step != null) {
            rows.change(DEVICE, new Object[]{event.orderId()}, row);
            rows.put(STEP, step(event, recorded, step));
        }
    }

    private static void earlier(Map<String, Object> row, EarlierDevice device, LocalDate since) {
        row.put("referred_on", device.on());
        row.put("watched_from", device.on());
        row.put("delivered_on", since);
        row.put("got", device.got().asText());
        row.put("heavy_labour", device.heavyLabour());
        put(row, "origin", device.origin());
        put(row, "found_condition", device.condition());
        put(row, "product", device.product());
        put(row, "side", device.side());
        put(row, "level", device.level());
        put(row, "purpose", device.purpose());
        put(row, "technology", device.technology());
        put(row, "second_reason", device.second());
    }

    private static Step seen(EarlierDevice device) {
        return Step.on(device.on(), device.remark(), device.product(), device.side(), device.level(), device.origin(), device.condition());
    }

    private void earlierCorrected(DeviceEvent.EarlierCorrected event, Map<String, Object> device, Rows rows) {
        earlier(device, event.device(), event.since());
        if (event.lifetime() != null) {
            lasts(device, event.lifetime());
        }
        if (event.latest()) {
            device.put("review_on", event.reviewOn());
        }
        if (event.latest() && event.lifetime() != null) {
            device.put("step_since", event.device().on());
        }
        Step right = seen(event.device());
        Map<String, Object> step = new HashMap<>();
        step.put("happened_on", right.on());
        step.put("codes", codes(right));
        step.put("remark", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, REMARK, right.remark()));
        rows.change(STEP, new Object[]{event.orderId(), FIRST}, step);
    }

    private static String[] codes(Step step) {
        return step.codes().stream().map(code -> code.getDeclaringClass().getSimpleName() + "." + code.name()).toArray(String[]::new);
    }

    /** The step shows what is right from now on; what was written first stands in the events. */
    private void corrected(DeviceEvent.StepCorrected event, Map<String, Object> device, Rows rows) {
        Map<String, Object> step = new HashMap<>();
        step.put("happened_on", event.on());
        if (event.remark() != null) {
            step.put("remark", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, REMARK, event.remark()));
        }
        rows.change(STEP, new Object[]{event.orderId(), event.step()}, step);
        switch (event.move()) {
            case DELIVER -> device.put("delivered_on", event.on());
            case FOLLOW_UP -> device.put("used_on", event.on());
            case BRING_IN -> {
                if (event.latest()) {
                    device.put("out_since", event.on());
                }
            }
            default -> {
                // has no day of its own in the row
            }
        }
        if (event.latest() && event.move() != DeviceMove.FOLLOW_UP) {
            device.put("step_since", event.on());
        }
    }

    /**
     * What is kept of a step beside its device's row.
     *
     * @param codes what was chosen; nulls are left out
     * @param figure hours, minutes, days or how many times, by the kind of step; null for none
     * @param fundedBy code of the grant that paid; null for the programme's own means, and where nothing is paid
     * @param insteadOf of a correction of it, what was told until then
     */
    private record Step(LocalDate on, List<Enum<?>> codes, Integer figure, Personal<String> remark, Personal<String> demands,
            Personal<String> goal, String fundedBy, String insteadOf) {

        static Step on(LocalDate day, Personal<String> remark, Enum<?>... codes) {
            return new Step(day, Arrays.stream(codes).filter(Objects::nonNull).<Enum<?>>map(code -> code).toList(), null, remark, null,
                    null, null, null);
        }

        Step counting(Integer count) {
            return new Step(on, codes, count, remark, demands, goal, fundedBy, insteadOf);
        }

        Step saying(Personal<String> asked, Personal<String> wished) {
            return new Step(on, codes, figure, remark, asked, wished, fundedBy, insteadOf);
        }

        Step paidBy(String grant) {
            return new Step(on, codes, figure, remark, demands, goal, grant, insteadOf);
        }

        Step insteadOf(String grant) {
            return new Step(on, codes, figure, remark, demands, goal, fundedBy, grant);
        }
    }

    private Map<String, Object> step(DeviceEvent event, Recorded recorded, Step step) {
        Map<String, Object> row = new HashMap<>();
        row.put("order_id", event.orderId());
        row.put("sequence", recorded.sequence());
        row.put("survivor_id", event.survivorId());
        row.put("event_name", recorded.eventName());
        row.put("happened_on", step.on());
        row.put("by_user", recorded.by());
        row.put("codes", codes(step));
        row.put("figure", step.figure());
        row.put("remark", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, REMARK, step.remark()));
        row.put("demands", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, DEMANDS, step.demands()));
        row.put("goal", envelopes.seal(event.survivorId(), PersonalClass.MEDICAL, GOAL, step.goal()));
        row.put("funded_by", step.fundedBy());
        row.put("instead_of", step.insteadOf());
        return row;
    }

    private static void prescribed(Map<String, Object> row, Prescription p) {
        put(row, "product", p.product());
        put(row, "side", p.side());
        put(row, "level", p.level());
        put(row, "purpose", p.purpose());
        put(row, "technology", p.technology());
        put(row, "second_reason", p.second());
        row.put("replaces", p.replaces());
        put(row, "replacement_reason", p.replacementReason());
        put(row, "socket", p.parts().socket());
        put(row, "suspension", p.parts().suspension());
        put(row, "knee", p.parts().knee());
        put(row, "foot", p.parts().foot());
        put(row, "orthosis", p.parts().orthosis());
        put(row, "control", p.parts().control());
    }

    private static void put(Map<String, Object> row, String column, Enum<?> code) {
        row.put(column, code == null ? null : code.name());
    }

    private static void stands(Map<String, Object> row, DeviceStage stage, LocalDate since, boolean ready) {
        row.put("step", stage.name());
        row.put("step_since", since);
        row.put("ready", ready);
    }

    private static void held(Map<String, Object> row, boolean held, String reason, LocalDate on, LocalDate reviewOn) {
        row.put("on_hold", held);
        row.put("hold_reason", reason);
        row.put("hold_on", on);
        row.put("hold_review_on", reviewOn);
    }

    private static void ended(Map<String, Object> row, DeviceStage stage, LocalDate on, Enum<?> reason) {
        stands(row, stage, on, true);
        row.put("ended_on", on);
        row.put("end_reason", reason == null ? null : reason.name());
        row.put("out_since", null);
    }

    private static void lasts(Map<String, Object> row, Lifetime lifetime) {
        row.put("life_months", lifetime.months());
        row.put("replacement_due", lifetime.replacementDue());
        row.put("due_basis", lifetime.basis().name());
    }
}
