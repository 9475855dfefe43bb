package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.Set;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.TrainingTopic;

/**
 * One training with the device (domain 3.1, stage 7).
 *
 * @param minutes 1-480
 * @param aids walking aids used in it
 */
public record UseTraining(LocalDate on, TrainingTopic topic, int minutes, Set<AssistiveProduct> aids) {

    public UseTraining {
        aids = aids == null ? Set.of() : Set.copyOf(aids);
    }
}
