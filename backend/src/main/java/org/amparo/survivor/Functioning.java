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
 * @param answers one digit a domain in the order of {@link FunctioningTool#domains()}, e.g. {@code 114211}; for a child module worked out
 * from {@code asked} where that is given
 * @param byProxy true when somebody answered for the person
 * @param status result of the published cut-off, worked out by the aggregate; null in a command
 * @param asked one sign a question in the order of {@link FunctioningTool#questions()}, {@code -} for one that is passed over; null for
 * the adults' set, whose questions are its domains, and where a child module was recorded by domain
 */
public record Functioning(UUID assessmentId, FunctioningTool tool, LocalDate assessedOn,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> answers, boolean byProxy, DisabilityStatus status,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> asked) {

    /** Answers by domain alone. */
    public Functioning(UUID assessmentId, FunctioningTool tool, LocalDate assessedOn, Personal<String> answers, boolean byProxy,
            DisabilityStatus status) {
        this(assessmentId, tool, assessedOn, answers, byProxy, status, null);
    }
}
