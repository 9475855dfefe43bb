package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;

/** What a page is held to, one after the other; each is taken off by opening it. */
final class HeldChips extends Div {

    private static final long serialVersionUID = 1L;

    /** @param page where the same page stands for another question */
    HeldChips(QuestionAddress address, CutWords words, Function<QuestionAddress, String> page) {
        addClassName("chips");
        add(new Span(Labels.text("figure.held")));
        address.only().forEach((cut, values) -> {
            String value = String.join(", ", values.stream().map(one -> words.of(cut, one)).toList());
            Anchor chip = NumberTable.link(page.apply(address.without(cut)), "");
            chip.add(new Bdi(Labels.text("figure.held-to", CutWords.of(cut), value)));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-label", Labels.text("figure.held-off", CutWords.of(cut), value));
            add(chip);
        });
    }
}
