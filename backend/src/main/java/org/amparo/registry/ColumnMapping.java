package org.amparo.registry;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;

/**
 * How the columns of a register are read, kept under a name for its next edition.
 *
 * @param name name under which it is saved
 * @param register name of the register; part of every row's identity, so that it must stay the same from edition to edition
 * @param separator null when it is to be found out from the header
 */
public record ColumnMapping(String name, String register, TextEncoding encoding, Separator separator,
        Map<RegisterField, Column> columns) {

    private static final int LONGEST_NAME = 80;
    /** Parts of column names, without diacritics, whose content is never to be stored (data minimisation). */
    private static final List<String> NEVER_STORED = List.of("etni", "ethnic", "raza", "race", "racial", "tribe", "religi", "partido",
            "political", "politic");

    /**
     * One column and how its cells are written.
     *
     * @param header name in the file's first row; compared without case and outer blanks
     * @param numbers for numbers and number codes; null for PLAIN
     * @param datePattern for a date: {@code yyyy-MM-dd}, {@code dd/MM/yyyy} and so on; null elsewhere
     * @param codePrefix for an area code: what comes before it, e.g. {@code CO}; null for none
     * @param codeDigits for an area code that is a number: to how many digits it is filled up with zeros; 0 when it is taken as written
     * @param codes for a coded field: from the file's value to ours; compared without case
     */
    public record Column(String header, NumberFormat numbers, String datePattern, String codePrefix, Integer codeDigits,
            Map<String, String> codes) {

        public Column {
            codeDigits = codeDigits == null ? 0 : codeDigits;
            numbers = numbers == null ? NumberFormat.PLAIN : numbers;
            Map<String, String> folded = new TreeMap<>();
            if (codes != null) {
                codes.forEach((theirs, ours) -> folded.put(fold(theirs), ours));
            }
            codes = Map.copyOf(folded);
        }

        public static Column of(String header) {
            return new Column(header, null, null, null, 0, null);
        }
    }

    public ColumnMapping {
        encoding = encoding == null ? TextEncoding.UTF_8 : encoding;
        columns = columns == null || columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
    }

    /** @throws RuleBroken when the mapping could not be used: naming the field it is about */
    public ColumnMapping checked() {
        RuleBroken.require(isName(name), "registry.mapping-name", "name");
        RuleBroken.require(isName(register), "registry.register-name", "register");
        Form.code(register, "register");
        RuleBroken.require(columns.containsKey(RegisterField.OUTCOME), "registry.outcome-needed", "OUTCOME");
        RuleBroken.require(columns.containsKey(RegisterField.LATITUDE) == columns.containsKey(RegisterField.LONGITUDE),
                "registry.coordinates-both", "LATITUDE");
        columns.forEach(ColumnMapping::check);
        return this;
    }

    private static void check(RegisterField field, Column column) {
        RuleBroken.require(column.header() != null && !column.header().isBlank(), "form.required", field.name());
        RuleBroken.require(!isNeverStored(column.header()), "registry.never-stored", field.name(), column.header());
        for (String ours : column.codes().values()) {
            RuleBroken.require(field.hasCode(ours), "registry.code-not-ours", field.name(), ours);
        }
        RuleBroken.require(column.codePrefix() == null || column.codePrefix().matches("[A-Z]{0,3}"), "registry.code-prefix", field.name());
        RuleBroken.require(column.codeDigits() >= 0 && column.codeDigits() <= 9, "registry.code-digits", field.name());
        if (field.kind() == RegisterField.Kind.DATE) {
            RuleBroken.require(RowReading.isDatePattern(column.datePattern()), "registry.date-pattern", field.name());
        }
    }

    private static boolean isName(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    /** True for columns like ethnic group, religion or party: their content is neither read nor stored. */
    public static boolean isNeverStored(String header) {
        String plain = Normalizer.normalize(fold(header), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return NEVER_STORED.stream().anyMatch(plain::contains);
    }

    /** True when every mapped column is among these headers. */
    public boolean fits(List<String> headers) {
        Set<String> there = headers.stream().map(ColumnMapping::fold).collect(Collectors.toSet());
        return !columns.isEmpty() && columns.values().stream().allMatch(column -> there.contains(fold(column.header())));
    }

    /** The header under which a mapped field stands in this file, in the file's own spelling; empty when it is not mapped or not there. */
    public Optional<String> headerOf(RegisterField field, List<String> headers) {
        Column column = columns.get(field);
        return column == null ? Optional.empty() : headers.stream().filter(name -> fold(name).equals(fold(column.header()))).findFirst();
    }

    /** What a value of a coded column means by this mapping; empty when it is not said. */
    public Optional<String> codeOf(RegisterField field, String value) {
        Column column = columns.get(field);
        return column == null ? Optional.empty() : Optional.ofNullable(column.codes().get(fold(value)));
    }

    /** One spelling for texts that differ only in case, blanks or the way accents are coded. */
    static String fold(String text) {
        return text == null ? "" : tidy(text).toLowerCase(Locale.ROOT);
    }

    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
