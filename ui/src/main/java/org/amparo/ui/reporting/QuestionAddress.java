package org.amparo.ui.reporting;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.shell.Paths;

/**
 * A question as it stands in an address, e.g. {@code figures/G05?from=2026-01-01&to=2026-03-31&known=4711&by=SEX&by=ADM1&PILLAR=EDUCATION}:
 * both ways, without loss. Codes, days and a place in the order; nothing personal.
 *
 * @param known place of the sealed order; null for what is known when the page is opened
 * @param definition version of the definition that was asked; 0 for the one there is
 */
public record QuestionAddress(Indicator indicator, LocalDate from, LocalDate to, Long known, List<Cut> cuts, Map<Cut, Set<String>> only,
        int definition) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String KNOWN = "known";
    private static final String BY = "by";
    private static final String DEFINITION = "definition";
    /** A table by more is read by nobody. */
    public static final int MOST_CUTS = 5;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    public QuestionAddress {
        cuts = List.copyOf(cuts);
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        only.forEach((cut, values) -> held.put(cut, new TreeSet<>(values)));
        only = held;
    }

    /** The last twelve months, undivided, as known now. */
    public static QuestionAddress ofLastYear(Indicator indicator, LocalDate today) {
        return new QuestionAddress(indicator, today.minusYears(1).plusDays(1), today, null, List.of(), Map.of(), 0);
    }

    public static QuestionAddress of(Question question) {
        return new QuestionAddress(question.indicator(), question.from(), question.to(), question.known(), question.cuts(),
                question.only(), question.indicator().version());
    }

    /**
     * Reads an address. What is left out is the last twelve months, undivided, as known now.
     *
     * @param id the indicator's
     * @throws Unreadable naming the first thing that cannot be understood
     */
    public static QuestionAddress read(String id, QueryParameters query, LocalDate today) throws Unreadable {
        Indicator indicator = Indicators.all().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        if (indicator == null) {
            throw new Unreadable("figures", id, "indicator");
        }
        LocalDate to = day(query, TO, today);
        LocalDate from = day(query, FROM, to.minusYears(1).plusDays(1));
        if (to.isBefore(from)) {
            throw new Unreadable(TO, to.toString(), "order");
        }
        List<Cut> cuts = new ArrayList<>();
        for (String word : query.getParameters(BY)) {
            Cut cut = cut(word);
            if (cut == null || cuts.contains(cut)) {
                throw new Unreadable(BY, word, cut == null ? "cut" : "twice");
            }
            if (!indicator.cuts().contains(cut)) {
                throw new Unreadable(id, CutWords.inSentence(cut), "useless");
            }
            cuts.add(cut);
        }
        if (cuts.size() > MOST_CUTS) {
            throw new Unreadable(BY, String.valueOf(MOST_CUTS), "cuts");
        }
        Long known = number(query, KNOWN);
        Long definition = number(query, DEFINITION);
        return new QuestionAddress(indicator, from, to, known, cuts, held(indicator, query),
                definition == null ? 0 : definition.intValue());
    }

    private static Map<Cut, Set<String>> held(Indicator indicator, QueryParameters query) throws Unreadable {
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        for (String key : query.getParameters().keySet()) {
            boolean isCode = !key.isEmpty() && key.equals(key.toUpperCase(java.util.Locale.ROOT));
            if (isCode) {
                Cut cut = cut(key);
                if (cut == null) {
                    throw new Unreadable(key, key, "filter");
                }
                if (!indicator.isHeldBy(cut)) {
                    throw new Unreadable(indicator.id(), CutWords.inSentence(cut), "unheld");
                }
                held.put(cut, new TreeSet<>(query.getParameters(key)));
            }
        }
        return held;
    }

    private static Cut cut(String word) {
        return Arrays.stream(Cut.values()).filter(cut -> cut.name().equals(word)).findFirst().orElse(null);
    }

    /** @return the day at a key; {@code otherwise} when there is none */
    public static LocalDate day(QueryParameters query, String key, LocalDate otherwise) throws Unreadable {
        String text = query.getSingleParameter(key).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new Unreadable(key, text, "day");
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw new Unreadable(key, text, "day");
        }
    }

    /** @return the number at a key, zero or more; null when there is none */
    public static Long number(QueryParameters query, String key) throws Unreadable {
        String text = query.getSingleParameter(key).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}")) {
            throw new Unreadable(key, text, "number");
        }
        return Long.valueOf(text);
    }

    /** @param knownNow what is known, for an address that does not say it */
    public Question question(long knownNow) {
        return new Question(indicator, from, to, known == null ? knownNow : known, cuts, only);
    }

    /** The same with the place up to which everything is known, so that it gives the same answer for ever. */
    public QuestionAddress stamped(long place) {
        return new QuestionAddress(indicator, from, to, place, cuts, only, indicator.version());
    }

    /** @param place null for what is known when the page is opened */
    public QuestionAddress knownAt(Long place) {
        return new QuestionAddress(indicator, from, to, place, cuts, only, 0);
    }

    public QuestionAddress during(LocalDate first, LocalDate last) {
        return new QuestionAddress(indicator, first, last, known, cuts, only, definition);
    }

    public QuestionAddress by(List<Cut> by) {
        return new QuestionAddress(indicator, from, to, known, by, only, definition);
    }

    /** The same of another figure, divided by and held to what that one can be. */
    public QuestionAddress about(Indicator other) {
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        held.putAll(only);
        held.keySet().removeIf(cut -> !other.isHeldBy(cut));
        return new QuestionAddress(other, from, to, known, cuts.stream().filter(other.cuts()::contains).toList(), held, 0);
    }

    /** Held to one value of a cut, which then divides nothing any more. */
    public QuestionAddress held(Cut cut, String value) {
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        held.putAll(only);
        held.put(cut, Set.of(value));
        return new QuestionAddress(indicator, from, to, known, cuts.stream().filter(one -> one != cut).toList(), held, definition);
    }

    public QuestionAddress without(Cut cut) {
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        held.putAll(only);
        held.remove(cut);
        return new QuestionAddress(indicator, from, to, known, cuts, held, definition);
    }

    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(FROM, List.of(from.toString()));
        parameters.put(TO, List.of(to.toString()));
        if (known != null) {
            parameters.put(KNOWN, List.of(known.toString()));
        }
        if (!cuts.isEmpty()) {
            parameters.put(BY, cuts.stream().map(Cut::name).toList());
        }
        only.forEach((cut, values) -> parameters.put(cut.name(), List.copyOf(values)));
        if (definition > 0) {
            parameters.put(DEFINITION, List.of(String.valueOf(definition)));
        }
        return parameters;
    }

    public QueryParameters query() {
        return new QueryParameters(parameters());
    }

    /** Where the figure stands, for a link. */
    public String figure() {
        return Paths.figure(indicator.id()) + "?" + query().getQueryString();
    }

    /** @param further what else the address holds */
    private String at(String path, Map<String, List<String>> further) {
        Map<String, List<String>> parameters = parameters();
        parameters.putAll(further);
        return path + "?" + new QueryParameters(parameters).getQueryString();
    }

    /**
     * Where the files behind a number stand.
     *
     * @param values the cell's, one for each cut
     * @param part null for all of the cell
     * @param after place in the list after which the page begins; null for the first page
     */
    public String files(List<String> values, String part, String after) {
        Map<String, List<String>> further = new LinkedHashMap<>();
        if (!values.isEmpty()) {
            further.put("value", values);
        }
        if (part != null) {
            further.put("part", List.of(part));
        }
        if (after != null) {
            further.put("after", List.of(after));
        }
        return at(Paths.filesBehind(indicator.id()), further);
    }

    /** Where it says why this figure differs from what was known at an earlier place. */
    public String whySince(long place) {
        return at(Paths.whyChanged(indicator.id()), Map.of("since", List.of(String.valueOf(place))));
    }

    /** As {@link #whySince(long)}, for another last day as well. */
    public String whySince(long place, LocalDate lastDay) {
        return whySince(place, lastDay, 1);
    }

    /** @param page of the changes, from 1 */
    public String whySince(long place, LocalDate lastDay, int page) {
        Map<String, List<String>> further = new LinkedHashMap<>();
        further.put("since", List.of(String.valueOf(place)));
        further.put("since-to", List.of(lastDay.toString()));
        if (page > 1) {
            further.put("page", List.of(String.valueOf(page)));
        }
        return at(Paths.whyChanged(indicator.id()), further);
    }
}
