package org.amparo.incident;

import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;

/**
 * What is known of an explosion (domain 2.4). Finer place than the first-level area is sealed under the incident's own key.
 *
 * @param coordinates {@code latitude,longitude} in decimal degrees, WGS 84
 * @param register name of the register it was taken from; null when told to us
 */
public record IncidentDetails(PartialDate date, String adm1,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "incidentId") Personal<String> adm2,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "incidentId") Personal<String> place,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "incidentId") Personal<String> coordinates, PlaceSetting setting,
        DeviceType device, Certainty certainty, Activation activation, Answer itemMovedBefore, Answer areaMarked,
        IdentificationSource source,
        String register) {

    /** The same without what lies under the incident's own key. */
    IncidentDetails withoutPlace() {
        return new IncidentDetails(date, adm1, null, null, null, setting, device, certainty, activation, itemMovedBefore, areaMarked,
                source,
                register);
    }

    /** The same with the place of another. */
    IncidentDetails placedAs(IncidentDetails other) {
        return new IncidentDetails(date, adm1, other.adm2(), other.place(), other.coordinates(), setting, device, certainty, activation,
                itemMovedBefore, areaMarked, source, register);
    }
}
