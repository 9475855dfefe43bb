package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.export.ExportTable;
import org.amparo.reporting.ReportTables;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.HeadedTable;

/** A table of numbers. Each field keeps the value that its words stand for, so that the table is taken out as it is seen. */
public final class NumberTable extends HeadedTable {

    private static final long serialVersionUID = 1L;

    private static final String TEXT_TAG = "#meta+name";
    private static final String NUMBER_TAG = "#indicator+num";

    private final List<String> tags = new ArrayList<>();

    /**
     * @param name what the table is, read out
     * @param words heads of the columns in front, with words in them
     * @param numbers heads of the columns behind, with numbers in them
     */
    public NumberTable(String name, List<String> words, List<String> numbers) {
        super(name, words, numbers);
        words.forEach(word -> tags.add(TEXT_TAG));
        numbers.forEach(word -> tags.add(NUMBER_TAG));
    }

    /** HXL tags of the columns, in their order. */
    public NumberTable tagged(String... hxl) {
        for (int i = 0; i < hxl.length; i++) {
            tags.set(i, hxl[i]);
        }
        return this;
    }

    /**
     * The rows of the body with their values, to be taken out; numbers of people below five leave the field empty.
     *
     * @param stamp what it depends on; null when it shows the present
     * @param filter what it was narrowed to, a line each; nothing personal
     */
    public ExportTable taken(String title, String stamp, List<String> filter) {
        List<List<?>> rows = new ArrayList<>();
        table().getBody().getRows().forEach(row -> rows.add(row.getAllCells().stream().map(NumberTable::value).toList()));
        List<String> heads = table().getHead().getRows().getFirst().getAllCells().stream()
                .map(cell -> cell.getElement().getTextRecursively()).toList();
        List<ExportTable.Column> columns = IntStream.range(0, heads.size()).mapToObj(i -> rows.stream()
                .allMatch(row -> row.get(i) == null || row.get(i) instanceof Number) && tags.get(i).endsWith("num")
                        ? ExportTable.number(heads.get(i), tags.get(i))
                        : ExportTable.text(heads.get(i), tags.get(i)))
                .toList();
        return new ExportTable(title, stamp, filter, columns, false, ExportTable.rows(rows));
    }

    private record Value(Object value) {
    }

    private static Object value(Component cell) {
        Value kept = ComponentUtil.getData(cell, Value.class);
        return kept == null ? cell.getElement().getTextRecursively() : kept.value();
    }

    /** Keeps the value that the words of a field stand for; null for none. */
    public static NativeTableCell keep(NativeTableCell cell, Object value) {
        ComponentUtil.setData(cell, Value.class, new Value(value));
        return cell;
    }

    /** Leaves a field empty in what is taken out, where it would tell of fewer than five people. */
    public static NativeTableCell hide(boolean few, NativeTableCell cell) {
        return few ? keep(cell, null) : cell;
    }

    /** How many people; taken out only from five on. @param address null where nothing is behind it */
    public static NativeTableCell people(NativeTableRow row, long people, String address, String readOut) {
        return keep(number(row, FigureWords.number(people), address, readOut), ReportTables.told(people));
    }

    /** A row of the body. @param heads what it is about, one for each column of words */
    public NativeTableRow row(List<Component> heads) {
        return heads(table().getBody().addRow(), heads);
    }

    /** A further row of heads, which says more of the columns of numbers and is not taken out. */
    public NativeTableRow above(Component head) {
        return heads(table().getHead().addRow(), List.of(head));
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
        return within(address, words);
    }

    public static Component second(String words) {
        Span span = new Span(new Bdi(words));
        span.addClassNames("second", "beside-number");
        return span;
    }
}
