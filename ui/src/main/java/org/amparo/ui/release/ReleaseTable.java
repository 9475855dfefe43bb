package org.amparo.ui.release;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.portal.ReleaseGrid;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PlainTable;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A table as the donor will see it; a cell that shows less than its count is grey, and says why when it has the focus. Drawn when it is opened. */
final class ReleaseTable extends Details {

    private static final long serialVersionUID = 1L;
    /** Takes the reason away that stands over the page while a cell has the focus (WCAG 1.4.13). */
    private static final String ESCAPE = "this.addEventListener('keydown', key => key.key === 'Escape' && key.target.blur())";
    /**
     * Puts the reason at the start of the window where the cell lies in its lower half, and scrolls the cell out of a reason that is longer than half
     * the window (WCAG 2.4.11). After the frame in which the browser itself scrolls to what has the focus.
     */
    private static final String APART = """
            this.addEventListener('focusin', ({target: cell}) => requestAnimationFrame(() => {
              if (!cell.matches('.release-hidden')) return;
              const at = cell.getBoundingClientRect();
              const low = (at.top + at.bottom) / 2 > innerHeight / 2;
              cell.classList.toggle('low', low);
              const box = getComputedStyle(cell, '::after');
              const taken = parseFloat(box.height) + parseFloat(low ? box.top : box.bottom) + 8;
              cell.style.scrollMarginBlock = low ? `${taken}px 96px` : `80px ${taken}px`;
              cell.scrollIntoView({block: 'nearest', inline: 'nearest'});
            }))""";

    private final transient PublishedRelease release;
    private final transient PublishedTable shown;
    private final transient ReleaseWords words;
    private final transient WideningWords widening;

    ReleaseTable(PublishedRelease release, PublishedTable shown, ReleaseWords words, WideningWords widening) {
        this.widening = widening;
        this.release = release;
        this.shown = shown;
        this.words = words;
        long small = count(Cell.Small.class);
        long withheld = count(Cell.Withheld.class);
        setSummaryText(Labels.text("releases.table", words.table(shown.design()), shown.cells().size(), small, withheld));
        Div box = new Div();
        add(box);
        addOpenedChangeListener(opened -> {
            box.removeAll();
            if (opened.isOpened()) {
                PlainTable table = table();
                table.getElement().executeJs(ESCAPE);
                table.getElement().executeJs(APART);
                box.add(table);
            }
        });
    }

    private long count(Class<? extends Cell> kind) {
        return shown.cells().values().stream().filter(kind::isInstance).count();
    }

    private PlainTable table() {
        List<Dimension> by = shown.design().by();
        List<Dimension> down = by.subList(0, by.size() - 1);
        Dimension across = by.getLast();
        boolean shares = ReleaseGrid.hasShares(shown);
        List<String> columns = Stream.concat(across.codes().stream().map(code -> words.category(release, across, code)),
                shares ? Stream.of(words.text("release.share")) : Stream.empty()).toList();
        PlainTable table = new PlainTable(words.table(shown.design()), down.stream().map(words::dimension).toList(), columns);
        TableDesign.places(down).forEach(place -> table.row(names(down, place),
                Stream.concat(across.codes().stream().map(code -> cell(with(place, code))),
                        shares ? Stream.of(new Span(ReleaseGrid.share(shown, place))) : Stream.empty()).toList()));
        return table;
    }

    private List<Bdi> names(List<Dimension> down, List<String> place) {
        return IntStream.range(0, place.size()).mapToObj(i -> new Bdi(words.category(release, down.get(i), place.get(i)))).toList();
    }

    private static List<String> with(List<String> place, String code) {
        return Stream.concat(place.stream(), Stream.of(code)).toList();
    }

    private Span cell(List<String> place) {
        Cell cell = shown.cells().get(place);
        Span span = new Span(words.cell(cell));
        String why = widening.why(shown.design().name(), place, cell);
        if (!why.isEmpty()) {
            span.addClassName("release-hidden");
            span.getElement().setAttribute("tabindex", "0").setAttribute("role", "note").setAttribute("data-why", why)
                    .setAttribute("aria-label", words.cell(cell) + ". " + why);
        }
        return span;
    }
}
