package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.targets.Target;
import org.amparo.targets.TargetsKnown;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.StampLine;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.kit.ScheduleLink;
import org.amparo.ui.shell.Paths;

/** One figure with what is counted, all that it depends on, its chart and table, how complete it is, and its stamp. */
@Route(Paths.FIGURE)
@PermitAll
@Needs(Permission.REPORT_READ)
class FigureView extends ReportScreen {

    private static final long serialVersionUID = 1L;
    /** One person can have several of these, and then stands in several cells. */
    private static final Set<Cut> SEVERAL = EnumSet.of(Cut.PILLAR, Cut.SERVICE, Cut.PROVIDER, Cut.FUNDER);

    FigureView(ReportDesk desk) {
        super(desk, "figure.address.title");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        QuestionAddress address = QuestionAddress.read(event.getRouteParameters().get("indicator").orElse(""),
                event.getLocation().getQueryParameters(), desk().today());
        long now = desk().indicators().knownNow(desk().viewer());
        if (address.known() != null && address.known() > now) {
            throw new Unreadable("known", address.known().toString(), "ahead");
        }
        show(address, now);
    }

    private void show(QuestionAddress address, long now) {
        Viewer viewer = desk().viewer();
        Question question = address.question(now);
        Indicator indicator = question.indicator();
        Figure figure = desk().indicators().figure(viewer, question);
        Figure whole = question.cuts().isEmpty() ? figure : desk().indicators().figure(viewer, question.by());
        Figure.Cell all = whole.cells().isEmpty()
                ? new Figure.Cell(java.util.List.of(), java.util.Map.of(), 0, null, null)
                : whole.cells().getFirst();
        Instant recorded = desk().indicators().recordedAt(viewer, question.known()).orElse(null);
        CutWords words = CutWords.of(desk(), figure);
        called(FigureWords.title(indicator));
        PageHead head = new PageHead(FigureWords.title(indicator))
                .beside(new Bdi(Labels.text("figure.beside", FigureWords.when(question), knownWords(address, recorded))));
        ScheduleLink.on(head, viewer, question);
        add(head,
                sentence(question), new QuestionForm(desk(), address, recorded, words, this::go));
        if (address.definition() > 0 && address.definition() != indicator.version()) {
            add(new Note(Labels.text("figure.other-definition", address.definition(), indicator.version())));
        }
        TargetsKnown known = desk().targets().known(viewer, question.known());
        add(headline(all, figure, ReportTables.target(known, question)), new H2(Labels.text("figure.chart-title")),
                new ExportedChart(desk(), figure, words));
        if (!question.cuts().isEmpty() && indicator.of() == Indicator.Of.PEOPLE && question.cuts().stream().anyMatch(SEVERAL::contains)) {
            add(new Note(Labels.text("figure.several")));
        }
        add(new H2(Labels.text("figure.table-title")), FigureTable.exported(desk(), figure, whole, words), new StampLine(desk(), question),
                new WhyForm(desk(), QuestionAddress.of(question), recorded),
                new TargetPart(desk(), question, known, () -> go(address.knownAt(null))));
    }

    private void go(QuestionAddress address) {
        getUI().ifPresent(ui -> ui.navigate(Paths.figure(address.indicator().id()), address.query()));
    }

    private String knownWords(QuestionAddress address, Instant recorded) {
        return address.known() == null || recorded == null
                ? Labels.text("figure.as-known-now")
                : Labels.text("figure.as-known", DateWords.of(recorded, desk().clock().getZone()), FigureWords.number(address.known()));
    }

    private static Component sentence(Question question) {
        Paragraph what = new Paragraph(FigureWords.sentence(question));
        Paragraph of = new Paragraph(Labels.text("figure.out-of", FigureWords.denominator(question)));
        of.addClassName("second");
        Div sentence = new Div(what, of);
        sentence.addClassName("figure-sentence");
        return sentence;
    }

    private Component headline(Figure.Cell all, Figure figure, Optional<Target> target) {
        Indicator indicator = figure.question().indicator();
        Span number = new Span(new Bdi(FigureWords.headline(indicator, all)));
        number.addClassName("count");
        Div words = new Div(new Div(number), NumberTable.second(FigureWords.beneath(indicator, all)));
        Div wanted = new Div(new Span(TargetWords.of(target)));
        target.ifPresent(one -> wanted.add(NumberTable.second(TargetWords.distance(one, indicator, all))));
        words.add(wanted);
        Div card = new Div(words, Completeness.of(desk(), figure));
        card.addClassNames("card", "headline");
        return card;
    }
}
