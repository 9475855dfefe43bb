package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabTechnique;

/** Made-up parts of episodes, each the simplest that the rules let through. */
final class Episodes {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000051a1");
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    static final UUID THERAPIST = UUID.fromString("00000000-0000-4000-8000-0000000007e4");
    static final Personal<String> REASON = Personal.of("Wrong day");

    private Episodes() {
    }

    static RehabPlan plan(LocalDate on) {
        return plan(PERSON, RehabDiscipline.PT, on, false);
    }

    static RehabPlan plan(UUID person, RehabDiscipline discipline, LocalDate on, boolean emergency) {
        return new RehabPlan(person, discipline, THERAPIST, on, 12, on.plusDays(2), emergency, Personal.of("walks with crutches"));
    }

    static RehabGoal goal(UUID id, LocalDate on) {
        return new RehabGoal(id, Personal.of("walk to the market"), Personal.of("500 metres without a rest"), on, null);
    }

    static RehabSession session(UUID id, LocalDate on, LocalDate next) {
        return new RehabSession(id, on, DeliveryMode.FACILITY, 45, Set.of(), Set.of(RehabTechnique.GAIT_TRAINING,
                RehabTechnique.BALANCE), null, null, null, next, Personal.of("more weight on the left"));
    }

    /** Gates that answer what a test tells them to. */
    static final class Gate implements RehabGate {
        RuleBroken noWork;
        RuleBroken notKept;
        boolean need = true;
        final Set<RehabDiscipline> open = EnumSet.noneOf(RehabDiscipline.class);

        @Override
        public UUID work(UUID survivorId) {
            if (noWork != null) {
                throw noWork;
            }
            return CASE;
        }

        @Override
        public Person kept(UUID survivorId) {
            if (notKept != null) {
                throw notKept;
            }
            return new Person(1984);
        }

        @Override
        public boolean hasNeed(UUID caseId) {
            return need;
        }

        @Override
        public Set<RehabDiscipline> open(UUID survivorId) {
            return open;
        }
    }
}
