package org.amparo.registry;

import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.amparo.access.Viewer;

/**
 * What whoever maps the columns needs to see of a register.
 *
 * @param separator the one chosen, or found out
 * @param headers names of the columns
 * @param sample first rows as they are written; columns that are never stored are empty
 * @param values for each mapped coded column: the values found in the first 200,000 rows and how often, at most {@link #MOST_VALUES}
 */
public record RegisterPreview(Separator separator, List<String> headers, List<List<String>> sample,
        Map<RegisterField, Map<String, Long>> values) {

    /** More different values than this are no codes. */
    public static final int MOST_VALUES = 60;
    private static final int ROWS_LOOKED_AT = 200_000;
    private static final int SAMPLE_ROWS = 5;
    private static final int LONGEST_SHOWN = 80;

    /**
     * Looks at the header and the first rows.
     *
     * @throws org.amparo.platform.RuleBroken when the file cannot be read in this encoding
     */
    public static RegisterPreview of(Viewer viewer, RegisterUpload upload, TextEncoding encoding, Separator separator) {
        RegisterUploads.requireImport(viewer);
        var file = new RegisterFile(() -> Files.newInputStream(upload.path()));
        RegisterFile.Header header = file.header(encoding, separator);
        return new RegisterPreview(header.separator(), header.names(), file.sample(encoding, header, SAMPLE_ROWS), Map.of());
    }

    /** The same, with the values of the coded columns that this mapping names. */
    public static RegisterPreview of(Viewer viewer, RegisterUpload upload, ColumnMapping mapping) {
        RegisterPreview preview = of(viewer, upload, mapping.encoding(), mapping.separator());
        var file = new RegisterFile(() -> Files.newInputStream(upload.path()));
        Map<RegisterField, Map<String, Long>> values = new EnumMap<>(RegisterField.class);
        file.read(mapping, new RegisterFile.Header(preview.separator(), preview.headers()), row -> {
            row.cells().forEach((field, cell) -> count(values, field, cell));
            return row.number() < ROWS_LOOKED_AT;
        });
        return new RegisterPreview(preview.separator(), preview.headers(), preview.sample(), values);
    }

    private static void count(Map<RegisterField, Map<String, Long>> values, RegisterField field, String cell) {
        String value = ColumnMapping.tidy(cell);
        if (field.kind() == RegisterField.Kind.CODE && !value.isEmpty()) {
            Map<String, Long> counts = values.computeIfAbsent(field, f -> new TreeMap<>());
            String shown = value.substring(0, Math.min(value.length(), LONGEST_SHOWN));
            if (counts.containsKey(shown) || counts.size() < MOST_VALUES) {
                counts.merge(shown, 1L, Long::sum);
            }
        }
    }

    /** Names of columns that may be mapped. */
    public List<String> mappable() {
        return headers.stream().filter(name -> !name.isBlank() && !ColumnMapping.isNeverStored(name)).distinct().toList();
    }
}
