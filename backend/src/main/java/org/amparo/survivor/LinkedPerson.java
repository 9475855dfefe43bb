package org.amparo.survivor;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Relation;

/**
 * A guardian, support person or witness: a person in their own right, with keys of their own.
 *
 * @param personId id of that person, never the survivor's
 * @param legalBasis for a guardian: court order, parent by birth and so on; for a support person: what they may help with
 * @param from first day of the link; null when not told
 */
public record LinkedPerson(UUID personId, @PersonalValue(value = PersonalClass.IDENTITY, of = "personId") Personal<String> fullName,
        Relation relation, @PersonalValue(value = PersonalClass.IDENTITY, of = "personId") Personal<String> legalBasis,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "personId") Personal<String> phone, LocalDate from) {
}
