package org.amparo.survivor;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.DisabilityStatus;

/**
 * Answers to one set of functioning questions (domain 2.6).
 *
 * @param answers one digit a question in the order of {@link FunctioningTool#domains()}, e.g. {@code 114211}
 * @param byProxy true when somebody answered for the person
 * @param status result of the published cut-off, worked out by the aggregate; null in a command
 */
public record Functioning(UUID assessmentId, FunctioningTool tool, LocalDate assessedOn,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> answers, boolean byProxy, DisabilityStatus status) {
}
