package org.amparo.ui.rehabilitation;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.rehabilitation.ExerciseCatalogue;
import org.amparo.ui.kit.Labels;
import org.springframework.stereotype.Component;

/** The steps of exercises from the message files: {@code exercise.<code>.steps} says how many there are, each under its number. */
@Component
class ExerciseTexts {

    /** @param catalogue each of its exercises must have words */
    ExerciseTexts(ExerciseCatalogue catalogue, I18NProvider words) {
        for (String code : catalogue.codes()) {
            String name = words.getTranslation("exercise." + code, java.util.Locale.ENGLISH);
            if (name.startsWith("?")) {
                throw new IllegalStateException("The home exercise " + code + " has no words in the message files: exercise." + code);
            }
        }
    }

    /** What to do, one after the other, in the language of the person looking. */
    List<String> steps(String code) {
        int count = Integer.parseInt(Labels.text("exercise." + code + ".steps"));
        return Stream.iterate(1, step -> step + 1).limit(count).map(step -> Labels.text("exercise." + code + "." + step)).toList();
    }
}
