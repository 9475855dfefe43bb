package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ContactMethod;

/** One try to reach the person, for R29. @param reached true when it led to the person; earlier tries then count no more */
public record ContactAttempt(UUID attemptId, ContactMethod method, LocalDate attemptedOn, boolean reached,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> note) {
}
