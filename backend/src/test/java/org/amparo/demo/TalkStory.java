package org.amparo.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureMode;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.Ending;
import org.amparo.psychosocial.Opening;
import org.amparo.psychosocial.PeerSupport;
import org.amparo.psychosocial.PsychosocialCommand;
import org.amparo.psychosocial.SafetyPlan;
import org.amparo.psychosocial.Screening;
import org.amparo.psychosocial.SelfRating;
import org.amparo.psychosocial.SupportSession;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.PeerContact;
import org.amparo.vocabulary.PeerTopic;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.SupportEnd;
import org.amparo.vocabulary.SupportType;

/** Psychosocial support of one person: few words, as little as a record needs. */
final class TalkStory {

    private static final int WELL_BEING_FROM = 9;
    private static final int PHQ_FROM = 12;

    private final Draw draw;
    private final CareStory care;
    private final UUID episode;

    TalkStory(Draw draw, CareStory care) {
        this.draw = draw;
        this.care = care;
        this.episode = draw.id();
    }

    void tell(LocalDate day) {
        UUID need = care.need(ServiceCode.PEER_SUPPORT, day);
        add(day, new PsychosocialCommand.Open(episode, care.who().survivorId(), day, care.caseworker().user(),
                Personal.of(new Opening(false, null)), care.placement()));
        asked(day, draw.between(5, 11) * 4);
        LocalDate on = day;
        for (int held = draw.between(2, 5); held > 0; held--) {
            on = on.plusDays(draw.between(10, 25));
            session(on);
        }
        if (draw.chance(0.7)) {
            on = on.plusDays(draw.between(5, 20));
            peer(on);
        }
        on = on.plusDays(draw.between(10, 30));
        asked(on, draw.between(10, 20) * 4);
        add(on, new PsychosocialCommand.RateSelf(episode, draw.id(), on, Personal.of(new SelfRating(draw.between(3, 5))), null));
        LocalDate end = on.plusDays(7).isAfter(care.open().until()) && !care.open().goesOn() ? care.open().until() : on.plusDays(7);
        add(end, new PsychosocialCommand.End(episode, end,
                Personal.of(new Ending(draw.any(SupportEnd.GOALS_MET, SupportEnd.GOALS_MET, SupportEnd.PERSON_ENDED), null))));
        care.met(need, end, draw.chance(0.7));
    }

    private void session(LocalDate on) {
        add(on, new PsychosocialCommand.HoldSession(episode, draw.id(), on, null, Personal.of(new SupportSession(
                draw.any(SupportType.INDIVIDUAL_COUNSELLING, SupportType.FAMILY_SESSION, SupportType.PEER_GROUP),
                draw.any(DeliveryMode.FACILITY, DeliveryMode.HOME), draw.between(3, 6) * 10, false, null)), null));
    }

    private void peer(LocalDate on) {
        add(on, new PsychosocialCommand.GivePeerSupport(episode, draw.id(), on, null, Personal.of(new PeerSupport("Survivors' group",
                draw.any(PeerContact.HOME, PeerContact.GROUP, PeerContact.PHONE), true, Answer.YES, Answer.YES,
                draw.any(Answer.YES, Answer.NO), Set.of(PeerTopic.LIFE_AFTER_INJURY, draw.any(PeerTopic.FAMILY, PeerTopic.SCHOOL_AND_WORK)),
                Answer.YES, null)), null));
    }

    /** Few answer that they think of harming themselves; then the safety steps are there on the same day (R12). */
    private void asked(LocalDate on, int wellBeing) {
        if (care.who().age(on) >= WELL_BEING_FROM) {
            screened(on, true, new Screening(Instrument.WHO_5, null, BigDecimal.valueOf(wellBeing), null, MeasureMode.INTERVIEW, null,
                    null));
        }
        if (care.who().age(on) >= PHQ_FROM && draw.chance(0.5)) {
            boolean danger = draw.chance(0.1);
            screened(on, !danger, new Screening(Instrument.PHQ_9, null, BigDecimal.valueOf(draw.between(4, 16)), danger ? 1 : 0,
                    MeasureMode.INTERVIEW, null, null));
            if (danger) {
                add(on, new PsychosocialCommand.MakeSafetyPlan(episode, draw.id(), on, on.plusDays(1), Personal.of(new SafetyPlan(
                        SafetyRisk.LOW, "Stays with the family, calls when it gets worse", care.caseworker().user(), null)), null));
            }
        }
    }

    private void screened(LocalDate on, boolean finished, Screening screening) {
        add(on, new PsychosocialCommand.RecordScreening(episode, draw.id(), on, finished, Personal.of(screening), null));
    }

    private void add(LocalDate on, PsychosocialCommand command) {
        care.add(on, care.caseworker(), command);
    }
}
