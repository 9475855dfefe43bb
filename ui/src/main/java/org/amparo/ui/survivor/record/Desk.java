package org.amparo.ui.survivor.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.audit.ReadLog;
import org.amparo.incident.IncidentQueries;
import org.amparo.privacy.Drafts;
import org.amparo.survivor.AssentRules;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.access.CurrentViewer;
import org.springframework.stereotype.Component;

/** What the screens of a file work with: who is looking, the door for commands, the queries, the staff, drafts and the clock. */
@Component
public class Desk {

    private final CurrentViewer current;
    private final Commands commands;
    private final SurvivorQueries survivors;
    private final IncidentQueries incidents;
    private final ReadLog readLog;
    private final People people;
    private final Drafts drafts;
    private final AssentRules assent;
    private final Clock clock;

    Desk(CurrentViewer current, Commands commands, SurvivorQueries survivors, IncidentQueries incidents, ReadLog readLog, People people,
            Drafts drafts, AssentRules assent,
            Clock clock) {
        this.current = current;
        this.commands = commands;
        this.survivors = survivors;
        this.incidents = incidents;
        this.readLog = readLog;
        this.people = people;
        this.drafts = drafts;
        this.assent = assent;
        this.clock = clock;
    }

    public Viewer viewer() {
        return current.get();
    }

    public Commands commands() {
        return commands;
    }

    public SurvivorQueries survivors() {
        return survivors;
    }

    public IncidentQueries incidents() {
        return incidents;
    }

    public ReadLog readLog() {
        return readLog;
    }

    public People people() {
        return people;
    }

    public Clock clock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the table of ages asks for at this age, below majority. */
    public AssentRules.Band band(int age) {
        return assent.bandFor(age);
    }

    /** Where the draft of this form lies; one a user and form. */
    public DraftBinding.Place draft(String form, UUID about) {
        return new DraftBinding.Place() {
            private static final long serialVersionUID = 1L;

            @Override
            public Optional<String> load() {
                return drafts.load(viewer().user(), form).map(Drafts.Draft::content);
            }

            @Override
            public void save(String draft) {
                drafts.save(viewer().user(), form, about, draft);
            }

            @Override
            public void discard() {
                drafts.discard(viewer().user(), form);
            }
        };
    }
}
