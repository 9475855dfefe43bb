package org.amparo.ui.prosthetics;

import static org.amparo.ui.prosthetics.MoveFields.needed;
import static org.amparo.ui.prosthetics.MoveFields.set;
import static org.amparo.ui.prosthetics.MoveFields.typed;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.access.People.Staff;
import org.amparo.measure.Instrument;
import org.amparo.prosthetics.DeviceAssessment;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.DeviceView;
import org.amparo.prosthetics.Fault;
import org.amparo.prosthetics.Fitting;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.QualityCheck;
import org.amparo.prosthetics.UseTraining;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCancelReason;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.KLevel;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.NonUseReason;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.RetirementReason;
import org.amparo.vocabulary.SkinState;
import org.amparo.vocabulary.TrainingTopic;

/** The fields of each step of a device, and the command that they make. */
final class MoveForms {

    private static final int LONGEST_TRAINING = 480;
    private static final List<AssistiveProduct> WALKING_AIDS = List.of(AssistiveProduct.CRUTCHES_ELBOW, AssistiveProduct.CRUTCHES_AXILLARY,
            AssistiveProduct.CANE, AssistiveProduct.WALKER, AssistiveProduct.ROLLATOR);

    private final DeviceDesk desk;
    private final DeviceView view;
    private final UUID id;
    private final LocalDate today;

    MoveForms(DeviceDesk desk, DeviceView view) {
        this.desk = desk;
        this.view = view;
        this.id = view.row().orderId();
        this.today = desk.today();
    }

    /** Fills the form for a step. @return makes the command of what was filled in; refuses what is missing */
    Supplier<DeviceCommand> fill(DeviceMove move, MoveFields form) {
        return switch (move) {
            case ASSESS -> assess(form);
            case PRESCRIBE -> new PrescriptionFields(form, view, today).command();
            case MEASURE -> measure(form);
            case START_FABRICATION -> startFabrication(form);
            case FINISH_FABRICATION -> dated(form, day -> new DeviceCommand.FinishFabrication(id, day));
            case FIT -> fit(form);
            case TRAIN -> train(form);
            case CHECK -> check(form);
            case DELIVER -> deliver(form);
            case PUT_ON_HOLD -> hold(form);
            case RESUME -> dated(form, day -> new DeviceCommand.Resume(id, day));
            case CANCEL -> cancel(form);
            case ASSIGN -> assign(form);
            case FOLLOW_UP -> followUp(form);
            case BRING_IN -> fault(form, false, fault -> new DeviceCommand.BringIn(id, fault));
            case REPAIR -> fault(form, true, fault -> new DeviceCommand.Repair(id, fault));
            case NOTE_GROWTH -> dated(form, day -> new DeviceCommand.NoteGrowth(id, day));
            case RETIRE -> retire(form);
        };
    }

    private Supplier<DeviceCommand> dated(MoveFields form, java.util.function.Function<LocalDate, DeviceCommand> command) {
        DatePicker on = form.day("on", today);
        return () -> command.apply(needed(on, "on"));
    }

    private Supplier<DeviceCommand> assess(MoveFields form) {
        DatePicker on = form.day("on", today);
        var fit = form.code("fit", FitForDevice.class);
        var kLevel = form.code("kLevel", KLevel.class);
        IntegerField score = form.score("ampNoPro", Instrument.AMP_NO_PRO);
        Checkbox heavy = form.tick("heavyLabour");
        HasValue<?, String> findings = form.text("findings");
        HasValue<?, String> demands = form.text("demands");
        HasValue<?, String> goal = form.text("goal");
        return () -> new DeviceCommand.Assess(id, new DeviceAssessment(needed(on, "on"), needed(fit, "fit"), kLevel.getValue(),
                score.getValue(), heavy.getValue(), typed(findings), typed(demands), typed(goal)));
    }

    private Supplier<DeviceCommand> measure(MoveFields form) {
        DatePicker on = form.day("on", today);
        var method = form.code("method", MeasuringMethod.class);
        return () -> new DeviceCommand.Measure(id, needed(method, "method"), needed(on, "on"));
    }

    private Supplier<DeviceCommand> startFabrication(MoveFields form) {
        DatePicker on = form.day("on", today);
        TextField workshop = form.plain("workshop");
        TextField serial = form.plain("serialNumber");
        return () -> new DeviceCommand.StartFabrication(id, DraftForm.plain(workshop), DraftForm.plain(serial), needed(on, "on"));
    }

    private Supplier<DeviceCommand> fit(MoveFields form) {
        DatePicker on = form.day("on", today);
        boolean aligned = view.row().standing().madeToMeasure();
        var still = aligned ? form.answer("staticAlignment") : null;
        var moving = aligned ? form.answer("dynamicAlignment") : null;
        Checkbox refit = form.tick("refit");
        HasValue<?, String> problems = form.text("problems");
        return () -> new DeviceCommand.Fit(id, new Fitting(needed(on, "on"), still == null ? null : still.getValue(),
                moving == null ? null : moving.getValue(), refit.getValue(), typed(problems)));
    }

    private Supplier<DeviceCommand> train(MoveFields form) {
        DatePicker on = form.day("on", today);
        var topic = form.code("topic", TrainingTopic.class);
        IntegerField minutes = form.number("minutes", 1, LONGEST_TRAINING);
        var aids = form.codes("aids", AssistiveProduct.class, WALKING_AIDS);
        return () -> new DeviceCommand.Train(id,
                new UseTraining(needed(on, "on"), needed(topic, "topic"), needed(minutes, "minutes"), set(aids)));
    }

