package org.amparo.ui.survivor;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Scope;
import org.amparo.survivor.FileSelection;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Sex;

/**
 * The part of the list's address behind the question mark: what is chosen there, and addresses with one choice changed.
 *
 * @param selections filters of other capabilities that the viewer may use
 */
record ListAddress(Map<String, String> chosen, List<FileSelection> selections) {

    private static final List<String> OWN_KEYS = List.of("reach", "stage", "area", "sex", "age", "find");

    static ListAddress of(QueryParameters query, List<FileSelection> selections) {
        Map<String, String> chosen = new LinkedHashMap<>();
        Stream.concat(OWN_KEYS.stream(), selections.stream().map(FileSelection::key)).forEach(
                key -> query.getSingleParameter(key).filter(value -> !value.isBlank()).ifPresent(value -> chosen.put(key, value)));
        return new ListAddress(chosen, selections);
    }

    ListAddress with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new ListAddress(changed, selections);
    }

    ListAddress without(String key) {
        return with(key, null);
    }

    QueryParameters query() {
        return QueryParameters.simple(chosen);
    }

    SurvivorFilter filter() {
        Map<String, String> selected = new LinkedHashMap<>();
        selections.forEach(one -> selected(one).ifPresent(value -> selected.put(one.key(), value.name())));
        return new SurvivorFilter(reachOr(null), area(), stage(), sex(), age(), selected);
    }

    /** What is chosen of a filter that another capability offers. */
    Optional<? extends Enum<?>> selected(FileSelection selection) {
        return Optional.ofNullable(chosen.get(selection.key())).flatMap(selection::value);
    }

    /** Codes that narrow the list, for keeping under a name. */
    Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>(chosen);
        codes.remove("find");
        return codes;
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
