package org.amparo.ui.servicedirectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.amparo.servicedirectory.ProviderRow;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.ServiceCode;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;

/** The list of providers: one row a provider, under 600 px the same markup as a card of three lines. Arrows move, Enter opens. */
final class ProviderGrid {

    private static final String ROW = """
            <div class="entry provider-entry">
              <span class="entry-name"><a href="${item.address}" tabindex="-1"><bdi>${item.name}</bdi></a></span>
              <span class="entry-services">${item.services}</span>
              <span class="entry-area"><bdi>${item.areas}</bdi></span>
              <span class="entry-people">${item.people}</span>
              <span class="entry-waiting">${item.waiting}</span>
              <span class="entry-stage ${item.tone}">${item.standing}</span>
            </div>""";
    private static final List<String> HEADS = List.of("name", "services", "area", "people", "waiting", "stage");

    private ProviderGrid() {
    }

    static Grid<ProviderRow> of(Map<String, String> areaNames, ServiceCode wanted, LocalDate today) {
        Grid<ProviderRow> grid = new Grid<>();
        grid.addClassName("list-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", Labels.text("menu.directory"));
        grid.addColumn(LitRenderer.<ProviderRow>of(ROW)
                .withProperty("name", ProviderRow::name)
                .withProperty("address", row -> Paths.provider(row.providerId()))
                .withProperty("services", row -> ProviderWords.services(row.services(), wanted))
                .withProperty("areas", row -> row.areas().stream().map(code -> areaNames.getOrDefault(code, code))
                        .collect(Collectors.joining(", ")))
                .withProperty("people", row -> ProviderWords.people(row.people()))
                .withProperty("waiting", row -> ProviderWords.waiting(row.waitingDays()))
                .withProperty("tone", row -> ProviderWords.toneClass(row.standing()))
                .withProperty("standing", row -> ProviderWords.standing(row.standing(), row.verifiedOn(), today)))
                .setHeader(head());
        return grid;
    }

    private static Div head() {
        Div head = new Div();
        head.addClassNames("entry", "entry-head", "provider-entry");
        for (String key : HEADS) {
            Span word = new Span(Labels.text("directory.column." + key));
            word.addClassName("entry-" + key);
            head.add(word);
        }
        return head;
    }
}
