package org.amparo.ui.caseplan;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.vocabulary.PartialDate;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.ContactAttempt;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.FollowUpOutcome;
import org.amparo.ui.caseplan.CaseForm.Layout;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;

/** Forms by which a person is kept in touch with: follow-ups and tries to reach the person. */
final class ContactForms {

    /** Follow-ups are marked as missed by themselves. */
    private static final List<FollowUpResult> BY_HAND = Arrays.stream(FollowUpResult.values())
            .filter(result -> result != FollowUpResult.MISSED).toList();

    private ContactForms() {
    }

    static Layout planFollowUp(CaseView view) {
        return form -> {
            CodeSelect<FollowUpType> type = form.code("followUp.type", "field.case.follow-up", FollowUpType.class);
            type.setRequiredIndicatorVisible(true);
            PartialDateField due = form.ahead("followUp.dueOn", "field.case.due");
            due.setRequiredIndicatorVisible(true);
            return id -> new CaseCommand.ScheduleFollowUp(view.caseId(),
                    new FollowUp(id, type.getValue(), CaseForm.dayIfAny(due, "followUp.dueOn")));
        };
    }

    static Layout followUp(CaseView view, FollowUpState planned) {
        return form -> {
            form.say(Labels.text("case.follow-up.due", Labels.of(planned.followUp().type()), DateWords.of(planned.followUp().dueOn())));
            CodeSelect<FollowUpResult> result = form.code("outcome.result", "field.case.result", FollowUpResult.class, BY_HAND);
            result.setRequiredIndicatorVisible(true);
            result.setValue(FollowUpResult.DONE);
            TextArea findings = form.words("outcome.findings", "field.case.findings");
            findings.setHelperText(Labels.text("field.note.help"));
            PartialDateField next = form.ahead("outcome.nextDueOn", "field.case.next-follow-up");
            PartialDateField on = form.today("outcome.heldOn", "field.case.on");
            return id -> new CaseCommand.CompleteFollowUp(view.caseId(), new FollowUpOutcome(planned.followUp().followUpId(),
                    result.getValue(), FileForm.day(on, "outcome.heldOn"), FileForm.typed(findings),
                    CaseForm.dayIfAny(next, "outcome.nextDueOn")));
        };
    }

    /** What was written of a follow-up that came to an end, to be put right; how it ended stays (R34). */
    static Layout correct(CaseView view, FollowUpState held) {
        return form -> {
            form.say(Labels.text("case.correct.what"));
            TextArea findings = form.words("findings", "field.case.findings");
            findings.setValue(FileForm.text(held.findings()));
            PartialDateField on = form.today("heldOn", "field.case.on");
            on.setValue(PartialDate.exact(held.heldOn()));
            TextArea reason = form.needed("reason", "field.case.correct-reason");
            return id -> new CaseCommand.CorrectFollowUp(view.caseId(), held.followUp().followUpId(), FileForm.day(on, "heldOn"),
                    FileForm.typed(findings), FileForm.typed(reason));
        };
    }

    static Layout attempt(CaseView view) {
        return form -> {
            AttemptFields fields = new AttemptFields(form);
            return id -> new CaseCommand.RecordContactAttempt(view.caseId(), fields.read(id));
        };
    }

    /** A try to reach the person as it is written, to be put right; what was written stays on the timeline (R34). */
    static Layout correct(CaseView view, ContactAttempt was) {
        return form -> {
            form.say(Labels.text("case.correct.what"));
            AttemptFields fields = new AttemptFields(form);
            fields.show(was);
            TextArea reason = form.needed("reason", "field.case.correct-reason");
            return id -> new CaseCommand.CorrectContactAttempt(view.caseId(), fields.read(was.attemptId()), FileForm.typed(reason));
        };
    }

    /** What a try to reach the person is made of. */
    private static final class AttemptFields {
        private final CodeSelect<ContactMethod> method;
        private final Checkbox reached;
        private final TextArea note;
        private final PartialDateField on;

        AttemptFields(CaseForm form) {
            method = form.code("attempt.method", "field.case.method", ContactMethod.class);
            method.setRequiredIndicatorVisible(true);
            reached = form.tick("attempt.reached", "field.case.reached");
            note = form.words("attempt.note", "field.case.note");
            on = form.today("attempt.attemptedOn", "field.case.on");
        }

        void show(ContactAttempt was) {
            method.setValue(was.method());
            reached.setValue(was.reached());
            note.setValue(FileForm.text(was.note()));
            on.setValue(PartialDate.exact(was.attemptedOn()));
        }

        ContactAttempt read(UUID id) {
            return new ContactAttempt(id, method.getValue(), FileForm.day(on, "attempt.attemptedOn"), reached.getValue(),
                    FileForm.typed(note));
        }
    }
}
