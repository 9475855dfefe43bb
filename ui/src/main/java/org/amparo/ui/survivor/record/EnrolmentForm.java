package org.amparo.ui.survivor.record;

import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.EnrolmentDecline;
import org.amparo.vocabulary.PartialDate;

/** Records that an identified person is not enrolled: whether by their own choice or because the programme cannot help. */
final class EnrolmentForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final CodeSelect<EnrolmentDecline> reason;
    private final PartialDateField declinedOn;

    EnrolmentForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.ENROLMENT_DECLINED, null, done);
        reason = field("reason", new CodeSelect<>(Labels.text("field.enrolment"), EnrolmentDecline.class),
                Written.code(EnrolmentDecline.class));
        reason.setRequiredIndicatorVisible(true);
        declinedOn = field("declinedOn", new PartialDateField(Labels.text("field.declinedOn"), desk.clock()).exactDay());
        declinedOn.setValue(PartialDate.exact(desk.today()));
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId,
                new SurvivorCommand.DeclineEnrolment(survivor(), required(reason.getValue(), "reason"), day(declinedOn, "declinedOn")));
    }
}
