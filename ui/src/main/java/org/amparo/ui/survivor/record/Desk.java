package org.amparo.ui.survivor.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.audit.ReadLog;
import org.amparo.incident.IncidentQueries;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.survivor.AssentRules;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.DraftBinding;
import org.springframework.stereotype.Component;

/** What the screens of a file work with: who is looking, the door for commands, the queries, the staff, drafts and the clock. */
@Component
public class Desk {

    private final FileDesk desk;
    private final SurvivorQueries survivors;
    private final IncidentQueries incidents;
    private final ReadLog readLog;
    private final AssentRules assent;
    private final DirectoryQueries directory;

    Desk(FileDesk desk, SurvivorQueries survivors, IncidentQueries incidents, ReadLog readLog, AssentRules assent,
            DirectoryQueries directory) {
        this.desk = desk;
        this.survivors = survivors;
        this.incidents = incidents;
        this.readLog = readLog;
        this.assent = assent;
        this.directory = directory;
    }

    public Viewer viewer() {
        return desk.viewer();
    }

    public Commands commands() {
        return desk.commands();
    }

    public SurvivorQueries survivors() {
        return survivors;
    }

    public IncidentQueries incidents() {
        return incidents;
    }

    DirectoryQueries directory() {
        return directory;
    }

    public ReadLog readLog() {
        return readLog;
    }

    public People people() {
        return desk.people();
    }

    public Clock clock() {
        return desk.clock();
    }

    public LocalDate today() {
        return desk.today();
    }

    /** What the table of ages asks for at this age, below majority. */
    public AssentRules.Band band(int age) {
        return assent.bandFor(age);
    }

    /** Where the draft of this form lies; one a user and form. */
    public DraftBinding.Place draft(String form, UUID about) {
        return desk.draft(form, about);
    }

    /** What every form beside a file works with. */
    FileDesk desk() {
        return desk;
    }
}
