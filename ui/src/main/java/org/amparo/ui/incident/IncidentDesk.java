package org.amparo.ui.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.access.Viewer;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentQueries;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftPlaces;
import org.springframework.stereotype.Component;

/** What the screens of incidents work with. */
@Component
class IncidentDesk {

    private final CurrentViewer current;
    private final Commands commands;
    private final IncidentQueries incidents;
    private final SurvivorQueries files;
    private final People people;
    private final DraftPlaces drafts;
    private final Clock clock;

    IncidentDesk(CurrentViewer current, Commands commands, IncidentQueries incidents, SurvivorQueries files, People people,
            DraftPlaces drafts,
            Clock clock) {
        this.current = current;
        this.commands = commands;
        this.incidents = incidents;
        this.files = files;
        this.people = people;
        this.drafts = drafts;
        this.clock = clock;
    }

    Viewer viewer() {
        return current.get();
    }

    IncidentQueries incidents() {
        return incidents;
    }

    SurvivorQueries files() {
        return files;
    }

    People people() {
        return people;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Names of areas by their codes. */
    Map<String, String> areaNames() {
        return people.areas().stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
    }

    void send(UUID commandId, IncidentCommand command) {
        commands.send(viewer(), commandId, command);
    }

    /** Where the draft of a form about an incident lies. */
    DraftBinding.Place draft(String form, UUID incidentId) {
        return drafts.of(form + ":" + incidentId, incidentId);
    }
}
