package org.amparo.survivor;

import java.util.List;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.VictimType;

/**
 * Who the person is (domain 2.2): only what is needed to start.
 *
 * @param fullName name the person goes by; null when not told
 * @param otherNames other names, or the name in the local script
 * @param birthYear year of birth alone, kept in clear so that age bands can be counted and stay the same after an erasure; null when unknown
 * @param preferredLanguage BCP 47 code, e.g. {@code pt}; null when not told
 */
public record Person(@PersonalValue(PersonalClass.IDENTITY) Personal<String> fullName,
        @PersonalValue(PersonalClass.IDENTITY) Personal<String> otherNames, Sex sex,
        @PersonalValue(PersonalClass.IDENTITY) Personal<PartialDate> birthDate, Integer birthYear, String preferredLanguage,
        List<CommunicationNeed> communicationNeeds, DisplacementStatus displacement, VictimType victimType, IdentificationSource source) {

    public Person {
        communicationNeeds = communicationNeeds == null ? List.of() : List.copyOf(communicationNeeds);
        birthYear = birthDate instanceof Personal.Known<PartialDate>(PartialDate date) ? date.year() : birthYear;
    }
}
