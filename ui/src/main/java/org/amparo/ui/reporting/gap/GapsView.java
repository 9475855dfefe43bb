package org.amparo.ui.reporting.gap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Chips;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureChart;
import org.amparo.ui.reporting.FigureTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.StampLine;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.reporting.gap.GapAddress.Look;
import org.amparo.ui.kit.ScheduleLink;
import org.amparo.ui.shell.Paths;

/** Where people wait, for what, since when and why: one look at a time, each number opening its files. Which look and of when stands in the address. */
@Route(Paths.GAPS)
@PermitAll
@Needs(Permission.REPORT_READ)
class GapsView extends ReportScreen {

    private static final long serialVersionUID = 1L;

    /** How many files are complete, asked once for all that a look shows undivided. */
    private transient Figure files;

    GapsView(ReportDesk desk) {
        super(desk, "menu.gaps", "gaps");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        show(GapAddress.read("G06", event.getLocation().getQueryParameters(), desk().today()));
    }

    private void show(GapAddress address) {
        long known = desk().indicators().knownNow(desk().viewer());
        files = null;
        Question question = address.question(Indicators.of("G06"), known);
        PageHead head = new PageHead(Labels.text("gaps.title"))
                .beside(new Bdi(Labels.text("figure.period", DateWords.of(question.from()), DateWords.of(question.to()))));
        head.addAction(NumberTable.link(Paths.GAP_MAP + "?" + address.queryOfMap().getQueryString(), Labels.text("gaps.map")));
        head.addAction(NumberTable.link(Paths.WHAT_IF, Labels.text("whatif.title")));
        ScheduleLink.on(head, desk().viewer(), question.by(address.places(), Cut.PILLAR));
        add(head, looks(address), days(address), new Paragraph(Labels.text("gaps.hint." + address.look())));
        switch (address.look()) {
            case NEEDS -> needs(address, known);
            case WAITING -> {
                block(address, known, "G08", Cut.PILLAR);
                block(address, known, "G09", Cut.PILLAR);
                block(address, known, "G08", address.places());
                block(address, known, "G16", Cut.AGE_GROUP);
                block(address, known, "G17", Cut.AGE_GROUP);
            }
            case DEMAND -> {
                block(address, known, "G20", Cut.SERVICE);
                block(address, known, "G21", Cut.SERVICE);
                block(address, known, "G07", Cut.SERVICE);
                block(address, known, "G12", null);
                block(address, known, "G27", null);
            }
            case TRAVEL -> {
                block(address, known, "G22", address.places());
                block(address, known, "G23", address.places());
            }
            case EQUITY -> part(Labels.text("gaps.equity.title"),
                    EquityTable.of(desk(), address.question(Indicators.of("G05"), known)));
            case FOLLOW_UPS -> {
                block(address, known, "G13", Cut.TEAM);
                block(address, known, "G13", Cut.CASEWORKER);
                block(address, known, "G25", Cut.TEAM);
                block(address, known, "G14", Cut.TEAM);
            }
            case DEVICES -> {
                block(address, known, "G15", Cut.AGE_GROUP);
                block(address, known, "G18", Cut.AGE_GROUP);
                block(address, known, "G19", Cut.TEAM);
            }
            case PROVIDERS -> {
                part(Labels.text("gaps.providers.title"), ProviderTable.of(desk(), address, known));
                block(address, known, "G12", null);
                block(address, known, "G31", null);
            }
        }
        add(new StampLine(desk(), question));
    }

    private Component looks(GapAddress address) {
        Chips chips = new Chips(Labels.text("gaps.looks"));
        Arrays.stream(Look.values()).forEach(look -> chips.look(Paths.GAPS + "?" + address.at(look).query().getQueryString(),
                Labels.text("gaps.look." + look), look == address.look()));
        return chips;
    }

    private Component days(GapAddress address) {
        QuestionAddress base = address.base();
        DayField from = new DayField(Labels.text("figure.from"), base.from());
        DayField to = new DayField(Labels.text("figure.to"), base.to());
        from.addValueChangeListener(change -> {
            if (change.getValue() != null && !change.getValue().isAfter(base.to())) {
                go(address.of(base.during(change.getValue(), base.to())));
            }
        });
        to.addValueChangeListener(change -> {
            if (change.getValue() != null && !change.getValue().isBefore(base.from())) {
                go(address.of(base.during(base.from(), change.getValue())));
            }
        });
        Div fields = new Div(AreaField.of(desk(), address, this::go), from, to);
        fields.addClassName("question-fields");
        return fields;
    }

    private void go(GapAddress address) {
        getUI().ifPresent(ui -> ui.navigate(Paths.GAPS, address.query()));
    }

    private void needs(GapAddress address, long known) {
        Question unmet = address.question(Indicators.of("G06"), known);
        part(Labels.text("gaps.heat.title." + address.places()), HeatTable.of(desk(), unmet, address.places(), Cut.PILLAR,
                area -> Paths.GAPS + "?" + address.in(area).query().getQueryString()));
        add(new Note(Labels.text("figure.several")));
        block(address, known, "G24", null);
        block(address, known, "G03", Cut.PILLAR);
    }

    /** A figure with its chart, its table, how complete it is and the way to the figure itself. @param by null for undivided */
    private void block(GapAddress address, long known, String id, Cut by) {
        Indicator indicator = Indicators.of(id);
        Question whole = address.question(indicator, known);
        Figure all = desk().indicators().figure(desk().viewer(), whole);
        Figure figure = by == null ? all : desk().indicators().figure(desk().viewer(), whole.by(by));
        String title = by == null
                ? FigureWords.title(indicator)
                : Labels.text("gaps.by", FigureWords.title(indicator), CutWords.inSentence(by));
        if (figure.cells().stream().mapToLong(Figure.Cell::items).sum() == 0) {
            part(title, new Paragraph(Labels.text("figure.no-cases")));
            return;
        }
        CutWords words = CutWords.of(desk(), figure);
        part(title, notHeld(address, indicator), FigureChart.of(figure, words), FigureTable.exported(desk(), figure, all, words),
                complete(figure),
                NumberTable.link(QuestionAddress.of(figure.question()).figure(), Labels.text("gaps.open-figure")));
    }

    /** Says which of the filters above do not hold for a figure, since they are not told of what it counts. */
    private static Component notHeld(GapAddress address, Indicator indicator) {
        String cuts = address.base().only().keySet().stream().filter(cut -> !indicator.isHeldBy(cut)).map(CutWords::inSentence)
                .collect(Collectors.joining(", "));
        Component note = new Note(Labels.text("gaps.not-held", cuts));
        note.setVisible(!cuts.isEmpty());
        return note;
    }

    private Component complete(Figure figure) {
        if (figure.question().cuts().isEmpty() && files == null) {
            files = Completeness.files(desk(), figure.question());
        }
        return Completeness.of(figure, files);
    }

    private void part(String title, Component... content) {
        Section part = new Section(new H2(title));
        part.addClassName("part");
        part.add(List.of(content));
        add(part);
    }
}
