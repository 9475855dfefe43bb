package org.amparo.ui.survivor;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.access.Scope;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Sex;

/** The part of the list's address behind the question mark: what is chosen there, and addresses with one choice changed. */
record ListAddress(Map<String, String> chosen) {

    static ListAddress of(QueryParameters query) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String key : new String[]{"reach", "stage", "area", "sex", "age", "find"}) {
            query.getSingleParameter(key).filter(value -> !value.isBlank()).ifPresent(value -> chosen.put(key, value));
        }
        return new ListAddress(chosen);
    }

    ListAddress with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new ListAddress(changed);
    }

    ListAddress without(String key) {
        return with(key, null);
    }

    QueryParameters query() {
        return QueryParameters.simple(chosen);
    }

    SurvivorFilter filter() {
        return new SurvivorFilter(reachOr(null), area(), stage(), sex(), age());
    }

    Scope reachOr(Scope otherwise) {
        Scope reach = code(Scope.class, "reach");
        return reach == null ? otherwise : reach;
    }

    FileStage stage() {
        return code(FileStage.class, "stage");
    }

    Sex sex() {
        return code(Sex.class, "sex");
    }

    AgeGroup age() {
        return code(AgeGroup.class, "age");
    }

    String area() {
        return chosen.get("area");
    }

    String find() {
        return chosen.get("find");
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
