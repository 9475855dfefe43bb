package org.amparo.registry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Registers spoilt in every way we know, made from the national register by a seeded hand. */
final class MalformedRegisters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> LINES = new String(ColombianRegister.bytes(), StandardCharsets.UTF_8).substring(1).lines().toList();

    private MalformedRegisters() {
    }

    /** One spoilt file. */
    record Malformed(String kind, byte[] bytes) {
    }

    private record Fault(String kind, BiFunction<List<String>, Random, byte[]> spoil) {
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault("windows-1252 instead of UTF-8", (lines, random) -> accented(lines).getBytes(WINDOWS)),
            new Fault("UTF-16 with its mark", (lines, random) -> ("\uFEFF" + text(lines)).getBytes(StandardCharsets.UTF_16LE)),
            new Fault("UTF-16 without a mark", (lines, random) -> text(lines).getBytes(StandardCharsets.UTF_16BE)),
            new Fault("a letter cut in half", (lines, random) -> cutLetter(text(lines), random)),
            new Fault("random bytes", (lines, random) -> noise(random)),
            new Fault("zero bytes", (lines, random) -> text(spoil(lines, random, line -> line.replace("Rural", "Ru\u0000al"))).getBytes(
                    StandardCharsets.UTF_8)),
            new Fault("empty", (lines, random) -> new byte[0]),
            new Fault("blank lines only", (lines, random) -> utf8("\r\n".repeat(random.nextInt(1, 50)))),
            new Fault("header only", (lines, random) -> utf8(lines.getFirst() + "\n")),
            new Fault("no header", (lines, random) -> utf8(text(lines.subList(1, lines.size())))),
            new Fault("a mapped column missing",
                    (lines, random) -> utf8(text(lines).replaceFirst(random.nextBoolean() ? "estado" : "ano", "x"))),
            new Fault("a mapped column twice",
                    (lines, random) -> utf8(text(lines).replaceFirst("grupoetnico", random.nextBoolean() ? "genero" : "mes"))),
            new Fault("a cell too few", (lines, random) -> utf8(text(spoil(lines, random, line -> line.substring(line.indexOf(',') + 1))))),
            new Fault("a cell too many", (lines, random) -> utf8(text(spoil(lines, random, line -> "x," + line)))),
            new Fault("semicolons in some rows", (lines, random) -> utf8(text(spoil(lines, random, line -> line.replace(',', ';'))))),
            new Fault("a quote left open", (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst(",", ",\""))))),
            new Fault("a quote in the wrong place",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("Accidente", "\"Accidente\"x"))))),
            new Fault("a cell without end", (lines, random) -> utf8(text(lines) + "x".repeat(100_000 + random.nextInt(100_000)))),
            new Fault("a row without end", (lines, random) -> utf8(text(lines) + "x,".repeat(20_000 + random.nextInt(1_000_000)))),
            new Fault("a formula in a coded cell",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("Herido|Muerto", "=1+cmd()"))))),
            new Fault("a formula for a month",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("\",\\d+,M", "\",@SUM(1),M"))))),
            new Fault("an unknown code",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("Herido|Muerto", "Perdido"))))),
            new Fault("a month that does not exist",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("\",\\d+,M", "\",13,M"))))),
            new Fault("a year in another number format",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("\"(\\d),(\\d{3})\",", "$1.$2,"))))),
            new Fault("a year in the future",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst("\"[12],\\d{3}\"", "\"2,931\""))))),
            new Fault("an area code with too many digits",
                    (lines, random) -> utf8(text(spoil(lines, random, line -> line.replaceFirst(",", ",9999"))))));

    /** {@code count} files, every kind in turn. */
    static List<Malformed> some(int count, long seed) {
        Random random = new Random(seed);
        List<Malformed> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fault fault = FAULTS.get(i % FAULTS.size());
            List<String> lines = new ArrayList<>(List.of(LINES.getFirst()));
            int start = random.nextInt(1, LINES.size() - 40);
            lines.addAll(LINES.subList(start, start + random.nextInt(5, 30)));
            files.add(new Malformed(fault.kind() + " #" + i, fault.spoil().apply(lines, random)));
        }
        return files;
    }

    private static List<String> spoil(List<String> lines, Random random, java.util.function.UnaryOperator<String> change) {
        List<String> spoilt = new ArrayList<>(lines);
        int row = random.nextInt(1, lines.size());
        spoilt.set(row, change.apply(lines.get(row)));
        return spoilt;
    }

    private static String accented(List<String> lines) {
        return text(lines).replaceAll("Mayor de 18 años|Menor de 18 años", "Mayor de 18 años");
    }

    private static String text(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cutLetter(String text, Random random) {
        byte[] whole = utf8(text);
        int[] places = java.util.stream.IntStream.range(0, whole.length).filter(i -> whole[i] == (byte) 0xC3).toArray();
        int cut = places[random.nextInt(places.length)];
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOfRange(whole, 0, cut + 1));
        out.writeBytes(Arrays.copyOfRange(whole, cut + 2, whole.length));
        return out.toByteArray();
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(1, 100_000)];
        random.nextBytes(bytes);
        return bytes;
    }
}
