package org.amparo.ui.rehabilitation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureCommand;
import org.amparo.measure.MeasureMode;
import org.amparo.measure.Measurement;
import org.amparo.privacy.Personal;
import org.amparo.rehabilitation.HomeExercise;
import org.amparo.rehabilitation.RehabCommand;
import org.amparo.rehabilitation.RehabPlan;
import org.amparo.rehabilitation.RehabSession;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabTechnique;
import org.springframework.stereotype.Component;

/** People in rehabilitation, and measured, for tests of screens, by the same commands as the screens. */
@Component
public class Therapy {

    private final Commands commands;
    private final Files files;
    private final Cases cases;
    private final Clock clock;

    Therapy(Commands commands, Files files, Cases cases, Clock clock) {
        this.commands = commands;
        this.files = files;
        this.cases = cases;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void send(Account by, Command command) {
        commands.send(files.viewer(by), UUID.randomUUID(), command);
    }

    /** Somebody whose open case has a need for rehabilitation. */
    public UUID inNeed(Account caseworker, String name) {
        UUID person = files.adult(caseworker, name);
        cases.need(caseworker, cases.assessed(caseworker, person));
        return person;
    }

    /** @param first day of the first session; null for none agreed */
    public UUID begun(Account clinician, UUID person, RehabDiscipline discipline, LocalDate on, LocalDate first) {
        UUID episode = UUID.randomUUID();
        send(clinician, new RehabCommand.Open(episode, new RehabPlan(person, discipline, clinician.user(), on, 12, first, false, null)));
        return episode;
    }

    public void held(Account clinician, UUID episode, LocalDate on, LocalDate next) {
        send(clinician, new RehabCommand.HoldSession(episode, new RehabSession(UUID.randomUUID(), on, DeliveryMode.FACILITY, 45, Set.of(),
                Set.of(RehabTechnique.GAIT_TRAINING, RehabTechnique.BALANCE), null, null, null, next, Personal.of(
                        "More weight on the left"))));
    }

    public void exercises(Account clinician, UUID episode) {
        send(clinician, new RehabCommand.SetHomeProgramme(episode, List.of(new HomeExercise("hip-extension", 10, 3), new HomeExercise(
                "sit-to-stand", 8, 2), new HomeExercise("limb-massage", 1, 2)), today(), Personal.of("Start with one, add one a day")));
    }

    public void measured(Account by, UUID person, Instrument instrument, LocalDate on, String score) {
        send(by, new MeasureCommand.Record(UUID.randomUUID(), new Measurement(person, instrument, on, new BigDecimal(score),
                MeasureMode.INTERVIEW, null, null, false, null, null)));
    }
}
