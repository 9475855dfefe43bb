package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.export.ExportTable;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.reporting.WhyChanged;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;

/** Why a figure is not what it was: both answers, the difference of each part, and each file that counts otherwise with what was told of it. */
@Route(Paths.WHY_CHANGED)
@PermitAll
@Needs(Permission.REPORT_READ)
class WhyChangedView extends ReportScreen {

    private static final long serialVersionUID = 1L;
    /** Changes on a page. */
    private static final int SHOWN = 100;
    /** Of one file; the further ones are counted. */
    private static final int EVENTS = 6;
    private static final int MOST_PAGES = 1_000_000;

    WhyChangedView(ReportDesk desk) {
        super(desk, "why.title");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        QueryParameters query = event.getLocation().getQueryParameters();
        QuestionAddress address = QuestionAddress.read(event.getRouteParameters().get("indicator").orElse(""), query, desk().today());
        Question after = address.question(desk().indicators().knownNow(desk().viewer()));
        Long since = QuestionAddress.number(query, "since");
        LocalDate lastDay = QuestionAddress.day(query, "since-to", after.to());
        if (since == null || since > after.known()) {
            throw new Unreadable("since", since == null ? "" : since.toString(), "since");
        }
        Long page = QuestionAddress.number(query, "page");
        if (page != null && (page < 1 || page > MOST_PAGES)) {
            throw new Unreadable("page", page.toString(), "number");
        }
        Question then = lastDay.equals(after.to()) ? after : after.until(lastDay);
        show(new Question(then.indicator(), then.from(), then.to(), since, then.cuts(), then.only()), after,
                page == null ? 1 : page.intValue());
    }

    private void show(Question before, Question after, int page) {
        Viewer viewer = desk().viewer();
        Indicator indicator = after.indicator();
        WhyChanged why = desk().indicators().whyChanged(viewer, before, after, (page - 1) * SHOWN, SHOWN);
        Figure then = desk().indicators().figure(viewer, before.by());
        Figure now = desk().indicators().figure(viewer, after.by());
        PageHead head = new PageHead(Labels.text("why.title")).beside(FigureWords.title(indicator));
        head.addAction(NumberTable.link(QuestionAddress.of(after).figure(), Labels.text("figure.files.back")));
        add(head, answers(before, then, after, now), new H2(Labels.text("why.changes", why.all())));
        if (why.all() == 0) {
            add(new EmptyState("history", Labels.text("why.none.title"), Labels.text("why.none.text")));
            return;
        }
        if (why.all() > SHOWN) {
            int first = (page - 1) * SHOWN + 1;
            add(new Note(Labels.text("why.page", first, first + why.changes().size() - 1, why.all())));
        }
        add(kinds(why), changes(indicator, why), pages(why, page));
    }

    /** The page before and the next, about the same two answers whatever is told meanwhile. */
    private static Component pages(WhyChanged why, int page) {
        Div pages = new Div();
        pages.addClassName("link-list");
        if (page > 1) {
            pages.add(NumberTable.link(address(why, page - 1), Labels.text("why.page.before")));
        }
        if (why.all() > (long) page * SHOWN) {
            pages.add(NumberTable.link(address(why, page + 1), Labels.text("why.page.next")));
        }
        return pages;
    }

    private static String address(WhyChanged why, int page) {
        return QuestionAddress.of(why.after()).whySince(why.before().known(), why.before().to(), page);
    }

    private Component answers(Question before, Figure then, Question after, Figure now) {
        Indicator indicator = after.indicator();
        List<String> parts = FigureWords.isRanked(indicator)
                ? Stream.concat(FigureWords.parts(now).stream(), FigureWords.parts(then).stream()).distinct().toList()
                : indicator.parts();
        NumberTable table = new NumberTable(Labels.text("why.answers"), List.of(Labels.text("figure.part")),
                List.of(Labels.text("why.then"), Labels.text("why.now"), Labels.text("why.difference")));
        NativeTableRow asked = table.above(new Span(Labels.text("why.asked")));
        NumberTable.number(asked, heading(before));
        NumberTable.number(asked, heading(after));
        NumberTable.number(asked, "");
        parts.forEach(part -> line(table.row(List.of(new Bdi(FigureWords.part(part)))), cell(then).parts().getOrDefault(part, 0L),
                cell(now).parts().getOrDefault(part, 0L)));
        line(table.total(new Span(Labels.text("figure.all")), 1), cell(then).items(), cell(now).items());
        table.tagged("#indicator+part", "#indicator+before+num", "#indicator+after+num", "#indicator+difference+num");
        return ExportedTable.of(desk(), table, title(after), stamp(before, after), CutWords.of(desk()).held(after));
    }

    private static Figure.Cell cell(Figure figure) {
        return figure.cells().isEmpty() ? new Figure.Cell(List.of(), Map.of(), 0, null, null) : figure.cells().getFirst();
    }

    private String heading(Question question) {
        String known = desk().indicators().recordedAt(desk().viewer(), question.known()).map(this::moment)
                .orElse(Labels.text("why.nothing-known"));
        return Labels.text("why.heading", FigureWords.when(question), known);
    }

    private String moment(Instant recorded) {
        return DateWords.of(recorded, desk().clock().getZone());
    }

    private static void line(NativeTableRow row, long then, long now) {
        NumberTable.people(row, then, null, null);
        NumberTable.people(row, now, null, null);
        boolean few = ReportTables.told(then) == null || ReportTables.told(now) == null || ReportTables.told(Math.abs(now - then)) == null;
        NumberTable.keep(NumberTable.number(row, (now > then ? "+" : now < then ? "−" : "±") + FigureWords.number(Math.abs(now - then))),
                few ? null : now - then);
    }

