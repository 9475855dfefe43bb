package org.amparo.ui.survivor.record;

import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.SurvivorCommand;

/** Links a guardian or a support person: a person in their own right, so only what is needed to reach them. */
final class LinkedPersonForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final boolean guardian;
    private final LinkedPersonFields linked;

    LinkedPersonForm(Desk desk, FileView file, Work work, Runnable done) {
        super(desk, file, work, null, done);
        guardian = work == Work.GUARDIAN;
        linked = new LinkedPersonFields(fields, guardian ? "guardian" : "supportPerson", desk.clock());
        add(linked);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        LinkedPerson person = linked.person(new UUID(commandId.getMostSignificantBits(), ~commandId.getLeastSignificantBits()));
        carryOut(commandId, guardian
                ? new SurvivorCommand.LinkGuardian(survivor(), person)
                : new SurvivorCommand.LinkSupportPerson(survivor(), person));
    }
}
