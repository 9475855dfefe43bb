package org.amparo.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureCommand;
import org.amparo.measure.MeasureMode;
import org.amparo.measure.Measurement;
import org.amparo.privacy.Personal;
import org.amparo.rehabilitation.HomeExercise;
import org.amparo.rehabilitation.RehabCommand;
import org.amparo.rehabilitation.RehabGoal;
import org.amparo.rehabilitation.RehabPlan;
import org.amparo.rehabilitation.RehabSession;
import org.amparo.vocabulary.AdverseEvent;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;
import org.amparo.vocabulary.RehabTechnique;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/**
 * Therapy and measures of one person while a case is open, and from there the talks and the way back to school, work and company. Most get
 * better, some stay as they are, a few stop coming.
 */
final class CareStory {

    private static final List<String> GOALS = List.of("Walk to the market without crutches", "Climb the steps of the house",
            "Stand at work for an hour", "Carry water from the well", "Dress without help");
    private static final int GROWN_UP = 18;
    private static final int P_SCALE_FROM = 15;

    /** @param leg true when a lower limb was amputated */
    record Who(UUID survivorId, int birthYear, boolean amputee, boolean leg) {
        /** Whole years that the person surely has on a day. */
        int age(LocalDate day) {
            return day.getYear() - birthYear - 1;
        }

        boolean isGrownUp(LocalDate day) {
            return age(day) >= GROWN_UP;
        }
    }

    private final Draw draw;
    private final Who who;
    private final Viewer caseworker;
    private final Viewer clinician;
    private final Placement placement;
    private final CaseStory.Open open;
    private final List<Step> steps = new ArrayList<>();

    CareStory(Draw draw, Who who, Viewer caseworker, Viewer clinician, Placement placement, CaseStory.Open open) {
        this.draw = draw;
        this.who = who;
        this.caseworker = caseworker;
        this.clinician = clinician;
        this.placement = placement;
        this.open = open;
    }

    /** All steps in the order in which they were recorded. */
    List<Step> tell() {
        if (ChronoUnit.DAYS.between(open.from(), open.until()) < 30) {
            return steps;
        }
        boolean better = draw.chance(0.7);
        if (draw.chance(who.amputee() ? 0.85 : 0.25)) {
            therapy(open.from().plusDays(draw.between(1, 14)), better);
        }
        if (who.age(open.from()) >= P_SCALE_FROM) {
            participation(better);
        }
        if (draw.chance(0.15)) {
            new TalkStory(draw, this).tell(open.from().plusDays(draw.between(2, 20)));
        }
        if (draw.chance(0.6)) {
            new WayBackStory(draw, this).tell(open.from().plusDays(draw.between(5, 25)), better);
        }
        return steps;
    }

    // --- what the parts of the story share

    Who who() {
        return who;
    }

    CaseStory.Open open() {
        return open;
    }

    Viewer caseworker() {
        return caseworker;
    }

    Placement placement() {
        return placement;
    }

    /** Nothing is recorded after the case has ended. */
    void add(LocalDate day, Viewer by, Command command) {
        if (!day.isAfter(open.until())) {
            Instant at = day.atTime(LocalTime.of(15, 0)).plusSeconds(steps.size() * 10L).toInstant(ZoneOffset.UTC);
            steps.add(new Step(at, by, draw.id(), Channel.IN_PERSON, command));
        }
    }

    /** The need for a service, found on this day unless the case knows of one in its pillar. */
    UUID need(ServiceCode service, LocalDate day) {
        return open.needs().stream().filter(need -> need.pillar() == service.pillar()).map(Need::needId).findFirst().orElseGet(() -> {
            UUID id = draw.id();
            add(day, caseworker, new CaseCommand.IdentifyNeed(open.caseId(), new Need(id, service, Urgency.ROUTINE,
                    Set.of(draw.any(Barrier.DISTANCE, Barrier.NO_INFORMATION, Barrier.SERVICE_COST)), NeedSource.SELF, day, null)));
            return id;
        });
    }

    /** The person says how it is with a need. */
    void met(UUID need, LocalDate day, boolean met) {
        add(day, caseworker, new CaseCommand.ReviewNeed(open.caseId(), new NeedReview(need,
                met ? NeedStatus.MET : NeedStatus.PARTIALLY_MET, NeedEvidence.PERSON_SAYS, day, Set.of(), null)));
    }

    void measure(LocalDate day, Viewer by, Instrument instrument, double score, boolean baseline) {
        BigDecimal within = BigDecimal.valueOf(Math.round(score)).max(instrument.min()).min(instrument.max());
        add(day, by, new MeasureCommand.Record(draw.id(), new Measurement(who.survivorId(), instrument, day, within, MeasureMode.PERFORMED,
                null, null, baseline, null, null)));
    }

    // --- therapy

