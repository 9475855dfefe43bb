package org.amparo.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Closure;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.FollowUpOutcome;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.GoalResult;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.caseplan.PillarFinding;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.caseplan.UnresolvedGoal;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralCommand;
import org.amparo.referral.Request;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.TravelMode;
import org.amparo.vocabulary.Urgency;

/**
 * One person's case: assessment, needs, plan, referrals that went well and that did not, and for most its closing. Of referrals, about one in
 * six is never answered and one in six is declined: the gaps that reports are about.
 */
final class CaseStory {

    private static final List<String> GOALS = List.of("I want to walk to the market by myself", "I want to go back to school",
            "I want to open my shop again", "I want to sleep through the night", "I want to play football with my friends");
    private static final String FINDING = "Told at the first visit";

    private final Draw draw;
    private final UUID survivorId;
    private final Viewer caseworker;
    private final Viewer supervisor;
    private final Placement placement;
    private final boolean shares;
    private final List<DemoProviders.Known> providers;
    private final LocalDate last;
    private final UUID caseId;
    private final List<Step> steps = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private boolean openReferral;
    private LocalDate approved;
    private LocalDate end;

    /**
     * @param shares whether the person agreed to share for referrals
     * @param last last day on which the person's agreement and life let case work go on
     */
    CaseStory(Draw draw, UUID survivorId, Viewer caseworker, Viewer supervisor, Placement placement, boolean shares,
            List<DemoProviders.Known> providers, LocalDate last) {
        this.draw = draw;
        this.survivorId = survivorId;
        this.caseworker = caseworker;
        this.supervisor = supervisor;
        this.placement = placement;
        this.shares = shares;
        this.providers = providers;
        this.last = last;
        this.caseId = draw.id();
    }

    /** All steps in the order in which they were recorded. @param from first day on which the case can begin */
    List<Step> tell(LocalDate from, LocalDate today) {
        LocalDate begin = from.plusDays(draw.between(1, 20));
        if (begin.plusDays(60).isAfter(last)) {
            return steps;
        }
        assess(begin);
        UUID goal = draw.id();
        approved = begin.plusDays(draw.between(9, 14));
        plan(begin, approved, needs, goal);
        LocalDate close = last.isBefore(today.minusDays(60)) ? last : null;
        end = close == null ? last : close.minusDays(20);
        needs.forEach(need -> help(need, approved.plusDays(draw.between(1, 30)), end));
        talk(approved.plusDays(draw.between(2, 6)), end);
        if (close != null && !openReferral) {
            close(close, goal);
        }
        return steps;
    }

    /** A case with an approved plan, in which work can be recorded up to a day. @param goesOn false when it is closed afterwards */
    record Open(UUID caseId, LocalDate from, LocalDate until, boolean goesOn, List<Need> needs) {
    }

    /** The case as it was told; empty when there was none. */
    Optional<Open> open() {
        return approved == null
                ? Optional.empty()
                : Optional.of(new Open(caseId, approved.plusDays(1), end, end.equals(last), List.copyOf(needs)));
    }

    private void assess(LocalDate day) {
        UUID assessment = draw.id();
        add(day, caseworker, new CaseCommand.Open(caseId, survivorId, day));
        add(day, caseworker, new CaseCommand.StartAssessment(caseId, assessment, AssessmentType.INITIAL, day));
        add(day.plusDays(1), caseworker, new CaseCommand.SetRiskLevel(caseId, draw.any(RiskLevel.LOW, RiskLevel.LOW, RiskLevel.MEDIUM),
                day.plusDays(1), null));
        List<ServiceCode> wanted = new ArrayList<>(providers.stream().flatMap(known -> known.services().stream()).distinct().toList());
        for (int i = draw.between(1, 3); i > 0; i--) {
            ServiceCode service = wanted.remove(draw.between(0, wanted.size() - 1));
            Need need = new Need(draw.id(), service, draw.any(Urgency.ROUTINE, Urgency.ROUTINE, Urgency.URGENT, Urgency.LONG_TERM),
                    Set.of(draw.any(Barrier.DISTANCE, Barrier.TRANSPORT_COST, Barrier.SERVICE_COST, Barrier.NO_INFORMATION)),
                    NeedSource.SELF, day.plusDays(2), null);
            needs.add(need);
            add(day.plusDays(2), caseworker, new CaseCommand.IdentifyNeed(caseId, need));
        }
        add(day.plusDays(3), caseworker, new CaseCommand.CompleteAssessment(caseId, new Assessment(assessment, day.plusDays(3),
                List.of(new PillarFinding(needs.getFirst().pillar(), Personal.of(FINDING))), null)));
    }

