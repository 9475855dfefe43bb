package org.amparo.ui.survivor;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.survivor.TimelineKind;

/**
 * The part of a file's address behind the question mark: what is shown and what is being written, so that reload, back and a shared link
 * lead to the same place. Words that mean nothing are left out.
 *
 * @param asOf day as of which the file is shown; null for today
 * @param kind kind that the timeline is narrowed to; null for all
 * @param choosing true while the list of what can be recorded is open
 * @param work word of what is being written; null for nothing
 * @param about entry the work is about; null when it is about the file
 * @param tab word of what is shown in place of the timeline; null for the timeline
 */
record FileAddress(LocalDate asOf, TimelineKind kind, boolean choosing, String work, String about, String tab) {

    private static final String CHOOSE = "choose";

    static FileAddress of(QueryParameters query) {
        return new FileAddress(query.getSingleParameter("as").flatMap(FileAddress::day).orElse(null),
                query.getSingleParameter("kind").flatMap(FileAddress::kind).orElse(null),
                query.getSingleParameter("do").filter(CHOOSE::equals).isPresent(),
                query.getSingleParameter("do").filter(word -> !CHOOSE.equals(word)).orElse(null),
                query.getSingleParameter("of").orElse(null),
                query.getSingleParameter("tab").orElse(null));
    }

    QueryParameters query() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "as", asOf);
        put(words, "kind", kind);
        put(words, "tab", tab);
        put(words, "do", choosing ? CHOOSE : work);
        put(words, "of", work == null ? null : about);
        return QueryParameters.simple(words);
    }

    FileAddress asOf(LocalDate day) {
        return new FileAddress(day, kind, false, null, null, tab);
    }

    FileAddress kind(TimelineKind chosen) {
        return new FileAddress(asOf, chosen, choosing, work, about, tab);
    }

    FileAddress tab(String shown) {
        return new FileAddress(asOf, kind, choosing, work, about, shown);
    }

    FileAddress choose() {
        return new FileAddress(null, kind, true, null, null, tab);
    }

    FileAddress writing(String chosen, String entry) {
        return new FileAddress(null, kind, false, chosen, entry, tab);
    }

    FileAddress reading() {
        return new FileAddress(asOf, kind, false, null, null, tab);
    }

    private static void put(Map<String, String> words, String key, Object value) {
        if (value != null) {
            words.put(key, value.toString());
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<TimelineKind> kind(String text) {
        return Arrays.stream(TimelineKind.values()).filter(kind -> kind.name().equals(text)).findFirst();
    }
}
