package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.access.Permission;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;

/** Gives the file to a caseworker; the file goes to that person's team. */
final class AssignmentForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final ComboBox<UUID> caseworker;
    private final transient List<Staff> staff;
    private final Checkbox overLimit = new Checkbox(Labels.text("survivors.assign-over-limit"));
    private final TextArea reason;

    AssignmentForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.ASSIGNMENT, null, done);
        staff = desk.people().assignable(desk.viewer());
        caseworker = field("caseworker", new ComboBox<>(Labels.text("field.caseworker")), Written.ID);
        caseworker.setRequiredIndicatorVisible(true);
        caseworker.setManualValidation(true);
        caseworker.setItems(staff.stream().map(Staff::user).toList());
        caseworker.setItemLabelGenerator(
                id -> find(id) == null ? "" : Labels.text("staff", find(id).displayName(), Labels.of(find(id).role())));
        caseworker.setValue(find(file.placement().caseworker()) == null ? null : file.placement().caseworker());
        overLimit.setVisible(false);
        add(overLimit);
        reason = text("reason", "survivors.over-limit-reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(false);
        overLimit.addValueChangeListener(change -> reason.setVisible(change.getValue()));
        finish();
    }

    /** A supervisor may confirm what was refused because the caseworker has no room (R38). */
    @Override
    protected void configure(SaveAction save) {
        save.onRefused(refused -> {
            if ("R38".equals(refused.rule())) {
                overLimit.setVisible(desk.viewer().may(Permission.CASE_APPROVE));
            }
        });
    }

    private Staff find(UUID user) {
        return staff.stream().filter(known -> known.user().equals(user)).findFirst().orElse(null);
    }

    @Override
    protected void send(UUID commandId) {
        Staff chosen = find(required(caseworker.getValue(), "caseworker"));
        UUID organisation = file.placement().organisation();
        carryOut(commandId, overLimit.isVisible() && overLimit.getValue()
                ? new SurvivorCommand.AssignOverLimit(survivor(), chosen.user(), chosen.team(), organisation, typed(reason))
                : new SurvivorCommand.Assign(survivor(), chosen.user(), chosen.team(), organisation));
    }
}
