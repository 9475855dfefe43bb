package org.amparo.prosthetics;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.RetirementReason;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One device for one person: its order, its making, and its life with the person (domain 3.1). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class DeviceOrder {

    @AggregateIdentifier
    private UUID orderId;
    private UUID survivorId;
    private UUID technician;
    private DeviceState state;
    /** Since when the work rests; null while it does not. */
    private LocalDate heldOn;
    /** When it last went on after a rest; null when it never did. */
    private LocalDate resumedOn;
    private LocalDate referredOn;
    /** True for a device that the programme did not deliver. */
    private boolean earlier;
    private final DeviceSteps steps = new DeviceSteps();

    DeviceOrder() {
    }

    // --- the need

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeviceCommand.ReferNeed command, DeviceGate gate, Clock clock) {
        require(orderId == null, "R43.device", "orderId");
        DeviceNeed need = DeviceForm.need(command.need());
        DeviceForm.past(need.on(), LocalDate.now(clock), null);
        UUID openCase = gate.work(need.survivorId());
        DeviceGate.Person person = gate.alive(need.survivorId());
        require(Objects.equals(person.placement(), command.placement()), "form.placement", "placement");
        require(person.birthYear() == null || need.on().getYear() >= person.birthYear(), "R7.birth", "on");
        apply(new DeviceEvent.NeedReferred(command.orderId(), need.survivorId(), openCase, need));
    }

    // --- a device from elsewhere

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeviceCommand.RecordEarlier command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        require(orderId == null, "R43.device", "orderId");
        EarlierDevice device = DeviceForm.earlier(command.device());
        DeviceGate.Person person = gate.alive(device.survivorId());
        require(Objects.equals(person.placement(), command.placement()), "form.placement", "placement");
        requireEarlier(command.orderId(), device, gate, person, clock);
        apply(new DeviceEvent.EarlierRecorded(command.orderId(), device.survivorId(), device, device.since(), iso9999(device.product()),
                lifetimes.ofEarlier(device, person.birthYear()), review(device, lifetimes, person)));
    }

    /** All values anew; what happened to the device since stays as it is, a growth that brought its replacement forward too. */
    @CommandHandler
    void handle(DeviceCommand.CorrectEarlier command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        require(earlier, "R34.target", "");
        EarlierDevice device = DeviceForm.earlier(command.device());
        DeviceForm.reason(command.reason());
        require(device.survivorId().equals(survivorId), "R34.target", "");
        LocalDate first = steps.first() == null ? restsOrOver() : steps.first();
        require(first == null || !device.on().isAfter(first), "R34.order", "on", first == null ? device.on() : first);
        DeviceGate.Person person = gate.kept(survivorId);
        requireEarlier(orderId, device, gate, person, clock);
        DeviceState.Device had = state.deviceOrNull();
        Lifetime lasts = had == null ? null : had.lifetime();
        if (had != null && lasts.basis() != Lifetime.Basis.GROWTH) {
            lasts = lifetimes.ofEarlier(device, person.birthYear());
        }
        apply(new DeviceEvent.EarlierCorrected(orderId, survivorId, device, device.since(), iso9999(device.product()), lasts,
                review(device, lifetimes, person), steps.first() == null, command.reason()));
    }

    private void requireEarlier(UUID order, EarlierDevice device, DeviceGate gate, DeviceGate.Person person, Clock clock) {
        DeviceForm.earlier(device, LocalDate.now(clock), person.birthYear());
        if (device.product().replacesLimb() != null) {
            require(gate.hasAmputation(device.survivorId(), device.side(), device.level()), "R22", "level", device.side());
        }
        if (state == null || !standing().stage().isOver()) {
            requireOnlyOne(new Wanted(order, device.product(), device.side(), device.purpose(), null, device.second()),
                    gate.devices(device.survivorId()));
        }
    }

    private static LocalDate review(EarlierDevice device, DeviceLifetimes lifetimes, DeviceGate.Person person) {
        return lifetimes.nextReview(device.product(), person.birthYear(), device.since(), device.on());
    }

    private static String iso9999(AssistiveProduct product) {
        return product.iso9999() == null ? null : product.iso9999().code();
    }

    // --- from the assessment to the prescription

    @CommandHandler
    void handle(DeviceCommand.Assess command, DeviceGate gate, Clock clock) {
        DeviceAssessment assessment = DeviceForm.assessment(command.assessment());
        requireMove(DeviceMove.ASSESS);
        after(assessment.on(), clock);
        gate.work(survivorId);
        apply(new DeviceEvent.Assessed(orderId, survivorId, assessment));
    }

    @CommandHandler
    void handle(DeviceCommand.Prescribe command, DeviceGate gate, Clock clock) {
        Prescription prescription = DeviceForm.prescription(command.prescription());
        requireMove(DeviceMove.PRESCRIBE);
        after(prescription.on(), clock);
        gate.work(survivorId);
        requireAmputation(prescription, gate);
        requireOnlyOne(new Wanted(orderId, prescription.product(), prescription.side(), prescription.purpose(), prescription.replaces(),
                prescription.second()), gate.devices(survivorId));
        apply(new DeviceEvent.Prescribed(orderId, survivorId, prescription, iso9999(prescription.product())));
    }

    // --- in the workshop

    @CommandHandler
    void handle(DeviceCommand.Measure command, DeviceGate gate, Clock clock) {
        Form.required(command.method(), "method");
        step(DeviceMove.MEASURE, command.day(), gate, clock);
        apply(new DeviceEvent.Measured(orderId, survivorId, command.method(), command.day()));
    }

    @CommandHandler
    void handle(DeviceCommand.StartFabrication command, DeviceGate gate, Clock clock) {
        Form.code(command.workshop(), "workshop");
        Form.code(command.serialNumber(), "serialNumber");
        step(DeviceMove.START_FABRICATION, command.day(), gate, clock);
        apply(new DeviceEvent.FabricationStarted(orderId, survivorId, command.workshop(), command.serialNumber(), command.day()));
    }

    @CommandHandler
    void handle(DeviceCommand.FinishFabrication command, DeviceGate gate, Clock clock) {
        step(DeviceMove.FINISH_FABRICATION, command.day(), gate, clock);
        apply(new DeviceEvent.FabricationFinished(orderId, survivorId, command.day()));
    }

    @CommandHandler
    void handle(DeviceCommand.Fit command, DeviceGate gate, Clock clock) {
        Fitting fitting = DeviceForm.fitting(command.fitting());
        step(DeviceMove.FIT, fitting.on(), gate, clock);
        apply(new DeviceEvent.Fitted(orderId, survivorId, state.planOrNull().fittings() + 1, fitting));
    }

    @CommandHandler
    void handle(DeviceCommand.Train command, DeviceGate gate, Clock clock) {
        UseTraining training = DeviceForm.training(command.training());
        step(DeviceMove.TRAIN, training.on(), gate, clock);
        apply(new DeviceEvent.TrainingHeld(orderId, survivorId, training));
    }

    @CommandHandler
    void handle(DeviceCommand.Check command, DeviceGate gate, Clock clock) {
        QualityCheck check = DeviceForm.check(command.check());
        step(DeviceMove.CHECK, check.on(), gate, clock);
        DeviceForm.items(check, QualityItem.of(state.planOrNull().product()));
        apply(new DeviceEvent.QualityChecked(orderId, survivorId, check, check.isPassed()));
    }

    @CommandHandler
    void handle(DeviceCommand.Deliver command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        Handover handover = DeviceForm.handover(command.handover());
        requireMove(DeviceMove.DELIVER);
        after(handover.on(), clock);
        DeviceGate.Person person = gate.alive(survivorId);
        DeviceState.Plan plan = state.planOrNull();
        requireAmputation(plan, gate);
        Lifetime lifetime = handover.replacementDue() == null
                ? lifetimes.atDelivery(plan.product(), person.birthYear(), handover.on(), plan.heavyLabour())
                : new Lifetime(null, 0, handover.replacementDue(), null, Lifetime.Basis.BY_HAND);
        require(lifetime.replacementDue().isAfter(handover.on()), "R25", "replacementDue");
        gate.paid(handover.fundedBy(), handover.on());
        LocalDate reviewOn = handover.reviewOn() == null
                ? lifetimes.nextReview(plan.product(), person.birthYear(), handover.on(), handover.on())
                : handover.reviewOn();
        apply(new DeviceEvent.Delivered(orderId, survivorId, handover, plan.replaces(), plan.reason(), lifetime, reviewOn));
    }

    // --- resting and giving up

    @CommandHandler
    void handle(DeviceCommand.PutOnHold command, DeviceGate gate, Clock clock) {
        Form.required(command.reason(), "reason");
        requireMove(DeviceMove.PUT_ON_HOLD);
        after(command.day(), clock);
        require(command.reviewOn() == null || !command.reviewOn().isBefore(command.day()), "form.order", "reviewOn");
        gate.kept(survivorId);
        apply(new DeviceEvent.PutOnHold(orderId, survivorId, command.reason(), command.reviewOn(), command.day()));
    }

    @CommandHandler
    void handle(DeviceCommand.Resume command, DeviceGate gate, Clock clock) {
        step(DeviceMove.RESUME, command.day(), gate, clock);
        apply(new DeviceEvent.Resumed(orderId, survivorId, command.day()));
    }

    @CommandHandler
    void handle(DeviceCommand.Cancel command, DeviceGate gate, Clock clock) {
        Form.required(command.reason(), "reason");
        requireMove(DeviceMove.CANCEL);
        after(command.day(), clock);
        gate.kept(survivorId);
        apply(new DeviceEvent.Cancelled(orderId, survivorId, command.reason(), command.day()));
    }

    @CommandHandler
    void handle(DeviceCommand.Assign command, DeviceGate gate) {
        requireMove(DeviceMove.ASSIGN);
        gate.kept(survivorId);
        if (!Objects.equals(technician, command.technician())) {
            apply(new DeviceEvent.Assigned(orderId, survivorId, command.technician()));
        }
    }

    // --- corrected

    /**
     * The day moves between those of the steps before and after, so that their order stays; with the day of the delivery moves what is
     * reckoned from it. A payer who is put right has to pay on the right day; so has the one that stays, where it pays on the day that was
     * told: a grant that was ended before that day since, or was never known, does not keep a right day out. A correction is no step, and is
     * corrected by another correction of the same step.
     */
    @CommandHandler
    void handle(DeviceCommand.CorrectStep command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        DeviceForm.correction(command);
        DeviceSteps.Taken step = steps.at(command.step());
        require(step != null, "R34.target", "");
        boolean anotherDay = !command.on().equals(step.on());
        Payer payer = command.payer() == null ? new Payer(step.fundedBy()) : command.payer();
        boolean anotherPayer = !Objects.equals(payer.fundedBy(), step.fundedBy());
        require(!anotherPayer || step.hasPayer(), "funding.step", "fundedBy");
        require(anotherDay || anotherPayer || command.remark() != null, "R34.same", command.payer() == null ? "on" : "fundedBy");
        LocalDate before = steps.before(command.step());
        DeviceForm.past(command.on(), LocalDate.now(clock), before == null ? referredOn : before);
        LocalDate after = steps.after(command.step());
        LocalDate most = after == null ? restsOrOver() : after;
        require(most == null || !command.on().isAfter(most), "R34.order", "on", most == null ? command.on() : most);
        DeviceGate.Person person = gate.kept(survivorId);
        if (anotherPayer || anotherDay && gate.pays(step.fundedBy(), step.on())) {
            gate.paid(payer.fundedBy(), command.on());
        }
        if (anotherPayer) {
            apply(new DeviceEvent.PayerCorrected(orderId, survivorId, command.step(), step.move(), command.on(), payer.fundedBy(),
                    step.fundedBy(),
                    command.reason()));
        }
        if (anotherDay || command.remark() != null) {
            corrected(command, step, person, lifetimes, LocalDate.now(clock));
        }
    }

    private void corrected(DeviceCommand.CorrectStep command, DeviceSteps.Taken step, DeviceGate.Person person, DeviceLifetimes lifetimes,
            LocalDate today) {
        apply(new DeviceEvent.StepCorrected(orderId, survivorId, command.step(), step.move(), dates(command.step(), step.move()),
                command.on(), command.remark(), command.reason()));
        DeviceState.Device device = state.deviceOrNull();
        if (step.move() == DeviceMove.DELIVER && device != null) {
            Lifetime anew = anew(device, person, lifetimes, today);
            if (!anew.equals(device.lifetime())) {
                apply(new DeviceEvent.LifetimeReviewed(orderId, survivorId, anew));
            }
        }
    }

    /** What the table says counts from the right day of delivery; growth and what somebody set by hand stay as they are. */
    private static Lifetime anew(DeviceState.Device device, DeviceGate.Person person, DeviceLifetimes lifetimes, LocalDate today) {
        return switch (device.lifetime().basis()) {
            case TABLE -> lifetimes.atDelivery(device.product(), person.birthYear(), device.deliveredOn(), device.heavyLabour());
            case AGE -> lifetimes.atAge(device.product(), person.birthYear(), device.deliveredOn(), today, device.heavyLabour());
            case GROWTH, BY_HAND, CONDITION -> device.lifetime();
        };
    }

    /** True when where the device stands dates from this step: the last one, or the one that brought it to the workshop where it lies. */
    private boolean dates(long step, DeviceMove move) {
        return steps.isLatest(step) || state instanceof DeviceState.InRepair && move == DeviceMove.BRING_IN && steps.isLastOf(move, step);
    }

    /** The day from which on it rests, or on which it ended; null while it goes on. */
    private LocalDate restsOrOver() {
        return heldOn != null ? heldOn : state instanceof DeviceState.Over over ? over.on() : null;
    }

    // --- with the person

    @CommandHandler
    void handle(DeviceCommand.FollowUp command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        DeviceFollowUp followUp = DeviceForm.followUp(command.followUp());
        DeviceGate.Person person = withThePerson(DeviceMove.FOLLOW_UP, followUp.on(), gate, clock);
        DeviceState.Device device = state.deviceOrNull();
        apply(new DeviceEvent.FollowedUp(orderId, survivorId, followUp, followUp.isInUse(),
                lifetimes.nextReview(device.product(), person.birthYear(), device.deliveredOn(), followUp.on())));
    }

    @CommandHandler
    void handle(DeviceCommand.BringIn command, DeviceGate gate, Clock clock) {
        Fault fault = DeviceForm.fault(command.fault());
        require(fault.fundedBy() == null, "form.code", "fundedBy");
        withThePerson(DeviceMove.BRING_IN, fault.on(), gate, clock);
        apply(new DeviceEvent.BroughtIn(orderId, survivorId, fault));
    }

    @CommandHandler
    void handle(DeviceCommand.Repair command, DeviceGate gate, Clock clock) {
        Fault repaired = DeviceForm.repaired(command.repaired());
        withThePerson(DeviceMove.REPAIR, repaired.on(), gate, clock);
        gate.paid(repaired.fundedBy(), repaired.on());
        long daysOut = state instanceof DeviceState.InRepair out ? ChronoUnit.DAYS.between(out.on(), repaired.on()) : 0;
        apply(new DeviceEvent.Repaired(orderId, survivorId, repaired, (int) daysOut));
    }

    @CommandHandler
    void handle(DeviceCommand.NoteGrowth command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        requireMove(DeviceMove.NOTE_GROWTH);
        DeviceState.Device device = state.deviceOrNull();
        DeviceForm.past(Form.required(command.day(), "day"), LocalDate.now(clock), device.deliveredOn());
        gate.alive(survivorId);
        apply(new DeviceEvent.GrowthNoted(orderId, survivorId, command.day()));
        Lifetime reviewed = lifetimes.afterGrowth(device.lifetime(), command.day());
        if (!reviewed.equals(device.lifetime())) {
            apply(new DeviceEvent.LifetimeReviewed(orderId, survivorId, reviewed));
        }
    }

    /** The person was carried into another row of the table; growth and what somebody set by hand stay as they are. */
    @CommandHandler
    void handle(DeviceCommand.ReviewLifetime command, DeviceGate gate, DeviceLifetimes lifetimes, Clock clock) {
        requireDelivered();
        DeviceState.Device device = state.deviceOrNull();
        LocalDate today = LocalDate.now(clock);
        require(device != null && device.lifetime().reviewAgainOn() != null && !device.lifetime().reviewAgainOn().isAfter(today),
                "device.lifetime", "");
        DeviceGate.Person person = gate.alive(survivorId);
        apply(new DeviceEvent.LifetimeReviewed(orderId, survivorId,
                lifetimes.atAge(device.product(), person.birthYear(), device.deliveredOn(), today, device.heavyLabour())));
    }

    @CommandHandler
    void handle(DeviceCommand.MarkReplaced command, DeviceGate gate, Clock clock) {
        requireDelivered();
        if (standing().stage().isOver()) {
            return;
        }
        gate.kept(survivorId);
        apply(new DeviceEvent.Replaced(orderId, survivorId, command.by(), command.reason(), command.day()));
    }

    /** A device of somebody who died is retired too. */
    @CommandHandler
    void handle(DeviceCommand.Retire command, DeviceGate gate, Clock clock) {
        Form.required(command.reason(), "reason");
        require((command.nonUse() == null) || command.reason() == RetirementReason.NOT_USED, "form.code", "nonUse");
        requireMove(DeviceMove.RETIRE);
        after(command.day(), clock);
        gate.kept(survivorId);
        apply(new DeviceEvent.Retired(orderId, survivorId, command.reason(), command.nonUse(), command.day()));
    }

    // --- what the rules ask

    /** A step of the workshop: allowed from here, on a day that follows on, for a person who lives. */
    private void step(DeviceMove move, LocalDate day, DeviceGate gate, Clock clock) {
        requireMove(move);
        after(day, clock);
        gate.alive(survivorId);
    }

    private DeviceGate.Person withThePerson(DeviceMove move, LocalDate day, DeviceGate gate, Clock clock) {
        requireMove(move);
        after(day, clock);
        return gate.alive(survivorId);
    }

    private DeviceStanding standing() {
        DeviceStanding standing = state.standing();
        return heldOn == null ? standing : new DeviceStanding(DeviceStage.ON_HOLD, standing.madeToMeasure(), true);
    }

    private void requireMove(DeviceMove move) {
        standing().refusal(move).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private void requireDelivered() {
        DeviceStage stage = standing().stage();
        require(!stage.isInTheMaking() && stage != DeviceStage.CANCELLED, "R24", "");
    }

    private void after(LocalDate day, Clock clock) {
        DeviceForm.past(Form.required(day, "day"), LocalDate.now(clock), lastStep());
    }

    private LocalDate lastStep() {
        if (heldOn != null) {
            return heldOn;
        }
        return resumedOn != null && resumedOn.isAfter(state.on()) ? resumedOn : state.on();
    }

    private void requireAmputation(Prescription prescription, DeviceGate gate) {
        if (prescription.product().replacesLimb() != null) {
            require(gate.hasAmputation(survivorId, prescription.side(), prescription.level()), "R22", "level", prescription.side());
        }
    }

    private void requireAmputation(DeviceState.Plan plan, DeviceGate gate) {
        if (plan.product().replacesLimb() != null) {
            require(gate.hasAmputation(survivorId, plan.side(), plan.level()), "R22", "", plan.side());
        }
    }

    /** A device that the person is to have, or has. @param replaces null when it replaces none @param second null when it is no second one */
    private record Wanted(UUID orderId, AssistiveProduct product, Side side, DevicePurpose purpose, UUID replaces,
            SecondDeviceReason second) {
    }

    /** One device of a product, side and purpose, unless it replaces the one there is, or is wanted as a second one (R23). */
    private static void requireOnlyOne(Wanted wanted, List<DeviceGate.Device> devices) {
        if (wanted.replaces() != null) {
            DeviceGate.Device old = devices.stream().filter(device -> device.orderId().equals(wanted.replaces())).findFirst().orElse(null);
            require(old != null && old.product() == wanted.product() && old.side() == wanted.side(), "R23.replaces", "replaces");
            require(old.stage().isWithThePerson(), "R24", "replaces");
        }
        require(wanted.second() != null || devices.stream()
                .noneMatch(device -> !device.orderId().equals(wanted.orderId()) && !device.orderId().equals(wanted.replaces())
                        && !device.spare() && !device.stage().isOver() && device.product() == wanted.product()
                        && device.side() == wanted.side() && device.purpose() == wanted.purpose()),
                "R23", "second");
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(DeviceEvent event, @SequenceNumber Long sequence) {
        steps.on(event, sequence);
        if (event instanceof DeviceEvent.NeedReferred referred) {
            referredOn = referred.need().on();
            orderId = referred.orderId();
            survivorId = referred.survivorId();
        }
        if (event instanceof DeviceEvent.EarlierRecorded recorded) {
            earlier = true;
            referredOn = recorded.device().on();
            orderId = recorded.orderId();
            survivorId = recorded.survivorId();
        }
        if (event instanceof DeviceEvent.EarlierCorrected corrected) {
            referredOn = corrected.device().on();
        }
        if (event instanceof DeviceEvent.Assigned assigned) {
            technician = assigned.technician();
        }
        if (event instanceof DeviceEvent.PutOnHold held) {
            heldOn = held.on();
        }
        if (event instanceof DeviceEvent.Resumed resumed) {
            heldOn = null;
            resumedOn = resumed.on();
        }
        if (event instanceof DeviceEvent.Cancelled) {
            heldOn = null;
        }
        state = DeviceState.after(state, event);
    }
}
