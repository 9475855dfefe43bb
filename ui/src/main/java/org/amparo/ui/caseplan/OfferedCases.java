package org.amparo.ui.caseplan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.amparo.caseplan.ApprovalQueries.Offered;
import org.amparo.caseplan.CaseCommand;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.kit.Written;

/** Cases that somebody asks the viewer to take over: one click accepts; saying no asks for the reason. */
final class OfferedCases extends Section {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final transient Runnable answered;
    private final boolean empty;

    OfferedCases(CaseDesk desk, Runnable answered) {
        this.desk = desk;
        this.answered = answered;
        addClassName("part");
        List<Offered> offered = desk.approvals().offered(desk.viewer());
        empty = offered.isEmpty();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        rows.getElement().setAttribute("aria-label", Labels.text("offered.title"));
        offered.forEach(one -> rows.add(row(one)));
        add(new H2(Labels.text("offered.title")), CaseloadWords.of(desk.caseloads().of(desk.viewer(), desk.viewer().user())), rows);
    }

    boolean isEmpty() {
        return empty;
    }

    private ListItem row(Offered one) {
        Span what = new Span(Labels.text("offered.what", one.fileNumber()));
        what.addClassName("row-what");
        Div who = new Div(new Bdi(Labels.text("offered.by", desk.name(one.requestedBy()))));
        who.addClassName("row-who");
        Div middle = new Div(what, who);
        middle.addClassName("row-subject");
        if (one.risk() != null) {
            middle.add(CaseWords.tone(one.risk()).label(Labels.of(one.risk())));
        }
        Personal.value(one.reason()).ifPresent(reason -> middle.add(new Div(new Bdi(reason))));
        Bdi since = new Bdi(DateWords.brief(one.requestedOn(), desk.file().today()));
        since.addClassName("row-since");
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Fields fields = new Fields(DraftBinding.Place.nowhere());
        fields.summary(refusal);
        SaveAction accept = new SaveAction(Labels.text("offered.accept"), fields, id -> accept(id, one));
        accept.setAriaLabel(Labels.text("offered.accept.of", one.fileNumber()));
        Div no = new Div();
        no.addClassName("field-group");
        no.setVisible(false);
        Button ask = new Button(Labels.text("offered.reject"), click -> {
            no.removeAll();
            no.setVisible(!no.isVisible());
            if (no.isVisible()) {
                fillNo(no, one);
            }
        });
        ask.setAriaLabel(Labels.text("offered.reject.of", one.fileNumber()));
        Div actions = new Div(accept, ask);
        actions.addClassName("row-actions");
        middle.add(refusal, no);
        ListItem row = new ListItem(Tone.WAITING.label(Labels.text("offered.state")), middle, since, actions);
        row.addClassName("row");
        return row;
    }

    private void accept(UUID id, Offered one) {
        desk.file().send(id, new CaseCommand.AcceptTransfer(one.caseId()));
        Notices.done(Labels.text("offered.accepted", one.fileNumber()));
        answered.run();
    }

    private void fillNo(Div no, Offered one) {
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        Fields fields = new Fields(desk.file().draft("transfer-no:" + one.caseId(), one.survivorId()));
        fields.summary(refusal);
        TextArea reason = new TextArea(Labels.text("offered.reject.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        fields.add("reason", reason, Written.TEXT);
        SaveAction send = new SaveAction(Labels.text("offered.reject.send"), fields, id -> {
            desk.file().send(id, new CaseCommand.RejectTransfer(one.caseId(),
                    reason.getValue().isBlank() ? null : Personal.of(reason.getValue().strip())));
            fields.recorded();
            Notices.done(Labels.text("offered.rejected", one.fileNumber()));
            answered.run();
        });
        send.removeThemeVariants(ButtonVariant.PRIMARY);
        no.add(reason, refusal, send);
        DraftNote.restore(fields, no);
    }
}
