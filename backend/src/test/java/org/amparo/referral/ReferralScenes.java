package org.amparo.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.Closure;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.PillarFinding;
import org.amparo.caseplan.UnresolvedGoal;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Death;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, cases and providers for tests of referrals, made by commands like any other. */
@Component
public class ReferralScenes {

    public static final String NAME = "Ana Lucía Restrepo";
    public static final String PHONE = "300 555 0101";
    public static final String VILLAGE = "El Bagre";

    private final Commands commands;
    private final JdbcClient sql;
    private final Clock clock;
    private final Viewer anyone = Looking.everywhere();
    private final Viewer supervisor = Looking.everywhere();

    ReferralScenes(Commands commands, JdbcClient sql, Clock clock) {
        this.commands = commands;
        this.sql = sql;
        this.clock = clock;
    }

    /** A person with an open case. */
    public record Someone(UUID person, UUID caseId, Placement placement) {
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void send(org.amparo.access.Command command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }

    public UUID organisation() {
        UUID id = UUID.randomUUID();
        sql.sql("insert into access.organisation (id, name) values (?, ?)").params(id, "Organisation " + id).update();
        return id;
    }

    /** Somebody whose file belongs to a caseworker of this organisation, with a case, and no word yet about sharing. */
    public Someone someone(UUID organisation) {
        UUID person = UUID.randomUUID();
        Placement placement = new Placement(UUID.randomUUID(), null, "CO05", organisation);
        send(new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of(NAME), null, Sex.F, Personal.of(PartialDate.exact(LocalDate.of(1984, 3, 9))), null, "es",
                        List.of(CommunicationNeed.NONE), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence("CO05", Personal.of("CO05001"), Personal.of(VILLAGE), ResidenceSetting.RURAL),
                new Contact(Personal.of(PHONE), null, PreferredContact.PHONE, Answer.YES, Personal.of("mornings")), null,
                List.of(consent(ConsentPurpose.CASE_MANAGEMENT, List.of(), List.of(), List.of())), placement));
        return new Someone(person, openCase(person), placement);
    }

    private UUID openCase(UUID person) {
        UUID id = UUID.randomUUID();
        send(new CaseCommand.Open(id, person, today()));
        return id;
    }

    /** Brings a case through its plan to the question whether it can be closed. */
    public void asksToClose(Someone someone) {
        UUID id = someone.caseId();
        UUID assessment = UUID.randomUUID();
        UUID need = UUID.randomUUID();
        UUID goal = UUID.randomUUID();
        Personal<String> words = Personal.of("as told");
        send(new CaseCommand.StartAssessment(id, assessment, null, today()));
        send(new CaseCommand.IdentifyNeed(id, new Need(need, ServiceCode.PROSTHETICS, Urgency.ROUTINE, Set.of(), null, today(), null)));
        send(new CaseCommand.CompleteAssessment(id, new Assessment(assessment, today(),
                List.of(new PillarFinding(Pillar.REHABILITATION, words)), null)));
        send(new CaseCommand.SetGoal(id, new Goal(goal, List.of(need), Pillar.REHABILITATION, words, null, null, null, null,
                today().plusMonths(6))));
        send(new CaseCommand.AgreePlan(id, today(), null));
        send(new CaseCommand.SubmitPlan(id));
        commands.send(supervisor, UUID.randomUUID(), new CaseCommand.ApprovePlan(id, null, null));
        send(new CaseCommand.RequestClosure(id, new Closure(ClosureReason.PERSON_REQUESTED, today(), null, true, null,
                List.of(new UnresolvedGoal(goal, words)), null)));
    }

    /** Somebody else approves the closure. */
    public void closes(Someone someone) {
        commands.send(supervisor, UUID.randomUUID(), new CaseCommand.ApproveClosure(someone.caseId(), null));
    }

    /** Agrees to sharing with all providers about everything. */
    public UUID agrees(UUID person) {
        return agrees(person, List.of(), List.of());
    }

    public UUID agrees(UUID person, List<UUID> providers, List<Pillar> pillars, ShareableField... withheld) {
        Consent consent = consent(ConsentPurpose.SHARE_FOR_REFERRAL, providers, pillars,
                List.of(withheld).stream().map(Enum::name).toList());
        send(new SurvivorCommand.GiveConsent(person, consent));
        return consent.consentId();
    }

    public void withdraws(UUID person, UUID consent) {
        send(new SurvivorCommand.WithdrawConsent(person, consent, null));
    }

    /** Takes no part in case work any more. */
    public void withdrawsFromCaseWork(UUID person) {
        UUID consent = sql.sql("select consent_id from read.consent where survivor_id = ? and purpose = 'CASE_MANAGEMENT'").param(person)
                .query(UUID.class).single();
        withdraws(person, consent);
    }

    public void dies(UUID person) {
        send(new SurvivorCommand.RecordDeath(person, new Death(PartialDate.exact(today()), null, null)));
    }

    private Consent consent(ConsentPurpose purpose, List<UUID> providers, List<Pillar> pillars, List<String> withheld) {
        return new Consent(UUID.randomUUID(), purpose, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null, null, null, today(), null,
                providers, withheld, "2026-01", "es", pillars);
    }

    /** A provider of prosthetics; with an organisation its people answer on a screen. */
    public UUID provider(UUID organisation) {
        UUID id = UUID.randomUUID();
        send(new ProviderCommand.Register(id,
                new ProviderDetails("Centre " + id.toString().substring(0, 8), ProviderType.REHAB_CENTRE, organisation, Set.of("es"),
                        Set.of(Sex.F, Sex.M), "Monday to Friday, 8 to 16", null, null),
                List.of(new Site(UUID.randomUUID(), null, "CO05", null, "Beside the station", null, null)),
                List.of(new ServiceOffer(ServiceCode.PROSTHETICS, ServiceCost.FREE, null)), today()));
        return id;
    }

    /** Refers somebody to a provider, sharing name, phone and area unless told otherwise. */
    public UUID refer(Someone someone, UUID provider, ShareableField... fields) {
        UUID id = UUID.randomUUID();
        send(new ReferralCommand.Refer(id, new Request(someone.person(), someone.caseId(), List.of(), provider, ServiceCode.PROSTHETICS,
                Urgency.URGENT,
                fields.length == 0 ? List.of(ShareableField.NAME, ShareableField.PHONE, ShareableField.AREA) : List.of(fields),
                Personal.of("needs a new socket")), someone.placement()));
        return id;
    }

    /** Somebody of a provider's organisation. */
    public static Viewer answering(UUID organisation) {
        return new Viewer(UUID.randomUUID(), Role.PROVIDER, null, organisation, Set.of(),
                Map.of(Permission.REFERRAL_ANSWER, Scope.ORGANISATION));
    }
}
