package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;

/** Changes who the person is. Only fields that were changed here are sent; where somebody else changed the same one, both values are shown. */
final class IdentityForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final PersonFields person;
    private final TextArea reason;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;

    IdentityForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.IDENTITY, null, done);
        person = new PersonFields(fields, PartialDateField.ofBirth(Labels.text("field.birthDate"), desk.clock()));
        person.fill(file.person());
        meanwhile = new Conflicts(desk, file, fields, conflicts, now -> person.fill(now.person()));
        add(conflicts, person);
        reason = text("reason", "field.reason.optional");
        finish();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    @Override
    protected void send(UUID commandId) {
        Set<String> changed = changed(fields.changed(), "person.");
        carryOut(commandId,
                new SurvivorCommand.UpdateIdentity(survivor(), person.person(), changed, meanwhile.basedOn(), typed(reason)));
    }

    /** Names of the changed fields as the command knows them. */
    static Set<String> changed(Set<String> fields, String... parts) {
        return fields.stream().filter(name -> java.util.Arrays.stream(parts).anyMatch(name::startsWith))
                .map(name -> name.substring(name.indexOf('.') + 1)).collect(Collectors.toSet());
    }
}
