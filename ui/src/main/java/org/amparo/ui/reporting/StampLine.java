package org.amparo.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Question;
import org.amparo.reporting.Reach;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.StampWords;

/** The stamp of a figure, to be printed, and to be copied with the address that gives the same figure again. */
public final class StampLine extends StampWords {

    private static final long serialVersionUID = 1L;

    public StampLine(ReportDesk desk, Question question) {
        this(desk, question.stamp(), QuestionAddress.of(question).figure());
    }

    /** @param stamp without whose people are counted @param address that gives the same again to whoever has the same reach */
    public StampLine(ReportDesk desk, String stamp, String address) {
        super(desk.reach().stamp(stamp));
        Reach reach = desk.reach();
        String words = reach.stamp(stamp);
        Button copy = new Button(Labels.text("figure.stamp.copy"), click -> copied(words));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        add(copy, new Span(NumberTable.link(address, Labels.text("figure.stamp.address"))),
                new Span(IndicatorWords.in(Labels.locale()).reach(reach)));
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
