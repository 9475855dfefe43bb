package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.prosthetics.Lifetime;
import org.axonframework.eventhandling.EventHandler;

/** Devices and their orders: each step with its day, when a replacement is due, how they are worn and mended. */
@LaterProjection
class DeviceFacts implements ReadModel {

    static final Facts DEVICE = new Facts("stat.device", id("survivor_id"), text("product"), day("referred_on"), day("prescribed_on"),
            day("delivered_on"), text("child"), text("stage"), text("on_hold"), day("replacement_due"),
            text("funded_by"));
    static final Facts CHECK = new Facts("stat.device_check", id("device_id"), id("survivor_id"), day("checked_on"),
            number("hours_per_day"),
            number("days_per_week"), text("non_use"));
    static final Facts REPAIR = new Facts("stat.device_repair", id("device_id"), id("survivor_id"), day("repaired_on"), number("days_out"),
            text("funded_by"));

    /** Each step that led to a stage, by its number. */
    private static final Course STAGES = new Course(DEVICE, "stage", "stat.device_step");
    /** When a replacement is due, as told at delivery and at each review, by the number of the step. */
    private static final Course DUE = new Course(DEVICE, "replacement_due", "stat.device_due_step");

    /** That somebody has a device from before the programme is the first that is told of it. */
    private static final long FIRST_STEP = 0;
    private static final int ADULT = 18;
    private static final String MONTHS = "/";
    private static final String IN_USE = "IN_USE";
    private static final String IN_REPAIR = "REPAIR";

    private final Days days;

    DeviceFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(DEVICE.table(), CHECK.table(), REPAIR.table(), STAGES.table(), DUE.table());
    }

    @EventHandler
    void on(DeviceEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.orderId();
        switch (event) {
            case DeviceEvent.NeedReferred e -> {
                LocalDate day = days.of(e.need().on(), recorded);
                DEVICE.always(rows, id, at,
                        Said.that("survivor_id", e.survivorId()).and("product", e.need().product()).and("referred_on", day));
                stage(id, recorded, at, day, "REFERRED", rows);
            }
            case DeviceEvent.Assessed e -> stage(id, recorded, at, days.of(e.assessment().on(), recorded), "ASSESSED", rows);
            case DeviceEvent.Prescribed e -> {
                LocalDate day = days.of(e.prescription().on(), recorded);
                DEVICE.always(rows, id, at, Said.that("product", e.prescription().product()).and("prescribed_on", day));
                stage(id, recorded, at, day, "PRESCRIBED", rows);
            }
            case DeviceEvent.Measured e -> stage(id, recorded, at, days.of(e.on(), recorded), "MEASURED", rows);
            case DeviceEvent.FabricationStarted e -> stage(id, recorded, at, days.of(e.on(), recorded), "IN_FABRICATION", rows);
            case DeviceEvent.Fitted e -> stage(id, recorded, at, days.of(e.fitting().on(), recorded), "FITTED", rows);
            case DeviceEvent.TrainingHeld e -> stage(id, recorded, at, days.of(e.training().on(), recorded), "TRAINING", rows);
            case DeviceEvent.QualityChecked e ->
                stage(id, recorded, at, days.of(e.check().on(), recorded), e.passed() ? "CHECKED" : "IN_FABRICATION", rows);
            case DeviceEvent.Delivered e -> {
                LocalDate day = days.of(e.handover().on(), recorded);
                Integer age = e.lifetime().age();
                DEVICE.always(rows, id, at, Said.that("delivered_on", day).and("child", age == null ? null : age < ADULT ? "YES" : "NO")
                        .and("funded_by", e.handover().fundedBy()));
                stage(id, recorded, at, day, IN_USE, rows);
                lasts(id, recorded, at, day, e.lifetime(), rows);
            }
            case DeviceEvent.EarlierRecorded e -> {
                LocalDate day = days.of(e.since(), recorded);
                stage(id, recorded, at, day, IN_USE, rows);
                earlier(e, e.device(), at, rows);
                lasts(id, recorded, at, day, e.lifetime(), rows);
            }
            case DeviceEvent.EarlierCorrected e -> {
                LocalDate day = days.of(e.since(), recorded);
                STAGES.move(rows, id, at, FIRST_STEP, day);
                earlier(e, e.device(), at, rows);
                // Of a device that has ended it says nothing, and what was said stays.
                if (e.lifetime() != null) {
                    lastsAnew(id, recorded, at, day, e.lifetime(), rows);
                }
            }
            case DeviceEvent.LifetimeReviewed e -> {
                LocalDate delivered = (LocalDate) DEVICE.now(rows, id, "delivered_on");
                if (e.lifetime().basis() == Lifetime.Basis.TABLE && delivered != null) {
                    lastsAnew(id, recorded, at, delivered, e.lifetime(), rows);
                } else {
                    lasts(id, recorded, at, days.of(recorded), e.lifetime(), rows);
                }
            }
            case DeviceEvent.FollowedUp e -> CHECK.always(rows, step(id, recorded.sequence()), at, Said.that("device_id", id)
                    .and("survivor_id", e.survivorId()).and("checked_on", days.of(e.followUp().on(), recorded))
                    .and("hours_per_day", e.followUp().hoursPerDay()).and("days_per_week", e.followUp().daysPerWeek())
                    .and("non_use", e.followUp().nonUse()));
            case DeviceEvent.BroughtIn e -> stage(id, recorded, at, days.of(e.fault().on(), recorded), IN_REPAIR, rows);
            case DeviceEvent.Repaired e -> {
                LocalDate day = days.of(e.repaired().on(), recorded);
                stage(id, recorded, at, day, IN_USE, rows);
                REPAIR.always(rows, step(id, recorded.sequence()), at, Said.that("device_id", id).and("survivor_id", e.survivorId())
                        .and("repaired_on", day).and("days_out", e.daysOut()).and("funded_by", e.repaired().fundedBy()));
            }
            case DeviceEvent.StepCorrected e -> corrected(id, e, days.of(e.on(), recorded), at, rows);
            case DeviceEvent.PayerCorrected e -> paid(id, e, at, rows);
            case DeviceEvent.Replaced e -> stage(id, recorded, at, days.of(e.on(), recorded), "REPLACED", rows);
            case DeviceEvent.Retired e -> stage(id, recorded, at, days.of(e.on(), recorded), "RETIRED", rows);
            case DeviceEvent.Cancelled e -> stage(id, recorded, at, days.of(e.on(), recorded), "CANCELLED", rows);
            case DeviceEvent.PutOnHold e -> DEVICE.since(rows, id, at, days.of(e.on(), recorded), Said.that("on_hold", "YES"));
            case DeviceEvent.Resumed e -> DEVICE.since(rows, id, at, days.of(e.on(), recorded), Said.that("on_hold", null));
            default -> {
            }
        }
    }

    /** A device that the programme did not deliver: in use since a day, and never on its own list of deliveries. */
    private static void earlier(DeviceEvent event, EarlierDevice device, SealedPosition at, Rows rows) {
        DEVICE.always(rows, event.orderId(), at, Said.that("survivor_id", event.survivorId()).and("product", device.product()));
    }

    private static void lasts(UUID id, Recorded recorded, SealedPosition at, LocalDate day, Lifetime lifetime, Rows rows) {
        LocalDate due = lifetime == null ? null : lifetime.replacementDue();
        DUE.keep(rows, id, saying(recorded, lifetime), recorded.sequence(), day, due);
        DEVICE.since(rows, id, at, day, Said.that("replacement_due", due));
    }

    /**
     * A correction of the day since which somebody has a device reckons from the right day all that was said until then, reviews too: its
     * replacement date holds from that day on, until a review that is told later. A review by the table, which goes by the day of delivery,
     * is told only when that day was corrected.
     */
    private static void lastsAnew(UUID id, Recorded recorded, SealedPosition at, LocalDate day, Lifetime lifetime, Rows rows) {
        DUE.restart(rows, id, at, saying(recorded, lifetime), recorded.sequence(), day, lifetime.replacementDue());
    }

    /** Number of the step; of what the table says, at delivery or at another age, with the months that it lasts from the delivery on. */
    private static String saying(Recorded recorded, Lifetime lifetime) {
        boolean byTable = lifetime != null && (lifetime.basis() == Lifetime.Basis.TABLE || lifetime.basis() == Lifetime.Basis.AGE);
        return recorded.sequence() + (byTable ? MONTHS + lifetime.months() : "");
    }

    /** It was delivered on another day: as many months after that day it is due, as told then and at each age since. */
    private static void delivered(UUID id, long step, LocalDate day, SealedPosition at, Rows rows) {
        rows.rowsWith(DUE.table(), "subject_id", id).forEach(row -> {
            String saying = row.get("step");
            int months = saying.indexOf(MONTHS);
            LocalDate from = row.get("number").equals(String.valueOf(step)) ? day : LocalDate.parse(row.get("on_day"));
            if (months < 0) {
                DUE.move(rows, id, at, saying, from);
            } else {
                DUE.correct(rows, id, at, saying, from, day.plusMonths(Long.parseLong(saying.substring(months + 1))));
            }
        });
    }

    /** A step was on another day, and so was all that it led to. */
    private static void corrected(UUID id, DeviceEvent.StepCorrected event, LocalDate day, SealedPosition at, Rows rows) {
        STAGES.move(rows, id, at, event.step(), day);
        switch (event.move()) {
            case PRESCRIBE -> DEVICE.always(rows, id, at, Said.that("prescribed_on", day));
            case DELIVER -> {
                DEVICE.always(rows, id, at, Said.that("delivered_on", day));
                delivered(id, event.step(), day, at, rows);
            }
            case FOLLOW_UP -> CHECK.always(rows, step(id, event.step()), at, Said.that("checked_on", day));
            case REPAIR -> {
                REPAIR.always(rows, step(id, event.step()), at, Said.that("repaired_on", day));
                daysOut(id, event.step(), at, rows);
            }
            case BRING_IN -> daysOut(id, event.step(), at, rows);
            case ASSESS, MEASURE, START_FABRICATION, FINISH_FABRICATION, FIT, TRAIN, CHECK, RETIRE, CANCEL, PUT_ON_HOLD, RESUME, ASSIGN,
                    NOTE_GROWTH -> {
                // no day of its own, but for its stage
            }
        }
    }

    private static void paid(UUID id, DeviceEvent.PayerCorrected event, SealedPosition at, Rows rows) {
        Said payer = Said.that("funded_by", event.fundedBy());
        if (event.move() == DeviceMove.REPAIR) {
            REPAIR.always(rows, step(id, event.step()), at, payer);
        } else {
            DEVICE.always(rows, id, at, payer);
        }
    }

    /**
     * How long somebody was without the device, from the right days of bringing it in and having it back; a repair for which it was not
     * brought in before stays as it was told.
     */
    private static void daysOut(UUID id, long step, SealedPosition at, Rows rows) {
        TreeMap<Long, LocalDate> in = new TreeMap<>();
        TreeMap<Long, LocalDate> back = new TreeMap<>();
        rows.rowsWith(STAGES.table(), "subject_id", id).forEach(row -> {
            long number = Long.parseLong(row.get("number"));
            if (number < 0) {
                return; // what was told before steps were kept one by one does not say which visit it belongs to
            }
            if (IN_REPAIR.equals(row.get("said"))) {
                in.put(number, LocalDate.parse(row.get("on_day")));
            } else if (REPAIR.now(rows, step(id, number), "repaired_on") != null) {
                back.put(number, LocalDate.parse(row.get("on_day")));
            }
        });
        Long repaired = back.ceilingKey(step);
        Long brought = repaired == null ? null : in.lowerKey(repaired);
        Long before = repaired == null ? null : back.lowerKey(repaired);
        if (brought != null && brought <= step && (before == null || before < brought)) {
            REPAIR.always(rows, step(id, repaired), at,
                    Said.that("days_out", ChronoUnit.DAYS.between(in.get(brought), back.get(repaired))));
        }
    }

    /** The same for a step whenever something is told of it. */
    private static UUID step(UUID device, long number) {
        return UUID.nameUUIDFromBytes((device + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static void stage(UUID id, Recorded recorded, SealedPosition at, LocalDate day, String stage, Rows rows) {
        STAGES.keep(rows, id, recorded.sequence(), recorded.sequence(), day, stage);
        DEVICE.since(rows, id, at, day, Said.that("stage", stage));
    }
}
