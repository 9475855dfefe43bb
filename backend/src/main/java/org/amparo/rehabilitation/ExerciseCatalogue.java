package org.amparo.rehabilitation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The exercises that a home programme can be made of, as {@code amparo.rehabilitation.exercises}. Their words stand in the message files:
 * {@code exercise.<code>} is the name, {@code exercise.<code>.1} and so on are the steps. A programme adds its own by naming a code here and
 * writing its words there.
 *
 * @param exercises codes in the order in which they are offered
 */
@ConfigurationProperties("amparo.rehabilitation")
public record ExerciseCatalogue(List<String> exercises) {

    /** What is offered when nothing is set. */
    public static final ExerciseCatalogue DEFAULT = new ExerciseCatalogue(List.of("hip-extension", "hip-abduction", "knee-straightening",
            "thigh-squeeze", "bridge", "prone-lying", "sit-to-stand", "standing-balance", "side-step", "arm-push-up", "shoulder-turn",
            "grip", "limb-massage", "mirror", "deep-breathing"));

    public ExerciseCatalogue {
        exercises = exercises == null || exercises.isEmpty() ? null : List.copyOf(exercises);
    }

    /** The codes that can be chosen. */
    public List<String> codes() {
        return exercises == null ? DEFAULT.exercises : exercises;
    }

    boolean has(String exercise) {
        return exercise != null && codes().contains(exercise);
    }
}
