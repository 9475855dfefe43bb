package org.amparo.ui.caseplan;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;

/** One thing of the supervisor's queue with all that is needed to decide it: what, whom, a link to the file, and room for words. */
abstract class QueuePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final H2 title;
    private final Div refusal = new Div();
    final Fields fields;
    final TextArea words;

    /** @param field name and label of the words, e.g. {@code comment} */
    QueuePanel(CaseDesk desk, Queued queued, String facts, String field) {
        fields = new Fields(desk.file().draft("approval-" + queued.key(), queued.survivorId()));
        addClassName("card");
        title = new H2(new Span(queued.word() + ": "), Names.of(queued.fullName(), queued.nameWithheld()));
        title.getElement().setAttribute("tabindex", "-1");
        Anchor file = new Anchor(Paths.file(queued.survivorId()), Labels.text("approvals.file", queued.fileNumber()));
        Span by = new Span(facts);
        by.addClassName("second");
        add(title, new Div(by, new Span(" "), file));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        words = new TextArea(Labels.text("field.case." + field));
        words.setWidthFull();
        fields.add(field, words, Written.TEXT);
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }

    /** The words, the place for a refusal, and what can be decided. */
    final void decide(Div actions) {
        actions.addClassName("form-actions");
        Div answer = new Div(words, refusal, actions);
        answer.addClassName("record-form");
        add(answer);
        DraftNote.restore(fields, answer);
    }

    final Personal<String> typed() {
        return words.getValue().isBlank() ? null : Personal.of(words.getValue().strip());
    }
}