    private Supplier<DeviceCommand> check(MoveFields form) {
        DatePicker on = form.day("on", today);
        Map<QualityItem, RadioButtonGroup<Boolean>> verdicts = new EnumMap<>(QualityItem.class);
        QualityItem.of(view.row().product()).forEach(item -> verdicts.put(item, form.verdict(item.name(), Labels.of(item))));
        HasValue<?, String> remark = form.text("remark");
        return () -> {
            Set<QualityItem> passed = EnumSet.noneOf(QualityItem.class);
            Set<QualityItem> failed = EnumSet.noneOf(QualityItem.class);
            verdicts.forEach((item, verdict) -> (needed(verdict, item.name()) ? passed : failed).add(item));
            return new DeviceCommand.Check(id, new QualityCheck(needed(on, "on"), passed, failed, typed(remark)));
        };
    }

    private Supplier<DeviceCommand> deliver(MoveFields form) {
        DatePicker on = form.day("on", today);
        Checkbox care = form.tick("careExplained");
        DatePicker reviewOn = form.day("reviewOn", null);
        reviewOn.setHelperText(Labels.text("device.field.reviewOn.help"));
        DatePicker due = form.day("replacementDue", null);
        due.setHelperText(Labels.text("device.field.replacementDue.help"));
        DatePicker warranty = form.day("warrantyUntil", null);
        GrantSelect paidBy = grant(form, on);
        return () -> new DeviceCommand.Deliver(id,
                new Handover(needed(on, "on"), care.getValue(), warranty.getValue(), due.getValue(), reviewOn.getValue(),
                        paidBy.getValue()));
    }

    private Supplier<DeviceCommand> hold(MoveFields form) {
        DatePicker on = form.day("on", today);
        var reason = form.code("reason", DeviceHoldReason.class);
        DatePicker reviewOn = form.day("holdReviewOn", null);
        return () -> new DeviceCommand.PutOnHold(id, needed(reason, "reason"), reviewOn.getValue(), needed(on, "on"));
    }

    private Supplier<DeviceCommand> cancel(MoveFields form) {
        DatePicker on = form.day("on", today);
        var reason = form.code("reason", DeviceCancelReason.class);
        return () -> new DeviceCommand.Cancel(id, needed(reason, "reason"), needed(on, "on"));
    }

    private Supplier<DeviceCommand> assign(MoveFields form) {
        List<Staff> benches = desk.technicians();
        UUID me = desk.viewer().user();
        ComboBox<UUID> technician = new ComboBox<>(Labels.text("device.field.technician"));
        technician.setManualValidation(true);
        List<UUID> users = new ArrayList<>(benches.stream().map(Staff::user).toList());
        technician.setItems(users);
        technician.setItemLabelGenerator(user -> benches.stream().filter(person -> person.user().equals(user)).findFirst()
                .map(person -> user.equals(me) ? Labels.text("workshop.me") : person.displayName()).orElse(""));
        technician.setClearButtonVisible(true);
        form.field("technician", technician, Written.ID);
        UUID present = view.row().technician();
        technician.setValue(users.contains(present)
                ? present
                : present == null && users.contains(me)
                        ? me
                        : null);
        return () -> new DeviceCommand.Assign(id, technician.getValue());
    }

    private Supplier<DeviceCommand> followUp(MoveFields form) {
        DatePicker on = form.day("on", today);
        IntegerField hours = form.score("hoursPerDay", Instrument.WEAR_HOURS);
        IntegerField days = form.score("daysPerWeek", Instrument.WEAR_DAYS);
        IntegerField pain = form.score("pain", Instrument.PAIN_RESIDUAL_LIMB);
        var skin = form.code("skin", SkinState.class);
        var nonUse = form.code("nonUse", NonUseReason.class);
        HasValue<?, String> remark = form.text("remark");
        return () -> new DeviceCommand.FollowUp(id, new DeviceFollowUp(needed(on, "on"), hours.getValue(), days.getValue(), pain.getValue(),
                skin.getValue(), nonUse.getValue(), typed(remark)));
    }

    private Supplier<DeviceCommand> fault(MoveFields form, boolean paid, java.util.function.Function<Fault, DeviceCommand> command) {
        DatePicker on = form.day("on", today);
        var part = form.code("part", DevicePart.class);
        var cause = form.code("cause", FaultCause.class);
        HasValue<?, String> remark = form.text("remark");
        GrantSelect paidBy = paid ? grant(form, on) : null;
        return () -> command.apply(new Fault(needed(on, "on"), part.getValue(), cause.getValue(), typed(remark),
                paidBy == null ? null : paidBy.getValue()));
    }

    /** Which donor's grant paid, of those that pay on the day of the step. */
    private GrantSelect grant(MoveFields form, DatePicker on) {
        GrantSelect paidBy = form.field("fundedBy", new GrantSelect(desk.file()), Written.TEXT);
        paidBy.offer(on.getValue(), Pillar.REHABILITATION);
        on.addValueChangeListener(change -> paidBy.offer(change.getValue(), Pillar.REHABILITATION));
        return paidBy;
    }

    private Supplier<DeviceCommand> retire(MoveFields form) {
        DatePicker on = form.day("on", today);
        var reason = form.code("reason", RetirementReason.class);
        var nonUse = form.code("nonUse", NonUseReason.class);
        nonUse.setVisible(false);
        reason.addValueChangeListener(change -> {
            nonUse.setVisible(change.getValue() == RetirementReason.NOT_USED);
            nonUse.clear();
        });
        return () -> new DeviceCommand.Retire(id, needed(reason, "reason"), nonUse.getValue(), needed(on, "on"));
    }
}
