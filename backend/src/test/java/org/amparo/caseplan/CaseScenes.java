package org.amparo.caseplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;
import org.springframework.stereotype.Component;

/** People with cases at a stage, for tests on the database, made by commands like any other. */
@Component
public class CaseScenes {

    final Viewer caseworker = Looking.everywhere();
    final Viewer supervisor = Looking.everywhere();
    private final Commands commands;
    private final Clock clock;

    CaseScenes(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param consent agreement to case management */
    public record Someone(UUID person, UUID caseId, UUID consent, UUID need, UUID goal) {
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void send(org.amparo.access.Command command) {
        send(caseworker, command);
    }

    void send(Viewer by, org.amparo.access.Command command) {
        commands.send(by, UUID.randomUUID(), command);
    }

    Someone registered(Placement placement) {
        UUID person = UUID.randomUUID();
        UUID consent = UUID.randomUUID();
        send(new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of("Ana Lucía Restrepo"), null, Sex.F, Personal.of(PartialDate.exact(LocalDate.of(1984, 3, 9))), null,
                        "es", List.of(CommunicationNeed.NONE), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence("CO05", null, null, null), null, null,
                List.of(new Consent(consent, ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null, null, null,
                        today(), null, List.of(), List.of(), "2026-01", "es", List.of())),
                placement));
        return new Someone(person, UUID.randomUUID(), consent, UUID.randomUUID(), UUID.randomUUID());
    }

    Someone opened(Placement placement) {
        Someone someone = registered(placement);
        send(new CaseCommand.OpenOverLimit(someone.caseId(), someone.person(), today(), Personal.of("one caseworker for all tests")));
        return someone;
    }

    Someone planning(Placement placement) {
        Someone someone = opened(placement);
        UUID assessment = UUID.randomUUID();
        send(new CaseCommand.StartAssessment(someone.caseId(), assessment, AssessmentType.INITIAL, today()));
        send(new CaseCommand.IdentifyNeed(someone.caseId(), new Need(someone.need(), ServiceCode.PROSTHETICS, Urgency.ROUTINE,
                Set.of(Barrier.DISTANCE), NeedSource.SELF, today(), Personal.of("the old socket hurts"))));
        send(new CaseCommand.CompleteAssessment(someone.caseId(), new Assessment(assessment, today(),
                List.of(new PillarFinding(Pillar.REHABILITATION, Personal.of("walks with crutches"))),
                Personal.of("wants to work again"))));
        send(new CaseCommand.SetGoal(someone.caseId(), new Goal(someone.goal(), List.of(someone.need()), Pillar.REHABILITATION,
                Personal.of("walk to the market by myself"), null, null, null, null, today().plusMonths(6))));
        send(new CaseCommand.AgreePlan(someone.caseId(), today(), Personal.of("yes, that is what I want")));
        return someone;
    }

    public Someone active(Placement placement) {
        Someone someone = planning(placement);
        send(new CaseCommand.SubmitPlan(someone.caseId()));
        send(supervisor, new CaseCommand.ApprovePlan(someone.caseId(), null, null));
        return someone;
    }

    Closure closure(org.amparo.vocabulary.ClosureReason reason, UUID goal) {
        return new Closure(reason, today(), Personal.of("we parted well"), true, null,
                goal == null ? List.of() : List.of(new UnresolvedGoal(goal, Personal.of("she walks with a stick"))), null);
    }
}
