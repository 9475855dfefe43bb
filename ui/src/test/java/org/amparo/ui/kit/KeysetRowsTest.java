package org.amparo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetRowsTest {

    private static final int FILES = 1_000;

    private final List<Integer> rowsRead = new ArrayList<>();

    private KeysetRows.Page<Integer> after(String key, int limit) {
        int start = key == null ? 0 : Integer.parseInt(key);
        List<Integer> rows = IntStream.range(start, Math.min(FILES, start + limit)).boxed().toList();
        rowsRead.add(rows.size());
        return new KeysetRows.Page<>(rows, start + rows.size() < FILES ? String.valueOf(start + rows.size()) : null);
    }

    @Test
    void scrolling_down_reads_each_page_once_and_nothing_before_it() {
        KeysetRows<Integer> list = KeysetRows.of(this::after);
        for (int offset = 0; offset < 500; offset += 50) {
            assertThat(list.rows(offset, 50)).isEqualTo(IntStream.range(offset, offset + 50).boxed().toList());
        }
        assertThat(rowsRead).hasSize(10).allMatch(read -> read == 50);
    }

    @Test
    void a_jump_reads_what_it_jumps_over_and_the_way_back_reads_only_its_page() {
        KeysetRows<Integer> list = KeysetRows.of(this::after);
        assertThat(list.rows(600, 50)).isEqualTo(IntStream.range(600, 650).boxed().toList());
        assertThat(rowsRead).containsExactly(200, 200, 200, 50);
        rowsRead.clear();
        assertThat(list.rows(400, 50)).isEqualTo(IntStream.range(400, 450).boxed().toList());
        assertThat(rowsRead).containsExactly(50);
    }

    @Test
    void the_end_of_the_list_is_the_end() {
        KeysetRows<Integer> list = KeysetRows.of(this::after);
        assertThat(list.rows(980, 50)).hasSize(20).last().isEqualTo(FILES - 1);
        assertThat(list.rows(1_000, 50)).isEmpty();
    }
}
