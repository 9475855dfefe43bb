package org.amparo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceAssessment;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.prosthetics.Fault;
import org.amparo.prosthetics.Fitting;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Prescription;
import org.amparo.prosthetics.QualityCheck;
import org.amparo.prosthetics.UseTraining;
import org.amparo.survivor.Injury;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.FootUnit;
import org.amparo.vocabulary.KLevel;
import org.amparo.vocabulary.KneeUnit;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.RetirementReason;
import org.amparo.vocabulary.TrainingTopic;
import org.amparo.vocabulary.Urgency;

/**
 * The devices of one invented person who lost a limb: ordered, made, worn, repaired, and replaced for as long as a case is open; afterwards
 * a worn one is brought back. Children grow out of theirs, people who work hard wear them down. Orders that began lately are still in the
 * workshop.
 */
final class DeviceStory {

    private static final double SHAPE = 1.8;
    private static final double REPAIRS_A_YEAR = 0.8;
    private static final double YEAR = 365.25;
    /** What broke in the last days of the story lies in the workshop still. */
    private static final int IN_THE_WORKSHOP = 14;

    private final Draw draw;
    private final UUID survivorId;
    private final Viewer caseworker;
    private final Viewer technician;
    private final Placement placement;
    private final Injury amputation;
    private final int birthYear;
    private final boolean heavyLabour;
    private final LocalDate until;
    private final LocalDate end;
    private final List<Step> steps = new ArrayList<>();
    private DevicePurpose purpose = DevicePurpose.DAILY_USE;

    /**
     * @param until last day on which something can be prescribed
     * @param end last day of the story
     */
    DeviceStory(Draw draw, UUID survivorId, Viewer caseworker, Viewer technician, Placement placement, Injury amputation, int birthYear,
            LocalDate until, LocalDate end) {
        this.draw = draw;
        this.survivorId = survivorId;
        this.caseworker = caseworker;
        this.technician = technician;
        this.placement = placement;
        this.amputation = amputation;
        this.birthYear = birthYear;
        this.heavyLabour = draw.chance(0.4);
        this.until = until;
        this.end = end;
    }

    /** All steps in the order in which they were recorded. @param from first day on which the need can be told */
    List<Step> tell(LocalDate from) {
        boolean leg = amputation.level().limb() == AmputationLevel.Limb.LOWER;
        if (leg && draw.chance(0.5)) {
            live(AssistiveProduct.CRUTCHES_ELBOW, from, null);
        }
        live(leg ? AssistiveProduct.LL_PROSTHESIS : AssistiveProduct.UL_PROSTHESIS, from.plusDays(draw.between(3, 90)),
                leg && draw.chance(0.25) ? brought(from) : null);
        if (!until.isBefore(end.minusDays(1)) && draw.chance(0.7)) {
            lately(from, leg);
        }
        return steps;
    }

    /** Something more that was ordered in these weeks and is in the workshop still, or just out of it. */
    private void lately(LocalDate from, boolean leg) {
        LocalDate ordered = end.minusDays(draw.between(3, 35));
        AssistiveProduct legProduct = draw.any(AssistiveProduct.LL_PROSTHESIS, AssistiveProduct.WHEELCHAIR_MANUAL_ACTIVE);
        if (ordered.isAfter(from)) {
            purpose = DevicePurpose.BATHING;
            made(draw.id(), leg ? legProduct : AssistiveProduct.UL_PROSTHESIS, ordered, null);
        }
    }

    /** A leg that the person came with. @return null when the amputation is too fresh for that */
    private UUID brought(LocalDate seen) {
        int year = seen.getYear() - draw.between(1, 5);
        if (!amputation.date().isKnown() || amputation.date().latest().getYear() >= year || seen.isAfter(end)) {
            return null;
        }
        UUID device = draw.id();
        add(seen, caseworker, new DeviceCommand.RecordEarlier(device, new EarlierDevice(survivorId, seen,
                draw.any(PartialDate.ofYear(year), PartialDate.ofMonth(year, draw.between(1, 12))),
                draw.any(DeviceOrigin.OTHER_CENTRE, DeviceOrigin.HOSPITAL, DeviceOrigin.HOME_MADE, DeviceOrigin.MILITARY),
                draw.any(DeviceCondition.WORN, DeviceCondition.WORN, DeviceCondition.NEEDS_REPAIR, DeviceCondition.UNUSABLE),
                AssistiveProduct.LL_PROSTHESIS, amputation.side(), amputation.level(), DevicePurpose.DAILY_USE, null, heavyLabour, null,
                null), placement));
        return device;
    }

