package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.ui.kit.Bdi;

/** A table of numbers in a box that scrolls by itself, its heads told apart for screen readers. */
public final class NumberTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    /**
     * @param name what the table is, read out
     * @param words heads of the columns in front, with words in them
     * @param numbers heads of the columns behind, with numbers in them
     */
    public NumberTable(String name, List<String> words, List<String> numbers) {
        super();
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

    /** A row of the body. @param heads what it is about, one for each column of words */
    public NativeTableRow row(List<Component> heads) {
        return row(table.getBody().addRow(), heads);
    }

    /** The row of everything together. @param columns how many columns of words it goes over */
    public NativeTableRow total(Component head, int columns) {
        NativeTableRow row = table.getFoot().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        if (columns > 1) {
            cell.getElement().setAttribute("colspan", String.valueOf(columns));
        }
        cell.add(head);
        return row;
    }

    private static NativeTableRow row(NativeTableRow row, List<Component> heads) {
        heads.forEach(head -> {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.getElement().setAttribute("scope", "row");
            cell.add(head);
        });
        return row;
    }

    /** A number; a link to what is behind it where there is something. */
    public static NativeTableCell number(NativeTableRow row, String number, String address, String readOut) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("num");
        cell.add(linked(number, address, readOut));
        return cell;
    }

    public static NativeTableCell number(NativeTableRow row, String number) {
        return number(row, number, null, null);
    }

    /** @param address null where nothing is behind it */
    public static Component linked(String number, String address, String readOut) {
        if (address == null) {
            return new Bdi(number);
        }
        Anchor link = link(address, "");
        link.add(new Bdi(number));
        link.getElement().setAttribute("aria-label", readOut);
        return link;
    }

    /** A link inside the product, which changes the page without loading it anew. */
    public static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    public static Component second(String words) {
        Span span = new Span(new Bdi(words));
        span.addClassNames("second", "beside-number");
        return span;
    }
}
