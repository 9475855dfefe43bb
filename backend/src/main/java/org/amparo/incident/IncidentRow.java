package org.amparo.incident;

import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;

/**
 * One line of a list of incidents to choose from.
 *
 * @param place null when never told, or when the viewer may not read places ({@code placeWithheld})
 * @param killed number of casualties killed
 * @param injured number of casualties injured
 */
public record IncidentRow(UUID incidentId, PartialDate date, String adm1, Personal<String> place, boolean placeWithheld, DeviceType device,
        String register, int killed, int injured) {
}
