package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 says, and nothing more; refuses what is not. */
final class CsvLines {

    private CsvLines() {
    }

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                if (letter != '"') {
                    field.append(letter);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                    closed = true;
                }
            } else if (letter == '"') {
                if (!field.isEmpty() || closed) {
                    throw new IllegalArgumentException("A quote within a field, at " + i);
                }
                quoted = true;
            } else if (letter == ',' || letter == '\n') {
                row.add(field.toString());
                field.setLength(0);
                closed = false;
                if (letter == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (letter != '\r') {
                field.append(letter);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("A field is not closed");
        }
        return rows;
    }
}
