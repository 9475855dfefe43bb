package org.amparo.ui.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.funding.DonorGrants;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftPlaces;
import org.springframework.stereotype.Component;

/** What every form beside a file works with: who is looking, the door for commands, the staff, drafts and the clock. */
@Component
public class FileDesk {

    private final CurrentViewer current;
    private final Commands commands;
    private final People people;
    private final DraftPlaces drafts;
    private final DonorGrants grants;
    private final Clock clock;

    FileDesk(CurrentViewer current, Commands commands, People people, DraftPlaces drafts, DonorGrants grants, Clock clock) {
        this.current = current;
        this.commands = commands;
        this.people = people;
        this.drafts = drafts;
        this.grants = grants;
        this.clock = clock;
    }

    public Viewer viewer() {
        return current.get();
    }

    /** Carries out a command for the viewer. */
    public void send(UUID commandId, Command command) {
        commands.send(viewer(), commandId, command);
    }

    public Commands commands() {
        return commands;
    }

    public People people() {
        return people;
    }

    /** Grants of donors. */
    DonorGrants grants() {
        return grants;
    }

    public Clock clock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Where the draft of this form lies; one a user and form. */
    public DraftBinding.Place draft(String form, UUID about) {
        return drafts.of(form, about);
    }
}
