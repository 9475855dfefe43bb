package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.prosthetics.DeviceEvent;
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

    /** Each step that led to a stage, by its number, with the day it is on now: a step that was on another day is put in its right place. */
    private static final Table STEPS = Table.keyed(2, "stat.device_step", "device_id", "step", "on_day", "stage");

    /** That somebody has a device from before the programme is the first that is told of it. */
    private static final long FIRST_STEP = 0;
    private static final int ADULT = 18;
    private static final String IN_USE = "IN_USE";

    private final Days days;

    DeviceFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(DEVICE.table(), CHECK.table(), REPAIR.table(), STEPS);
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
                DEVICE.since(rows, id, at, day, Said.that("replacement_due", e.lifetime().replacementDue()));
            }
            case DeviceEvent.EarlierRecorded e -> {
                LocalDate day = days.of(e.since(), recorded);
                stage(id, recorded, at, day, IN_USE, rows);
                earlier(e, e.device(), at, rows);
                DEVICE.since(rows, id, at, day,
                        Said.that("replacement_due", e.lifetime() == null ? null : e.lifetime().replacementDue()));
            }
            case DeviceEvent.EarlierCorrected e -> {
                LocalDate day = days.of(e.since(), recorded);
                moved(id, FIRST_STEP, day, at, rows);
                earlier(e, e.device(), at, rows);
                lastsAnew(id, day, e.lifetime(), at, rows);
            }
            case DeviceEvent.LifetimeReviewed e -> DEVICE.since(rows, id, at, days.of(recorded),
                    Said.that("replacement_due", e.lifetime().replacementDue()));
            case DeviceEvent.FollowedUp e -> CHECK.always(rows, step(id, recorded.sequence()), at, Said.that("device_id", id)
                    .and("survivor_id", e.survivorId()).and("checked_on", days.of(e.followUp().on(), recorded))
                    .and("hours_per_day", e.followUp().hoursPerDay()).and("days_per_week", e.followUp().daysPerWeek())
                    .and("non_use", e.followUp().nonUse()));
            case DeviceEvent.BroughtIn e -> stage(id, recorded, at, days.of(e.fault().on(), recorded), "REPAIR", rows);
            case DeviceEvent.Repaired e -> {
                LocalDate day = days.of(e.repaired().on(), recorded);
                stage(id, recorded, at, day, IN_USE, rows);
                REPAIR.always(rows, step(id, recorded.sequence()), at, Said.that("device_id", id).and("survivor_id", e.survivorId())
                        .and("repaired_on", day).and("days_out", e.daysOut()).and("funded_by", e.repaired().fundedBy()));
            }
            case DeviceEvent.StepCorrected e -> corrected(id, e, days.of(e.on(), recorded), at, rows);
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

    /**
     * A correction reckons from the right day all that was said until then, reviews too: its replacement date holds from that day on,
     * until a review that is told later. Of a device that has ended it says nothing, and what was said stays.
     */
    private static void lastsAnew(UUID id, LocalDate day, Lifetime lifetime, SealedPosition at, Rows rows) {
        if (lifetime != null) {
            TreeMap<LocalDate, Object> course = new TreeMap<>();
            course.put(day, lifetime.replacementDue());
            DEVICE.course(rows, id, at, "replacement_due", course);
        }
    }

    /** A step was on another day, and so was the stage that it led to. */
    private static void corrected(UUID id, DeviceEvent.StepCorrected event, LocalDate day, SealedPosition at, Rows rows) {
        switch (event.move()) {
            case PRESCRIBE -> DEVICE.always(rows, id, at, Said.that("prescribed_on", day));
            case DELIVER -> DEVICE.always(rows, id, at, Said.that("delivered_on", day));
            case FOLLOW_UP -> CHECK.always(rows, step(id, event.step()), at, Said.that("checked_on", day));
            case REPAIR -> REPAIR.always(rows, step(id, event.step()), at, Said.that("repaired_on", day));
            case ASSESS, MEASURE, START_FABRICATION, FINISH_FABRICATION, FIT, TRAIN, CHECK, BRING_IN, RETIRE, CANCEL, PUT_ON_HOLD, RESUME,
                    ASSIGN, NOTE_GROWTH -> {
                // no day of its own, but for its stage
            }
        }
        moved(id, event.step(), day, at, rows);
    }

    /** Of two steps on one day the later one tells the stage. */
    private static void moved(UUID id, long step, LocalDate day, SealedPosition at, Rows rows) {
        record Step(long number, LocalDate day, String stage) {
        }
        List<Step> steps = rows.rowsWith(STEPS, "device_id", id).stream().map(row -> {
            long number = Long.parseLong(row.get("step"));
            return new Step(number, number == step ? day : LocalDate.parse(row.get("on_day")), row.get("stage"));
        }).sorted(Comparator.comparing(Step::day).thenComparing(Step::number)).toList();
        if (steps.stream().noneMatch(one -> one.number() == step)) {
            return;
        }
        rows.change(STEPS, new Object[]{id, step}, Map.of("on_day", day));
        TreeMap<LocalDate, Object> course = new TreeMap<>();
        steps.forEach(one -> course.put(one.day(), one.stage()));
        DEVICE.course(rows, id, at, "stage", course);
    }

    /** The same for a step whenever something is told of it. */
    private static UUID step(UUID device, long number) {
        return UUID.nameUUIDFromBytes((device + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static void stage(UUID id, Recorded recorded, SealedPosition at, LocalDate day, String stage, Rows rows) {
        rows.put(STEPS, Map.of("device_id", id, "step", recorded.sequence(), "on_day", day, "stage", stage));
        DEVICE.since(rows, id, at, day, Said.that("stage", stage));
    }
}