    /** A device from the need to its end, and those that replace it. @return the day of its delivery; null when it did not come to that */
    private LocalDate live(AssistiveProduct product, LocalDate ordered, UUID replaces) {
        if (ordered.plusDays(12).isAfter(until) || ordered.isAfter(end)) {
            return null;
        }
        UUID order = draw.id();
        LocalDate delivered = made(order, product, ordered, replaces);
        if (delivered == null) {
            return null;
        }
        LocalDate over = delivered.plusDays(lasts(product, delivered));
        used(order, delivered, over.isBefore(end) ? over : end);
        if (!over.isBefore(end)) {
            return delivered;
        }
        if (over.minusDays(30).plusDays(12).isBefore(until) && over.minusDays(30).isAfter(delivered)) {
            LocalDate replaced = live(product, over.minusDays(30), order);
            if (replaced != null) {
                endUse(order, replaced);
            }
        } else if (draw.chance(0.6)) {
            add(over, technician, new DeviceCommand.Retire(order, isChild(over)
                    ? RetirementReason.OUTGROWN
                    : draw.any(RetirementReason.WORN_OUT, RetirementReason.BROKEN, RetirementReason.REPLACED_ELSEWHERE), null, over));
        }
        return delivered;
    }

    /** The new one may be there before the old one would have been worn out; from then on nobody looks at the old one. */
    private void endUse(UUID order, LocalDate replaced) {
        steps.removeIf(step -> step.command() instanceof DeviceCommand told && told.orderId().equals(order) && told.day() != null
                && !told.day().isBefore(replaced));
    }

    private boolean isChild(LocalDate day) {
        return day.getYear() - birthYear <= 18;
    }

    /** Days that the device will last. */
    private int lasts(AssistiveProduct product, LocalDate delivered) {
        int median = product == AssistiveProduct.CRUTCHES_ELBOW ? 500 : isChild(delivered) ? 280 : heavyLabour ? 600 : 900;
        double scale = median / Math.pow(Math.log(2), 1 / SHAPE);
        return Math.max(45, (int) (scale * Math.pow(-Math.log(1 - draw.between(0.0, 1.0)), 1 / SHAPE)));
    }

    /** From the need to the delivery. @return the day of delivery; null when it did not come to that before the end */
    private LocalDate made(UUID order, AssistiveProduct product, LocalDate ordered, UUID replaces) {
        boolean toMeasure = product.isMadeToMeasure();
        add(ordered, caseworker, new DeviceCommand.ReferNeed(order, new DeviceNeed(survivorId, product, toMeasure
                ? amputation.side()
                : null, draw.any(Urgency.ROUTINE, Urgency.ROUTINE, Urgency.URGENT), ordered, null), placement));
        LocalDate day = ordered.plusDays(draw.between(2, 8));
        add(day, technician, new DeviceCommand.Assess(order, new DeviceAssessment(day, FitForDevice.YES, draw.any(KLevel.K2, KLevel.K3,
                KLevel.K3, KLevel.K4), null, heavyLabour, null, null, null)));
        add(day, technician, new DeviceCommand.Assign(order, technician.user()));
        day = day.plusDays(draw.between(0, 3));
        add(day, technician, new DeviceCommand.Prescribe(order, prescription(product, day, replaces)));
        if (toMeasure) {
            day = day.plusDays(draw.between(1, 7));
            add(day, technician, new DeviceCommand.Measure(order, draw.any(MeasuringMethod.PLASTER_CAST, MeasuringMethod.PLASTER_CAST,
                    MeasuringMethod.SCAN), day));
            if (rests(order, day)) {
                return null;
            }
            day = day.plusDays(draw.between(1, 5));
            add(day, technician, new DeviceCommand.StartFabrication(order, null, "A-" + draw.between(1000, 9999), day));
            day = day.plusDays(draw.between(3, 20));
            add(day, technician, new DeviceCommand.FinishFabrication(order, day));
        }
        day = day.plusDays(draw.between(1, 5));
        add(day, technician, new DeviceCommand.Fit(order, new Fitting(day, Answer.YES, Answer.YES, false, null)));
        day = day.plusDays(draw.between(0, 4));
        add(day, technician, new DeviceCommand.Train(order, new UseTraining(day, TrainingTopic.GAIT, draw.between(2, 8) * 10, Set.of())));
        day = day.plusDays(draw.between(0, 2));
        add(day, technician, new DeviceCommand.Check(order, new QualityCheck(day, QualityItem.of(product), Set.of(), null)));
        add(day, technician, new DeviceCommand.Deliver(order, new Handover(day, true, null, null, null,
                DemoGrants.OF_TODAY.payer(Pillar.REHABILITATION, day, order))));
        return day.isAfter(end) ? null : day;
    }

