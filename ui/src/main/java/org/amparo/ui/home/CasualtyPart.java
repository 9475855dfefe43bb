package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.incident.CasualtyTotals;
import org.amparo.incident.CasualtyTotals.Cell;
import org.amparo.incident.CasualtyTotals.Dimension;
import org.amparo.incident.CasualtyTotals.Totals;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** How many people were killed and injured, as counts that open nothing personal. */
@org.springframework.stereotype.Component
class CasualtyPart {

    private final CasualtyTotals totals;

    CasualtyPart(CasualtyTotals totals) {
        this.totals = totals;
    }

    Component of(Viewer viewer) {
        Totals byOutcome = totals.count(viewer, List.of(Dimension.OUTCOME), null);
        Div cards = new Div(card(Labels.text("casualties.all"), byOutcome.total()));
        cards.addClassName("cards");
        for (Cell cell : byOutcome.cells()) {
            cards.add(card(outcome(cell.values().getFirst()), cell.count()));
        }
        return new Part("casualties.title", cards, new Anchor(Paths.CASUALTIES, Labels.text("casualties.more")));
    }

    private static String outcome(String code) {
        return Labels.text("UNKNOWN".equals(code) ? "casualties.not-known" : "code.CasualtyOutcome." + code);
    }

    private static Div card(String word, long count) {
        Span number = new Span(Labels.text("kit.number", count));
        number.addClassName("count");
        Span label = new Span(word);
        label.addClassName("second");
        Div card = new Div(new Div(number), new Div(label));
        card.addClassName("card");
        return card;
    }
}
