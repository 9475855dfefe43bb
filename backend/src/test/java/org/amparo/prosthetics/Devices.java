package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.KLevel;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.TrainingTopic;
import org.amparo.vocabulary.Urgency;

/** Made-up parts of device orders, each the simplest that the rules let through. */
final class Devices {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000051a1");
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    static final Placement PLACEMENT = new Placement(UUID.fromString("00000000-0000-4000-8000-00000000ca5f"), null, "CO05", null);
    static final int BORN = 1984;

    private Devices() {
    }

    static DeviceNeed need(LocalDate on) {
        return need(PERSON, on);
    }

    static DeviceNeed need(UUID person, LocalDate on) {
        return new DeviceNeed(person, AssistiveProduct.LL_PROSTHESIS, Side.LEFT, Urgency.ROUTINE, on, Personal.of("the old one is broken"));
    }

    static DeviceAssessment assessment(LocalDate on, FitForDevice fit) {
        return new DeviceAssessment(on, fit, KLevel.K3, 33, false, Personal.of("strong, skin dry"),
                Personal.of("a steep path to the house"),
                Personal.of("walk to the market"));
    }

    static Prescription leg(LocalDate on) {
        return prescription(on, AssistiveProduct.LL_PROSTHESIS, Side.LEFT, AmputationLevel.TRANSTIBIAL);
    }

    static Prescription crutches(LocalDate on) {
        return prescription(on, AssistiveProduct.CRUTCHES_ELBOW, null, null);
    }

    static Prescription prescription(LocalDate on, AssistiveProduct product, Side side, AmputationLevel level) {
        return new Prescription(on, product, side, level, DevicePurpose.DAILY_USE, DeviceTechnology.POLYPROPYLENE_ICRC, null, null, null,
                null, null);
    }

    static Prescription replacing(Prescription p, UUID old) {
        return new Prescription(p.on(), p.product(), p.side(), p.level(), p.purpose(), p.technology(), p.parts(), old,
                ReplacementReason.WEAR, null, null);
    }

    static Prescription second(Prescription p) {
        return new Prescription(p.on(), p.product(), p.side(), p.level(), p.purpose(), p.technology(), p.parts(), null, null,
                SecondDeviceReason.SPARE, null);
    }

    static Fitting fitting(LocalDate on, boolean refit) {
        return new Fitting(on, Answer.YES, Answer.YES, refit, refit ? Personal.of("presses at the shin") : null);
    }

    static UseTraining training(LocalDate on) {
        return new UseTraining(on, TrainingTopic.GAIT, 45, Set.of(AssistiveProduct.CRUTCHES_ELBOW));
    }

    static QualityCheck check(LocalDate on, AssistiveProduct product, QualityItem... failed) {
        Set<QualityItem> passed = EnumSet.copyOf(QualityItem.of(product));
        Set<QualityItem> faults = new HashSet<>(List.of(failed));
        passed.removeAll(faults);
        return new QualityCheck(on, passed, faults, null);
    }

    static Handover handover(LocalDate on) {
        return new Handover(on, true, null, null, null);
    }

    static DeviceFollowUp followUp(LocalDate on) {
        return new DeviceFollowUp(on, 9, 7, 2, null, null, Personal.of("walks to the market"));
    }

    /** A leg from another centre, got in a year. */
    static EarlierDevice earlier(UUID person, LocalDate seen, PartialDate got, DeviceCondition condition) {
        return new EarlierDevice(person, seen, got, DeviceOrigin.OTHER_CENTRE, condition, AssistiveProduct.LL_PROSTHESIS, Side.LEFT,
                AmputationLevel.TRANSTIBIAL, DevicePurpose.DAILY_USE, DeviceTechnology.WOOD_LEATHER, false, null,
                Personal.of("made in the city"));
    }

    static EarlierDevice earlier(LocalDate seen) {
        return earlier(PERSON, seen, PartialDate.ofYear(2024), DeviceCondition.WORN);
    }

    /** The only grant that pays. */
    static final String GRANT = "NO-2026-1";

    static Fault fault(LocalDate on) {
        return new Fault(on, DevicePart.FOOT, FaultCause.WEAR, null);
    }

    /** Gates that answer what a test tells them to. */
    static final class Gate implements DeviceGate {
        RuntimeException noWork;
        RuntimeException notAlive;
        Integer birthYear = BORN;
        boolean amputation = true;
        /** Last day on which the grant pays; null while it does not end. */
        LocalDate paysUntil;
        final List<Device> devices = new ArrayList<>();

        @Override
        public UUID work(UUID survivorId) {
            alive(survivorId);
            if (noWork != null) {
                throw noWork;
            }
            return CASE;
        }

        @Override
        public Person kept(UUID survivorId) {
            return new Person(PLACEMENT, birthYear);
        }

        @Override
        public Person alive(UUID survivorId) {
            if (notAlive != null) {
                throw notAlive;
            }
            return kept(survivorId);
        }

        @Override
        public void paid(String grant, LocalDate day) {
            RuleBroken.require(pays(grant, day), "funding.day", "fundedBy", day, day);
        }

        @Override
        public boolean pays(String grant, LocalDate day) {
            return grant == null || grant.equals(GRANT) && (paysUntil == null || !day.isAfter(paysUntil));
        }

        @Override
        public boolean hasAmputation(UUID survivorId, Side side, AmputationLevel level) {
            return amputation && side == Side.LEFT && level == AmputationLevel.TRANSTIBIAL;
        }

        @Override
        public List<Device> devices(UUID survivorId) {
            return List.copyOf(devices);
        }
    }
}