    private void therapy(LocalDate day, boolean better) {
        UUID need = need(ServiceCode.PHYSIOTHERAPY, day);
        UUID episode = draw.id();
        int planned = draw.between(6, 12);
        LocalDate first = day.plusDays(draw.between(2, 10));
        if (!first.isBefore(open.until())) {
            return;
        }
        RehabDiscipline discipline = who.leg() ? RehabDiscipline.PT : draw.any(RehabDiscipline.PT, RehabDiscipline.OT);
        add(day, clinician,
                new RehabCommand.Open(episode, new RehabPlan(who.survivorId(), discipline, clinician.user(), day, planned, first,
                        false, null)));
        UUID goal = draw.id();
        add(day, clinician, new RehabCommand.SetGoal(episode, new RehabGoal(goal, Personal.of(draw.of(GOALS)), null, day,
                day.plusMonths(3))));
        scores(first, better, 0);
        LocalDate on = first;
        boolean stops = draw.chance(0.12);
        int held = 0;
        while (held < planned && !on.isAfter(open.until()) && !(stops && held == 3)) {
            LocalDate next = on.plusDays(draw.between(5, 12));
            session(episode, goal, on, held + 1 < planned ? next : null);
            if (++held == 2) {
                add(on, clinician, new RehabCommand.SetHomeProgramme(episode, exercises(), on, null));
            }
            on = next;
        }
        if (on.plusDays(1).isAfter(open.until())) {
            if (!open.goesOn()) {
                add(open.until(), clinician, new RehabCommand.End(episode, RehabEnd.SERVICE_STOPPED, open.until(), null));
            }
            return;
        }
        scores(on, better, 1);
        add(on, clinician, new RehabCommand.RateGoal(episode, goal, stops ? -1 : better ? draw.between(0, 2) : draw.between(-2, 0), on));
        add(on.plusDays(1), clinician, new RehabCommand.End(episode, stops
                ? RehabEnd.DROPPED_OUT
                : better ? RehabEnd.GOALS_MET : RehabEnd.PLATEAU, on.plusDays(1), null));
        met(need, on.plusDays(2), better && !stops);
        scores(on.plusDays(90), better, 2);
    }

    private void session(UUID episode, UUID goal, LocalDate on, LocalDate next) {
        Set<RehabTechnique> techniques = who.leg()
                ? Set.of(RehabTechnique.GAIT_TRAINING, draw.any(RehabTechnique.STRENGTHENING, RehabTechnique.BALANCE))
                : Set.of(draw.any(RehabTechnique.RANGE_OF_MOTION, RehabTechnique.HAND_FUNCTION, RehabTechnique.PAIN_RELIEF));
        AdverseEvent adverse = draw.chance(0.04) ? draw.any(AdverseEvent.FATIGUE, AdverseEvent.NEW_PAIN) : null;
        add(on, clinician, new RehabCommand.HoldSession(episode, new RehabSession(draw.id(), on, draw.any(DeliveryMode.FACILITY,
                DeliveryMode.FACILITY, DeliveryMode.OUTREACH, DeliveryMode.HOME), draw.between(3, 6) * 10, Set.of(goal), techniques,
                adverse,
                adverse == null ? null : Personal.of("Rested, went on more slowly"), null, next, null)));
    }

    private List<HomeExercise> exercises() {
        return who.leg()
                ? List.of(new HomeExercise("hip-extension", 10, 3), new HomeExercise("prone-lying", 1, 2),
                        new HomeExercise("standing-balance", 5, 2))
                : List.of(new HomeExercise("shoulder-turn", 10, 3), new HomeExercise("grip", 15, 3),
                        new HomeExercise("deep-breathing", 5, 2));
    }

    /** What is measured at the beginning (0), at the end (1) and three months later (2). */
    private void scores(LocalDate day, boolean better, int time) {
        double gain = better ? time : 0.2 * time;
        if (who.leg()) {
            measure(day, clinician, Instrument.TWO_MINUTE_WALK, draw.between(60, 100) + 40 * gain, time == 0);
            measure(day, clinician, Instrument.LCI_5, draw.between(18, 30) + 9 * gain, time == 0);
        }
        if (who.amputee() && !who.leg()) {
            measure(day, clinician, Instrument.DASH, draw.between(45, 65) - 14 * gain, time == 0);
        }
        if (who.amputee()) {
            measure(day, clinician, Instrument.PAIN_RESIDUAL_LIMB, draw.between(4, 7) - 2 * gain, time == 0);
        }
    }

    private void participation(boolean better) {
        measure(open.from(), caseworker, Instrument.P_SCALE, draw.between(18, 48), true);
        measure(open.from().plusMonths(6), caseworker, Instrument.P_SCALE, better ? draw.between(6, 20) : draw.between(20, 45), false);
        measure(open.from().plusMonths(12), caseworker, Instrument.P_SCALE, better ? draw.between(2, 14) : draw.between(20, 45), false);
    }
}
