package org.amparo.casualty;

import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.People;

/** Names of first-level areas beside the words of other cuts. */
public final class AreaNames {

    private AreaNames() {
    }

    /** Every area by its code. */
    public static Map<String, String> names(People people) {
        return people.areas().stream().collect(Collectors.toMap(People.Area::code, People.Area::name, (one, other) -> one));
    }

    /** A value in words; an area that has no name by its code. */
    public static String value(CasualtyWords words, CasualtyCut cut, String value, Map<String, String> names) {
        return cut == CasualtyCut.ADM1 && names.containsKey(value) ? names.get(value) : words.value(cut, value);
    }
}
