package org.amparo.ui.treaty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.casualty.AreaNames;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyTable;
import org.amparo.casualty.CasualtyWords;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Question;
import org.amparo.schedule.ReportOrder;
import org.amparo.treaty.Convention;
import org.amparo.treaty.Framework;
import org.amparo.treaty.PlanAction;
import org.amparo.treaty.Plans;
import org.amparo.treaty.ReportKey;
import org.amparo.treaty.Standing;
import org.amparo.treaty.TreatyDocument;
import org.amparo.treaty.TreatyReport;
import org.amparo.treaty.TreatyReports;
import org.amparo.treaty.TreatyWords;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.ScheduleLink;
import org.amparo.ui.kit.StampWords;
import org.amparo.ui.shell.Paths;

/** A treaty or plan report as it stands: words to be written, numbers that open the figures behind them, and where the State stands. */
@Route(Paths.TREATY)
@PermitAll
@Needs(Permission.TREATY_WRITE)
class TreatyView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1999;

    private final transient TreatyReports reports;
    private final transient TreatyDocument documents;
    private final transient Plans plans;
    private final transient Downloads downloads;
    private final transient CurrentViewer current;
    private final transient People people;
    private final transient NarrativeForm.Desk narratives;
    private final transient Clock clock;
    private final transient TreatyWords words = TreatyWords.in(Labels.locale());

    TreatyView(TreatyReports reports, TreatyDocument documents, Plans plans, Downloads downloads, CurrentViewer current, People people,
            DraftPlaces drafts, Clock clock) {
        this.reports = reports;
        this.documents = documents;
        this.plans = plans;
        this.downloads = downloads;
        this.current = current;
        this.people = people;
        this.clock = clock;
        this.narratives = new NarrativeForm.Desk(reports, current, people, drafts, clock);
        addClassNames("page", "reports", "treaty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<Framework> frameworks = plans.frameworks(current.get());
        ReportKey.Kind kind = Arrays.stream(ReportKey.Kind.values())
                .filter(one -> one.name().equals(asked.getSingleParameter("kind").orElse(""))).findFirst()
                .orElse(ReportKey.Kind.ARTICLE_7_VA);
        int lastYear = LocalDate.now(clock).getYear() - 1;
        int year = asked.getSingleParameter("year").filter(text -> text.matches("\\d{4}")).map(Integer::valueOf)
                .filter(one -> one >= FIRST_YEAR && one <= lastYear + 1).orElse(lastYear);
        String plan = asked.getSingleParameter("plan").filter(code -> frameworks.stream().anyMatch(one -> one.code().equals(code)))
                .orElse(Framework.NATIONAL);
        String state = asked.getSingleParameter("state").filter(StateSelect::isState).orElse(null);
        Long known = asked.getSingleParameter("known").filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf).orElse(null);
        ReportKey whole = new ReportKey(kind, state, year, plan);
        show(asked.getSingleParameter("to").flatMap(ConventionsView::day).filter(to -> to.getYear() == year)
                .map(to -> new ReportKey(kind, state, year, plan, to)).orElse(whole), known, frameworks);
    }

    private void show(ReportKey key, Long known, List<Framework> frameworks) {
        removeAll();
        PageHead head = new PageHead(Labels.text("menu.treaty"));
        head.addAction(PlainTable.link(Paths.CONVENTIONS, Labels.text("treaty.page.conventions"), null));
        add(head, fields(key, frameworks));
        if (key.state() == null) {
            add(new Paragraph(Labels.text("treaty.page.address")));
            return;
        }
        TreatyReport report = reports.report(current.get(), key, known);
        head.beside(new Bdi(words.text("treaty.title", words.kind(key.kind()), words.state(key.state()), String.valueOf(key.year()))));
        if (current.get().may(Permission.REPORT_EXPORT)) {
            head.addAction(new Button(Labels.text("treaty.page.docx"), click -> take(report.key(), report.known(), ExportFormat.DOCX)));
            head.addAction(new Button(Labels.text("treaty.page.pdf"), click -> take(report.key(), report.known(), ExportFormat.PDF)));
        }
        ScheduleLink.on(head, current.get(), new ReportOrder(ReportOrder.Kind.TREATY,
                String.join("/", key.kind().name(), key.state(), key.framework()), List.of(), Map.of()));
        if (report.key().isOfPartOfYear()) {
            add(new Note(words.text("treaty.so-far", words.day(report.key().to()))));
        }
        if (key.kind() == ReportKey.Kind.ARTICLE_7_VA) {
            add(new Note(words.text("treaty.voluntary")));
        }
        report.sections().forEach(section -> add(section(report, section, () -> show(key, known, frameworks))));
        add(standings(report), new StampWords(report.stamp()));
    }

    private Component fields(ReportKey key, List<Framework> frameworks) {
        ComboBox<ReportKey.Kind> kind = new ComboBox<>(Labels.text("treaty.page.kind"));
        kind.setItems(ReportKey.Kind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(key.kind());
        kind.addClassName("question-which");
        kind.addValueChangeListener(change -> go(change.getValue(), key.state(), key.year(), key.framework()));
        StateSelect state = new StateSelect(Labels.text("conventions.state"));
        state.setValue(key.state());
        state.addValueChangeListener(change -> go(key.kind(), change.getValue(), key.year(), key.framework()));
        IntegerField year = new IntegerField(Labels.text("treaty.page.year"));
        year.setMin(FIRST_YEAR);
        year.setManualValidation(true);
        year.setValue(key.year());
        year.addValueChangeListener(change -> go(key.kind(), key.state(), change.getValue(), key.framework()));
        ComboBox<String> plan = new ComboBox<>(Labels.text("treaty.page.plan"));
        plan.setItems(frameworks.stream().map(Framework::code).toList());
        plan.setItemLabelGenerator(code -> frameworks.stream().filter(one -> one.code().equals(code)).findFirst().map(Framework::title)
                .orElse(code));
        plan.setValue(key.framework());
        plan.addValueChangeListener(change -> go(key.kind(), key.state(), key.year(), change.getValue()));
        Div fields = new Div(kind, state, year, plan);
        fields.addClassName("question-fields");
        return fields;
    }

    private void go(ReportKey.Kind kind, String state, Integer year, String plan) {
        if (kind == null || year == null || plan == null) {
            return;
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("kind", kind.name());
        asked.put("year", year.toString());
        asked.put("plan", plan);
        if (state != null) {
            asked.put("state", state);
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.TREATY, QueryParameters.simple(asked)));
    }

    private void take(ReportKey key, long known, ExportFormat format) {
        try {
            downloads.start(current.get(), documents.document(current.get(), key, known, Labels.locale()), format, null, Labels.locale());
            Notices.done(Labels.text("download.started"));
        } catch (RuleBroken refused) {
            Notices.refused(RuleMessages.sentence(refused));
        } catch (NotAllowed refused) {
            Notices.refused(Labels.text("export.not-allowed"));
        }
    }

    private Component section(TreatyReport report, TreatyReport.Section section, Runnable again) {
        Section part = new Section(new H2(words.section(section.code())));
        part.addClassName("part");
        part.add(new NarrativeForm(narratives, report.key(), section, words, again));
        Map<String, String> areas = section.casualties().isEmpty() ? Map.of() : AreaNames.names(people);
        section.casualties().forEach(table -> part.add(new H3(words.text("treaty.casualties",
                CasualtyWords.in(Labels.locale()).cut(table.question().cuts().getFirst()))), casualties(table, areas)));
        if (!section.casualties().isEmpty()) {
            part.add(new Note(CasualtyWords.in(Labels.locale()).underReporting()));
        }
        if (!section.figures().isEmpty()) {
            part.add(figures(section), new Note(words.text("treaty.proposal")));
        }
        if (!section.actions().isEmpty()) {
            part.add(new H3(words.text("treaty.actions")), actions(section));
        }
        return part;
    }

    private static Component casualties(CasualtyTable table, Map<String, String> areas) {
        CasualtyWords casualty = CasualtyWords.in(Labels.locale());
        CasualtyCut cut = table.question().cuts().getFirst();
        PlainTable shown = new PlainTable(casualty.cut(cut), List.of(casualty.cut(cut)), List.of(casualty.people()));
        table.cells().forEach(cell -> {
            String value = AreaNames.value(casualty, cut, cell.values().getFirst(), areas);
            String there = Paths.CASUALTY_TABLES + "?from=" + table.question().from().getYear() + "&to=" + table.question().to().getYear()
                    + "&known=" + table.question().known() + "&by=" + cut
                    + (cut == CasualtyCut.OUTCOME ? "" : "&by=" + CasualtyCut.OUTCOME);
            shown.row(List.of(new Bdi(value)), List.of(PlainTable.link(there, number(cell.people()),
                    Labels.text("casualty.open", number(cell.people()), value))));
        });
        shown.total(new Bdi(casualty.total()), 1, List.of(new Bdi(number(table.total()))));
        return shown;
    }

    private Component figures(TreatyReport.Section section) {
        IndicatorWords indicators = IndicatorWords.in(Labels.locale());
        PlainTable table = new PlainTable(named(section, "treaty.figures"), List.of(words.text("treaty.figure")),
                List.of(words.text("treaty.figure.share"), words.text("treaty.figure.all"), words.text("treaty.figure.percent")));
        section.figures().forEach(line -> {
            Indicator indicator = line.question().indicator();
            String held = line.question().only().values().stream().flatMap(java.util.Collection::stream).map(indicators::part)
                    .collect(Collectors.joining(", "));
            String name = indicators.sentence(indicator) + (held.isEmpty() ? "" : " · " + held);
            boolean share = indicator.form() == Indicator.Form.SHARE;
            long of = line.all().items();
            long met = line.all().numerator(indicator);
            String percent = !share ? "" : of == 0 ? words.text("treaty.none") : Labels.text("casualties.percent", 100.0 * met / of);
            Component open = PlainTable.link(address(line.question()), number(of), Labels.text("treaty.page.open-figure", name));
            table.row(List.of(new Bdi(name)), List.of(new Bdi(share ? number(met) : ""), open, new Bdi(percent)));
        });
        return table;
    }

    /** What a table is called for those who hear it: the same table stands in several sections. */
    private String named(TreatyReport.Section section, String key) {
        return words.section(section.code()) + ": " + words.text(key);
    }

    /** Where the figure of a question stands, so that it is the same number. */
    private static String address(Question question) {
        StringBuilder address = new StringBuilder(Paths.figure(question.indicator().id())).append("?from=").append(question.from())
                .append("&to=").append(question.to()).append("&known=").append(question.known());
        question.only().forEach((cut, values) -> values.forEach(value -> address.append('&').append(cut.name()).append('=').append(value)));
        return address.toString();
    }

    private Component actions(TreatyReport.Section section) {
        PlainTable table = new PlainTable(named(section, "treaty.actions"), List.of(words.text("treaty.action.what"),
                words.text("treaty.action.number"), words.text("treaty.action.target"), words.text("treaty.action.reached"),
                words.text("treaty.action.due"),
                words.text("treaty.action.source")), List.of());
        section.actions().forEach(action -> table.words(new Bdi(action.what()), cells(action, section)));
        return table;
    }

    private List<Component> cells(PlanAction action, TreatyReport.Section section) {
        List<Component> cells = new ArrayList<>(List.of(new Bdi(Objects.requireNonNullElse(action.number(), "")),
                new Bdi(action.targetPercent() == null ? "" : Labels.text("casualties.percent", (double) action.targetPercent())),
                new Bdi(TreatyDocument.lineOf(action, section).map(this::reached).orElse("")),
                new Bdi(action.dueOn() == null ? "" : DateWords.of(action.dueOn()))));
        cells.add(new Bdi(action.verified() ? action.source() : action.source() + " (" + words.text("treaty.unverified") + ")"));
        return cells;
    }

    private String reached(TreatyReport.Line line) {
        Indicator indicator = line.question().indicator();
        long all = line.all().items();
        if (indicator.form() != Indicator.Form.SHARE) {
            return number(all);
        }
        return all == 0
                ? words.text("treaty.none")
                : Labels.text("casualties.percent", 100.0 * line.all().numerator(indicator) / all);
    }

    private Component standings(TreatyReport report) {
        Map<String, Convention> all = report.conventions().stream().collect(Collectors.toMap(Convention::code, one -> one));
        PlainTable table = new PlainTable(words.text("treaty.standings", words.day(report.key().to())),
                List.of(words.text("treaty.standing.convention"), words.text("treaty.standing.is")), List.of());
        for (Standing standing : report.standings()) {
            boolean checked = standing.verified() || standing.status() == Standing.Status.NOTHING_RECORDED;
            table.words(new Bdi(all.get(standing.convention()).title()), List.of(new Bdi(words.standing(standing)
                    + (checked ? "" : " (" + words.text("treaty.unverified") + ")"))));
        }
        Section part = new Section(new H2(words.text("treaty.standings", words.day(report.key().to()))), table);
        part.addClassName("part");
        return part;
    }

    private static String number(long count) {
        return Labels.text("kit.number", count);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.treaty"));
    }
}
