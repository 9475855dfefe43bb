package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Form;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.KnownIncidents;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/** A survivor's life-long file. Handlers ask the rules and apply; {@link #on} only remembers what a rule will need. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Survivor {

    @AggregateIdentifier
    private UUID survivorId;
    private String fileNumber;
    private FileStage stage;
    private boolean registered;
    private boolean declined;
    @PersonalValue(PersonalClass.IDENTITY)
    private Personal<PartialDate> birthDate;
    private Integer birthYear;
    private UUID guardianId;
    private Set<UUID> linkedPersons = new LinkedHashSet<>();
    private Map<UUID, Agreement> agreements = new HashMap<>();
    private Map<ConsentPurpose, Boolean> covered = new EnumMap<>(ConsentPurpose.class);
    private Map<UUID, IncidentLink> incidents = new HashMap<>();
    private Map<UUID, Wound> injuries = new HashMap<>();
    private Set<UUID> assessments = new HashSet<>();
    private Set<UUID> describedLimbs = new HashSet<>();
    private Map<String, Long> changedAt = new HashMap<>();
    private PartialDate death;
    private String erasureGround;
    private UUID erasureRequestedBy;

    /** What R5 and R6 need of a consent. */
    record Agreement(ConsentPurpose purpose, LocalDate givenOn, LocalDate withdrawnOn, boolean awaitsApproval, String recordedBy) {
    }

    /** What R8, R9 and R34 need of an injury. */
    record Wound(InjuryKind kind, PartialDate date, boolean retracted) {
    }

    Survivor() {
    }

    // --- the file and the person

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SurvivorCommand.Identify command, Clock clock) {
        require(survivorId == null, "R43.file", "survivorId");
        UUID id = command.survivorId();
        FileForm.identified(command);
        LocalDate today = LocalDate.now(clock);
        if (command.incident() != null) {
            FileForm.incident(command.incident());
            new Lifetime(PartialDate.UNKNOWN, today).require7(command.incident().incidentDate(), "incident.incidentDate");
        }
        apply(new SurvivorEvent.Identified(id, command.fileNumber(), command.sex(), command.residence(), command.source(),
                command.certainty(), command.register(), command.placement().organisation()));
        if (command.incident() != null) {
            apply(new SurvivorEvent.IncidentLinked(id, command.incident()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SurvivorCommand.Register command, AssentRules rules, Clock clock) {
        requireAlive();
        require(!registered, "R43.file", "survivorId");
        require(!declined, "enrolment.declined", "");
        Lifetime lifetime = requireRegistration(command.survivorId(), command.fileNumber(), command.registration(), clock);
        LinkedPerson linked = command.registration().guardian();
        UUID guardian = linked == null ? guardianId : linked.personId();
        Set<UUID> given = new HashSet<>();
        List<Consent> consents = command.consents().stream().map(consent -> agreed(consent, lifetime, guardian, given, rules)).toList();
        require(covers(ConsentPurpose.CASE_MANAGEMENT)
                || consents.stream().anyMatch(consent -> consent.purpose() == ConsentPurpose.CASE_MANAGEMENT), "R1", "consents");
        register(command.survivorId(), command.fileNumber(), command.registration());
        consents.forEach(consent -> apply(new SurvivorEvent.ConsentGiven(command.survivorId(), consent)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SurvivorCommand.RegisterOnOverride command, Clock clock) {
        requireAlive();
        require(!registered, "R43.file", "survivorId");
        require(!declined, "enrolment.declined", "");
        requireOverride(command.basis(), command.reason());
        requireRegistration(command.survivorId(), command.fileNumber(), command.registration(), clock);
        register(command.survivorId(), command.fileNumber(), command.registration());
        apply(new SurvivorEvent.ConsentOverridden(command.survivorId(), ConsentPurpose.CASE_MANAGEMENT, command.basis(), command.reason()));
    }

    @CommandHandler
    void handle(SurvivorCommand.DeclineEnrolment command, Clock clock) {
        requireAlive();
        require(!registered, "R43.file", "survivorId");
        require(!declined, "enrolment.declined", "");
        Form.required(command.reason(), "reason");
        new Lifetime(PartialDate.UNKNOWN, LocalDate.now(clock)).require7(
                PartialDate.exact(Form.required(command.declinedOn(), "declinedOn")),
                "declinedOn");
        apply(new SurvivorEvent.EnrolmentDeclined(survivorId, command.reason(), command.declinedOn()));
    }

    @CommandHandler
    void handle(SurvivorCommand.TakeUpEnrolment command) {
        requireAlive();
        require(declined, "enrolment.open", "");
        apply(new SurvivorEvent.EnrolmentTakenUp(survivorId));
    }

    @CommandHandler
    void handle(SurvivorCommand.UpdateIdentity command, Clock clock) {
        requireOpen();
        requireRegistered();
        require(death == null || Personal.value(command.reason()).isPresent(), "R33", "reason");
        FileForm.person(command.person());
        FileForm.optionalReason(command.reason());
        Set<String> changed = Changes.ofPerson(command.changed());
        Person person = Changes.merge((Person) null, command.person(), changed);
        require(!changed.contains("sex") || person.sex() != null, "form.required", "person.sex");
        new Lifetime(PartialDate.UNKNOWN, LocalDate.now(clock)).require7(Personal.value(command.person().birthDate()).orElse(null),
                "person.birthDate");
        requireBirthBefore(Personal.value(person.birthDate()).orElse(PartialDate.UNKNOWN), "person.birthDate");
        requireUnchanged(changed, command.basedOn());
        apply(new SurvivorEvent.IdentityUpdated(survivorId, person, changed, command.reason()));
    }

    @CommandHandler
    void handle(SurvivorCommand.UpdateContact command) {
        requireAlive();
        requireRegistered();
        FileForm.contact(command.contact());
        FileForm.residence(command.residence());
        Set<String> changed = Changes.ofContact(command.changed());
        requireUnchanged(changed, command.basedOn());
        apply(new SurvivorEvent.ContactUpdated(survivorId, Changes.merge((Contact) null, command.contact(), changed),
                Changes.merge((Residence) null, command.residence(), changed), changed));
    }

    @CommandHandler
    void handle(SurvivorCommand.LinkGuardian command, Clock clock) {
        requireAlive();
        requireRegistered();
        FileForm.linked(command.guardian(), survivorId, "guardian");
        new Lifetime(PartialDate.UNKNOWN, LocalDate.now(clock)).require7(command.guardian().from(), "guardian.from");
        apply(new SurvivorEvent.GuardianLinked(survivorId, command.guardian()));
    }

    @CommandHandler
    void handle(SurvivorCommand.LinkSupportPerson command, Clock clock) {
        requireAlive();
        requireRegistered();
        FileForm.linked(command.supportPerson(), survivorId, "supportPerson");
        new Lifetime(PartialDate.UNKNOWN, LocalDate.now(clock)).require7(command.supportPerson().from(), "supportPerson.from");
        apply(new SurvivorEvent.SupportPersonLinked(survivorId, command.supportPerson()));
    }

    @CommandHandler
    void handle(SurvivorCommand.Assign command, Caseloads caseloads) {
        requireOpen();
        caseloads.requireRoom(command.caseworker(), survivorId);
        assign(command.caseworker(), command.team(), command.organisation(), null);
    }

    @CommandHandler
    void handle(SurvivorCommand.AssignOverLimit command) {
        requireOpen();
        Form.required(Personal.value(command.reason()).orElse(null), "reason");
        FileForm.optionalReason(command.reason());
        assign(command.caseworker(), command.team(), command.organisation(), command.reason());
    }

    @CommandHandler
    void handle(SurvivorCommand.FollowCase command) {
        requireOpen();
        assign(command.caseworker(), command.team(), command.organisation(), null);
    }

    private void assign(UUID caseworker, UUID team, UUID organisation, Personal<String> overLimitReason) {
        require(caseworker != null || team != null, "form.required", "caseworker");
        apply(new SurvivorEvent.Assigned(survivorId, caseworker, team, organisation, overLimitReason));
    }

    // --- consent

    @CommandHandler
    void handle(SurvivorCommand.GiveConsent command, AssentRules rules, Clock clock) {
        requireAlive();
        apply(new SurvivorEvent.ConsentGiven(survivorId,
                agreed(command.consent(), lifetime(clock), guardianId, new HashSet<>(agreements.keySet()), rules)));
    }

    @CommandHandler
    void handle(SurvivorCommand.RefuseConsent command, Clock clock) {
        requireAlive();
        Form.required(command.purpose(), "purpose");
        LocalDate day = command.refusedOn() == null ? LocalDate.now(clock) : command.refusedOn();
        lifetime(clock).require7(day, "refusedOn");
        apply(new SurvivorEvent.ConsentRefused(survivorId, command.purpose(), day));
    }

    @CommandHandler
    void handle(SurvivorCommand.WithdrawConsent command, Clock clock) {
        requireOpen();
        Agreement agreement = Form.required(agreements.get(Form.required(command.consentId(), "consentId")), "consentId");
        LocalDate day = command.withdrawnOn() == null ? LocalDate.now(clock) : command.withdrawnOn();
        require(agreement.withdrawnOn() == null, "R6", "consentId", agreement.withdrawnOn());
        lifetime(clock).require7(day, "withdrawnOn");
        require(!day.isBefore(agreement.givenOn()), "R6.before", "withdrawnOn", agreement.givenOn());
        apply(new SurvivorEvent.ConsentWithdrawn(survivorId, command.consentId(), agreement.purpose(), day));
    }

    @CommandHandler
    void handle(SurvivorCommand.OverrideConsent command) {
        requireAlive();
        Form.required(command.purpose(), "purpose");
        requireOverride(command.basis(), command.reason());
        apply(new SurvivorEvent.ConsentOverridden(survivorId, command.purpose(), command.basis(), command.reason()));
    }

    @CommandHandler
    void handle(SurvivorCommand.ApproveBestInterest command, @MetaDataValue(value = Recorded.BY, required = true) String by) {
        requireAlive();
        Agreement agreement = Form.required(agreements.get(Form.required(command.consentId(), "consentId")), "consentId");
        require(agreement.awaitsApproval() && agreement.withdrawnOn() == null, "R5.nothing", "consentId");
        require(!by.equals(agreement.recordedBy()), "R5", "consentId");
        apply(new SurvivorEvent.BestInterestApproved(survivorId, command.consentId(), agreement.purpose()));
    }

    // --- incident, injuries, functioning, notes, death

    @CommandHandler
    void handle(SurvivorCommand.LinkIncident command, KnownIncidents recorded, Clock clock) {
        requireAlive();
        FileForm.incident(command.incident());
        UUID incidentId = command.incident().incidentId();
        KnownIncidents.Said said = recorded.of(incidentId, survivorId).orElseThrow(() -> new RuleBroken("form.incident",
                "incident.incidentId"));
        require(said.counted(), "form.casualty", "incident.incidentId");
        require(!incidents.containsKey(incidentId), "R43.incident", "incident.incidentId");
        IncidentLink link = command.incident().as(said);
        requireIncidentFits(link, lifetime(clock));
        apply(new SurvivorEvent.IncidentLinked(survivorId, link));
    }

    @CommandHandler
    void handle(SurvivorCommand.RecordInjury command, Clock clock) {
        requireAlive();
        requireRegistered();
        FileForm.injury(command.injury());
        require(!injuries.containsKey(command.injury().injuryId()), "R43.injury", "injury.injuryId");
        requireInjuryFits(command.injury(), lifetime(clock));
        apply(new SurvivorEvent.InjuryRecorded(survivorId, command.injury()));
    }

    @CommandHandler
    void handle(SurvivorCommand.DescribeResidualLimb command, Clock clock) {
        requireAlive();
        requireLimbFits(command.residualLimb(), lifetime(clock));
        apply(new SurvivorEvent.ResidualLimbDescribed(survivorId, command.residualLimb()));
    }

    private void requireLimbFits(ResidualLimb limb, Lifetime lifetime) {
        FileForm.residualLimb(limb);
        Wound wound = injuries.get(limb.injuryId());
        require(wound != null && !wound.retracted() && wound.kind() == InjuryKind.AMPUTATION, "R9.residualLimb", "residualLimb.injuryId");
        lifetime.require7(limb.describedOn(), "residualLimb.describedOn");
        require(!PartialDate.exact(limb.describedOn()).isSurelyBefore(wound.date()), "R9.describedOn", "residualLimb.describedOn");
    }

    @CommandHandler
    void handle(SurvivorCommand.AssessFunctioning command, Clock clock) {
        requireAlive();
        requireRegistered();
        FileForm.functioning(command.functioning());
        require(!assessments.contains(command.functioning().assessmentId()), "R43.functioning", "functioning.assessmentId");
        apply(new SurvivorEvent.FunctioningAssessed(survivorId, scored(command.functioning(), lifetime(clock))));
    }

    /** Notes go on after death: they hold what is done for the household (R33). */
    @CommandHandler
    void handle(SurvivorCommand.WriteNote command, Clock clock) {
        requireOpen();
        requireRegistered();
        Form.required(command.noteId(), "noteId");
        FileForm.note(command.text(), command.on());
        lifetime(clock).require7(command.on(), "on");
        apply(new SurvivorEvent.NoteWritten(survivorId, command.noteId(), command.on(), command.text()));
    }

    @CommandHandler
    void handle(SurvivorCommand.RecordDeath command, Clock clock) {
        requireAlive();
        requireDeathFits(command.death(), lifetime(clock));
        apply(new SurvivorEvent.DeathRecorded(survivorId, command.death()));
    }

    // --- corrections (R34)

    @CommandHandler
    void handle(SurvivorCommand.CorrectInjury command, Clock clock) {
        requireOpen();
        FileForm.reason(command.reason());
        FileForm.injury(command.injury());
        requireTarget(injuries.get(command.injury().injuryId()));
        requireUnchanged(Set.of(injury(command.injury().injuryId())), command.basedOn());
        requireInjuryFits(command.injury(), lifetime(clock));
        apply(new SurvivorEvent.InjuryCorrected(survivorId, command.injury(), command.reason()));
    }

    @CommandHandler
    void handle(SurvivorCommand.RetractInjury command) {
        requireOpen();
        FileForm.reason(command.reason());
        requireTarget(injuries.get(Form.required(command.injuryId(), "injuryId")));
        requireUnchanged(Set.of(injury(command.injuryId()), limb(command.injuryId())), command.basedOn());
        apply(new SurvivorEvent.InjuryRetracted(survivorId, command.injuryId(), command.reason()));
    }

    /** Corrects the latest description of a limb; what was seen on another day is described anew. */
    @CommandHandler
    void handle(SurvivorCommand.CorrectResidualLimb command, Clock clock) {
        requireOpen();
        FileForm.reason(command.reason());
        requireLimbFits(command.residualLimb(), lifetime(clock));
        require(describedLimbs.contains(command.residualLimb().injuryId()), "R34.target", "residualLimb.injuryId");
        requireUnchanged(Set.of(limb(command.residualLimb().injuryId())), command.basedOn());
        apply(new SurvivorEvent.ResidualLimbCorrected(survivorId, command.residualLimb(), command.reason()));
    }

    @CommandHandler
    void handle(SurvivorCommand.CorrectFunctioning command, Clock clock) {
        requireOpen();
        FileForm.reason(command.reason());
        FileForm.functioning(command.functioning());
        require(assessments.contains(command.functioning().assessmentId()), "R34.target", "functioning.assessmentId");
        requireUnchanged(Set.of(functioning(command.functioning().assessmentId())), command.basedOn());
        apply(new SurvivorEvent.FunctioningCorrected(survivorId, scored(command.functioning(), lifetime(clock)), command.reason()));
    }

    @CommandHandler
    void handle(SurvivorCommand.CorrectIncidentLink command, KnownIncidents recorded, Clock clock) {
        requireOpen();
        FileForm.reason(command.reason());
        UUID incidentId = Form.required(command.incidentId(), "incidentId");
        IncidentLink was = incidents.get(incidentId);
        require(was != null, "R34.target", "incidentId");
        requireUnchanged(Set.of(part(incidentId)), command.basedOn());
        IncidentLink link = was.as(recorded.of(incidentId, survivorId).orElse(null)).by(command.activity(), command.priorRiskEducation());
        requireIncidentFits(link, lifetime(clock));
        if (!link.equals(was)) {
            apply(new SurvivorEvent.IncidentLinkCorrected(survivorId, link, command.reason()));
        }
    }

    /** What an incident says is not for the file to refuse; nothing of it is personal, so that an erased file follows too and counts as it should. */
    @CommandHandler
    void handle(SurvivorCommand.FollowIncident command, KnownIncidents recorded) {
        IncidentLink was = incidents.get(command.incidentId());
        IncidentLink link = was == null ? null : was.as(recorded.of(command.incidentId(), survivorId).orElse(null));
        if (was != null && !link.equals(was)) {
            apply(new SurvivorEvent.IncidentLinkCorrected(survivorId, link, null));
        }
    }

    @CommandHandler
    void handle(SurvivorCommand.CorrectDeath command, Clock clock) {
        requireOpen();
        FileForm.reason(command.reason());
        require(death != null, "R34.target", "death");
        requireUnchanged(Set.of(FileParts.DEATH), command.basedOn());
        if (command.death() != null) {
            requireDeathFits(command.death(), lifetime(clock));
        }
        apply(new SurvivorEvent.DeathCorrected(survivorId, command.death(), command.reason()));
    }

    // --- erasure

    @CommandHandler
    void handle(SurvivorCommand.RequestErasure command, @MetaDataValue(value = Recorded.BY, required = true) String by) {
        requireOpen();
        FileForm.ground(command.legalGround());
        apply(new SurvivorEvent.ErasureRequested(survivorId, command.legalGround(), UUID.fromString(by)));
    }

    @CommandHandler
    void handle(SurvivorCommand.ApproveErasure command, @MetaDataValue(value = Recorded.BY, required = true) String by) {
        requireOpen();
        UUID approver = UUID.fromString(by);
        require(erasureRequestedBy != null, "R36.request", "");
        require(!approver.equals(erasureRequestedBy), "R36", "");
        List<UUID> persons = new ArrayList<>(List.of(survivorId));
        persons.addAll(linkedPersons);
        apply(new SurvivorEvent.PersonalDataErased(survivorId, erasureGround, erasureRequestedBy, approver, persons));
    }

    // --- what the rules ask

    private void requireOpen() {
        require(stage != FileStage.ERASED, "R36.erased", "");
    }

    private void requireAlive() {
        requireOpen();
        require(death == null, "R33", "");
    }

    /** A name, a contact or a health detail is only taken with the person's agreement (R1). */
    private void requireRegistered() {
        require(registered, "R1.identified", "");
    }

    private static void requireOverride(LawfulBasis basis, Personal<String> reason) {
        Form.required(basis, "basis");
        require(Personal.value(reason).filter(text -> !text.isBlank()).isPresent(), "R1.override", "reason");
        FileForm.optionalReason(reason);
    }

    /** What holds for every registration, whoever agreed. */
    private Lifetime requireRegistration(UUID id, String number, Registration given, Clock clock) {
        FileForm.registered(given, number, fileNumber);
        LocalDate today = LocalDate.now(clock);
        PartialDate birth = Personal.value(given.person().birthDate()).orElse(PartialDate.UNKNOWN);
        Lifetime lifetime = new Lifetime(birth, today);
        new Lifetime(PartialDate.UNKNOWN, today).require7(birth, "person.birthDate");
        requireBirthBefore(birth, "person.birthDate");
        if (given.guardian() != null) {
            FileForm.linked(given.guardian(), id, "guardian");
            lifetime.require7(given.guardian().from(), "guardian.from");
        }
        return lifetime;
    }

    private void register(UUID id, String number, Registration given) {
        apply(new SurvivorEvent.Registered(id, fileNumber == null ? number : fileNumber, given.person(), given.residence(), given.contact(),
                given.placement().caseworker(), given.placement().team(), given.placement().organisation()));
        if (given.guardian() != null) {
            apply(new SurvivorEvent.GuardianLinked(id, given.guardian()));
        }
    }

    private void requireTarget(Wound wound) {
        require(wound != null, "R34.target", "injuryId");
        require(!wound.retracted(), "R34.retracted", "injuryId");
    }

    private void requireUnchanged(Set<String> changed, long basedOn) {
        Set<String> both = changed.stream().filter(field -> changedAt.getOrDefault(field, -1L) > basedOn).collect(Collectors.toSet());
        if (!both.isEmpty()) {
            throw new ChangedMeanwhile(both);
        }
    }

    private PartialDate birth() {
        return Personal.value(birthDate).orElse(birthYear == null ? PartialDate.UNKNOWN : PartialDate.ofYear(birthYear));
    }

    private Lifetime lifetime(Clock clock) {
        return new Lifetime(birth(), LocalDate.now(clock));
    }

    private Collection<PartialDate> injuryDates() {
        return injuries.values().stream().filter(wound -> !wound.retracted()).map(Wound::date).toList();
    }

    private boolean covers(ConsentPurpose purpose) {
        return covered.getOrDefault(purpose, false);
    }

    /** R7 the other way round: what is recorded already does not come to lie before a new birth date. */
    private void requireBirthBefore(PartialDate birth, String field) {
        require(incidents.values().stream().noneMatch(link -> link.incidentDate().isSurelyBefore(birth))
                && injuryDates().stream().noneMatch(date -> date.isSurelyBefore(birth)), "R7.birthAfter", field);
    }

    private void requireIncidentFits(IncidentLink link, Lifetime lifetime) {
        lifetime.require7(link.incidentDate(), "incident.incidentDate");
        Map<UUID, IncidentLink> links = new HashMap<>(incidents);
        links.put(link.incidentId(), link);
        require(injuryDates().stream().allMatch(injury -> isAfterSome(links, injury)), "R8.incident", "incident.incidentDate");
    }

    /** R8: an injury may belong to any of the incidents, but does not come before all of them. */
    private static boolean isAfterSome(Map<UUID, IncidentLink> incidents, PartialDate injury) {
        return incidents.isEmpty() || incidents.values().stream().anyMatch(link -> !injury.isSurelyBefore(link.incidentDate()));
    }

    private void requireInjuryFits(Injury injury, Lifetime lifetime) {
        lifetime.require7(injury.date(), "injury.date");
        require(isAfterSome(incidents, injury.date()), "R8", "injury.date");
        boolean amputation = injury.kind() == InjuryKind.AMPUTATION;
        require(!amputation || injury.side() != null && injury.level() != null, "R9",
                injury.side() == null ? "injury.side" : "injury.level");
        require(!amputation || injury.side() != Side.MIDLINE, "R9.midline", "injury.side");
        require(amputation || injury.level() == null, "R9.level", "injury.level");
        require(injury.pain() == null || injury.pain() >= 0 && injury.pain() <= 10, "R11.pain", "injury.pain", 0, 10);
    }

    private Functioning scored(Functioning functioning, Lifetime lifetime) {
        lifetime.require7(functioning.assessedOn(), "functioning.assessedOn");
        FunctioningTool tool = functioning.tool();
        Age.on(functioning.assessedOn(), lifetime.birth())
                .ifPresent(age -> require(age.fits(tool), age.toolVariant(), "functioning.tool", age.likely()));
        String asked = Personal.value(functioning.asked()).orElse(null);
        require(asked == null || tool.acceptsAsked(asked), "R10.answers", "functioning.asked", tool.questions().size());
        String answers = asked == null ? Personal.value(functioning.answers()).orElse(null) : tool.answersOf(asked);
        require(tool.accepts(answers), "R10.answers", "functioning.answers", tool.domains().size());
        return new Functioning(functioning.assessmentId(), tool, functioning.assessedOn(), Personal.of(answers), functioning.byProxy(),
                tool.statusOf(answers), functioning.asked());
    }

    private void requireDeathFits(Death given, Lifetime lifetime) {
        Form.required(given, "death");
        Form.required(given.on(), "death.on");
        lifetime.require7(given.on(), "death.on");
        require(incidents.values().stream().map(IncidentLink::incidentDate).noneMatch(given.on()::isSurelyBefore)
                && injuryDates().stream().noneMatch(given.on()::isSurelyBefore), "R7.death", "death.on");
    }

    /** The consent as it will be stored, when R4 and R5 let it through. */
    private Consent agreed(Consent consent, Lifetime lifetime, UUID guardian, Set<UUID> given, AssentRules rules) {
        FileForm.consent(consent);
        require(given.add(consent.consentId()) && !agreements.containsKey(consent.consentId()), "R43.consent", "consent.consentId");
        lifetime.require7(consent.givenOn(), "consent.givenOn");
        LocalDate until = consent.validUntil() == null ? consent.givenOn().plusMonths(rules.validMonths()) : consent.validUntil();
        require(until.isAfter(consent.givenOn()), "R6.validUntil", "consent.validUntil");
        require(consent.form() != ConsentForm.ORAL_WITNESSED || Personal.value(consent.witness()).isPresent(), "R4.witness",
                "consent.witness");
        Age age = Age.on(consent.givenOn(), lifetime.birth()).orElse(null);
        require(age == null || rules.accepts(age.likely(), consent), "R4", "consent", age == null ? 0 : age.likely());
        requireGiver(consent, age, guardian);
        return new Consent(consent.consentId(), consent.purpose(), consent.form(), consent.givenBy(), consent.assent(),
                consent.guardianId(), consent.witnessId(), consent.witness(), consent.givenOn(), until, consent.providers(),
                consent.withheldFields(), consent.textVersion(), consent.language(), consent.pillars());
    }

    /** An adult decides alone or with support; an adult who agrees for somebody else is the guardian on file (R4). */
    private void requireGiver(Consent consent, Age age, UUID guardian) {
        boolean adult = age != null && !age.isChild();
        switch (consent.givenBy()) {
            case SELF, SELF_WITH_SUPPORT -> require(consent.guardianId() == null || consent.guardianId().equals(guardian), "R4.guardian",
                    "consent.guardianId");
            case CASEWORKER_BEST_INTEREST -> require(!adult, "R5.adult", "consent.givenBy");
            case LEGAL_GUARDIAN -> require(guardian != null && guardian.equals(consent.guardianId()), "R4.guardian", "consent.guardianId");
            case PARENT, OTHER_TRUSTED_ADULT -> {
                require(!adult, "R4.adult", "consent.givenBy");
                require(guardian != null && guardian.equals(consent.guardianId()), "R4.guardian", "consent.guardianId");
            }
        }
    }

    // --- what is remembered

    @EventSourcingHandler
    void on(SurvivorEvent event, @SequenceNumber Long sequence, @MetaDataValue(Recorded.BY) String by) {
        switch (event) {
            case SurvivorEvent.Identified e -> begin(e.survivorId(), e.fileNumber(), FileStage.IDENTIFIED);
            case SurvivorEvent.Registered e -> {
                begin(e.survivorId(), e.fileNumber(), FileStage.REGISTERED);
                registered = true;
                born(e.person());
            }
            case SurvivorEvent.IdentityUpdated e -> {
                e.changed().forEach(field -> changedAt.put(field, sequence));
                if (e.changed().contains("birthDate")) {
                    born(e.person());
                }
            }
            case SurvivorEvent.ContactUpdated e -> e.changed().forEach(field -> changedAt.put(field, sequence));
            case SurvivorEvent.GuardianLinked e -> {
                guardianId = e.guardian().personId();
                linkedPersons.add(guardianId);
            }
            case SurvivorEvent.SupportPersonLinked e -> linkedPersons.add(e.supportPerson().personId());
            case SurvivorEvent.ConsentGiven e -> agree(e.consent(), by);
            case SurvivorEvent.ConsentRefused e -> covered.put(e.purpose(), false);
            case SurvivorEvent.EnrolmentDeclined e -> enrol(true);
            case SurvivorEvent.EnrolmentTakenUp e -> enrol(false);
            case SurvivorEvent.ConsentWithdrawn e -> {
                agreements.computeIfPresent(e.consentId(),
                        (id, was) -> new Agreement(was.purpose(), was.givenOn(), e.withdrawnOn(), was.awaitsApproval(), was.recordedBy()));
                covered.put(e.purpose(), false);
            }
            case SurvivorEvent.ConsentOverridden e -> covered.put(e.purpose(), true);
            case SurvivorEvent.BestInterestApproved e -> agreements.computeIfPresent(e.consentId(),
                    (id, was) -> new Agreement(was.purpose(), was.givenOn(), was.withdrawnOn(), false, was.recordedBy()));
            case SurvivorEvent.IncidentLinked e -> incidents.put(e.incident().incidentId(), e.incident());
            case SurvivorEvent.IncidentLinkCorrected e -> {
                IncidentLink was = incidents.put(e.incident().incidentId(), e.incident());
                if (!e.incident().isToldAs(was)) {
                    changedAt.put(part(e.incident().incidentId()), sequence);
                }
            }
            case SurvivorEvent.InjuryRecorded e -> injuries.put(e.injury().injuryId(), wound(e.injury()));
            case SurvivorEvent.InjuryCorrected e -> {
                injuries.put(e.injury().injuryId(), wound(e.injury()));
                changedAt.put(injury(e.injury().injuryId()), sequence);
            }
            case SurvivorEvent.InjuryRetracted e -> injuries.computeIfPresent(e.injuryId(),
                    (id, was) -> new Wound(was.kind(), was.date(), true));
            case SurvivorEvent.ResidualLimbDescribed e -> {
                describedLimbs.add(e.residualLimb().injuryId());
                changedAt.put(limb(e.residualLimb().injuryId()), sequence);
            }
            case SurvivorEvent.ResidualLimbCorrected e -> changedAt.put(limb(e.residualLimb().injuryId()), sequence);
            case SurvivorEvent.FunctioningAssessed e -> assessments.add(e.functioning().assessmentId());
            case SurvivorEvent.FunctioningCorrected e -> changedAt.put(functioning(e.functioning().assessmentId()), sequence);
            case SurvivorEvent.NoteWritten e -> {
            }
            case SurvivorEvent.DeathRecorded e -> die(e.death());
            case SurvivorEvent.DeathCorrected e -> {
                die(e.death());
                changedAt.put(FileParts.DEATH, sequence);
            }
            case SurvivorEvent.Assigned e -> {
            }
            case SurvivorEvent.ErasureRequested e -> {
                erasureGround = e.legalGround();
                erasureRequestedBy = e.requestedBy();
            }
            case SurvivorEvent.PersonalDataErased e -> {
                stage = FileStage.ERASED;
                birthDate = birthDate == null ? null : Personal.erased();
            }
        }
    }

    private static String injury(UUID id) {
        return "injury." + id;
    }

    private static String limb(UUID injuryId) {
        return "residualLimb." + injuryId;
    }

    private static String functioning(UUID id) {
        return "functioning." + id;
    }

    private static String part(UUID incidentId) {
        return "incident." + incidentId;
    }

    private void begin(UUID id, String number, FileStage at) {
        survivorId = id;
        fileNumber = number;
        stage = at;
    }

    private void born(Person person) {
        birthDate = person.birthDate();
        birthYear = person.birthYear();
    }

    private void agree(Consent consent, String by) {
        boolean awaits = consent.givenBy() == ConsentGiver.CASEWORKER_BEST_INTEREST;
        agreements.put(consent.consentId(), new Agreement(consent.purpose(), consent.givenOn(), null, awaits, by));
        covered.put(consent.purpose(), true);
        if (consent.witnessId() != null) {
            linkedPersons.add(consent.witnessId());
        }
    }

    private static Wound wound(Injury injury) {
        return new Wound(injury.kind(), injury.date(), false);
    }

    private void die(Death given) {
        death = given == null ? null : given.on();
        stage = standing();
    }

    private void enrol(boolean isDeclined) {
        declined = isDeclined;
        stage = standing();
    }

    private FileStage standing() {
        if (death != null) {
            return FileStage.DECEASED;
        }
        return registered ? FileStage.REGISTERED : declined ? FileStage.NOT_ENROLLED : FileStage.IDENTIFIED;
    }
}
