package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/**
 * A case to be handed over: to a caseworker inside, or to another agency (R37).
 *
 * @param toCaseworker receiver inside; null for another agency
 * @param toTeam team of the receiver; null keeps the team
 * @param toOrganisation organisation of the receiver; null keeps it
 * @param agency provider of the directory that takes the case over; null inside
 * @param agencyName what the agency is called, for screens and sentences; given exactly with {@code agency}
 */
public record Transfer(UUID transferId, UUID toCaseworker, UUID toTeam, UUID toOrganisation, UUID agency, String agencyName,
        LocalDate requestedOn, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) {

    /** True when the case leaves this organisation's system. */
    public boolean toAgency() {
        return agency != null;
    }
}
