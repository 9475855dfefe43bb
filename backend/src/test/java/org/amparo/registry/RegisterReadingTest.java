package org.amparo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.Test;

/** How a register is read: what is understood, what is refused, and that nothing is guessed. */
class RegisterReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final List<RegisterEntry> entries = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    @Test
    void the_national_register_is_read_whole_by_the_mapping_that_comes_with_the_product() {
        read(ColombianRegister.file(), ColombianRegister.mapping("Register"));

        assertThat(entries).hasSize(ColombianRegister.ROWS);
        assertThat(errors).isEmpty();
        RegisterTotals totals = RegisterTotals.empty();
        entries.forEach(totals::add);
        assertThat(totals.by("YEAR")).isEqualTo(ColombianRegister.count(row -> row[6].replace(",", "")));
        assertThat(totals.by("ADM1")).isEqualTo(ColombianRegister.count(row -> "CO" + (row[1].length() == 1 ? "0" : "") + row[1]));
        assertThat(totals.areas()).hasSize(32).containsEntry("CO05", "ANTIOQUIA");
        RegisterEntry first = entries.getFirst();
        assertThat(first.date()).isEqualTo(PartialDate.ofMonth(2006, 1));
        assertThat(first.adm2()).isEqualTo("CO05313 GRANADA");
        assertThat(first.coordinates()).isEqualTo("6.143703,-75.185183");
    }

    @Test
    void the_ethnic_group_is_never_read_and_can_never_be_mapped() {
        ColumnMapping shipped = ColombianRegister.mapping("Register");
        assertThat(shipped.columns().values()).extracting(ColumnMapping.Column::header).doesNotContain("grupoetnico");

        for (String header : List.of("grupoetnico", "Grupo Étnico", "ETHNICITY", "religion", "Partido político")) {
            var columns = new java.util.EnumMap<>(shipped.columns());
            columns.put(RegisterField.PLACE, ColumnMapping.Column.of(header));
            var mapping = new ColumnMapping("m", "Register", TextEncoding.UTF_8, null, columns);
            assertThatThrownBy(mapping::checked).as(header).isInstanceOf(RuleBroken.class).hasMessageContaining("registry.never-stored");
        }
        RegisterFile file = ColombianRegister.file();
        RegisterFile.Header header = file.header(TextEncoding.UTF_8, null);
        List<List<String>> sample = file.sample(TextEncoding.UTF_8, header, 200);
        assertThat(sample).hasSize(200).extracting(row -> row.get(header.names().indexOf("grupoetnico"))).containsOnly("");
    }

    @Test
    void rows_that_are_written_alike_are_different_people_and_keep_their_ids_in_any_order_and_number_format() {
        byte[] key = new byte[32];
        read(ColombianRegister.file(), ColombianRegister.mapping("Register"));
        Set<UUID> ids = idsOf(key, "Register");
        assertThat(ids).hasSize(ColombianRegister.ROWS);

        String other = new String(ColombianRegister.bytes(), StandardCharsets.UTF_8).replaceAll("\"(\\d+),(\\d{3})\"", "$1$2");
        List<String> lines = new ArrayList<>(other.lines().toList());
        lines.subList(1, lines.size()).sort(String::compareTo);
        entries.clear();
        read(file(String.join("\r\n", lines)), ColombianRegister.mapping("Register"));
        assertThat(idsOf(key, "Register").equals(ids)).isTrue();
        assertThat(Collections.disjoint(idsOf(key, "Another register"), ids)).isTrue();
        assertThat(Collections.disjoint(idsOf(new byte[]{1}, "Register"), ids)).isTrue();
    }

    @Test
    void separators_encodings_byte_order_marks_and_quotes_do_not_change_what_is_read() {
        String text = "año;sexo;estado;lugar\n2006;F;Herido;\"Caño; \"\"El Ñandú\"\"\"\n2007;M;Muerto;Vereda\n";
        for (TextEncoding encoding : TextEncoding.values()) {
            for (char separator : new char[]{';', ',', '\t', '|'}) {
                entries.clear();
                String written = separator == ';' ? text : text.replace(";", String.valueOf(separator));
                read(file(written, encoding.charset()), small(encoding));
                assertThat(entries).hasSize(2);
                assertThat(entries.getFirst().place()).isEqualTo(ColumnMapping.tidy("Caño" + separator + " \"El Ñandú\""));
            }
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            entries.clear();
            read(file("\uFEFF" + text, charset),
                    small(charset == StandardCharsets.UTF_8 ? TextEncoding.UTF_8 : TextEncoding.UTF_16));
            assertThat(entries).hasSize(2);
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void a_wrong_encoding_is_refused_with_the_row_where_it_shows() {
        String text = "año;sexo;estado;lugar\n" + "2006;F;Herido;x\n".repeat(3000) + "2006;F;Herido;Cañón\n"
                + "2006;F;Herido;x\n".repeat(3000);
        String plain = text.replace("año", "ano");
        assertRefused("registry.encoding", 3002, file(plain, StandardCharsets.ISO_8859_1), small("ano", TextEncoding.UTF_8));
        assertRefused("registry.is-utf8", 3002, file(plain, StandardCharsets.UTF_8), small("ano", TextEncoding.WINDOWS_1252));
        assertRefused("registry.nul", 1, file(plain, StandardCharsets.UTF_16LE), small("ano", TextEncoding.ISO_8859_1));
        assertRefused("registry.other-mark", 1, file("\uFEFF" + plain, StandardCharsets.UTF_8), small("ano", TextEncoding.ISO_8859_1));
        assertRefused("registry.nul", 3002, file(plain.replace("Cañón", "\u0000")), small("ano", TextEncoding.UTF_8));
    }

    @Test
    void a_file_whose_rows_cannot_be_told_apart_is_refused_as_a_whole() {
        String good = "año,sexo,estado,lugar\n2006,F,Herido,x\n";
        assertRefused("registry.quotes-or-length", 3, file(good + "2006,F,Herido,\"open\n2006,F,Herido,x\n"), small(TextEncoding.UTF_8));
        assertRefused("registry.quotes-or-length", 3, file(good + "2006,F,\"Herido\"x,y\n"), small(TextEncoding.UTF_8));
        assertRefused("registry.quotes-or-length", 3, file(good + "2006,F,Herido," + "x".repeat(70_000)), small(TextEncoding.UTF_8));
        assertRefused("registry.column-missing", null, file("ano,sexo,estado,lugar\n2006,F,Herido,x\n"), small(TextEncoding.UTF_8));
        assertRefused("registry.column-twice", null, file("año,sexo,Sexo,estado,lugar\n2006,F,F,Herido,x\n"), small(TextEncoding.UTF_8));
        assertRefused("registry.empty", null, file(""), small(TextEncoding.UTF_8));
        assertRefused("registry.empty", null, file("\n\n\n"), small(TextEncoding.UTF_8));
    }

    @Test
    void a_single_line_of_two_gigabytes_is_refused_at_once_and_without_growing_memory() {
        for (String part : List.of("x", "x,", "\"x\",", "\u0000", "\"x\n")) {
            var endless = new Endless(part, 2L * 1024 * 1024 * 1024);
            var source = new RegisterFile(() -> endless);
            long before = allocated();
            assertThatThrownBy(() -> source.header(TextEncoding.UTF_8, Separator.COMMA)).as(part).isInstanceOf(RuleBroken.class);
            assertThat(endless.read).as("bytes read of %s", part).isLessThan(16 * 1024 * 1024);
            assertThat(allocated() - before).as("memory for %s", part).isLessThan(256L * 1024 * 1024);
        }
    }

    @Test
    void a_wrong_value_in_a_counted_field_refuses_the_row_and_one_in_a_detail_of_the_place_is_left_out() {
        String header = "año,mes,sexo,estado,lugar,lat,lon\n";
        read(file(header + "2006,13,F,Herido,x,1,1\n" + "1,806,1,F,Herido,x,1,1\n" + "2006,1,Z,Herido,x,1,1\n"
                + "2006,1,F,=cmd|'/c calc'!A1,x,1,1\n" + "2027,1,F,Herido,x,1,1\n" + "2006,1,F,Herido,x\n"), full());
        assertThat(entries).isEmpty();
        assertThat(errors).extracting(RowError::row, RowError::reason).containsExactly(t(2, "registry.month"), t(3, "registry.ragged"),
                t(4, "registry.code-unknown"), t(5, "registry.formula"), t(6, "registry.future"), t(7, "registry.ragged"));
        assertThat(errors).allMatch(RowError::refused);

        errors.clear();
        read(file(header + "2006,1,F,Herido,=HYPERLINK(1),91,1\n" + ",,,,,0,0\n" + "2006,,F,Muerto,a\u0007b,,\n"), full());
        assertThat(entries).hasSize(3);
        assertThat(entries.getFirst().place()).isEqualTo("=HYPERLINK(1)");
        assertThat(entries).extracting(RegisterEntry::coordinates).containsOnlyNulls();
        assertThat(entries.get(1)).extracting(RegisterEntry::date, RegisterEntry::sex, RegisterEntry::outcome)
                .containsExactly(PartialDate.UNKNOWN, Sex.U, CasualtyOutcome.UNKNOWN);
        assertThat(errors).extracting(RowError::reason).containsExactly("registry.coordinates", "registry.coordinates-zero",
                "registry.control-characters");
        assertThat(errors).noneMatch(RowError::refused).extracting(RowError::value).containsOnlyNulls();
    }

    @Test
    void number_formats_of_other_editions_are_read_as_the_mapping_says_and_never_mixed_up() {
        assertThat(NumberFormat.COMMA_GROUPS.readWhole("5,313")).contains(5313);
        assertThat(NumberFormat.COMMA_GROUPS.readWhole("2006")).contains(2006);
        assertThat(NumberFormat.COMMA_GROUPS.readWhole("53,13")).isEmpty();
        assertThat(NumberFormat.POINT_GROUPS.readWhole("5.313")).contains(5313);
        assertThat(NumberFormat.PLAIN.readWhole("5.313")).isEmpty();
        assertThat(NumberFormat.DECIMAL_COMMA.read("-75,185183")).contains(new java.math.BigDecimal("-75.185183"));
        assertThat(NumberFormat.PLAIN.read("1e9")).isEmpty();
        assertThat(NumberFormat.PLAIN.read("٥")).isEmpty();
    }

    private static org.assertj.core.groups.Tuple t(long row, String reason) {
        return org.assertj.core.groups.Tuple.tuple(row, reason);
    }

    private void read(RegisterFile file, ColumnMapping mapping) {
        RegisterFile.Header header = file.header(mapping.encoding(), mapping.separator());
        var reading = new RowReading(mapping.checked(), header.names().size(), TODAY);
        file.read(mapping, header, row -> {
            RowReading.Read read = reading.read(row);
            errors.addAll(read.errors());
            if (read.entry() != null) {
                entries.add(read.entry());
            }
            return true;
        });
    }

    private Set<UUID> idsOf(byte[] key, String register) {
        var identity = new EntryIdentity(key, register);
        Set<UUID> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(identity.next(entry)));
        return ids;
    }

    private void assertRefused(String rule, Integer row, RegisterFile file, ColumnMapping mapping) {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, () -> read(file, mapping));
        assertThat(refusal).as(rule).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        if (row != null) {
            assertThat(refusal.values().getFirst()).as(rule).isEqualTo((long) row);
        }
        assertThat(RuleMessages.sentence(refusal, Locale.ENGLISH)).isNotBlank().doesNotContain("{");
    }

    private static RegisterFile file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    private static RegisterFile file(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return new RegisterFile(() -> new ByteArrayInputStream(bytes));
    }

    private static ColumnMapping small(TextEncoding encoding) {
        return small("año", encoding);
    }

    private static ColumnMapping small(String year, TextEncoding encoding) {
        return new ColumnMapping("small", "Register", encoding, null,
                Map.of(RegisterField.YEAR, ColumnMapping.Column.of(year), RegisterField.SEX, codes("sexo", Map.of("F", "F", "M", "M")),
                        RegisterField.OUTCOME, codes("estado", Map.of("Herido", "INJURED", "Muerto", "KILLED")), RegisterField.PLACE,
                        ColumnMapping.Column.of("lugar")));
    }

    private static ColumnMapping full() {
        var columns = new java.util.EnumMap<>(small(TextEncoding.UTF_8).columns());
        columns.put(RegisterField.MONTH, ColumnMapping.Column.of("mes"));
        columns.put(RegisterField.LATITUDE, ColumnMapping.Column.of("lat"));
        columns.put(RegisterField.LONGITUDE, ColumnMapping.Column.of("lon"));
        return new ColumnMapping("full", "Register", TextEncoding.UTF_8, null, columns);
    }

    private static ColumnMapping.Column codes(String header, Map<String, String> codes) {
        return new ColumnMapping.Column(header, null, null, null, 0, codes);
    }

    /** Bytes that this thread ever asked for, whether freed or not; other tests run beside it. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The same few bytes again and again, made while they are read. */
    private static final class Endless extends InputStream {

        private final byte[] part;
        private final long length;
        private long read;

        Endless(String part, long length) {
            this.part = part.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            return read >= length ? -1 : part[(int) (read++ % part.length)];
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            int given = (int) Math.min(count, length - read);
            for (int i = 0; i < given; i++) {
                into[offset + i] = part[(int) (read++ % part.length)];
            }
            return given == 0 && count > 0 ? -1 : given;
        }
    }
}
