package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.donor.PublishedRelease;

/** What a release says of itself: what it is about, and how its numbers came to be. */
public final class ReleaseMethod {

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
        List<String> sentences = new ArrayList<>(Stream.of("small", "withheld", "rounded", "shares", "closed", "together", "limits")
                .map(part -> words.text("release.method." + part)).toList());
        sentences.add(words.text("release.method.version", String.valueOf(release.method()), String.valueOf(release.tables().catalogue())));
        return sentences;
    }
}
