package org.amparo.incident;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;

/** What screens may ask about incidents. Every answer is cut to what the viewer may see, and every look is in the read audit. */
public interface IncidentQueries {

    /**
     * Incidents that may be the one a person speaks of, nearest in time first; those without a known date last.
     *
     * @param date about when; null or unknown finds any time, latest first
     * @param adm1 first-level area; null for any
     * @param device null for any
     * @param limit 1-50
     */
    @Needs(Permission.INCIDENT_READ)
    List<IncidentRow> near(Viewer viewer, PartialDate date, String adm1, DeviceType device, int limit);

    /**
     * These incidents, oldest first; those that are out of reach or do not exist are left out.
     *
     * @param ids at most 50
     */
    @Needs(Permission.INCIDENT_READ)
    List<IncidentRow> these(Viewer viewer, Collection<UUID> ids);

    /** @throws org.amparo.access.NotAllowed when it is out of reach or does not exist */
    @Needs(Permission.INCIDENT_READ)
    IncidentView open(Viewer viewer, UUID incidentId);

    /**
     * How an incident came to be what it is: all that was recorded and corrected of it, oldest first, each step with the incident as it stood
     * after it. What it was on a past day is the last step of that day.
     *
     * @throws org.amparo.access.NotAllowed when it is out of reach or does not exist
     */
    @Needs(Permission.INCIDENT_READ)
    List<IncidentStep> history(Viewer viewer, UUID incidentId);
}
