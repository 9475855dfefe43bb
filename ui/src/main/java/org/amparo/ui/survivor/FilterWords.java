package org.amparo.ui.survivor;

import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.Pillar;

/** What a value of a filter is called in the list of files. */
final class FilterWords {

    private FilterWords() {
    }

    /** A pillar stands among its services and means any of them. */
    static String of(Enum<?> value) {
        return value instanceof Pillar ? Labels.text("survivors.filter.pillar", Labels.of(value)) : Labels.of(value);
    }
}
