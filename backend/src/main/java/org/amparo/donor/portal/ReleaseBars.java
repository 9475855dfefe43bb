package org.amparo.donor.portal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;

/** A chart of a release: bars from zero of what is shown in one table. What is not shown has no bar, and says so. */
public record ReleaseBars(String title, List<Bar> bars) {

    private static final double PERCENT = 100;

    /** @param length of the bar, 0 to 1; null for what is not shown @param beside its number in words */
    public record Bar(String name, Double length, String beside) {
    }

    /** The charts of a release: people by pillar, those who are better by result, and what came of needs; as far as it has these tables. */
    public static List<ReleaseBars> of(PublishedRelease release, ReleaseWords words) {
        return Stream.of(table(release, "reached.age").map(table -> people(release, table, words)),
                table(release, "outcomes").map(table -> better(table, words)),
                table(release, "needs").map(table -> needs(release, table, words))).flatMap(Optional::stream).toList();
    }

    /** What is seen, for whoever does not see it. */
    public String described() {
        return title + ": " + bars.stream().map(bar -> bar.name() + " " + bar.beside()).collect(Collectors.joining("; "));
    }

    private static Optional<PublishedTable> table(PublishedRelease release, String design) {
        return release.tables().tables().stream().filter(table -> table.design().name().equals(design)).findFirst();
    }

    private static ReleaseBars people(PublishedRelease release, PublishedTable table, ReleaseWords words) {
        Dimension pillar = table.design().by().getFirst();
        return counts(words.text("release.chart.people"), table, pillar.parts(Dimension.ALL),
                code -> Stream.concat(Stream.of(code), table.design().by().stream().skip(1).map(each -> Dimension.ALL)).toList(),
                code -> words.category(release, pillar, code), words);
    }

    private static ReleaseBars needs(PublishedRelease release, PublishedTable table, ReleaseWords words) {
        Dimension end = table.design().by().getLast();
        List<String> narrowest = end.codes().stream().filter(code -> end.parts(code).isEmpty()).toList();
        return counts(words.text("release.chart.needs"), table, narrowest, code -> List.of(Dimension.ALL, code),
                code -> words.category(release, end, code), words);
    }

    private static ReleaseBars counts(String title, PublishedTable table, List<String> codes, Function<String, List<String>> place,
            Function<String, String> name, ReleaseWords words) {
        List<Cell> cells = codes.stream().map(code -> table.cells().get(place.apply(code))).toList();
        double most = cells.stream().mapToDouble(cell -> cell instanceof Cell.Shown shown ? shown.count() : 0).max().orElse(0);
        return new ReleaseBars(title, codes.stream().map(code -> {
            Cell cell = table.cells().get(place.apply(code));
            return new Bar(name.apply(code), cell instanceof Cell.Shown shown && most > 0 ? shown.count() / most : null, words.cell(cell));
        }).toList());
    }

    private static ReleaseBars better(PublishedTable table, ReleaseWords words) {
        return new ReleaseBars(words.text("release.chart.better"), table.design().by().getFirst().codes().stream().map(indicator -> {
            List<String> part = List.of(indicator, Dimension.ALL, "BETTER");
            List<String> whole = List.of(indicator, Dimension.ALL, Dimension.ALL);
            OptionalLong percent = table.percent(part, whole);
            return new Bar(words.part(indicator), percent.isEmpty() ? null : percent.getAsLong() / PERCENT,
                    percent.isEmpty() ? words.text("release.not-shown") : table.shareInWords(part, whole));
        }).toList());
    }
}
