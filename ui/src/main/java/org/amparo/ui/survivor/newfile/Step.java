package org.amparo.ui.survivor.newfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Steps of a new file; also their words in the address. */
enum Step {
    SEARCH, CONSENT, PERSON, CHECK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
