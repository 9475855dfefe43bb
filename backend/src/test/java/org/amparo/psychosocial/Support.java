package org.amparo.psychosocial;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureMode;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.PeerContact;
import org.amparo.vocabulary.PeerTopic;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.SupportEnd;
import org.amparo.vocabulary.SupportType;

/** Made-up parts of psychosocial support, each the simplest that the rules let through. */
final class Support {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000051a1");
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    static final UUID COUNSELLOR = UUID.fromString("00000000-0000-4000-8000-00000000c0c0");
    static final Placement PLACEMENT = new Placement(UUID.fromString("00000000-0000-4000-8000-00000000ca5f"), null, "CO05", null);
    static final int BORN = 1984;
    /** PHQ-9 with a total of 4, "minimal", and nothing said about self-harm. */
    static final String CALM = "110110000";
    /** PHQ-9 with a total of 1, the lowest there is, all of it from item 9. */
    static final String NINTH = "000000001";

    private Support() {
    }

    static Personal<Opening> opening(boolean emergency) {
        return Personal.of(new Opening(emergency, "does not sleep since the accident"));
    }

    static Personal<SupportSession> session(String note) {
        return Personal.of(new SupportSession(SupportType.INDIVIDUAL_COUNSELLING, DeliveryMode.HOME, 50, false, note));
    }

    static Personal<Screening> answers(Instrument instrument, String answers) {
        return Personal.of(new Screening(instrument, answers, null, null, MeasureMode.INTERVIEW, "es", null));
    }

    static Personal<Screening> score(Instrument instrument, String score, Integer selfHarm) {
        return Personal.of(new Screening(instrument, null, new BigDecimal(score), selfHarm, null, null, null));
    }

    /** As it is kept: with the score, and the answer about self-harm. */
    static Personal<Screening> scored(Instrument instrument, String answers, String score, Integer selfHarm) {
        return Personal.of(new Screening(instrument, answers, new BigDecimal(score), selfHarm, MeasureMode.INTERVIEW, "es", null));
    }

    static Personal<SafetyPlan> plan(SafetyRisk risk) {
        return Personal
                .of(new SafetyPlan(risk, "Her sister stays with her tonight; the pesticide is locked away", COUNSELLOR, "her sister"));
    }

    static Personal<PeerSupport> peer(String note) {
        return Personal.of(new PeerSupport("Rosa K.", PeerContact.HOSPITAL_BED_VISIT, true, Answer.YES, Answer.YES, Answer.NO,
                Set.of(PeerTopic.LIFE_AFTER_INJURY, PeerTopic.FAMILY), Answer.YES, note));
    }

    static Personal<SelfRating> rating(int managing) {
        return Personal.of(new SelfRating(managing));
    }

    static Personal<Ending> ending(SupportEnd reason) {
        return Personal.of(new Ending(reason, "sleeps again, goes to the market"));
    }

    static Correction correction(UUID entry) {
        return new Correction(entry, Personal.of("typed wrongly"));
    }

    static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Gates that answer what a test tells them to. */
    static final class Gate implements PsychosocialGate {
        RuntimeException noWork;
        RuntimeException notAlive;
        RuntimeException notKept;
        Integer birthYear = BORN;
        boolean need = true;
        boolean open;
        LocalDate referredOn;
        final Set<UUID> counsellors = new HashSet<>(Set.of(COUNSELLOR));

        @Override
        public Person work(UUID survivorId) {
            alive(survivorId);
            if (noWork != null) {
                throw noWork;
            }
            return person(CASE);
        }

        @Override
        public Person alive(UUID survivorId) {
            kept(survivorId);
            if (notAlive != null) {
                throw notAlive;
            }
            return person(null);
        }

        @Override
        public Person kept(UUID survivorId) {
            if (notKept != null) {
                throw notKept;
            }
            return person(null);
        }

        private Person person(UUID caseId) {
            return new Person(caseId, PLACEMENT, birthYear);
        }

        @Override
        public boolean hasNeed(UUID caseId) {
            return need;
        }

        @Override
        public boolean isOpen(UUID survivorId) {
            return open;
        }

        @Override
        public boolean isReferred(UUID survivorId, LocalDate since) {
            return referredOn != null && !referredOn.isBefore(since);
        }

        @Override
        public boolean givesSupport(UUID user) {
            return counsellors.contains(user);
        }
    }
}
