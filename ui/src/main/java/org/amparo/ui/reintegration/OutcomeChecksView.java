package org.amparo.ui.reintegration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.reintegration.ReintegrationQueries.Due;
import org.amparo.reintegration.ReintegrationQueries.DueCheck;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkRows;

/** Outcome checks by their day: those that are due, or also those of the next weeks. How far it looks ahead stands in the address. */
@Route(Paths.OUTCOME_CHECKS)
@PermitAll
@Needs(Permission.REINTEGRATION_READ)
class OutcomeChecksView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private enum Ahead {
        NOW(0), MONTH(30), QUARTER(91);

        private final int days;

        Ahead(int days) {
            this.days = days;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient ReintegrationDesk desk;
    private final PageHead head = new PageHead(Labels.text("checks.title"));
    private final Div chips = new Div();
    private final Div list = new Div();
    private Ahead ahead = Ahead.NOW;

    OutcomeChecksView(ReintegrationDesk desk) {
        this.desk = desk;
        addClassName("page");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("checks.ahead"));
        add(head, chips, list);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("checks.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String word = event.getLocation().getQueryParameters().getSingleParameter("ahead").orElse("");
        ahead = Arrays.stream(Ahead.values()).filter(one -> one.word().equals(word)).findFirst().orElse(Ahead.NOW);
        show();
    }

    private void show() {
        LocalDate today = desk.today();
        Due due = desk.queries().due(desk.viewer(), null, today.plusDays(ahead.days), null, SHOWN);
        head.beside(Labels.text("checks.count", due.total()));
        chips.removeAll();
        for (Ahead one : Ahead.values()) {
            Button chip = new Button(Labels.text("checks.ahead." + one.word()), click -> UI.getCurrent().navigate(Paths.OUTCOME_CHECKS,
                    new QueryParameters(Map.of("ahead", List.of(one.word())))));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(one == ahead));
            chips.add(chip);
        }
        list.removeAll();
        if (due.checks().isEmpty()) {
            list.add(new EmptyState("check", Labels.text("checks.none.title"), Labels.text("checks.none.text")));
            return;
        }
        WorkRows rows = new WorkRows(Labels.text("checks.title"));
        due.checks().forEach(check -> rows.add(row(check, today)));
        list.add(rows);
        if (due.total() > due.checks().size()) {
            Paragraph more = new Paragraph(Labels.text("checks.more", due.total() - due.checks().size()));
            more.addClassName("second");
            list.add(more);
        }
    }

    private static Work row(DueCheck check, LocalDate today) {
        Span whom = new Span();
        whom.add(Names.of(check.fullName(), check.nameWithheld()), new Span(" · "), new Bdi(Labels.text("today.file", check.fileNumber())));
        String record = Labels.text("support.record");
        return new Work(Work.toneOf(check.on(), today), Work.stateOf(check.on(), today), Labels.of(check.kind()), whom, check.on(),
                DateWords.brief(check.on(), today),
                new Work.Next(record, Labels.text("today.action-on", record, check.fileNumber()), Paths.file(check.survivorId()),
                        new QueryParameters(Map.of("tab", List.of("reintegration"), "do", List.of(ReintegrationForms.OUTCOME), "of",
                                List.of(check.supportId().toString())))),
                null);
    }
}
