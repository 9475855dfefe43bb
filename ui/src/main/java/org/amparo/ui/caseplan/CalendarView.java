package org.amparo.ui.caseplan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.file.DatedWork.Entry;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.PartialDate;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What is due by its day: a month to look over, a week as a list to work through. On a narrow screen a month is a list too. Arrows move
 * from day to day in the month, Enter opens the week of the day. What is shown stands in the address.
 */
@Route(Paths.CALENDAR)
@PermitAll
@Needs(Permission.CASE_READ)
class CalendarView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final int SHOWN_A_DAY = 3;

    private final transient FileDesk desk;
    private final transient List<DatedWork> sources;
    private final PageHead head = new PageHead(Labels.text("calendar.title"));
    private final Div tools = new Div();
    private final Div content = new Div();
    private LocalDate on;
    private boolean month;
    private boolean team;

    CalendarView(FileDesk desk, ObjectProvider<DatedWork> sources) {
        this.desk = desk;
        this.sources = sources.orderedStream().toList();
        addClassNames("page", "calendar");
        tools.addClassNames("chips", "calendar-tools");
        add(head, tools, content);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("calendar.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        on = query.getSingleParameter("on").map(this::day).orElse(desk.today());
        month = query.getSingleParameter("view").filter("month"::equals).isPresent();
        team = query.getSingleParameter("who").map("team"::equals).orElse(desk.viewer().role() != Role.CASEWORKER);
        show();
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return desk.today();
        }
    }

    private void go(LocalDate day, boolean asMonth, boolean ofTeam) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("on", day.toString());
        query.put("view", asMonth ? "month" : "week");
        query.put("who", ofTeam ? "team" : "own");
        getUI().ifPresent(ui -> ui.navigate(Paths.CALENDAR, QueryParameters.simple(query)));
    }

    private void show() {
        LocalDate monday = on.with(TemporalAdjusters.previousOrSame(firstDay()));
        LocalDate from = month ? on.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(firstDay())) : monday;
        LocalDate to = month
                ? on.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(firstDay().minus(1)))
                : monday.plusDays(DAYS - 1);
        Viewer viewer = desk.viewer();
        Scope reach = team ? Scope.TEAM : Scope.OWN;
        Map<LocalDate, List<Entry>> days = sources.stream().flatMap(source -> source.between(viewer, from, to, reach).stream())
                .collect(Collectors.groupingBy(Entry::day));
        head.beside(month
                ? DateWords.of(PartialDate.ofMonth(on.getYear(), on.getMonthValue()))
                : Labels.text("calendar.week", DateWords.of(from), DateWords.of(to)));
        showTools();
        content.removeAll();
        if (month) {
            Paragraph keys = new Paragraph(Labels.text("calendar.keys"));
            keys.addClassNames("second", "keys-line", "month-keys");
            content.add(month(from, to, days), keys, list(from, to, days, "month-list"));
        } else {
            content.add(list(from, to, days, "week-list"));
        }
    }

    private static DayOfWeek firstDay() {
        return WeekFields.of(Labels.locale()).getFirstDayOfWeek();
    }

    private void showTools() {
        tools.removeAll();
        LocalDate before = month ? on.minusMonths(1) : on.minusWeeks(1);
        LocalDate after = month ? on.plusMonths(1) : on.plusWeeks(1);
        tools.add(button("calendar.before", () -> go(before, month, team)), button("calendar.today", () -> go(desk.today(), month, team)),
                button("calendar.after", () -> go(after, month, team)), chip("calendar.as-week", !month, () -> go(on, false, team)),
                chip("calendar.as-month", month, () -> go(on, true, team)), chip("calendar.own", !team, () -> go(on, month, false)),
                chip("calendar.team", team, () -> go(on, month, true)));
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Labels.text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Button chip(String key, boolean on, Runnable action) {
        Button chip = new Button(Labels.text(key), click -> action.run());
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        return chip;
    }

    // --- the week, and the month on a narrow screen

    private Div list(LocalDate from, LocalDate to, Map<LocalDate, List<Entry>> days, String look) {
        Div list = new Div();
        list.addClassName(look);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (days.containsKey(day)) {
                list.add(day(day, days.get(day)));
            }
        }
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState("today", Labels.text("calendar.none.title"), Labels.text("calendar.none.text")));
        }
        return list;
    }

    private Section day(LocalDate day, List<Entry> entries) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        rows.getElement().setAttribute("aria-label", DateWords.of(day));
        entries.forEach(entry -> rows.add(row(entry, rows.getComponentCount() == 0)));
        H2 title = new H2(Labels.text("calendar.day", day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Labels.locale()),
                DateWords.brief(day, desk.today())));
        if (day.equals(desk.today())) {
            title.addClassName("calendar-today");
        }
        Section section = new Section(title, rows);
        section.addClassName("part");
        return section;
    }

    private ListItem row(Entry entry, boolean first) {
        Span what = new Span(entry.what());
        what.addClassName("row-what");
        Div who = new Div();
        if (entry.survivorId() != null) {
            who.add(Names.of(entry.fullName(), entry.nameWithheld()), new Span(" · "),
                    new Bdi(Labels.text("today.file", entry.fileNumber())));
        }
        who.addClassName("row-who");
        Div middle = new Div(what, who);
        middle.addClassName("row-subject");
        Button open = new Button(Labels.text(entry.work() != null
                ? "calendar.record"
                : entry.survivorId() == null ? "task.open" : "calendar.open"), click -> open(entry));
        open.setAriaLabel(entry.survivorId() == null
                ? Labels.text("calendar.open-task", open.getText(), entry.what())
                : Labels.text("calendar.open-of", open.getText(), entry.what(), entry.fileNumber()));
        Div actions = new Div(open);
        actions.addClassName("row-actions");
        ListItem row = new ListItem(entry.tone().label(entry.state()), middle, new Span(), actions);
        row.addClassName("row");
        row.getElement().setAttribute("tabindex", first ? "0" : "-1");
        return row;
    }

    private void open(Entry entry) {
        if (entry.path() != null) {
            getUI().ifPresent(ui -> ui.navigate(entry.path()));
            return;
        }
        QueryParameters work = entry.work() == null
                ? QueryParameters.empty()
                : entry.about() == null
                        ? QueryParameters.of("do", entry.work())
                        : QueryParameters.simple(Map.of("do", entry.work(), "of", entry.about()));
        getUI().ifPresent(ui -> ui.navigate(Paths.file(entry.survivorId()), work));
    }

    // --- the month

    private Component month(LocalDate from, LocalDate to, Map<LocalDate, List<Entry>> days) {
        NativeTable table = new NativeTable();
        NativeTableRow names = table.getHead().addRow();
        for (int i = 0; i < DAYS; i++) {
            NativeTableHeaderCell cell = names.addHeaderCell();
            cell.setText(from.plusDays(i).getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, Labels.locale()));
            cell.getElement().setAttribute("scope", "col");
        }
        LocalDate focus = on;
        for (LocalDate week = from; !week.isAfter(to); week = week.plusWeeks(1)) {
            NativeTableRow row = table.getBody().addRow();
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = week.plusDays(i);
                fill(row.addDataCell(), day, days.getOrDefault(day, List.of()), day.equals(focus));
            }
        }
        Div box = new Div(table);
        box.addClassNames("table-box", "month-grid");
        box.getElement().setAttribute("role", "region").setAttribute("aria-label", Labels.text("calendar.month"));
        return box;
    }

    private void fill(NativeTableCell cell, LocalDate day, List<Entry> entries, boolean focus) {
        Button number = new Button(String.valueOf(day.getDayOfMonth()), click -> go(day, false, team));
        number.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        number.addClassName("month-day");
        number.setAriaLabel(Labels.text("calendar.day.of", DateWords.of(day), entries.size()));
        number.getElement().setAttribute("tabindex", focus ? "0" : "-1");
        if (day.equals(desk.today())) {
            number.getElement().setAttribute("aria-current", "date");
        }
        if (day.getMonth() != on.getMonth()) {
            cell.addClassName("month-other");
        }
        cell.add(number);
        entries.stream().limit(SHOWN_A_DAY).forEach(entry -> {
            Span line = entry.tone().label(entry.what());
            line.addClassName("month-entry");
            cell.add(line);
        });
        if (entries.size() > SHOWN_A_DAY) {
            Span more = new Span(Labels.text("calendar.more", entries.size() - SHOWN_A_DAY));
            more.addClassName("second");
            cell.add(more);
        }
    }
}
