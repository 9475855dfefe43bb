package org.amparo.ui.psychosocial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureMode;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.Correction;
import org.amparo.psychosocial.Opening;
import org.amparo.psychosocial.PeerSupport;
import org.amparo.psychosocial.PsychosocialCommand;
import org.amparo.psychosocial.SafetyPlan;
import org.amparo.psychosocial.Screening;
import org.amparo.psychosocial.SelfRating;
import org.amparo.psychosocial.SupportSession;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.PeerContact;
import org.amparo.vocabulary.PeerTopic;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.SupportType;
import org.springframework.stereotype.Component;

/** Psychosocial support for tests of screens, written by the same commands as the screens. */
@Component
public class PsychosocialScenes {

    private final Commands commands;
    private final Files files;
    private final Clock clock;

    PsychosocialScenes(Commands commands, Files files, Clock clock) {
        this.commands = commands;
        this.files = files;
        this.clock = clock;
    }

    /** Support that begins as emergency help in the open case of this caseworker's file. */
    public UUID begun(Account caseworker, UUID survivor, Account counsellor, String why) {
        Viewer viewer = files.viewer(caseworker);
        UUID episode = UUID.randomUUID();
        send(caseworker, new PsychosocialCommand.Open(episode, survivor, today(), counsellor.user(), Personal.of(new Opening(true, why)),
                new Placement(viewer.user(), viewer.team(), null, viewer.organisation())));
        return episode;
    }

    /** A session with the next contact planned for this day; null for none. */
    public UUID session(Account by, UUID episode, String note, LocalDate nextOn) {
        UUID entry = UUID.randomUUID();
        send(by, new PsychosocialCommand.HoldSession(episode, entry, today(), nextOn,
                Personal.of(new SupportSession(SupportType.INDIVIDUAL_COUNSELLING, DeliveryMode.HOME, 45, true, note)), null));
        return entry;
    }

    /** A screening that is finished. */
    public void screening(Account by, UUID episode, Instrument instrument, String answers) {
        send(by, new PsychosocialCommand.RecordScreening(episode, UUID.randomUUID(), today(), true,
                Personal.of(new Screening(instrument, answers, null, null, MeasureMode.INTERVIEW, "es", null)), null));
    }

    /** Something of every kind, with a marker in each text. @return the markers */
    public List<String> everything(Account by, UUID survivor, Account counsellor) {
        List<String> markers = new ArrayList<>();
        UUID episode = begun(by, survivor, counsellor, marker(markers, "opening"));
        UUID first = session(by, episode, marker(markers, "session"), today().plusDays(1));
        send(by, new PsychosocialCommand.HoldSession(episode, UUID.randomUUID(), today(), today().plusDays(1),
                Personal.of(new SupportSession(SupportType.CRISIS_RESPONSE, DeliveryMode.HOME, 45, true, marker(markers, "corrected"))),
                new Correction(first, Personal.of(marker(markers, "reason")))));
        send(by, new PsychosocialCommand.RecordScreening(episode, UUID.randomUUID(), today(), false,
                Personal.of(new Screening(Instrument.PHQ_9, "000000001", null, null, MeasureMode.INTERVIEW, "es",
                        marker(markers, "ninth"))),
                null));
        send(by, new PsychosocialCommand.MakeSafetyPlan(episode, UUID.randomUUID(), today(), today().plusDays(1),
                Personal.of(new SafetyPlan(SafetyRisk.HIGH, marker(markers, "steps"), by.user(), marker(markers, "helpers"))), null));
        send(by, new PsychosocialCommand.RecordScreening(episode, UUID.randomUUID(), today(), false,
                Personal.of(new Screening(Instrument.PHQ_9, "333333333", null, null, MeasureMode.INTERVIEW, "es",
                        marker(markers, "waiting"))),
                null));
        send(by, new PsychosocialCommand.GivePeerSupport(episode, UUID.randomUUID(), today(), today().plusDays(1),
                Personal.of(new PeerSupport(marker(markers, "supporter"), PeerContact.HOME, true, Answer.YES, Answer.YES, Answer.NO,
                        Set.of(PeerTopic.GRIEF), Answer.YES, marker(markers, "peer"))),
                null));
        send(by, new PsychosocialCommand.RateSelf(episode, UUID.randomUUID(), today(), Personal.of(new SelfRating(2)), null));
        return markers;
    }

    private static String marker(List<String> markers, String what) {
        markers.add("Zorrillo" + what + "Qx" + markers.size());
        return markers.getLast();
    }

    /** Carries out any command as this account. */
    public void send(Account by, PsychosocialCommand command) {
        commands.send(files.viewer(by), UUID.randomUUID(), command);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
