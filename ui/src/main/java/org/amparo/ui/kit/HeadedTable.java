package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table in a box that scrolls by itself, its heads told apart for screen readers: words in front, further words or numbers behind. */
public abstract class HeadedTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final String name;

    /**
     * @param name what the table is, read out
     * @param words heads of the columns in front, with words in them
     * @param numbers heads of the columns behind, with numbers in them
     */
    protected HeadedTable(String name, List<String> words, List<String> numbers) {
        this.name = name;
        add(table);
        addClassName("table-box");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", name);
        NativeTableRow head = table.getHead().addRow();
        words.forEach(word -> column(head, word));
        numbers.forEach(word -> column(head, word).addClassName("num"));
    }

    private static NativeTableHeaderCell column(NativeTableRow head, String word) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** What it is, read out. */
    public final String name() {
        return name;
    }

    protected final NativeTable table() {
        return table;
    }

    /** Puts heads into a row. */
    protected static NativeTableRow heads(NativeTableRow row, List<? extends Component> heads) {
        heads.forEach(head -> {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.getElement().setAttribute("scope", "row");
            cell.add(head);
        });
        return row;
    }

    /** The row of everything together. @param columns how many columns of words its head goes over */
    public final NativeTableRow total(Component head, int columns) {
        NativeTableRow row = heads(table.getFoot().addRow(), List.of(head));
        if (columns > 1) {
            row.getAllCells().getFirst().getElement().setAttribute("colspan", String.valueOf(columns));
        }
        return row;
    }

    /** A link inside the product, which changes the page without loading it anew. */
    protected static Anchor within(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