    private void plan(LocalDate begin, LocalDate approved, List<Need> needs, UUID goal) {
        LocalDate day = begin.plusDays(5);
        add(day, caseworker, new CaseCommand.SetGoal(caseId, new Goal(goal, needs.stream().map(Need::needId).toList(),
                needs.getFirst().pillar(), Personal.of(draw.of(GOALS)), null, null, null, day, day.plusMonths(6))));
        add(begin.plusDays(6), caseworker, new CaseCommand.AgreePlan(caseId, begin.plusDays(6), null));
        add(begin.plusDays(7), caseworker, new CaseCommand.SubmitPlan(caseId));
        add(approved, supervisor, new CaseCommand.ApprovePlan(caseId, null, null));
    }

    /** A talk in the office beside the visits that the plan brings about; the next one comes by itself. */
    private void talk(LocalDate day, LocalDate end) {
        if (day.plusDays(1).isBefore(end) && draw.chance(0.7)) {
            UUID talk = draw.id();
            add(day, caseworker, new CaseCommand.ScheduleFollowUp(caseId, new FollowUp(talk, FollowUpType.OFFICE, day.plusDays(1))));
            add(day.plusDays(1), caseworker, new CaseCommand.CompleteFollowUp(caseId,
                    new FollowUpOutcome(talk, FollowUpResult.DONE, day.plusDays(1), Personal.of("Is well, asks for the next visit"),
                            null)));
        }
    }

    private void help(Need need, LocalDate day, LocalDate end) {
        List<DemoProviders.Known> able = providers.stream().filter(known -> known.services().contains(need.service())).toList();
        if (!shares || !day.plusDays(60).isBefore(end) || draw.chance(0.15)) {
            return;
        }
        UUID provider = draw.of(able).providerId();
        UUID referral = draw.id();
        add(day, caseworker, new ReferralCommand.Refer(referral, new Request(survivorId, null, List.of(need.needId()), provider,
                need.service(), need.urgency(), List.of(ShareableField.NAME, ShareableField.SEX, ShareableField.AGE), null), placement));
        LocalDate answered = day.plusDays(draw.between(1, need.urgency().answerWithinDays()));
        double fate = draw.between(0.0, 1.0);
        if (fate < 0.16) {
            silent(referral, day, need, end);
        } else if (fate < 0.32) {
            told(answered, referral, new org.amparo.referral.Step.Decline(answered,
                    draw.any(DeclineReason.NO_CAPACITY, DeclineReason.FUNDING_ENDED, DeclineReason.WRONG_AREA), null));
            review(need, answered.plusDays(3), NeedStatus.UNMET_NO_SERVICE);
        } else if (fate < 0.39) {
            add(answered, caseworker, new ReferralCommand.Withdraw(referral,
                    draw.any(ReferralWithdrawal.PERSON_DECIDED, ReferralWithdrawal.OTHER_PROVIDER_CHOSEN)));
        } else {
            accepted(referral, provider, answered, need, end);
        }
    }

    /** Nobody answers: noticed, then asked again or given up; some still wait for somebody to act. */
    private void silent(UUID referral, LocalDate sent, Need need, LocalDate end) {
        LocalDate noticed = sent.plusDays(need.urgency().answerWithinDays() + 1L);
        if (!noticed.isBefore(end)) {
            openReferral = true;
            return;
        }
        steps.add(step(noticed, Viewer.SYSTEM, Channel.SYSTEM, new ReferralCommand.NoticeSilence(referral)));
        LocalDate acted = noticed.plusDays(draw.between(1, 20));
        if (acted.isBefore(end) && draw.chance(0.8)) {
            add(acted, caseworker, new ReferralCommand.CloseUnanswered(referral));
            review(need, acted.plusDays(1), NeedStatus.UNMET_NO_SERVICE);
        } else {
            openReferral = true;
        }
    }

