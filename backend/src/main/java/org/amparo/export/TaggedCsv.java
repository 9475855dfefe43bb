package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/** A CSV with a row of HXL tags that is made at once, of what may be passed on. */
public final class TaggedCsv {

    private TaggedCsv() {
    }

    /**
     * Writes it and leaves the stream open.
     *
     * @param lines what stands above the table
     * @param headers in the reader's language
     * @param tags of HXL, one for each header
     * @param rows texts, numbers, days or null, one for each header
     */
    public static void write(List<String> lines, List<String> headers, List<String> tags, List<? extends List<?>> rows, OutputStream out)
            throws IOException {
        List<ExportTable.Column> columns = IntStream.range(0, headers.size())
                .mapToObj(i -> ExportTable.text(headers.get(i), tags.get(i))).toList();
        try (CsvFile csv = new CsvFile(lines, columns, out)) {
            rows.forEach(csv::row);
        }
    }
}
