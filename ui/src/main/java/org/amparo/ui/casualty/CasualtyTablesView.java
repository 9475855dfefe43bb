package org.amparo.ui.casualty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.casualty.AreaNames;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyExport;
import org.amparo.casualty.CasualtyQueries;
import org.amparo.casualty.CasualtyQuestion;
import org.amparo.casualty.CasualtyTable;
import org.amparo.casualty.CasualtyWords;
import org.amparo.export.Downloads;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.KnownPlace;
import org.amparo.schedule.ReportOrder;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Chips;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.kit.ScheduleLink;
import org.amparo.ui.kit.StampWords;
import org.amparo.ui.shell.Paths;

/** Casualties of some years, divided as the yearly reports divide them. The last cut stands across, the others down; every number opens what is behind it. */
@Route(Paths.CASUALTY_TABLES)
@PermitAll
@Needs(Permission.CASUALTY_COUNT_READ)
class CasualtyTablesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    /** Tables that the yearly reports have. */
    private static final List<List<CasualtyCut>> USUAL = List.of(List.of(CasualtyCut.YEAR, CasualtyCut.OUTCOME),
            List.of(CasualtyCut.YEAR, CasualtyCut.CIVIL_STATUS), List.of(CasualtyCut.YEAR, CasualtyCut.AGE),
            List.of(CasualtyCut.YEAR, CasualtyCut.SEX), List.of(CasualtyCut.DEVICE, CasualtyCut.OUTCOME),
            List.of(CasualtyCut.ACTIVITY, CasualtyCut.OUTCOME), List.of(CasualtyCut.ADM1, CasualtyCut.OUTCOME));

    private final transient CasualtyQueries casualties;
    private final transient CasualtyExport exports;
    private final transient Downloads downloads;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final transient CasualtyWords words = CasualtyWords.in(Labels.locale());
    private final transient Map<String, String> areas;
    private final Paragraph refusal = new Paragraph();

    CasualtyTablesView(CasualtyQueries casualties, CasualtyExport exports, Downloads downloads, CurrentViewer current, People people,
            Clock clock) {
        this.casualties = casualties;
        this.exports = exports;
        this.downloads = downloads;
        this.current = current;
        this.clock = clock;
        this.areas = AreaNames.names(people);
        addClassNames("page", "reports", "casualty-tables");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            show(CasualtyAddress.read(event.getLocation().getQueryParameters(), LocalDate.now(clock)));
        } catch (CasualtyAddress.Unreadable address) {
            unreadable(Labels.text("casualty.address.text", address.getMessage()));
        } catch (RuleBroken refused) {
            if (!refused.rule().equals(KnownPlace.AHEAD)) {
                throw refused;
            }
            unreadable(Labels.text("figure.address.ahead", refused.field(), refused.values().getFirst()));
        }
    }

    private void unreadable(String sentence) {
        add(new PageHead(Labels.text("casualty.page")), new EmptyState("chart", Labels.text("casualty.address.title"), sentence,
                PlainTable.link(Paths.CASUALTY_TABLES, Labels.text("casualty.address.all"), null)));
    }

    private void show(CasualtyAddress address) {
        long now = casualties.knownNow(current.get());
        CasualtyQuestion question = address.question(now);
        CasualtyTable table = casualties.table(current.get(), question);
        PageHead head = new PageHead(Labels.text("casualty.page"))
                .beside(new Bdi(Labels.text("casualty.beside-title", address.from(), address.to(), table.total())));
        head.addAction(new ExportMenu(downloads, current::get,
                () -> exports.table(current.get(), question, Labels.locale())));
        Map<String, Set<String>> held = new TreeMap<>();
        address.only().forEach((cut, values) -> held.put(cut.name(), values));
        ScheduleLink.on(head, current.get(), new ReportOrder(ReportOrder.Kind.CASUALTIES, "",
                address.cuts().stream().map(CasualtyCut::name).toList(), held));
        add(head, usual(address), fields(address), refusal);
        refusal.setVisible(false);
        if (!address.only().isEmpty()) {
            add(held(address));
        }
        if (table.total() == 0) {
            add(new EmptyState("chart", Labels.text("casualty.none.title"), Labels.text("casualty.none.text")));
        } else {
            add(table(table, address));
        }
        add(notes(table), new StampWords(question.stamp()));
    }

    private Component usual(CasualtyAddress address) {
        Chips chips = new Chips(Labels.text("casualty.usual"));
        USUAL.forEach(cuts -> {
            CasualtyAddress there = address.by(cuts);
            chips.look(there.link(), Labels.text("casualty.by-two", words.cut(cuts.get(0)), words.cut(cuts.get(1))),
                    there.cuts().equals(address.cuts()));
        });
        return chips;
    }

    private Component fields(CasualtyAddress address) {
        IntegerField from = year(Labels.text("casualty.from"), address.from());
        IntegerField to = year(Labels.text("casualty.to"), address.to());
        from.addValueChangeListener(change -> during(address, change.getValue(), to.getValue()));
        to.addValueChangeListener(change -> during(address, from.getValue(), change.getValue()));
        MultiSelectComboBox<CasualtyCut> by = new MultiSelectComboBox<>(Labels.text("casualty.by"));
        by.setItems(Arrays.stream(CasualtyCut.values()).filter(cut -> !address.only().containsKey(cut)).toList());
        by.setItemLabelGenerator(words::cut);
        by.setValue(Set.copyOf(address.cuts()));
        by.addClassName("question-by");
        by.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                divide(address, change.getValue());
            }
        });
        Checkbox all = new Checkbox(Labels.text("casualty.all-devices"));
        all.setValue(address.allDevices());
        all.addValueChangeListener(change -> go(address.withAllDevices(change.getValue())));
        Div fields = new Div(from, to, known(address), by, all);
        fields.addClassName("question-fields");
        return fields;
    }

    /** What was known at the end of a day; what is known now where none is chosen. */
    private DayField known(CasualtyAddress address) {
        ZoneId zone = clock.getZone();
        LocalDate day = Optional.ofNullable(address.known()).flatMap(place -> casualties.recordedAt(current.get(), place))
                .map(recorded -> recorded.atZone(zone).toLocalDate()).orElse(null);
        DayField known = new DayField(Labels.text("figure.known-on"), day);
        known.setPlaceholder(Labels.text("figure.known-now"));
        known.setClearButtonVisible(true);
        known.setMax(LocalDate.now(clock));
        known.addValueChangeListener(change -> go(address.knownAt(change.getValue() == null
                ? null
                : casualties.knownAt(current.get(), change.getValue().plusDays(1).atStartOfDay(zone).toInstant()))));
        return known;
    }

    private static IntegerField year(String label, int value) {
        IntegerField year = new IntegerField(label);
        year.setMin(CasualtyAddress.FIRST);
        year.setMax(CasualtyAddress.LAST);
        year.setManualValidation(true);
        year.setValue(value);
        return year;
    }

    private void during(CasualtyAddress address, Integer from, Integer to) {
        if (from == null || to == null || from < CasualtyAddress.FIRST || to > CasualtyAddress.LAST || to < from) {
            refuse(Labels.text("casualty.years", CasualtyAddress.FIRST, CasualtyAddress.LAST));
        } else {
            go(address.during(from, to));
        }
    }

    /** Those chosen before stay in their order; further ones follow. */
    private void divide(CasualtyAddress address, Set<CasualtyCut> chosen) {
        List<CasualtyCut> by = new ArrayList<>(address.cuts().stream().filter(chosen::contains).toList());
        chosen.stream().filter(cut -> !by.contains(cut)).sorted().forEach(by::add);
        if (by.isEmpty() || by.size() > CasualtyQuestion.MOST_CUTS) {
            refuse(Labels.text("casualty.cuts", CasualtyQuestion.MOST_CUTS));
        } else {
            go(address.by(by));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void go(CasualtyAddress address) {
        getUI().ifPresent(ui -> ui.navigate(Paths.CASUALTY_TABLES, address.query()));
    }

    private Component held(CasualtyAddress address) {
        Div chips = new Div(new Span(Labels.text("figure.held")));
        chips.addClassName("chips");
        address.only().forEach((cut, values) -> {
            String value = String.join(", ", values.stream().map(one -> word(cut, one)).toList());
            Anchor chip = PlainTable.link(address.without(cut).link(), Labels.text("figure.held-to", words.cut(cut), value),
                    Labels.text("figure.held-off", words.cut(cut), value));
            chip.addClassName("chip");
            chips.add(chip);
        });
        return chips;
    }

    private String word(CasualtyCut cut, String value) {
        return AreaNames.value(words, cut, value, areas);
    }

    private Component table(CasualtyTable table, CasualtyAddress address) {
        List<CasualtyCut> cuts = table.question().cuts();
        CasualtyCut across = cuts.getLast();
        boolean crossed = cuts.size() > 1;
        List<String> columns = crossed
                ? order(across, table.cells().stream().map(cell -> cell.values().getLast()).distinct().toList())
                : List.of();
        List<String> numbers = new ArrayList<>(columns.stream().map(value -> word(across, value)).toList());
        numbers.add(crossed ? words.total() : words.people());
        if (!crossed) {
            numbers.add(words.share());
        }
        List<CasualtyCut> down = crossed ? cuts.subList(0, cuts.size() - 1) : cuts;
        PlainTable shown = new PlainTable(Labels.text("casualty.page"), down.stream().map(words::cut).toList(), numbers);
        rows(table, down).forEach(values -> shown.row(heads(down, values), numbers(table, address, values, columns)));
        List<Component> totals = new ArrayList<>(columns.stream().map(value -> (Component) new Bdi(number(column(table, value)))).toList());
        totals.add(new Bdi(number(table.total())));
        if (!crossed) {
            totals.add(new Bdi(percent(table.known().getOrDefault(across, 0L), table.known().getOrDefault(across, 0L))));
        }
        shown.total(new Bdi(words.total()), down.size(), totals);
        return shown;
    }

    private List<Component> heads(List<CasualtyCut> down, List<String> values) {
        List<Component> heads = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            heads.add(new Bdi(word(down.get(i), values.get(i))));
        }
        return heads;
    }

    private List<Component> numbers(CasualtyTable table, CasualtyAddress address, List<String> values, List<String> columns) {
        List<Component> numbers = new ArrayList<>();
        for (String column : columns) {
            List<String> all = new ArrayList<>(values);
            all.add(column);
            numbers.add(linked(table, address, all));
        }
        numbers.add(linked(table, address, values));
        if (columns.isEmpty()) {
            CasualtyCut cut = table.question().cuts().getLast();
            numbers.add(new Bdi(CasualtyTable.UNKNOWN.equals(values.getLast())
                    ? ""
                    : percent(table.people(values), table.known().getOrDefault(cut, 0L))));
        }
        return numbers;
    }

    private Component linked(CasualtyTable table, CasualtyAddress address, List<String> values) {
        long people = table.people(values);
        if (people == 0) {
            return new Bdi(number(0));
        }
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            spoken.add(word(table.question().cuts().get(i), values.get(i)));
        }
        return PlainTable.link(address.behind(values, table.question().known()).link(), number(people),
                Labels.text("casualty.open", number(people), String.join(", ", spoken)));
    }

    private static long column(CasualtyTable table, String value) {
        return table.cells().stream().filter(cell -> cell.values().getLast().equals(value)).mapToLong(CasualtyTable.Cell::people).sum();
    }

    private List<List<String>> rows(CasualtyTable table, List<CasualtyCut> down) {
        List<List<String>> rows = new ArrayList<>(
                table.cells().stream().map(cell -> cell.values().subList(0, down.size())).distinct().toList());
        rows.sort((one, other) -> {
            for (int i = 0; i < down.size(); i++) {
                int order = compare(down.get(i), one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        return rows;
    }

    private List<String> order(CasualtyCut cut, List<String> values) {
        return values.stream().sorted((one, other) -> compare(cut, one, other)).toList();
    }

    /** What is not known stands last. */
    private int compare(CasualtyCut cut, String one, String other) {
        boolean unknown = CasualtyTable.UNKNOWN.equals(one);
        if (unknown != CasualtyTable.UNKNOWN.equals(other)) {
            return unknown ? 1 : -1;
        }
        return Labels.alphabetical().compare(word(cut, one), word(cut, other));
    }

    private Component notes(CasualtyTable table) {
        Div notes = new Div(new Paragraph(words.beside(table)));
        table.question().cuts().stream().filter(cut -> table.unknown(cut) > 0).forEach(cut -> notes.add(new Paragraph(
                words.unknown(table, cut))));
        notes.add(new Paragraph(words.underReporting()));
        notes.addClassName("note");
        return notes;
    }

    private static String number(long count) {
        return Labels.text("kit.number", count);
    }

    private static String percent(long part, long of) {
        return of == 0 ? "" : Labels.text("casualties.percent", 100.0 * part / of);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("casualty.page"));
    }
}
