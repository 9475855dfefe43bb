package org.amparo.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.json.JsonMapper;

/** The public register of 2017 and counts made straight on its text, without any of the product's reading. */
final class ColombianRegister {

    static final int ROWS = 11_498;

    private ColombianRegister() {
    }

    static byte[] bytes() {
        try (InputStream in = new GZIPInputStream(
                ColombianRegister.class.getResourceAsStream("/registers-2017/colombia-mine-victims-2017.csv.gz"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RegisterFile file() {
        byte[] bytes = bytes();
        return new RegisterFile(() -> new ByteArrayInputStream(bytes));
    }

    /** The mapping that comes with the product, under a register name of the test's own. */
    static ColumnMapping mapping(String register) {
        try (InputStream in = ColombianRegister.class.getResourceAsStream("/registers/colombia-mine-victims-2017.json")) {
            ColumnMapping shipped = JsonMapper.builder().build().readValue(in, ColumnMapping.class);
            return new ColumnMapping(shipped.name(), register, shipped.encoding(), shipped.separator(), shipped.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows have which value, by a reading of our own of quoted cells; every row of this file is one line. */
    static Map<String, Long> count(Function<String[], String> value) {
        Map<String, Long> counts = new TreeMap<>();
        rows().forEach(row -> counts.merge(value.apply(row), 1L, Long::sum));
        return counts;
    }

    static List<String[]> rows() {
        List<String> lines = new String(bytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        return lines.stream().map(ColombianRegister::cells).toList();
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }
}
