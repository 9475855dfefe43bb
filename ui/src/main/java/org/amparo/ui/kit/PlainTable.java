package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of words and numbers that are there already. */
public final class PlainTable extends HeadedTable {

    private static final long serialVersionUID = 1L;

    /** @param name @param words @param numbers as of every table */
    public PlainTable(String name, List<String> words, List<String> numbers) {
        super(name, words, numbers);
    }

    /** A row. @param heads what it is about @param numbers what stands behind */
    public void row(List<? extends Component> heads, List<? extends Component> numbers) {
        further(heads(table().getBody().addRow(), heads), numbers, "num");
    }

    /** A row of words: the first says what it is about. */
    public void words(Component head, List<? extends Component> further) {
        further(heads(table().getBody().addRow(), List.of(head)), further, "word");
    }

    /** The row of everything together. @param columns how many columns of words its head goes over */
    public void total(Component head, int columns, List<? extends Component> numbers) {
        further(total(head, columns), numbers, "num");
    }

    private static void further(NativeTableRow row, List<? extends Component> further, String style) {
        further.forEach(one -> {
            var cell = row.addDataCell();
            cell.addClassName(style);
            cell.add(one);
        });
    }

    /** A link inside the product, which changes the page without loading it anew. @param readOut what a screen reader says in place of the words */
    public static Anchor link(String address, String words, String readOut) {
        Anchor link = within(address, "");
        link.add(new Bdi(words));
        if (readOut != null) {
            link.getElement().setAttribute("aria-label", readOut);
        }
        return link;
    }
}
