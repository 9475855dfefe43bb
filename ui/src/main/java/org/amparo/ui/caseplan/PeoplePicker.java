package org.amparo.ui.caseplan;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.amparo.access.People.Area;
import org.amparo.access.Scope;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.NameSearchWait;
import org.amparo.ui.kit.Names;

/**
 * Chooses people quickly: typing part of a name or a file number and Enter takes the first who is found, and the field is empty for the
 * next; or ticking boxes in the list of a team or an area. Who was chosen stays chosen whatever is looked at next.
 */
final class PeoplePicker extends Section {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 250;
    private static final int MOST_FOUND = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_LISTED = 1_000;

    private final transient CaseDesk desk;
    private final transient IntConsumer onChange;
    private final transient Map<UUID, SurvivorRow> chosen = new LinkedHashMap<>();
    private final transient List<SurvivorRow> shown = new ArrayList<>();
    private final TextField words = new TextField(Labels.text("many-files.find"));
    private final ComboBox<Scope> reach = new ComboBox<>(Labels.text("survivors.reach"));
    private final ComboBox<Area> area = new ComboBox<>(Labels.text("survivors.filter.area"));
    private final Div wait = new Div();
    private final Span found = new Span();
    private final Grid<SurvivorRow> grid = new Grid<>();
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private boolean showing;

    /** @param onChange told how many are chosen */
    PeoplePicker(CaseDesk desk, IntConsumer onChange) {
        this.desk = desk;
        this.onChange = onChange;
        addClassNames("card", "people-picker");
        words.setHelperText(Labels.text("many-files.find.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        words.getElement().setAttribute("autocomplete", "off");
        words.addValueChangeListener(change -> look());
        words.addKeyDownListener(Key.ENTER, key -> takeFirst());
        reach.setItems(Scope.OWN, Scope.TEAM, Scope.ALL);
        reach.setItemLabelGenerator(scope -> Labels.text("survivors.reach." + scope.name()));
        reach.setValue(Scope.OWN);
        reach.addValueChangeListener(change -> look());
        area.setItems(desk.people().areas());
        area.setItemLabelGenerator(Area::name);
        area.setClearButtonVisible(true);
        area.addValueChangeListener(change -> look());
        found.addClassName("second");
        found.getElement().setAttribute("role", "status");
        Div narrowing = new Div(words, reach, area);
        narrowing.addClassName("form-row");
        Button all = new Button(Labels.text("survivors.choose-all"), click -> {
            shown.forEach(this::take);
            showChosen();
        });
        all.addThemeVariants(ButtonVariant.TERTIARY);
        Div above = new Div(found, all);
        above.addClassName("card-head");
        list.addClassName("chosen-people");
        count.getElement().setAttribute("role", "status");
        grid();
        add(narrowing, wait, above, grid, new H2(count), list);
        look();
        showChosen();
    }

    private void grid() {
        Map<String, String> areas = desk.people().areas().stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
        grid.addClassName("pick-grid");
        grid.getElement().setAttribute("aria-label", Labels.text("survivors.list"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<SurvivorRow>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        grid.getElement().executeJs("""
                const word = $0, column = this.querySelector('vaadin-grid-flow-selection-column');
                column.headerRenderer = head => {
                    const name = document.createElement('span');
                    name.className = 'sr-only';
                    name.textContent = word;
                    head.replaceChildren(name);
                };
                """, Labels.text("survivors.choose"));
        grid.addColumn(new ComponentRenderer<>(row -> line(row, areas))).setHeader(Labels.text("survivors.column.name"));
        grid.addSelectionListener(change -> {
            if (!showing) {
                shown.forEach(row -> {
                    if (change.getAllSelectedItems().contains(row)) {
                        take(row);
                    } else {
                        chosen.remove(row.survivorId());
                    }
                });
                showChosen();
            }
        });
    }

    private static Div line(SurvivorRow row, Map<String, String> areas) {
        Span facts = new Span(new Bdi(row.fileNumber()));
        if (row.adm1() != null) {
            facts.add(new Span(" · "), new Bdi(areas.getOrDefault(row.adm1(), row.adm1())));
        }
        facts.addClassName("second");
        Div line = new Div(Names.of(row.fullName(), row.nameWithheld()), facts);
        line.addClassName("pick-line");
        return line;
    }

    /** Chosen elsewhere, before this page. */
    void choose(List<SurvivorRow> rows) {
        rows.forEach(this::take);
        showChosen();
    }

    /** Only these stay chosen. */
    void keep(Collection<UUID> ids) {
        chosen.keySet().retainAll(ids);
        showChosen();
    }

    Collection<UUID> ids() {
        return List.copyOf(chosen.keySet());
    }

    /** The row of somebody who was chosen here; null when nobody was. */
    SurvivorRow row(UUID survivorId) {
        return chosen.get(survivorId);
    }

    private void take(SurvivorRow row) {
        chosen.putIfAbsent(row.survivorId(), row);
    }

    private void takeFirst() {
        shown.stream().filter(row -> !chosen.containsKey(row.survivorId())).findFirst().ifPresent(row -> {
            take(row);
            words.clear();
            showChosen();
        });
        words.focus();
    }

    private void look() {
        wait.removeAll();
        String typed = words.getValue().strip();
        if (typed.length() < 2) {
            show(ofList());
        } else {
            NameSearchWait.search(wait, () -> show(desk.files().search(desk.viewer(), typed, MOST_FOUND)));
        }
    }

    private List<SurvivorRow> ofList() {
        SurvivorFilter filter = new SurvivorFilter(reach.getValue(), area.getValue() == null ? null : area.getValue().code(), null, null,
                null);
        List<SurvivorRow> rows = new ArrayList<>();
        String after = null;
        do {
            SurvivorQueries.Page page = desk.files().page(desk.viewer(), filter, after, LONGEST_PAGE);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null && rows.size() < MOST_LISTED);
        return rows;
    }

    private void show(List<SurvivorRow> rows) {
        shown.clear();
        shown.addAll(rows);
        found.setText(Labels.text(rows.size() >= MOST_LISTED ? "many-files.first" : "survivors.found", rows.size()));
        showing = true;
        grid.setItems(rows);
        showing = false;
        mark();
    }

    private void mark() {
        showing = true;
        grid.asMultiSelect().setValue(shown.stream().filter(row -> chosen.containsKey(row.survivorId())).collect(Collectors.toSet()));
        showing = false;
    }

    private void showChosen() {
        mark();
        count.setText(Labels.text("many-files.chosen", chosen.size()));
        list.removeAll();
        chosen.values().forEach(row -> list.add(chosen(row)));
        onChange.accept(chosen.size());
    }

    private ListItem chosen(SurvivorRow row) {
        Button remove = new Button("×", click -> {
            chosen.remove(row.survivorId());
            showChosen();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(Labels.text("many-files.remove", Names.text(row.fullName(), row.nameWithheld()), row.fileNumber()));
        Span number = new Span(new Bdi(row.fileNumber()));
        number.addClassName("second");
        return new ListItem(Names.of(row.fullName(), row.nameWithheld()), number, remove);
    }
}
