package org.amparo.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralState;
import org.amparo.referral.Step;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralEnd;

/** What can be said next about a referral: a button for each step that its state allows, and under it the few fields of the one chosen. */
final class StepPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** The steps, each with the state it leads to; moving an appointment leaves it where it is. */
    enum Said {
        ACCEPT(ReferralState.ACCEPTED),
        DECLINE(ReferralState.DECLINED_BY_PROVIDER),
        APPOINTMENT(ReferralState.APPOINTMENT_SET),
        MOVE(null),
        NOT_COME(ReferralState.NO_SHOW),
        START(ReferralState.SERVICE_STARTED),
        COMPLETE(ReferralState.COMPLETED),
        END(ReferralState.ENDED_INCOMPLETE);

        private final ReferralState leadsTo;

        Said(ReferralState leadsTo) {
            this.leadsTo = leadsTo;
        }

        boolean isPossible(ReferralState state) {
            return leadsTo == null ? state == ReferralState.APPOINTMENT_SET : state.next().contains(leadsTo);
        }
    }

    private final transient BiConsumer<UUID, Step> send;
    private final transient Function<Said, DraftBinding.Place> draft;
    private final transient Runnable done;
    private final LocalDate today;
    private final Div form = new Div();

    /**
     * @param title key of the panel's title
     * @param draft where what is typed for a step is kept
     * @param send sends the step under a command id; throws what refuses it
     * @param done called after it was recorded
     */
    StepPanel(String title, ReferralState state, LocalDate today, Function<Said, DraftBinding.Place> draft, BiConsumer<UUID, Step> send,
            Runnable done) {
        this.draft = draft;
        this.done = done;
        this.send = send;
        this.today = today;
        addClassNames("card", "step-panel");
        form.addClassName("record-form");
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        Set<Said> possible = java.util.Arrays.stream(Said.values()).filter(said -> said.isPossible(state))
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
        List<Button> all = new ArrayList<>();
        for (Said said : possible) {
            Button button = new Button(Labels.text("referral.step." + said));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClickListener(click -> {
                all.forEach(other -> other.getElement().setAttribute("aria-pressed", String.valueOf(other == button)));
                show(said);
            });
            button.getElement().setAttribute("aria-pressed", "false");
            all.add(button);
        }
        all.forEach(buttons::add);
        add(new H2(Labels.text(title)), buttons, form);
        setVisible(!possible.isEmpty());
    }

    private void show(Said said) {
        form.removeAll();
        Fields fields = new Fields(draft.apply(said));
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        Entry entry = entry(said, fields);
        entry.fields().forEach(form::add);
        form.add(refusal, new SaveAction(Labels.text("referral.step." + said + ".save"), fields, commandId -> {
            send.accept(commandId, entry.step().get());
            fields.recorded();
            done.run();
        }).withShortcutIn(form));
        DraftNote.restore(fields, form);
    }

    private record Entry(List<Component> fields, java.util.function.Supplier<Step> step) {
    }

    private Entry entry(Said said, Fields fields) {
        return switch (said) {
            case ACCEPT -> {
                DatePicker appointment = day(fields, "appointmentOn", "referral.appointment.optional", null);
                TimePicker time = time(fields);
                yield new Entry(List.of(appointment, time), () -> new Step.Accept(null, appointment.getValue(), time(time)));
            }
            case DECLINE -> {
                CodeSelect<DeclineReason> reason = code(fields, "reason", "referral.decline.reason", DeclineReason.class);
                TextArea remark = text(fields, "remark", "referral.decline.remark");
                yield new Entry(List.of(reason, remark), () -> new Step.Decline(null, needed(reason.getValue(), "reason"), typed(remark)));
            }
            case APPOINTMENT -> {
                DatePicker on = day(fields, "on", "referral.appointment", null);
                TimePicker time = time(fields);
                yield new Entry(List.of(on, time), () -> new Step.SetAppointment(needed(on.getValue(), "on"), time(time)));
            }
            case MOVE -> {
                DatePicker on = day(fields, "on", "referral.appointment.new", null);
                TimePicker time = time(fields);
                yield new Entry(List.of(on, time), () -> new Step.MoveAppointment(needed(on.getValue(), "on"), time(time)));
            }
            case NOT_COME -> {
                CodeSelect<Barrier> barrier = code(fields, "barrier", "referral.barrier", Barrier.class);
                yield new Entry(List.of(barrier), () -> new Step.NotCome(barrier.getValue()));
            }
            case START -> {
                DatePicker on = day(fields, "on", "referral.started-on", today);
                yield new Entry(List.of(on), () -> new Step.StartService(on.getValue()));
            }
            case COMPLETE -> {
                DatePicker on = day(fields, "on", "referral.completed-on", today);
                TextArea result = text(fields, "result", "referral.result");
                yield new Entry(List.of(on, result), () -> new Step.Complete(on.getValue(), typed(result)));
            }
            case END -> {
                CodeSelect<ReferralEnd> reason = code(fields, "reason", "referral.end.reason", ReferralEnd.class);
                yield new Entry(List.of(reason), () -> new Step.EndIncomplete(null, needed(reason.getValue(), "reason")));
            }
        };
    }

    private static DatePicker day(Fields fields, String name, String key, LocalDate value) {
        return fields.add(name, new DayField(Labels.text(key), value), Written.DAY);
    }

    private static TimePicker time(Fields fields) {
        TimePicker picker = new TimePicker(Labels.text("referral.time"));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(Labels.locale());
        picker.setManualValidation(true);
        return fields.add("time", picker, Written.of(java.time.LocalTime::toString, java.time.LocalTime::parse));
    }

    private static String time(TimePicker picker) {
        return picker.getValue() == null ? null : picker.getValue().withSecond(0).withNano(0).toString().substring(0, 5);
    }

    private static <E extends Enum<E>> CodeSelect<E> code(Fields fields, String name, String key, Class<E> codes) {
        return fields.add(name, new CodeSelect<>(Labels.text(key), codes), Written.code(codes));
    }

    private static TextArea text(Fields fields, String name, String key) {
        TextArea area = new TextArea(Labels.text(key));
        area.setMaxLength(2_000);
        area.setMinRows(2);
        return fields.add(name, area, Written.TEXT);
    }

    private static Personal<String> typed(TextArea area) {
        return Personal.of(Optional.of(area.getValue().strip()).filter(text -> !text.isEmpty()).orElse(null));
    }

    private static <V> V needed(V value, String name) {
        RuleBroken.require(value != null, "form.required", name);
        return value;
    }
}
