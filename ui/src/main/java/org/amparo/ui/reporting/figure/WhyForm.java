package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;

/** Asks since when a figure is to be explained: what it was as known then, and what was told since. */
final class WhyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReportDesk desk;
    private final transient QuestionAddress address;
    private final DayField known;
    private final DayField last;
    private final Paragraph refusal = new Paragraph();

    /** @param recorded when the last event that is known was recorded; null when nothing was */
    WhyForm(ReportDesk desk, QuestionAddress address, Instant recorded) {
        this.desk = desk;
        this.address = address;
        ZoneId zone = desk.clock().getZone();
        LocalDate until = recorded == null ? desk.today() : recorded.atZone(zone).toLocalDate();
        addClassNames("card", "why-form");
        known = new DayField(Labels.text("why.known"), until.minusMonths(1));
        known.setMax(until);
        last = new DayField(Labels.text("why.last"), address.to());
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div fields = new Div(known, last, new Button(Labels.text("why.ask"), click -> ask(zone)));
        fields.addClassName("question-fields");
        add(new H2(Labels.text("why.title")), new Paragraph(Labels.text("why.hint")), fields, refusal);
    }

    private void ask(ZoneId zone) {
        if (known.getValue() == null || last.getValue() == null) {
            refusal.setText(Labels.text("figure.no-day"));
            refusal.setVisible(true);
            return;
        }
        long place = Math.min(address.known(), desk.indicators().knownAt(desk.viewer(),
                known.getValue().plusDays(1).atStartOfDay(zone).toInstant()));
        Location location = new Location(last.getValue().equals(address.to())
                ? address.whySince(place)
                : address.whySince(place, last.getValue()));
        getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
    }
}
