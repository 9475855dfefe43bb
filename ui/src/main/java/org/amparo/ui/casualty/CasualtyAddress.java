package org.amparo.ui.casualty;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyQuestion;
import org.amparo.ui.shell.Paths;

/**
 * A question about casualties as it stands in an address, e.g. {@code casualties/tables?from=2006&to=2010&by=YEAR&by=OUTCOME&SEX=F}: both
 * ways, without loss.
 *
 * @param from first calendar year @param to last one; both count
 * @param known place of the sealed order; null for what is known when the page is opened
 */
record CasualtyAddress(int from, int to, Long known, boolean allDevices, List<CasualtyCut> cuts, Map<CasualtyCut, Set<String>> only) {

    static final int FIRST = 1900;
    static final int LAST = 2200;
    private static final int YEARS = 9;
    private static final String ALL = "all";

    /** Something in an address that cannot be understood. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String parameter) {
            super(parameter);
        }
    }

    CasualtyAddress {
        cuts = List.copyOf(cuts);
        Map<CasualtyCut, Set<String>> held = new EnumMap<>(CasualtyCut.class);
        only.forEach((cut, values) -> held.put(cut, new TreeSet<>(values)));
        only = held;
    }

    /** What is left out is the last ten years by year and outcome, as known now. */
    static CasualtyAddress read(QueryParameters query, LocalDate today) throws Unreadable {
        int to = number(query, "to").map(Long::intValue).orElse(today.getYear());
        int from = number(query, "from").map(Long::intValue).orElse(to - YEARS);
        if (from < FIRST || to > LAST || to < from) {
            throw new Unreadable("from");
        }
        List<CasualtyCut> cuts = new ArrayList<>();
        for (String word : query.getParameters("by")) {
            CasualtyCut cut = cut(word).orElseThrow(() -> new Unreadable("by"));
            if (cuts.contains(cut) || cuts.size() == CasualtyQuestion.MOST_CUTS) {
                throw new Unreadable("by");
            }
            cuts.add(cut);
        }
        if (cuts.isEmpty()) {
            cuts.addAll(List.of(CasualtyCut.YEAR, CasualtyCut.OUTCOME));
        }
        Map<CasualtyCut, Set<String>> only = new EnumMap<>(CasualtyCut.class);
        for (String key : query.getParameters().keySet()) {
            if (!key.isEmpty() && key.equals(key.toUpperCase(java.util.Locale.ROOT))) {
                only.put(cut(key).orElseThrow(() -> new Unreadable(key)), Set.copyOf(query.getParameters(key)));
            }
        }
        return new CasualtyAddress(from, to, number(query, "known").orElse(null),
                ALL.equals(query.getSingleParameter("devices").orElse("")),
                cuts, only);
    }

    private static Optional<CasualtyCut> cut(String word) {
        return Arrays.stream(CasualtyCut.values()).filter(cut -> cut.name().equals(word)).findFirst();
    }

    private static Optional<Long> number(QueryParameters query, String key) throws Unreadable {
        String text = query.getSingleParameter(key).orElse("");
        if (!text.matches("\\d{0,15}")) {
            throw new Unreadable(key);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    /** @param knownNow for an address that does not say what is known */
    CasualtyQuestion question(long knownNow) {
        return new CasualtyQuestion(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), known == null ? knownNow : known, allDevices, cuts,
                only);
    }

    CasualtyAddress during(int first, int last) {
        return new CasualtyAddress(first, last, known, allDevices, cuts, only);
    }

    CasualtyAddress by(List<CasualtyCut> by) {
        return new CasualtyAddress(from, to, known, allDevices, by, only);
    }

    CasualtyAddress knownAt(Long place) {
        return new CasualtyAddress(from, to, place, allDevices, cuts, only);
    }

    CasualtyAddress withAllDevices(boolean all) {
        return new CasualtyAddress(from, to, known, all, cuts, only);
    }

    CasualtyAddress without(CasualtyCut cut) {
        Map<CasualtyCut, Set<String>> held = new EnumMap<>(CasualtyCut.class);
        held.putAll(only);
        held.remove(cut);
        return new CasualtyAddress(from, to, known, allDevices, cuts, held);
    }

    /** What is behind a number: the same casualties held to its values, divided by what else is told of them. */
    CasualtyAddress behind(List<String> values, long place) {
        Map<CasualtyCut, Set<String>> held = new EnumMap<>(CasualtyCut.class);
        held.putAll(only);
        for (int i = 0; i < values.size(); i++) {
            held.put(cuts.get(i), Set.of(values.get(i)));
        }
        List<CasualtyCut> next = List.of(CasualtyCut.ADM1, CasualtyCut.DEVICE, CasualtyCut.OUTCOME, CasualtyCut.YEAR, CasualtyCut.AGE)
                .stream().filter(cut -> !held.containsKey(cut)).limit(2).toList();
        return new CasualtyAddress(from, to, place, allDevices, next, held);
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("from", List.of(String.valueOf(from)));
        parameters.put("to", List.of(String.valueOf(to)));
        if (known != null) {
            parameters.put("known", List.of(known.toString()));
        }
        if (allDevices) {
            parameters.put("devices", List.of(ALL));
        }
        parameters.put("by", cuts.stream().map(CasualtyCut::name).toList());
        only.forEach((cut, values) -> parameters.put(cut.name(), List.copyOf(values)));
        return new QueryParameters(parameters);
    }

    String link() {
        return Paths.CASUALTY_TABLES + "?" + query().getQueryString();
    }
}