    private void accepted(UUID referral, UUID provider, LocalDate answered, Need need, LocalDate end) {
        LocalDate appointment = answered.plusDays(draw.between(3, 15));
        told(answered, referral, new org.amparo.referral.Step.Accept(answered, appointment, draw.chance(0.5) ? "09:00" : null));
        if (draw.chance(0.15)) {
            LocalDate moved = appointment.plusDays(draw.between(2, 9));
            told(appointment.minusDays(1), referral, new org.amparo.referral.Step.MoveAppointment(moved, null));
            appointment = moved;
        }
        if (draw.chance(0.2) && appointment.plusDays(10).isBefore(end)) {
            told(appointment, referral, new org.amparo.referral.Step.NotCome(draw.any(Barrier.DISTANCE, Barrier.TRANSPORT_COST)));
            LocalDate again = appointment.plusDays(draw.between(5, 9));
            told(appointment.plusDays(1), referral, new org.amparo.referral.Step.SetAppointment(again, null));
            appointment = again;
        }
        LocalDate done = appointment.plusDays(draw.between(10, 40));
        if (!done.isBefore(end)) {
            openReferral = true;
            return;
        }
        told(appointment, referral, new org.amparo.referral.Step.StartService(appointment));
        if (draw.chance(0.1)) {
            told(done, referral, new org.amparo.referral.Step.EndIncomplete(done, ReferralEnd.PERSON_STOPPED));
            review(need, done, NeedStatus.UNMET_BARRIER);
            return;
        }
        told(done, referral, new org.amparo.referral.Step.Complete(done, null));
        UUID given = draw.id();
        add(done, caseworker, new CaseCommand.DeliverService(caseId, new ServiceDelivered(given, List.of(need.needId()), need.service(),
                provider, null, done, BigDecimal.valueOf(draw.between(1, 8)), QuantityUnit.SESSION, null, DeliveryMode.FACILITY, false,
                false, false, referral, null, draw.between(2, 180), draw.between(10, 400), draw.any(TravelMode.values()),
                DemoGrants.OF_TODAY.payer(need.service().pillar(), done, given), null)));
        review(need, done, draw.any(NeedStatus.MET, NeedStatus.MET, NeedStatus.PARTIALLY_MET));
    }

    private void told(LocalDate day, UUID referral, org.amparo.referral.Step said) {
        add(day, caseworker, new ReferralCommand.RecordStep(referral, said));
    }

    private void review(Need need, LocalDate day, NeedStatus status) {
        Set<Barrier> barriers = status == NeedStatus.UNMET_BARRIER ? need.barriers() : Set.of();
        add(day, caseworker,
                new CaseCommand.ReviewNeed(caseId, new NeedReview(need.needId(), status, NeedEvidence.PERSON_SAYS, day, barriers, null)));
    }

    private void close(LocalDate day, UUID goal) {
        boolean reached = draw.chance(0.7);
        if (reached) {
            add(day.minusDays(10), caseworker, new CaseCommand.ResolveGoal(caseId,
                    new GoalResult(goal, GoalStatus.ACHIEVED, draw.between(0, 2), day.minusDays(10), null)));
        }
        add(day.minusDays(8), caseworker, new CaseCommand.RequestClosure(caseId, new Closure(
                reached ? ClosureReason.GOALS_ACHIEVED : ClosureReason.MOVED_AWAY, day.minusDays(8), null, true, null,
                reached ? List.of() : List.of(new UnresolvedGoal(goal, Personal.of("Goes on in the new place"))), null)));
        add(day.minusDays(6), supervisor, new CaseCommand.ApproveClosure(caseId, null));
    }

    private void add(LocalDate day, Viewer by, Command command) {
        steps.add(step(day, by, Channel.IN_PERSON, command));
    }

    private Step step(LocalDate day, Viewer by, Channel channel, Command command) {
        Instant at = day.atTime(LocalTime.of(12, 0)).plusSeconds(steps.size() * 60L).toInstant(ZoneOffset.UTC);
        return new Step(at, by, draw.id(), channel, command);
    }
}
