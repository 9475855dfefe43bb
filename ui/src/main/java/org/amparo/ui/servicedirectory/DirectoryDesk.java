package org.amparo.ui.servicedirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.access.AreaCentres;
import org.amparo.access.AreaOutlines;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftPlaces;
import org.springframework.stereotype.Component;

/** What the screens of the directory work with. */
@Component
class DirectoryDesk {

    private final CurrentViewer current;
    private final Commands commands;
    private final DirectoryQueries directory;
    private final People people;
    private final Organisations organisations;
    private final AreaCentres centres;
    private final AreaOutlines outlines;
    private final DraftPlaces drafts;
    private final Clock clock;

    DirectoryDesk(CurrentViewer current, Commands commands, DirectoryQueries directory, People people, Organisations organisations,
            AreaCentres centres, AreaOutlines outlines, DraftPlaces drafts, Clock clock) {
        this.current = current;
        this.commands = commands;
        this.directory = directory;
        this.people = people;
        this.organisations = organisations;
        this.centres = centres;
        this.outlines = outlines;
        this.drafts = drafts;
        this.clock = clock;
    }

    Viewer viewer() {
        return current.get();
    }

    boolean mayEdit() {
        return viewer().may(Permission.DIRECTORY_EDIT);
    }

    DirectoryQueries directory() {
        return directory;
    }

    People people() {
        return people;
    }

    Organisations organisations() {
        return organisations;
    }

    AreaCentres centres() {
        return centres;
    }

    AreaOutlines outlines() {
        return outlines;
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

    void send(UUID commandId, ProviderCommand command) {
        commands.send(viewer(), commandId, command);
    }

    /** Where the draft of a form about a provider lies; null for one that is not registered yet. */
    DraftBinding.Place draft(String form, UUID providerId) {
        return drafts.of(form + ":" + (providerId == null ? "new" : providerId), providerId);
    }
}
