package org.amparo.platform;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as the text that PostgreSQL reads them from, and lines for COPY. */
final class CopyText {

    private static final int NANOS_IN_MICRO = 1000;
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

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

    /** A field of a line; null has a sign of its own. */
    static String escaped(String field) {
        StringBuilder text = new StringBuilder(field == null ? 2 : field.length());
        appendField(text, field);
        return text.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One field of a line, as it stands there. */
    static String field(byte[] line, int place) {
        int from = 0;
        for (int before = 0; before < place; before++) {
            from = end(line, from) + 1;
        }
        return new String(line, from, end(line, from) - from, StandardCharsets.UTF_8);
    }

    /** The values of a line, as {@link #of} gave them. */
    static String[] values(byte[] line, int places) {
        String[] values = new String[places];
        int from = 0;
        for (int place = 0; place < places; place++) {
            int to = end(line, from);
            values[place] = value(new String(line, from, to - from, StandardCharsets.UTF_8));
            from = to + 1;
        }
        return values;
    }

    private static String value(String field) {
        return switch (field) {
            case "\\N" -> null;
            case String plain when plain.indexOf('\\') < 0 -> plain;
            default -> ESCAPED.matcher(field).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
                case "t" -> "\t";
                case "n" -> "\n";
                case "r" -> "\r";
                default -> found.group(1);
            }));
        };
    }

    /** The first fields of a line with what stands between them. */
    static String beginning(byte[] line, int fields) {
        int end = -1;
        for (int field = 0; field < fields; field++) {
            end = end(line, end + 1);
        }
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }

    /**
     * A line with other fields.
     *
     * @param fresh a field for each place, null for one that stays as it is
     */
    static byte[] changed(byte[] line, byte[][] fresh) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(line.length + 64);
        int from = 0;
        int kept = 0;
        for (byte[] field : fresh) {
            int to = end(line, from);
            if (field != null) {
                changed.write(line, kept, from - kept);
                changed.writeBytes(field);
                kept = to;
            }
            from = to + 1;
        }
        changed.write(line, kept, line.length - kept);
        return changed.toByteArray();
    }

    /** Where a field ends: what looks like an end inside a field is escaped. */
    private static int end(byte[] line, int from) {
        int end = from;
        while (line[end] != '\t' && line[end] != '\n') {
            end++;
        }
        return end;
    }

    static void appendField(StringBuilder lines, String field) {
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
