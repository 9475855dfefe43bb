package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Protection;

/** What a release says of itself: what it is about, and how its numbers came to be. */
public final class ReleaseMethod {

    /** Version of the method from which on cells are widened by chance too. */
    private static final int BY_CHANCE = 2;

    private ReleaseMethod() {
    }

    /** For whom, of which grant, of when and where, and how old. */
    public static List<String> about(PublishedRelease release, ReleaseWords words) {
        return List.of(words.text("release.for", release.recipient().name()),
                release.grant() == null
                        ? words.text("release.whole")
                        : words.text("release.of-grant", release.grant().code(), release.grant().title()),
                words.text("release.about", words.period(release.from(), release.to()), words.area(release)),
                words.text("release.dates", words.day(release.releasedOn()), words.day(release.dataCutOff())));
    }

    /** How counts are protected and rounded, and what the numbers do not tell. */
    public static List<String> sentences(PublishedRelease release, ReleaseWords words) {
        List<String> sentences = new ArrayList<>(List.of(small(release, words), words.text("release.method.withheld"),
                rounded(release, words)));
        if (release.method() >= BY_CHANCE) {
            sentences.add(words.text("release.method.chance"));
        }
        Stream.of("shares", "closed", "together", "limits").map(part -> words.text("release.method." + part)).forEach(sentences::add);
        sentences.add(words.text("release.method.version", String.valueOf(release.method()), String.valueOf(release.tables().catalogue())));
        return sentences;
    }

    /** What the sign for small counts stands for, with the thresholds of this release. */
    public static String small(PublishedRelease release, ReleaseWords words) {
        return words.text("release.method.small", threshold(release, false) - 1, threshold(release, true) - 1);
    }

    private static String rounded(PublishedRelease release, ReleaseWords words) {
        int k = threshold(release, false);
        int sensitive = threshold(release, true);
        return words.text("release.method.rounded", k / 2, k, sensitive / 2, sensitive);
    }

    /** As its cells say; the promised one where no cell does. @param sensitive of tables of sensitive facts */
    private static int threshold(PublishedRelease release, boolean sensitive) {
        return release.tables().tables().stream().filter(table -> table.design().sensitive() == sensitive)
                .flatMap(table -> table.cells().values().stream()).mapToInt(cell -> switch (cell) {
                    case Cell.Small small -> small.k();
                    case Cell.Shown shown -> shown.k();
                    case Cell.Withheld withheld -> 0;
                }).filter(k -> k > 0).findFirst().orElse(sensitive ? Protection.PROMISED.sensitiveK() : Protection.PROMISED.k());
    }
}