    /** Some orders of these weeks wait for a wound to heal or for a part. */
    private boolean rests(UUID order, LocalDate day) {
        if (ChronoUnit.DAYS.between(day, end) > 40 || !draw.chance(0.3)) {
            return false;
        }
        add(day.plusDays(1), technician, new DeviceCommand.PutOnHold(order, draw.any(DeviceHoldReason.WOUND, DeviceHoldReason.STOCK),
                day.plusDays(draw.between(7, 40)), day.plusDays(1)));
        return true;
    }

    private Prescription prescription(AssistiveProduct product, LocalDate day, UUID replaces) {
        boolean leg = product == AssistiveProduct.LL_PROSTHESIS;
        boolean knee = leg && amputation.level() != AmputationLevel.TRANSTIBIAL && amputation.level() != AmputationLevel.PARTIAL_FOOT;
        Prescription.Parts parts = new Prescription.Parts(null, null, knee
                ? draw.any(KneeUnit.SINGLE_AXIS_LOCK, KneeUnit.POLYCENTRIC)
                : null, leg ? draw.any(FootUnit.SACH, FootUnit.SACH, FootUnit.DYNAMIC) : null, null, null);
        boolean limb = product.replacesLimb() != null;
        ReplacementReason reason = replaces == null
                ? null
                : isChild(day)
                        ? ReplacementReason.GROWTH
                        : draw.any(ReplacementReason.WEAR, ReplacementReason.WEAR, ReplacementReason.BREAKAGE,
                                ReplacementReason.VOLUME_CHANGE);
        return new Prescription(day, product, limb ? amputation.side() : null, limb ? amputation.level() : null, purpose,
                limb ? DeviceTechnology.POLYPROPYLENE_ICRC : null, parts, replaces, reason, null, null);
    }

    /** Follow-ups and repairs while it is with the person. */
    private void used(UUID order, LocalDate delivered, LocalDate over) {
        record Event(LocalDate day, boolean repair) {
        }
        List<Event> events = new ArrayList<>();
        for (int after : List.of(14, 42, 91, 182)) {
            if (draw.chance(0.7)) {
                events.add(new Event(delivered.plusDays(after), false));
            }
        }
        double day = 0;
        while (true) {
            day -= Math.log(1 - draw.between(0.0, 1.0)) * YEAR / REPAIRS_A_YEAR;
            LocalDate broken = delivered.plusDays((long) day + 1);
            if (broken.isAfter(over)) {
                break;
            }
            events.add(new Event(broken, true));
        }
        events.sort(Comparator.comparing(Event::day));
        for (Event event : events) {
            if (event.day().isBefore(over) && event.repair() && !event.day().isBefore(end.minusDays(IN_THE_WORKSHOP))) {
                add(event.day(), caseworker, new DeviceCommand.BringIn(order, new Fault(event.day(), DevicePart.FOOT, FaultCause.BREAKAGE,
                        null)));
                return;
            }
            if (event.day().isBefore(over) && event.repair()) {
                add(event.day(), technician,
                        new DeviceCommand.Repair(order, new Fault(event.day(), draw.any(DevicePart.FOOT, DevicePart.STRAP,
                                DevicePart.SOCKET, DevicePart.TIP_OR_GRIP),
                                draw.any(FaultCause.WEAR, FaultCause.WEAR, FaultCause.BREAKAGE,
                                        FaultCause.ADJUSTMENT),
                                null, DemoGrants.OF_TODAY.payer(Pillar.REHABILITATION, event.day(), order))));
            } else if (event.day().isBefore(over)) {
                add(event.day(), technician, new DeviceCommand.FollowUp(order, new DeviceFollowUp(event.day(), draw.between(3, 12), draw
                        .between(5, 7), draw.between(0, 4), null, null, null)));
            }
        }
    }

    private void add(LocalDate day, Viewer by, DeviceCommand command) {
        if (!day.isAfter(end)) {
            Instant at = day.atTime(LocalTime.of(9, 0)).plusSeconds(steps.size() * 20L).toInstant(ZoneOffset.UTC);
            steps.add(new Step(at, by, draw.id(), Channel.IN_PERSON, command));
        }
    }
}
