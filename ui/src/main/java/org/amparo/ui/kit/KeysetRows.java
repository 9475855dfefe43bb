package org.amparo.ui.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fills a grid page by page as it is scrolled, from a query that goes on after the last key of the page before. Pages already seen and the
 * next one cost one query each, however far down; a jump reads what it jumps over, which the grid keeps to a few pages by not telling the
 * browser how long the list is.
 *
 * @param <T> a row
 */
public final class KeysetRows<T> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PAGE = 200;
    private static final int PAGE = 50;

    /** @param next key of the next page; null on the last */
    public record Page<T>(List<T> rows, String next) {
    }

    /** Gives the rows after a key, null for the first page. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> after(String key, int limit);
    }

    private final Source<T> source;
    /** Where pages begin: offset of the first row, and the key it comes after. */
    private final TreeMap<Integer, String> starts = new TreeMap<>();

    private KeysetRows(Source<T> source) {
        this.source = source;
        starts.put(0, null);
    }

    static <T> KeysetRows<T> of(Source<T> source) {
        return new KeysetRows<>(source);
    }

    /** Shows these rows in the grid from now on. */
    public static <T> void show(Grid<T> grid, Source<T> source) {
        KeysetRows<T> rows = of(source);
        grid.setPageSize(PAGE);
        grid.setItems(rows::fetch);
    }

    /** Shows these rows in the list from now on; the browser is not told how many there are. */
    public static <T> void show(VirtualList<T> list, Source<T> source) {
        KeysetRows<T> rows = new KeysetRows<>(source);
        list.setDataProvider(DataProvider.fromCallbacks(rows::fetch, any -> {
            throw new IllegalStateException("The list is not counted");
        }));
        list.getDataCommunicator().setDefinedSize(false);
    }

    private Stream<T> fetch(Query<T, Void> query) {
        return rows(query.getOffset(), query.getLimit()).stream();
    }

    List<T> rows(int offset, int limit) {
        Map.Entry<Integer, String> start = starts.floorEntry(offset);
        List<T> rows = new ArrayList<>();
        int at = start.getKey();
        String key = start.getValue();
        do {
            Page<T> page = source.after(key, Math.min(LONGEST_PAGE, offset + limit - at));
            for (int i = Math.max(0, offset - at); i < page.rows().size(); i++) {
                rows.add(page.rows().get(i));
            }
            at += page.rows().size();
            key = page.next();
            if (key != null) {
                starts.put(at, key);
            }
        } while (key != null && at < offset + limit);
        return rows;
    }
}
