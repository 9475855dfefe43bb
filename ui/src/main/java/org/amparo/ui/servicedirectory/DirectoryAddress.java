package org.amparo.ui.servicedirectory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.amparo.servicedirectory.DirectoryFilter;
import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;

import com.vaadin.flow.router.QueryParameters;

/** The part of the directory's addresses behind the question mark: what is chosen there, and addresses with one choice changed. */
record DirectoryAddress(Map<String, String> chosen) {

    static final String WORDS = "find";
    static final String SERVICE = "service";
    static final String PILLAR = "pillar";
    static final String AREA = "area";
    static final String STEP_FREE = "stepfree";
    static final String CAPACITY = "capacity";
    static final String STANDING = "standing";
    private static final List<String> KEYS = List.of(WORDS, SERVICE, PILLAR, AREA, STEP_FREE, CAPACITY, STANDING);
    private static final String YES = "yes";

    static DirectoryAddress of(QueryParameters query) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String key : KEYS) {
            query.getSingleParameter(key).filter(value -> !value.isBlank()).ifPresent(value -> chosen.put(key, value));
        }
        return new DirectoryAddress(chosen);
    }

    DirectoryAddress with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        if (value == null || value.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new DirectoryAddress(changed);
    }

    DirectoryAddress with(String key, boolean on) {
        return with(key, on ? YES : null);
    }

    DirectoryFilter filter() {
        return new DirectoryFilter(chosen.get(WORDS), service(), code(Pillar.class, PILLAR), area(), stepFree(), is(CAPACITY), standing());
    }

    ServiceCode service() {
        return code(ServiceCode.class, SERVICE);
    }

    Pillar pillar() {
        return code(Pillar.class, PILLAR);
    }

    Standing standing() {
        return code(Standing.class, STANDING);
    }

    String area() {
        return chosen.get(AREA);
    }

    String words() {
        return chosen.getOrDefault(WORDS, "");
    }

    boolean stepFree() {
        return is(STEP_FREE);
    }

    boolean is(String key) {
        return YES.equals(chosen.get(key));
    }

    QueryParameters query() {
        return QueryParameters.simple(chosen);
    }

    /** The address of a screen with these choices, for a link. */
    String on(String path) {
        String query = query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A word in the address that is no code, e.g. from an old link, narrows nothing. */
    private <E extends Enum<E>> E code(Class<E> codes, String key) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(chosen.get(key))) {
                return code;
            }
        }
        return null;
    }
}
