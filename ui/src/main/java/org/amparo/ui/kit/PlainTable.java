package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table in a box that scrolls by itself, its heads told apart for screen readers: words in front, further words or numbers behind. */
public final class PlainTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    /**
     * @param name what the table is, read out
     * @param words heads of the columns in front, with words in them
     * @param numbers heads of the columns behind, with numbers in them
     */
    public PlainTable(String name, List<String> words, List<String> numbers) {
        add(table);
        addClassName("table-box");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", name);
        NativeTableRow head = table.getHead().addRow();
        words.forEach(word -> head(head, word));
        numbers.forEach(word -> head(head, word).addClassName("num"));
    }

    private static NativeTableHeaderCell head(NativeTableRow row, String word) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** A row. @param heads what it is about @param numbers what stands behind */
    public void row(List<? extends Component> heads, List<? extends Component> numbers) {
        row(table.getBody().addRow(), heads, numbers, "num");
    }

    /** A row of words: the first says what it is about. */
    public void words(Component head, List<? extends Component> further) {
        row(table.getBody().addRow(), List.of(head), further, "word");
    }

    /** The row of everything together. @param columns how many columns of words its head goes over */
    public void total(Component head, int columns, List<? extends Component> numbers) {
        NativeTableRow row = table.getFoot().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        if (columns > 1) {
            cell.getElement().setAttribute("colspan", String.valueOf(columns));
        }
        cell.add(head);
        row(row, List.of(), numbers, "num");
    }

    private static void row(NativeTableRow row, List<? extends Component> heads, List<? extends Component> further, String style) {
        heads.forEach(head -> {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.getElement().setAttribute("scope", "row");
            cell.add(head);
        });
        further.forEach(one -> {
            var cell = row.addDataCell();
            cell.addClassName(style);
            cell.add(one);
        });
    }

    /** A link inside the product, which changes the page without loading it anew. @param readOut what a screen reader says in place of the words */
    public static Anchor link(String address, String words, String readOut) {
        Anchor link = new Anchor(address, "");
        link.add(new Bdi(words));
        link.getElement().setAttribute("router-link", true);
        if (readOut != null) {
            link.getElement().setAttribute("aria-label", readOut);
        }
        return link;
    }
}
