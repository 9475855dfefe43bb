package org.amparo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The file that a table becomes when it is taken out. */
public final class CsvBytes {

    private CsvBytes() {
    }

    /** Its bytes, as text. */
    public static String of(ExportTable table, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(new TableWriter.Head(table, table.rows().count(), new ExportWords(locale)), bytes)) {
            table.rows().each((about, values) -> file.row(values));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
