package org.amparo.export;

import java.util.List;

/**
 * A document to be read on paper: headings, words, and tables between them. It tells of nobody in particular.
 *
 * @param lines what stands under the title, a line each
 */
public record ExportDocument(String title, String stamp, List<String> lines, List<Part> parts) implements ExportContent {

    /** A part, in the order in which it is read. */
    public sealed interface Part {
    }

    /** @param level 1 or 2 */
    public record Heading(int level, String text) implements Part {
    }

    /** A paragraph. */
    public record Words(String text) implements Part {
    }

    /** @param name what it is, in words @param rows as many texts in each as there are columns */
    public record Grid(String name, List<String> columns, List<List<String>> rows) implements Part {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public ExportDocument {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    @Override
    public boolean personal() {
        return false;
    }
}
