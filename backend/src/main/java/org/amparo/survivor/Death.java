package org.amparo.survivor;

import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;

/** The person's death: when, whether because of the injury, and who told. */
public record Death(PartialDate on, Answer relatedToInjury, IdentificationSource source) {
}