    /** How many changed from which part to which; together the whole difference. */
    private static Component kinds(WhyChanged why) {
        Div chips = new Div();
        chips.addClassName("chips");
        why.kinds().forEach((kind, count) -> {
            Span chip = new Span(new Bdi(Labels.text("why.kind", kind(kind), count)));
            chip.addClassName("badge");
            chips.add(chip);
        });
        return chips;
    }

    private static String kind(WhyChanged.Kind kind) {
        return Objects.equals(kind.from(), kind.to())
                ? Labels.text("why.other-amount", part(kind.from()))
                : Labels.text("why.from-to", part(kind.from()), part(kind.to()));
    }

    /** A part, with the amount where there is one. */
    private static String part(Indicator indicator, String part, Long amount) {
        return part == null || amount == null
                ? part(part)
                : Labels.text("why.part-amount", part(part), FigureWords.amount(indicator, amount.doubleValue()));
    }

    /** Of a file that is with others now no number. */
    private static String file(WhyChanged.Change change) {
        return change.survivorId() == null
                ? Labels.text("why.no-file")
                : change.fileNumber() == null ? Labels.text("figure.name.out-of-reach") : change.fileNumber();
    }

    private static String part(String part) {
        return part == null ? Labels.text("why.not-counted") : FigureWords.part(part);
    }

    private Component changes(Indicator indicator, WhyChanged why) {
        List<Cut> cuts = why.after().cuts();
        List<WhyChanged.Change> shown = why.changes();
        CutWords words = words(why);
        List<String> heads = new ArrayList<>(List.of(Labels.text("figure.file")));
        cuts.forEach(cut -> heads.add(CutWords.of(cut)));
        heads.add(Labels.text("why.was"));
        heads.add(Labels.text("why.is"));
        heads.add(Labels.text("why.because"));
        NumberTable table = new NumberTable(Labels.text("why.list", FigureWords.title(indicator)), heads, List.of());
        shown.forEach(change -> {
            NativeTableRow row = table.row(List.of(new Bdi(file(change))));
            for (int i = 0; i < cuts.size(); i++) {
                row.addDataCell().add(new Bdi(words.of(cuts.get(i), change.values().get(i))));
            }
            row.addDataCell().setText(part(indicator, change.from(), change.amountBefore()));
            row.addDataCell().setText(part(indicator, change.to(), change.amountAfter()));
            row.addDataCell().add(because(change));
        });
        Question before = why.before();
        Question after = why.after();
        return new ExportedTable(desk(), table.name(), table, () -> taken(before, after, heads));
    }

    private CutWords words(WhyChanged why) {
        return CutWords.of(desk(), new Figure(why.after(),
                why.changes().stream().map(change -> new Figure.Cell(change.values(), Map.of(), 0, null, null)).toList()));
    }

    /** All changes, each about a person, with the events that explain it; asked for at the moment of the click. */
    private ExportTable taken(Question before, Question after, List<String> heads) {
        WhyChanged why = desk().indicators().whyChanged(desk().viewer(), before, after);
        CutWords words = words(why);
        List<ExportTable.Column> columns = heads.stream().map(head -> ExportTable.text(head, "#meta+change")).toList();
        List<UUID> people = why.changes().stream().map(WhyChanged.Change::survivorId).toList();
        List<List<String>> lines = why.changes().stream().map(change -> line(why.after(), change, words)).toList();
        return new ExportTable(title(why.after()), desk().reach().stamp(stamp(why.before(), why.after())), words.held(why.after()), columns,
                true,
                new ExportTable.Rows() {
                    @Override
                    public long count() {
                        return lines.size();
                    }

                    @Override
                    public void each(ExportTable.Sink sink) {
                        for (int i = 0; i < lines.size(); i++) {
                            sink.row(people.get(i), lines.get(i));
                        }
                    }
                });
    }

    private static List<String> line(Question question, WhyChanged.Change change, CutWords words) {
        List<String> line = new ArrayList<>();
        line.add(change.survivorId() == null ? null : file(change));
        for (int i = 0; i < question.cuts().size(); i++) {
            line.add(words.of(question.cuts().get(i), change.values().get(i)));
        }
        line.add(part(question.indicator(), change.from(), change.amountBefore()));
        line.add(part(question.indicator(), change.to(), change.amountAfter()));
        line.add(change.because().isEmpty() && change.held() == 0
                ? Labels.text("why.days-went-by")
                : String.join("; ", Stream.concat(change.because().stream().map(event -> Labels.text("timeline." + event.eventName()) + " #"
                        + event.position()), held(change)).toList()));
        return line;
    }

    private static String title(Question question) {
        return question.indicator().id() + " " + Labels.text("why.title");
    }

    private static String stamp(Question before, Question after) {
        return before.stamp() + " → " + after.stamp();
    }

    /** Of people whose file is not within reach, how many events and no more. */
    private static Stream<String> held(WhyChanged.Change change) {
        return change.held() == 0 ? Stream.of() : Stream.of(Labels.text("why.held-events", change.held()));
    }

    private Component because(WhyChanged.Change change) {
        List<WhyChanged.Because> events = change.because();
        if (events.isEmpty() && change.held() == 0) {
            return new Span(Labels.text("why.days-went-by"));
        }
        Div because = new Div();
        events.stream().limit(EVENTS).forEach(event -> because.add(new Paragraph(new Bdi(Labels.text("why.event",
                Labels.text("timeline." + event.eventName()), moment(event.recordedAt()), FigureWords.number(event.position()))))));
        if (events.size() > EVENTS) {
            because.add(new Paragraph(Labels.text("why.more-events", events.size() - EVENTS)));
        }
        held(change).forEach(words -> because.add(new Paragraph(words)));
        return because;
    }
}
