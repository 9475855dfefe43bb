package org.amparo.ui.survivor;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Labels;

/** Which rows of the list are chosen: by a click on the box, by Space, or with Shift up to the row chosen before. */
final class ChosenFiles {

    /** The head over the boxes says what they are for; without a box for all it would be empty. */
    private static final String HEAD = """
            const word = $0;
            let tries = 0;
            const write = () => {
                const column = this.querySelector('vaadin-grid-flow-selection-column');
                if (!column) {
                    if (++tries < 100) setTimeout(write, 50);
                    return;
                }
                column.headerRenderer = head => {
                    if (head.querySelector('.choice-head')) return;
                    const sign = document.createElement('span');
                    sign.className = 'choice-head';
                    sign.setAttribute('role', 'img');
                    sign.setAttribute('aria-label', word);
                    sign.textContent = '\u2713';
                    head.replaceChildren(sign);
                };
            };
            write();
            """;

    private final Grid<SurvivorRow> grid;
    private final Map<UUID, SurvivorRow> seen = new LinkedHashMap<>();
    private SurvivorRow last;

    ChosenFiles(Grid<SurvivorRow> grid, IntConsumer onChange) {
        this.grid = grid;
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        GridMultiSelectionModel<SurvivorRow> model = (GridMultiSelectionModel<SurvivorRow>) grid.getSelectionModel();
        model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        model.addClientItemToggleListener(toggle -> {
            if (toggle.isShiftKey() && last != null) {
                range(last, toggle.getItem()).forEach(toggle.isSelected() ? grid::select : grid::deselect);
            }
            last = toggle.getItem();
        });
        grid.getElement().executeJs(HEAD, Labels.text("survivors.choice"));
        grid.addSelectionListener(change -> onChange.accept(change.getAllSelectedItems().size()));
    }

    /** Rows that were read for the list, in its order. */
    List<SurvivorRow> read(List<SurvivorRow> rows) {
        rows.forEach(row -> seen.putIfAbsent(row.survivorId(), row));
        return rows;
    }

    private List<SurvivorRow> range(SurvivorRow one, SurvivorRow other) {
        List<UUID> order = new ArrayList<>(seen.keySet());
        int from = order.indexOf(one.survivorId());
        int to = order.indexOf(other.survivorId());
        return from < 0 || to < 0
                ? List.of(other)
                : order.subList(Math.min(from, to), Math.max(from, to) + 1).stream().map(seen::get).toList();
    }

    /** The chosen rows, in the order of the list. */
    List<SurvivorRow> rows() {
        Set<UUID> ids = ids();
        return seen.values().stream().filter(row -> ids.contains(row.survivorId())).toList();
    }

    Set<UUID> ids() {
        return grid.getSelectedItems().stream().map(SurvivorRow::survivorId).collect(Collectors.toSet());
    }

    void choose(Collection<SurvivorRow> rows) {
        ((GridMultiSelectionModel<SurvivorRow>) grid.getSelectionModel()).updateSelection(Set.copyOf(rows), Set.of());
    }

    /** Only these stay chosen, after the list was read anew. */
    void keep(Collection<UUID> ids) {
        List<SurvivorRow> rows = ids.stream().filter(seen::containsKey).map(seen::get).toList();
        grid.deselectAll();
        seen.clear();
        last = null;
        rows.forEach(row -> seen.put(row.survivorId(), row));
        choose(rows);
    }
}
