package org.amparo.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Values as the text that PostgreSQL reads them from, and lines for COPY. */
final class CopyText {

    private static final int NANOS_IN_MICRO = 1000;

    private CopyText() {
    }

    /** @return null for null */
    static String of(Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> micros(instant).toString();
            case Enum<?> code -> code.name();
            case BigDecimal number -> number.toPlainString();
            case String[] texts -> Arrays.stream(texts).map(CopyText::element).collect(Collectors.joining(",", "{", "}"));
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }

    /** Rounded as the driver rounds a live parameter. */
    private static Instant micros(Instant instant) {
        int rest = instant.getNano() % NANOS_IN_MICRO;
        return instant.plusNanos(rest >= NANOS_IN_MICRO / 2 ? NANOS_IN_MICRO - rest : -rest);
    }

    private static String element(String text) {
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static void appendLine(StringBuilder lines, String[] row) {
        for (int place = 0; place < row.length; place++) {
            if (place > 0) {
                lines.append('\t');
            }
            appendField(lines, row[place]);
        }
        lines.append('\n');
    }

    private static void appendField(StringBuilder lines, String field) {
        if (field == null) {
            lines.append("\\N");
            return;
        }
        int plain = 0;
        for (int i = 0; i < field.length(); i++) {
            String escaped = switch (field.charAt(i)) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escaped != null) {
                lines.append(field, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        lines.append(field, plain, field.length());
    }
}
