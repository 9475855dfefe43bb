package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceStep;
import org.amparo.prosthetics.Payer;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Pillar;

/** Corrects the day, the words or the payer of one step of a device. */
final class CorrectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param done called after it was recorded */
    CorrectionDialog(DeviceDesk desk, UUID orderId, UUID survivorId, DeviceStep step, Runnable done) {
        super(Labels.text("device.correct-of", Labels.text("timeline." + step.eventName()), DateWords.of(step.on())));
        Div form = new Div();
        form.addClassName("record-form");
        Fields fields = new Fields(desk.file().draft(draft(orderId, step), survivorId));
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        form.add(new Paragraph(Labels.text("device.correct.explained")));
        MoveFields all = new MoveFields(form, fields);
        DatePicker on = all.day("on", "device.field.rightDay", step.on());
        HasValue<?, String> remark = all.text("remark", "device.field.rightRemark");
        GrantSelect paidBy = step.hasPayer() ? payer(desk, all, step, on) : null;
        HasValue<?, String> reason = all.text("reason", "device.field.correctionReason");
        form.add(refusal, new SaveAction(Labels.text("device.correct.save"), fields, commandId -> {
            desk.send(commandId, new DeviceCommand.CorrectStep(orderId, step.sequence(), MoveFields.needed(on, "on"),
                    MoveFields.typed(remark), payer(paidBy, step), MoveFields.typed(reason)));
            fields.recorded();
            Notices.done(Labels.text("device.done"));
            close();
            done.run();
        }).withShortcutIn(form));
        DraftNote.restore(fields, form);
        add(form);
        Button close = new Button(Labels.text("kit.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    /** Of the step as it is recorded: a draft from before somebody else corrected it would undo that unseen, and is not brought back. */
    private static String draft(UUID orderId, DeviceStep step) {
        return "device-correct:" + orderId + ":" + step.sequence() + ":" + step.on() + ":" + Objects.toString(step.fundedBy(), "");
    }

    /** Who paid as it was told, and the grants that pay on the right day; null for a viewer who sees no grants. */
    private static GrantSelect payer(DeviceDesk desk, MoveFields all, DeviceStep step, DatePicker on) {
        if (!desk.viewer().may(Permission.GRANT_READ)) {
            return null;
        }
        GrantSelect paidBy = all.field("fundedBy", new GrantSelect(desk.file()), Written.TEXT);
        paidBy.offer(step.on(), Pillar.REHABILITATION);
        paidBy.show(step.fundedBy());
        on.addValueChangeListener(change -> paidBy.offer(change.getValue(), Pillar.REHABILITATION));
        return paidBy;
    }

    /** Null when who paid stays as it was told. */
    private static Payer payer(GrantSelect paidBy, DeviceStep step) {
        return paidBy == null || Objects.equals(paidBy.getValue(), step.fundedBy())
                ? null
                : new Payer(paidBy.getValue());
    }
}
