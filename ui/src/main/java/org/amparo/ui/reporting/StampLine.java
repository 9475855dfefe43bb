package org.amparo.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;

/** The stamp of a figure, to be printed, and to be copied with the address that gives the same figure again. */
public final class StampLine extends Div {

    private static final long serialVersionUID = 1L;

    public StampLine(Question question) {
        this(question.stamp(), QuestionAddress.of(question).figure());
    }

    /** @param address that gives the same again */
    public StampLine(String words, String address) {
        addClassName("stamp");
        Code stamp = new Code(words);
        stamp.getElement().setAttribute("dir", "ltr");
        Button copy = new Button(Labels.text("figure.stamp.copy"), click -> copied(words));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Span(Labels.text("figure.stamp")), stamp, copy, new Span(NumberTable.link(address, Labels.text("figure.stamp.address"))));
    }

    private void copied(String words) {
        getElement().executeJs("return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                words).then(Boolean.class, done -> {
                    if (done) {
                        Notices.done(Labels.text("figure.stamp.copied"));
                    } else {
                        Notices.refused(Labels.text("figure.stamp.not-copied"));
                    }
                });
    }
}
