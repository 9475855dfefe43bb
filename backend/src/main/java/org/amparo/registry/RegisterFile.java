package org.amparo.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.amparo.platform.RuleBroken;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Reads a register row by row in constant memory. Only cells of mapped columns become text; the others are passed over.
 * Whatever makes the rest of the file unreliable (wrong encoding, an open quote, an endless cell) refuses the whole file and says where.
 */
final class RegisterFile {

    /** Longest cell, in characters. */
    static final int LONGEST_CELL = 64 * 1024;
    /** Longest row, in characters. */
    static final int LONGEST_ROW = 1024 * 1024;
    static final int MOST_COLUMNS = 2_000;
    /** Most rows of one file; more would need the identities of rows on disk. */
    static final int MOST_ROWS = 1_000_000;

    private static final int HEADER = 1;

    /** Where the bytes come from; opened afresh for every pass. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;

    RegisterFile(Source source) {
        this.source = source;
    }

    /**
     * The first row, cut at the separator, or at the one that gives most columns when none is chosen.
     *
     * @throws RuleBroken when the file is empty or cannot be read
     */
    Header header(TextEncoding encoding, Separator chosen) {
        Header best = null;
        for (Separator separator : chosen == null ? Separator.values() : new Separator[]{chosen}) {
            Header header = new Header(separator, firstRow(encoding, separator));
            if (best == null || header.names().size() > best.names().size()) {
                best = header;
            }
        }
        return best;
    }

    record Header(Separator separator, List<String> names) {
    }

    /** The columns of the mapped fields in this file. */
    private Map<Integer, RegisterField> positions(ColumnMapping mapping, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> twice = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (places.putIfAbsent(ColumnMapping.fold(names.get(i)), i) != null) {
                twice.put(ColumnMapping.fold(names.get(i)), i);
            }
        }
        Map<Integer, RegisterField> positions = new HashMap<>();
        for (RegisterField field : RegisterField.values()) {
            ColumnMapping.Column column = mapping.columns().get(field);
            if (column != null) {
                String name = ColumnMapping.fold(column.header());
                RuleBroken.require(places.containsKey(name), "registry.column-missing", field.name(), column.header());
                RuleBroken.require(!twice.containsKey(name), "registry.column-twice", field.name(), column.header());
                RuleBroken.require(positions.put(places.get(name), field) == null, "registry.column-for-two", field.name(),
                        column.header());
            }
        }
        return positions;
    }

    /**
     * Hands over every row after the header, empty lines left out.
     *
     * @param header the file's first row
     * @param rows answers false to stop
     * @return how many rows the file has, as far as it was read
     * @throws RuleBroken when the file cannot be read to its end, or a mapped column is missing or there twice
     */
    long read(ColumnMapping mapping, Header header, Predicate<RegisterRow> rows) {
        var cells = new MappedCells(positions(mapping, header.names()));
        return pass(mapping.encoding(), header.separator(), cells, HEADER, row -> {
            RuleBroken.require(row.number() <= MOST_ROWS, "registry.too-many-rows", "file", MOST_ROWS);
            return rows.test(row);
        });
    }

    private List<String> firstRow(TextEncoding encoding, Separator separator) {
        List<String> names = new ArrayList<>();
        var cells = new HeaderCells(names);
        pass(encoding, separator, cells, 0, row -> false);
        RuleBroken.require(!names.isEmpty(), "registry.empty", "file");
        return names;
    }

    /** First rows as they are written, for whoever maps the columns; columns that are never stored show nothing. */
    List<List<String>> sample(TextEncoding encoding, Header header, int rows) {
        List<List<String>> sample = new ArrayList<>();
        List<String> current = new ArrayList<>();
        var cells = new HeaderCells(current);
        pass(encoding, header.separator(), cells, HEADER, row -> {
            sample.add(IntStream.range(0, Math.min(current.size(), header.names().size()))
                    .mapToObj(i -> ColumnMapping.isNeverStored(header.names().get(i)) ? "" : current.get(i)).toList());
            return sample.size() < rows;
        });
        return sample;
    }

    private long pass(TextEncoding encoding, Separator separator, Cells cells, int skip, Predicate<RegisterRow> rows) {
        try (InputStream in = source.open();
                CsvReader<RegisterRow> csv = CsvReader.builder().fieldSeparator(separator.sign()).skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false).maxBufferSize(LONGEST_CELL).build(cells, new StrictReader(in, encoding))) {
            long count = 0;
            for (RegisterRow row : csv) {
                if (row.width() > 0 && ++count > skip && !rows.test(row)) {
                    break;
                }
            }
            return Math.max(0, count - skip);
        } catch (IOException | RuntimeException e) {
            throw refusal(e, encoding, cells.number() + (cells.isOpen() ? 0 : 1));
        }
    }

    private static RuntimeException refusal(Exception fault, TextEncoding encoding, long row) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return broken;
            }
            if (cause instanceof StrictReader.BrokenText broken) {
                return new RuleBroken(broken.key(), "file", row, encoding.label());
            }
        }
        return switch (fault) {
            case CsvParseException e -> new RuleBroken("registry.quotes-or-length", "file", row, LONGEST_CELL);
            case IOException e -> new java.io.UncheckedIOException("The register could not be read", e);
            case RuntimeException e -> e;
            default -> new IllegalStateException(fault);
        };
    }

    /** Counts rows and their characters; what becomes of a cell is for the two kinds below. */
    private abstract static class Cells extends AbstractBaseCsvCallbackHandler<RegisterRow> {

        private long number;
        private long length;
        private boolean open;

        @Override
        protected void handleBegin(long startingLineNumber) {
            number++;
            length = 0;
            open = true;
            begin();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
            length += size + 1L;
            RuleBroken.require(length <= LONGEST_ROW && index < MOST_COLUMNS, "registry.row-too-long", "file", number);
            cell(index, buffer, offset, size);
        }

        @Override
        protected RegisterRow buildRecord() {
            open = false;
            return getRecordType() == RecordType.EMPTY ? new RegisterRow(number, Map.of(), 0) : row(number, getFieldCount());
        }

        long number() {
            return number;
        }

        /** True while the row with this number has begun and is not complete. */
        boolean isOpen() {
            return open;
        }

        abstract void begin();

        abstract void cell(int index, char[] buffer, int offset, int size);

        abstract RegisterRow row(long rowNumber, int width);
    }

    private static final class MappedCells extends Cells {

        private final Map<Integer, RegisterField> positions;
        private Map<RegisterField, String> cells;

        MappedCells(Map<Integer, RegisterField> positions) {
            this.positions = positions;
        }

        @Override
        void begin() {
            cells = new EnumMap<>(RegisterField.class);
        }

        @Override
        void cell(int index, char[] buffer, int offset, int size) {
            RegisterField field = positions.get(index);
            if (field != null) {
                cells.put(field, new String(buffer, offset, size));
            }
        }

        @Override
        RegisterRow row(long rowNumber, int width) {
            return new RegisterRow(rowNumber, cells, width);
        }
    }

    private static final class HeaderCells extends Cells {

        private final List<String> target;

        HeaderCells(List<String> target) {
            this.target = target;
        }

        @Override
        void begin() {
            target.clear();
        }

        @Override
        void cell(int index, char[] buffer, int offset, int size) {
            target.add(new String(buffer, offset, size));
        }

        @Override
        RegisterRow row(long rowNumber, int width) {
            return new RegisterRow(rowNumber, Map.of(), width);
        }
    }
}
