package org.amparo.ui.reporting.gap;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.Unreadable;

/**
 * Which look at the gaps an address asks for, and of when.
 *
 * @param base period, last day, place and filters; its own indicator is what a map shows
 */
public record GapAddress(Look look, QuestionAddress base) {

    /** What is looked at. */
    public enum Look {
        NEEDS, WAITING, DEMAND, TRAVEL, EQUITY, FOLLOW_UPS, DEVICES, PROVIDERS
    }

    private static final String LOOK = "look";

    /** @param indicator what is shown where the address does not say */
    public static GapAddress read(String indicator, QueryParameters query, LocalDate today) throws Unreadable {
        String word = query.getSingleParameter(LOOK).orElse(Look.NEEDS.name().toLowerCase(java.util.Locale.ROOT));
        Look look = Arrays.stream(Look.values()).filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> new Unreadable(LOOK, word, "look"));
        return new GapAddress(look, QuestionAddress.read(query.getSingleParameter("figure").orElse(indicator), query, today));
    }

    public GapAddress at(Look other) {
        return new GapAddress(other, base);
    }

    public GapAddress of(QuestionAddress other) {
        return new GapAddress(look, other);
    }

    /** The one first-level area that is looked at; null for all. */
    public String area() {
        Set<String> held = base.only().getOrDefault(Cut.ADM1, Set.of());
        return held.size() == 1 && CutWords.isKnown(held.iterator().next()) ? held.iterator().next() : null;
    }

    /** What the country, or the area that is looked at, is divided into. */
    public Cut places() {
        return area() == null || !base.indicator().cuts().contains(Cut.ADM2) ? Cut.ADM1 : Cut.ADM2;
    }

    /** @param area null for all areas */
    public GapAddress in(String area) {
        return new GapAddress(look, area == null ? base.without(Cut.ADM1) : base.held(Cut.ADM1, area));
    }

    /** The question of an indicator over the same time, of the same people. */
    public Question question(Indicator indicator, long knownNow) {
        return base.about(indicator).by(List.of()).question(knownNow);
    }

    public QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(LOOK, List.of(look.name().toLowerCase(java.util.Locale.ROOT)));
        parameters.putAll(base.parameters());
        return new QueryParameters(parameters);
    }

    /** For the map, which also says which figure it shows. */
    public QueryParameters queryOfMap() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("figure", List.of(base.indicator().id()));
        parameters.putAll(base.parameters());
        return new QueryParameters(parameters);
    }
}
