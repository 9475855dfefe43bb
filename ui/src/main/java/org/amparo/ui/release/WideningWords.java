package org.amparo.ui.release;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.WideningReason;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.ui.kit.Labels;

/** Why cells of a release show less than was counted, in sentences for those who approve it. */
final class WideningWords {

    private record At(String table, List<String> place) {
    }

    private final PublishedRelease release;
    private final ReleaseWords words;
    private final Map<At, List<WideningReason>> reasons;

    /** @param reasons none where the check is older than these are told: the kind of each cell is told then */
    WideningWords(PublishedRelease release, ReleaseWords words, List<WideningReason> reasons) {
        this.release = release;
        this.words = words;
        this.reasons = reasons.stream().collect(Collectors.groupingBy(reason -> new At(reason.table(), reason.place())));
    }

    /** Why a cell shows less than was counted; empty for one that is rounded as every cell of its table is. */
    String why(String table, List<String> place, Cell cell) {
        List<String> told = told(reasons.getOrDefault(new At(table, place), List.of()));
        return switch (cell) {
            case Cell.Small small -> Labels.text("releases.why.small", String.valueOf(small.k()));
            case Cell.Withheld withheld -> told.isEmpty()
                    ? Labels.text("releases.why.withheld")
                    : because(Labels.text("releases.why.told.withheld"), told);
            case Cell.Shown shown when !shown.down() && shown.base() > shown.k() / 2 -> told.isEmpty()
                    ? Labels.text("releases.why.rounded", String.valueOf(shown.base()))
                    : because(Labels.text("releases.why.told.rounded", String.valueOf(shown.base())), told);
            case Cell.Shown shown -> "";
        };
    }

    private static String because(String how, List<String> told) {
        return Stream.concat(Stream.of(how), told.stream()).collect(Collectors.joining(" "));
    }

    /** A sentence for each kind of conclusion, reader and measure, with all the tables and releases it would have been concluded from. */
    private List<String> told(List<WideningReason> ofCell) {
        return ofCell.stream()
                .collect(Collectors.groupingBy(reason -> Arrays.asList(reason.cause(), reason.reader(), reason.measure()),
                        LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(this::sentence).toList();
    }

    private String sentence(List<WideningReason> alike) {
        WideningReason first = alike.getFirst();
        if (first.cause() == WideningReason.Cause.CHANCE) {
            return Labels.text("releases.why.CHANCE");
        }
        return Labels.text("releases.why." + first.cause(), Labels.text("releases.measure." + first.measure()), and(sources(alike)),
                Labels.of(first.reader()));
    }

    /** This table first, where it is one of them; all that is released, where none is named. */
    private List<String> sources(List<WideningReason> alike) {
        String own = alike.getFirst().table();
        TreeSet<String> tables = alike.stream().flatMap(reason -> reason.tables().stream()).collect(Collectors.toCollection(TreeSet::new));
        List<String> from = new ArrayList<>(tables.remove(own) ? List.of(Labels.text("releases.why.this-table")) : List.of());
        tables.forEach(table -> from.add(Labels.text("releases.why.table", words.table(release.tables().table(table).design()))));
        from.addAll(releases(earlier(alike)));
        return from.isEmpty() ? List.of(Labels.text("releases.why.all")) : from;
    }

    private static TreeSet<Integer> earlier(List<WideningReason> reasons) {
        return reasons.stream().flatMap(reason -> reason.releases().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> releases(Iterable<Integer> numbers) {
        List<String> releases = new ArrayList<>();
        numbers.forEach(number -> releases.add(Labels.text("releases.why.release", String.valueOf(number))));
        return releases;
    }

    private static String and(List<String> words) {
        return ListFormat.getInstance(Labels.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(words);
    }

    /** How many cells are widened by chance, against everybody and against those who know their own, and with which releases; none when nothing is told. */
    List<String> summary() {
        if (reasons.isEmpty()) {
            return List.of();
        }
        int chance = cells(reason -> reason.cause() == WideningReason.Cause.CHANCE);
        int anybody = cells(reason -> reason.reader() == WideningReason.Reader.ANYBODY);
        List<String> summary = new ArrayList<>(List
                .of(Labels.text("releases.tables.why", reasons.size(), chance, anybody, reasons.size() - chance - anybody)));
        TreeSet<Integer> earlier = earlier(reasons.values().stream().flatMap(List::stream).toList());
        if (!earlier.isEmpty()) {
            summary.add(Labels.text("releases.tables.earlier", and(releases(earlier))));
        }
        return summary;
    }

    private int cells(Predicate<WideningReason> with) {
        return (int) reasons.values().stream().filter(of -> of.stream().anyMatch(with)).count();
    }
}
