package org.amparo.ui.reporting.whatif;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.WhatIfQueries.Begins;
import org.amparo.reporting.WhatIfQueries.Change;
import org.amparo.reporting.WhatIfQueries.Closes;
import org.amparo.ui.kit.Points;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;

/**
 * A change of the directory as it stands in an address, as it was typed: what is wrong or missing is kept, so that it can be refused beside
 * its field.
 *
 * @param kind what happens
 * @param site the provider that closes
 * @param place the one of its sites that closes; empty for all
 * @param point where people come to; empty for a team that comes to them
 * @param known place of the sealed order; null for what is known when the page is opened
 */
record WhatIfAddress(Kind kind, String site, String place, String area, String district, String point, List<String> services, String day,
        String people, Long known) {

    /** What may happen. */
    enum Kind {
        CLOSES, BEGINS
    }

    static final String SITE = "site";
    static final String PLACE = "place";
    static final String AREA = "area";
    static final String POINT = "point";
    static final String SERVICE = "service";
    static final String DAY = "day";
    static final String PEOPLE = "people";
    private static final String CHANGE = "change";
    private static final String DISTRICT = "district";
    private static final String KNOWN = "known";
    private static final int MOST_PEOPLE = 100_000;
    private static final int YEARS_AHEAD = 10;

    /** @throws Unreadable when it does not say what happens, or the place is none */
    static WhatIfAddress read(QueryParameters query) throws Unreadable {
        String word = query.getSingleParameter(CHANGE).orElse("closes");
        Kind kind = Arrays.stream(Kind.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> new Unreadable(CHANGE, word, "change"));
        return new WhatIfAddress(kind, one(query, SITE), one(query, PLACE), one(query, AREA), one(query, DISTRICT), one(query, POINT),
                query.getParameters(SERVICE), one(query, DAY), one(query, PEOPLE), QuestionAddress.number(query, KNOWN));
    }

    private static String one(QueryParameters query, String key) {
        return query.getSingleParameter(key).orElse("").strip();
    }

    /** True when nothing has been chosen yet. */
    boolean isEmpty() {
        return site.isEmpty() && area.isEmpty() && services.isEmpty() && day.isEmpty() && people.isEmpty();
    }

    /** What is wrong, by field, as the key of its sentence; empty when the change can be looked at. */
    Map<String, String> refused(LocalDate today, boolean siteIsKnown, boolean placeIsKnown, boolean areaIsKnown) {
        Map<String, String> refused = new LinkedHashMap<>();
        if (kind == Kind.CLOSES && !siteIsKnown) {
            refused.put(SITE, site.isEmpty() ? "whatif.site.missing" : "whatif.site.unknown");
        }
        if (kind == Kind.CLOSES && siteIsKnown && !place.isEmpty() && !placeIsKnown) {
            refused.put(PLACE, "whatif.one-site.unknown");
        }
        if (kind == Kind.BEGINS && !point.isEmpty() && atPoint().isEmpty()) {
            refused.put(POINT, "whatif.point.none");
        }
        if (kind == Kind.BEGINS && !areaIsKnown) {
            refused.put(AREA, area.isEmpty() ? "whatif.area.missing" : "whatif.area.unknown");
        }
        if (kind == Kind.BEGINS && (services.isEmpty() || services.stream().anyMatch(word -> service(word).isEmpty()))) {
            refused.put(SERVICE, services.isEmpty() ? "whatif.services.missing" : "whatif.services.unknown");
        }
        Optional<LocalDate> when = when();
        if (when.isEmpty()) {
            refused.put(DAY, "whatif.day.missing");
        } else if (when.get().isBefore(today)) {
            refused.put(DAY, "whatif.day.past");
        } else if (when.get().isAfter(today.plusYears(YEARS_AHEAD))) {
            refused.put(DAY, "whatif.day.far");
        }
        if (kind == Kind.BEGINS && !people.isEmpty() && peopleAMonth().isEmpty()) {
            refused.put(PEOPLE, "whatif.people.number");
        }
        return refused;
    }

    Optional<LocalDate> when() {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    Optional<UUID> provider() {
        return id(site);
    }

    /** The one site that closes; empty for all. */
    Optional<UUID> oneSite() {
        return id(place);
    }

    private static Optional<UUID> id(String word) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(word));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Where people come to; empty when nothing, or no point, was typed. */
    Optional<GeoPoint> atPoint() {
        try {
            return Points.read(point, POINT);
        } catch (RuleBroken none) {
            return Optional.empty();
        }
    }

    Optional<Integer> peopleAMonth() {
        return people.matches("[1-9]\\d{0,5}") && Integer.parseInt(people) <= MOST_PEOPLE
                ? Optional.of(Integer.valueOf(people))
                : Optional.empty();
    }

    List<ServiceCode> known(List<String> words) {
        return words.stream().flatMap(word -> service(word).stream()).distinct().toList();
    }

    static Optional<ServiceCode> service(String word) {
        return Arrays.stream(ServiceCode.values()).filter(code -> code.name().equals(word)).findFirst();
    }

    /** The change, once nothing is refused. */
    Change change() {
        return kind == Kind.CLOSES
                ? new Closes(provider().orElseThrow(), oneSite().orElse(null), when().orElseThrow())
                : new Begins(area, district.isEmpty() ? null : district, atPoint().orElse(null),
                        known(services).stream().collect(Collectors.toSet()),
                        when().orElseThrow(), peopleAMonth().orElse(null));
    }

    /** @param position place of the sealed order */
    WhatIfAddress knownAt(long position) {
        return new WhatIfAddress(kind, site, place, area, district, point, services, day, people, position);
    }

    /** What it depends on, in one line. @param sign of a district, which is typed and stands in no stamp by its name */
    String stamp(UnaryOperator<String> sign) {
        List<String> words = new ArrayList<>(List.of("WHAT-IF.3", kind.name(), kind == Kind.CLOSES ? site : area));
        if (kind == Kind.BEGINS) {
            if (!district.isEmpty()) {
                words.add("ADM2=" + sign.apply(district));
            }
            words.add(services.stream().sorted().collect(Collectors.joining(",")));
            atPoint().ifPresent(at -> words.add(Points.write(at).replace(" ", "")));
            peopleAMonth().ifPresent(each -> words.add(each + "/month"));
        } else if (!place.isEmpty()) {
            words.add(place);
        }
        words.add(day);
        words.add("@" + known);
        return String.join(" ", words);
    }

    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(CHANGE, List.of(kind.name().toLowerCase(Locale.ROOT)));
        put(parameters, SITE, site);
        put(parameters, PLACE, place);
        put(parameters, AREA, area);
        put(parameters, DISTRICT, district);
        put(parameters, POINT, point);
        if (!services.isEmpty()) {
            parameters.put(SERVICE, services);
        }
        put(parameters, DAY, day);
        put(parameters, PEOPLE, people);
        if (known != null) {
            parameters.put(KNOWN, List.of(known.toString()));
        }
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String key, String value) {
        if (!value.isEmpty()) {
            parameters.put(key, List.of(value));
        }
    }

    QueryParameters query() {
        return new QueryParameters(parameters());
    }

    String screen() {
        return Paths.WHAT_IF + "?" + query().getQueryString();
    }

    /** @param further what else the address of the files holds */
    String files(Map<String, String> further) {
        Map<String, List<String>> parameters = parameters();
        further.forEach((key, value) -> parameters.put(key, List.of(value)));
        return Paths.WHAT_IF_FILES + "?" + new QueryParameters(parameters).getQueryString();
    }
}
