package org.amparo.ui.caseplan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.NotAllowed;
import org.amparo.caseplan.ApprovalQueries.Waiting;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ReopenReason;

/** One thing that waits for a supervisor, with all that is needed to decide: one click approves; giving it back asks for a comment. */
final class ApprovalPanel extends QueuePanel {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final transient Waiting asked;
    private final transient Consumer<String> done;
    private final transient Consumer<String> refused;
    private final UUID commandId = UUID.randomUUID();
    private final Button approve;

    /**
     * @param done called with the words of what was done
     * @param refused called with the reason when it cannot be answered any more
     */
    ApprovalPanel(CaseDesk desk, Queued queued, Waiting asked, Consumer<String> done, Consumer<String> refused) {
        super(desk, queued, Labels.text("approvals.by", desk.name(asked.requestedBy()),
                DateWords.of(asked.requestedAt(), desk.file().clock().getZone())), "comment");
        this.desk = desk;
        this.asked = asked;
        this.done = done;
        this.refused = refused;
        add(content());
        approve = new Button(Labels.text("approvals.approve." + asked.kind()), click -> approve());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setDisableOnClick(true);
        approve.setId("approve");
        SaveAction back = new SaveAction(Labels.text("approvals.return." + asked.kind()), fields, this::giveBack);
        back.removeThemeVariants(ButtonVariant.PRIMARY);
        decide(new Div(approve, back));
    }

    private void approve() {
        try {
            desk.file().send(commandId, switch (asked.kind()) {
                case PLAN -> new CaseCommand.ApprovePlan(asked.caseId(), null, typed());
                case CLOSURE -> new CaseCommand.ApproveClosure(asked.caseId(), typed());
                case REOPENING -> new CaseCommand.ApproveReopening(asked.caseId(), typed());
            });
            fields.recorded();
            done.accept(Labels.text("approvals.approved." + asked.kind(), asked.fileNumber()));
        } catch (RuleBroken broken) {
            fields.refuse(broken);
        } catch (NotAllowed outOfReach) {
            refused.accept(Labels.text("form.not-allowed"));
        } finally {
            approve.setEnabled(true);
        }
    }

    private void giveBack(UUID command) {
        RuleBroken.require(typed() != null, "form.required", "comment");
        desk.file().send(command, switch (asked.kind()) {
            case PLAN -> new CaseCommand.ReturnPlan(asked.caseId(), typed());
            case CLOSURE -> new CaseCommand.RejectClosure(asked.caseId(), typed());
            case REOPENING -> new CaseCommand.RejectReopening(asked.caseId(), typed());
        });
        fields.recorded();
        done.accept(Labels.text("approvals.returned." + asked.kind(), asked.fileNumber()));
    }

    private Div content() {
        Div content = new Div();
        content.addClassName("approval-content");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        content.add(facts);
        switch (asked.kind()) {
            case CLOSURE -> fact(facts, "reason", Labels.of(ClosureReason.valueOf(asked.reason())));
            case REOPENING -> fact(facts, "reason", Labels.of(ReopenReason.valueOf(asked.reason())));
            case PLAN -> {
            }
        }
        fact(facts, "remark", Personal.value(asked.remark()).orElse(""));
        desk.cases().open(desk.viewer(), asked.survivorId()).ifPresent(view -> add(content, facts, view));
        return content;
    }

    private void add(Div content, DescriptionList facts, CaseView view) {
        fact(facts, "risk", view.risk() == null ? Labels.text("handover.risk.none") : Labels.of(view.risk()));
        fact(facts, "agreed", DateWords.of(view.plan().agreedOn()));
        fact(facts, "words", Personal.value(view.plan().inTheirWords()).orElse(""));
        if (view.closure() != null) {
            Boolean informed = view.closure().personInformed();
            fact(facts, "informed", informed == null ? "" : Labels.text(informed ? "approvals.informed.yes" : "approvals.informed.no"));
            fact(facts, "follow-on", Personal.value(view.closure().followOnPlan()).orElse(""));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        view.goals().forEach(goal -> list.add(goal(view, goal)));
        if (list.getComponentCount() > 0) {
            content.add(list);
        }
    }

    private static ListItem goal(CaseView view, GoalState goal) {
        Span words = new Span(new Bdi(Personal.value(goal.goal().statement()).map(text -> Labels.text("case.goal.quote", text))
                .orElse(Labels.text("timeline.withheld"))));
        words.addClassName("row-what");
        ListItem item = new ListItem(words);
        Personal.value(goal.goal().target()).ifPresent(target -> item.add(second(Labels.text("case.goal.target", target))));
        String needs = view.needs().stream().map(NeedState::need).filter(need -> goal.goal().needIds().contains(need.needId()))
                .map(CaseWords::need).collect(java.util.stream.Collectors.joining("; "));
        item.add(second(Labels.text("approvals.goal", Labels.of(goal.status()), needs)));
        if (goal.goal().dueOn() != null) {
            item.add(second(Labels.text("fact.dueOn", DateWords.of(goal.goal().dueOn()))));
        }
        return item;
    }

    private static Div second(String words) {
        Div second = new Div(new Bdi(words));
        second.addClassName("second");
        return second;
    }

    private static void fact(DescriptionList facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(new DescriptionList.Term(Labels.text("approvals." + key)), new DescriptionList.Description(new Bdi(words)));
        }
    }
}
