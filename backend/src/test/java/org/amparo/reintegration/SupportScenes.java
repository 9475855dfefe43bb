package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;
import org.springframework.stereotype.Component;

/** People with supports, for tests on the database, made by commands like any other. */
@Component
class SupportScenes {

    final Viewer anyone = Looking.everywhere();
    private final Commands commands;
    private final Clock clock;

    SupportScenes(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void send(Command command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }

    /** Somebody who agreed to case management; no case yet. */
    UUID registered(Placement placement) {
        UUID person = UUID.randomUUID();
        send(new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of("Beatriz Cossa"), null, Sex.F, Personal.of(PartialDate.exact(LocalDate.of(1996, 3, 9))), null, "pt",
                        List.of(CommunicationNeed.NONE), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence("CO05", null, null, null), null, null,
                List.of(new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null,
                        null, null, today(), null, List.of(), List.of(), "2026-01", "pt", List.of())),
                placement));
        return person;
    }

    /** The case of a person who needs these services. */
    UUID needing(UUID person, ServiceCode... services) {
        UUID caseId = UUID.randomUUID();
        send(new CaseCommand.OpenOverLimit(caseId, person, today(), Personal.of("one caseworker for all tests")));
        send(new CaseCommand.StartAssessment(caseId, UUID.randomUUID(), AssessmentType.INITIAL, today()));
        for (ServiceCode service : services) {
            send(new CaseCommand.IdentifyNeed(caseId, new Need(UUID.randomUUID(), service, Urgency.ROUTINE, Set.of(), NeedSource.SELF,
                    today(), null)));
        }
        return caseId;
    }

    UUID begun(UUID person, SupportKind kind, LocalDate on) {
        UUID support = UUID.randomUUID();
        send(new SupportCommand.Begin(support, Supports.plan(person, kind, on)));
        return support;
    }

    UUID line(String amount) {
        UUID line = UUID.randomUUID();
        send(new BudgetLineCommand.Open(line, "LIV-" + line.toString().substring(0, 8), "USD", new BigDecimal(amount),
                today().minusYears(1), today().plusYears(1)));
        return line;
    }

    static Placement placement(UUID team) {
        return new Placement(UUID.randomUUID(), team, "CO05", null);
    }
}
