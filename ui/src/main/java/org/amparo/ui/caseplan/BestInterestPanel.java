package org.amparo.ui.caseplan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.NotAllowed;
import org.amparo.survivor.BestInterestQueries.Asked;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;

/** An agreement that a caseworker gave in a child's best interest: one click approves it, with the file beside it for whoever wants to look. */
final class BestInterestPanel extends QueuePanel {

    private static final long serialVersionUID = 1L;

    BestInterestPanel(CaseDesk desk, Queued queued, Asked asked, Consumer<String> done, Consumer<String> refused) {
        super(desk, queued, Labels.text("approvals.by", desk.name(asked.by()), DateWords.of(asked.since())), "comment");
        add(new Paragraph(Labels.text("approvals.agreement.what", Labels.inSentence(asked.purpose()))));
        words.setVisible(false);
        SaveAction approve = new SaveAction(Labels.text("approvals.approve.AGREEMENT"), fields,
                command -> approve(desk, asked, command, done,
                        refused));
        approve.setId("approve");
        decide(new Div(approve));
    }

    private static void approve(CaseDesk desk, Asked asked, UUID command, Consumer<String> done, Consumer<String> refused) {
        try {
            desk.file().send(command, new SurvivorCommand.ApproveBestInterest(asked.survivorId(), asked.consentId()));
            done.accept(Labels.text("approvals.approved.AGREEMENT", asked.fileNumber()));
        } catch (NotAllowed outOfReach) {
            refused.accept(Labels.text("form.not-allowed"));
        }
    }
}
