package org.amparo.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes one table in one format, row after row. Closing finishes the file and leaves the stream behind it open. */
interface TableWriter extends Closeable {

    void row(List<?> values) throws IOException;

    /** What stands on every file: title, stamp, filter and count of rows. @param rows how many there will be */
    record Head(ExportTable table, long rows, ExportWords words) {

        List<String> lines() {
            return java.util.stream.Stream.of(java.util.stream.Stream.of(table.title()),
                    java.util.stream.Stream.ofNullable(table.stamp()).map(words::stamp), table.filter().stream(),
                    java.util.stream.Stream.of(words.rows(rows), words.internal())).flatMap(lines -> lines).toList();
        }
    }
}
