package org.amparo.incident;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Placement;

/**
 * An incident with its casualties, as one viewer may see it.
 *
 * @param version number of the incident's last event
 * @param placement who it belongs to; decides who may correct it
 * @param placeWithheld true when the viewer may not read the place; adm2, place and coordinates are null then
 */
public record IncidentView(UUID incidentId, IncidentDetails details, List<Casualty> casualties, long version, Placement placement,
        boolean placeWithheld) {
}
