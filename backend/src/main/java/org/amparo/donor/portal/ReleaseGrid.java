package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.amparo.donor.LogframeLine;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.TableDesign;

/**
 * A table of a release as it is read: the last dimension across, the others down.
 *
 * @param labels what the first cells of a row are
 * @param columns heads of the numbers
 */
public record ReleaseGrid(String name, List<String> labels, List<String> columns, List<Line> lines) {

    /** @param names one for each label @param cells one for each column */
    public record Line(List<String> names, List<String> cells) {
    }

    /** A table in words. Where it tells of results, the share of those who are better stands beside. */
    public static ReleaseGrid of(PublishedRelease release, PublishedTable table, ReleaseWords words) {
        List<Dimension> down = table.design().by().subList(0, table.design().by().size() - 1);
        Dimension across = table.design().by().getLast();
        boolean shares = hasShares(table);
        List<String> columns = new ArrayList<>(across.codes().stream().map(code -> words.category(release, across, code)).toList());
        if (shares) {
            columns.add(words.text("release.share"));
        }
        List<Line> lines = new ArrayList<>();
        for (List<String> place : TableDesign.places(down)) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < place.size(); i++) {
                names.add(words.category(release, down.get(i), place.get(i)));
            }
            List<String> cells = new ArrayList<>();
            across.codes().forEach(code -> cells.add(words.cell(table.cells().get(with(place, code)))));
            if (shares) {
                cells.add(share(table, place));
            }
            lines.add(new Line(names, cells));
        }
        return new ReleaseGrid(words.table(table.design()), down.stream().map(words::dimension).toList(), columns, lines);
    }

    /** True for a table of results, beside whose counts stands the share of those who are better. */
    public static boolean hasShares(PublishedTable table) {
        return !table.design().tells().isEmpty();
    }

    /** The share of a line of a table of results, in words. @param place of the line, without the dimension that is across */
    public static String share(PublishedTable table, List<String> place) {
        List<String> across = table.design().by().getLast().codes();
        return table.shareInWords(with(place, across.get(1)), with(place, across.getFirst()));
    }

    private static List<String> with(List<String> place, String code) {
        List<String> longer = new ArrayList<>(place);
        longer.add(code);
        return List.copyOf(longer);
    }

    /** Results against targets. */
    public static ReleaseGrid results(PublishedRelease release, ReleaseWords words) {
        return new ReleaseGrid(words.text("release.results"), List.of(words.text("release.logframe.level"),
                words.text("release.logframe.indicator")),
                List.of(words.text("release.logframe.baseline"), words.text("release.logframe.target"),
                        words.text("release.logframe.actual"), words.text("release.logframe.standing")),
                release.logframe().stream().map(line -> new Line(List.of(words.level(line.level()), words.indicator(line)),
                        List.of(words.goal(line, line.baseline() == null ? null : line.baseline().value()), words.goal(line, line.target()),
                                words.actual(release, line), standing(release, line, words))))
                        .toList());
    }

    /** Whether the target is reached, as far as what is published tells. */
    private static String standing(PublishedRelease release, LogframeLine line, ReleaseWords words) {
        OptionalLong actual = number(release, line);
        return words.text(line.target() == null || actual.isEmpty() || !line.isComparable()
                ? "release.standing.untold"
                : actual.getAsLong() >= line.target().doubleValue() ? "release.standing.reached" : "release.standing.open");
    }

    /** What came of a line as a number, from the published cells; empty where they do not tell one. */
    static OptionalLong number(PublishedRelease release, LogframeLine line) {
        return switch (line.actual()) {
            case null -> OptionalLong.empty();
            case LogframeLine.Actual.Count count -> release.tables().table(count.table()).cells()
                    .get(count.place()) instanceof Cell.Shown shown ? OptionalLong.of(shown.count()) : OptionalLong.empty();
            case LogframeLine.Actual.Share share -> release.tables().table(share.table()).percent(share.part(),
                    share.whole());
        };
    }
}
