package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.amparo.access.Permission;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.DeviceView;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;

/** What can be done with a device now, each with its form. */
final class MovePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final Set<DeviceMove> OF_THOSE_WHO_REFER = Set.of(DeviceMove.FOLLOW_UP, DeviceMove.BRING_IN, DeviceMove.NOTE_GROWTH);

    private final transient DeviceDesk desk;
    private final transient DeviceView view;
    private final transient Runnable done;
    private final Div form = new Div();
    private final List<Button> buttons = new ArrayList<>();

    /**
     * @param done called after a step was carried out
     * @param first step whose form is open from the start, if it can be done; null for none
     */
    MovePanel(DeviceDesk desk, DeviceView view, DeviceMove first, Runnable done) {
        this.desk = desk;
        this.view = view;
        this.done = done;
        addClassName("move-panel");
        form.addClassName("record-form");
        Div choice = new Div();
        choice.addClassName("row-actions");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", Labels.text("device.moves"));
        for (DeviceMove move : possible(desk, view)) {
            Button button = new Button(Labels.of(move));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClickListener(click -> show(move, button));
            button.getElement().setAttribute("aria-pressed", "false");
            buttons.add(button);
            choice.add(button);
            if (move == first) {
                show(move, button);
            }
        }
        add(choice, form);
        setVisible(!buttons.isEmpty());
    }

    /** What this viewer can do, the next step first. */
    static List<DeviceMove> possible(DeviceDesk desk, DeviceView view) {
        boolean work = desk.viewer().may(Permission.DEVICE_WORK, view.placement());
        boolean refer = desk.viewer().may(Permission.DEVICE_REFER, view.placement());
        Set<DeviceMove> moves = view.row().standing().moves();
        return Arrays.stream(DeviceMove.values()).filter(moves::contains)
                .filter(move -> OF_THOSE_WHO_REFER.contains(move) ? refer : work).toList();
    }

    private void show(DeviceMove move, Button chosen) {
        buttons.forEach(button -> button.getElement().setAttribute("aria-pressed", String.valueOf(button == chosen)));
        form.removeAll();
        Fields fields = new Fields(desk.file().draft("device-" + move + ":" + view.row().orderId(), view.row().survivorId()));
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        Supplier<DeviceCommand> command = new MoveForms(desk, view).fill(move, new MoveFields(form, fields));
        form.add(refusal, new SaveAction(Labels.text("device.move.save." + move), fields, commandId -> {
            desk.send(commandId, command.get());
            fields.recorded();
            Notices.done(Labels.text("device.done"));
            done.run();
        }).withShortcutIn(form));
        DraftNote.restore(fields, form);
    }
}
