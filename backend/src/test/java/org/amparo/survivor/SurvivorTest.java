package org.amparo.survivor;

import org.amparo.testing.Alone;
import static org.amparo.survivor.Files.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.*;
import org.amparo.vocabulary.EnrolmentDecline;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Alone
class SurvivorTest {

    private static final PartialDate IN_2019 = PartialDate.exact(LocalDate.of(2019, 5, 1));
    private static final Personal<String> REASON = Personal.of("heard wrongly");

    private static final UUID UNKNOWN_INCIDENT = UUID.randomUUID();

    private final UUID id = UUID.randomUUID();
    private final UUID injury = UUID.randomUUID();
    private final UUID incident = UUID.randomUUID();
    private static final UUID FULL = UUID.randomUUID();

    private final Map<UUID, KnownIncidents.Said> said = new HashMap<>();

    private AggregateTestFixture<Survivor> fixture;

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(Survivor.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(AssentRules.DEFAULT);
        fixture.registerInjectableResource((Caseloads) (caseworker, file) -> org.amparo.platform.RuleBroken
                .require(!FULL.equals(caseworker), "R38", "caseworker", 35));
        fixture.registerInjectableResource((KnownIncidents) (known, file) -> Optional.ofNullable(said.get(known)));
    }

    // --- registering and agreeing

    @Test
    void an_adult_is_registered_with_own_agreement_that_holds_for_two_years() {
        SurvivorCommand.Register command = registerAdult(id);
        ResultValidator<Survivor> result = when(command);
        Consent asked = command.consents().getFirst();
        result.expectSuccessfulHandlerExecution().expectEvents(registered(id, ADULT_BIRTH), new SurvivorEvent.ConsentGiven(id,
                new Consent(asked.consentId(), asked.purpose(), asked.form(), asked.givenBy(), null, null, null, null, TODAY,
                        TODAY.plusMonths(24), List.of(), List.of(), "2026-01", "es")));
    }

    @Test
    void R1_nobody_is_registered_without_agreement_to_case_management() {
        refused(when(new SurvivorCommand.Register(id, "AM-2Q7K", person(ADULT_BIRTH), residence(), null, null,
                List.of(consent(ConsentPurpose.RESEARCH_CONTACT)), PLACEMENT)), "R1");
    }

    @Test
    void R1_an_override_with_a_reason_stands_in_for_the_agreement() {
        SurvivorCommand.Register withoutConsent = new SurvivorCommand.Register(id, null, person(ADULT_BIRTH), residence(), null, null,
                List.of(), PLACEMENT);
        refused(when(withoutConsent, identified(id)), "R1");
        when(withoutConsent, identified(id),
                new SurvivorEvent.ConsentOverridden(id, ConsentPurpose.CASE_MANAGEMENT, LawfulBasis.VITAL_INTEREST,
                        REASON))
                .expectSuccessfulHandlerExecution();
        refused(when(new SurvivorCommand.OverrideConsent(id, ConsentPurpose.CASE_MANAGEMENT, LawfulBasis.VITAL_INTEREST, Personal.of(" ")),
                identified(id)), "R1.override");
    }

    @Test
    void R1_a_person_who_cannot_agree_is_registered_on_a_ground_of_law_with_a_reason() {
        SurvivorCommand.RegisterOnOverride command = onOverride(LawfulBasis.VITAL_INTEREST, REASON);
        when(command).expectSuccessfulHandlerExecution().expectEvents(registered(id, ADULT_BIRTH),
                new SurvivorEvent.ConsentOverridden(id, ConsentPurpose.CASE_MANAGEMENT, LawfulBasis.VITAL_INTEREST, REASON));
        refused(when(onOverride(LawfulBasis.VITAL_INTEREST, Personal.of(" "))), "R1.override");
        refused(when(onOverride(null, REASON)), "form.required");
        refused(when(command, registered(id, ADULT_BIRTH)), "R43.file");
    }

    private SurvivorCommand.RegisterOnOverride onOverride(LawfulBasis basis, Personal<String> reason) {
        return new SurvivorCommand.RegisterOnOverride(id, "AM-2Q7K", person(ADULT_BIRTH), residence(), contact(), null, basis, reason,
                PLACEMENT);
    }

    @Test
    void a_file_is_linked_only_to_an_incident_that_is_recorded() {
        refused(when(new SurvivorCommand.LinkIncident(id, incident(UNKNOWN_INCIDENT, IN_2019)), registered(id, ADULT_BIRTH)),
                "form.incident");
        says(incident, IN_2019, null);
        refused(when(new SurvivorCommand.LinkIncident(id, incident(incident, IN_2019)), registered(id, ADULT_BIRTH)), "form.casualty");
    }

    @Test
    void a_link_says_of_the_person_what_the_incident_says() {
        says(incident, IN_2019, CasualtyOutcome.UNKNOWN);
        IncidentLink told = Files.incident(incident, PartialDate.ofYear(2001));
        when(new SurvivorCommand.LinkIncident(id, told), registered(id, ADULT_BIRTH)).expectEvents(new SurvivorEvent.IncidentLinked(id,
                new IncidentLink(incident, IN_2019, CasualtyOutcome.UNKNOWN, told.activity(), CivilStatus.MILITARY,
                        told.priorRiskEducation(), AgeGroup.ADULT)));
    }

    @Test
    void a_file_follows_a_corrected_incident_once_and_takes_it_along_with_its_own_correction() {
        IncidentLink was = Files.incident(incident, PartialDate.ofYear(2001));
        says(incident, IN_2019, CasualtyOutcome.UNKNOWN);
        IncidentLink now = new IncidentLink(incident, IN_2019, CasualtyOutcome.UNKNOWN, was.activity(), CivilStatus.MILITARY,
                was.priorRiskEducation(), AgeGroup.ADULT);
        SurvivorCommand follow = new SurvivorCommand.FollowIncident(id, incident);
        Object[] linked = {registered(id, ADULT_BIRTH), new SurvivorEvent.IncidentLinked(id, was)};
        when(follow, linked).expectEvents(new SurvivorEvent.IncidentLinkCorrected(id, now, null));
        when(follow, linked[0], new SurvivorEvent.IncidentLinked(id, now)).expectSuccessfulHandlerExecution().expectNoEvents();
        when(follow, linked[0]).expectSuccessfulHandlerExecution().expectNoEvents();
        when(new SurvivorCommand.CorrectIncidentLink(id, incident, Activity.HERDING, Answer.YES, 9, REASON), linked)
                .expectEvents(new SurvivorEvent.IncidentLinkCorrected(id, now.by(Activity.HERDING, Answer.YES), REASON));
        when(new SurvivorCommand.CorrectIncidentLink(id, incident, was.activity(), was.priorRiskEducation(), 9, REASON), linked[0],
                new SurvivorEvent.IncidentLinked(id, now)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private void says(UUID incidentId, PartialDate date, CasualtyOutcome outcome) {
        boolean counted = outcome != null;
        said.put(incidentId, new KnownIncidents.Said(date, counted, outcome, counted ? CivilStatus.MILITARY : null,
                counted ? AgeGroup.ADULT : null));
    }

    @Test
    void R1_no_health_detail_is_taken_of_a_person_who_has_not_agreed_yet() {
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, IN_2019)), identified(id)), "R1.identified");
        refused(when(phone(id, "300", 0), identified(id)), "R1.identified");
    }

    @Test
    void who_declines_is_not_enrolled_and_not_registered_until_asked_again() {
        SurvivorEvent declined = new SurvivorEvent.EnrolmentDeclined(id, EnrolmentDecline.PERSON_DECLINES, TODAY);
        when(new SurvivorCommand.DeclineEnrolment(id, EnrolmentDecline.PERSON_DECLINES, TODAY), identified(id)).expectEvents(declined);
        refused(when(new SurvivorCommand.DeclineEnrolment(id, null, TODAY), identified(id)), "form.required");
        refused(when(new SurvivorCommand.DeclineEnrolment(id, EnrolmentDecline.NOT_ELIGIBLE, TODAY.plusDays(1)), identified(id)),
                "R7.future");
        refused(when(new SurvivorCommand.DeclineEnrolment(id, EnrolmentDecline.NOT_ELIGIBLE, TODAY), identified(id), declined),
                "enrolment.declined");
        SurvivorCommand register = new SurvivorCommand.Register(id, "AM-9ZZP", person(ADULT_BIRTH), residence(), contact(), null,
                List.of(consent(ConsentPurpose.CASE_MANAGEMENT)), PLACEMENT);
        refused(when(register, identified(id), declined), "enrolment.declined");
        when(new SurvivorCommand.TakeUpEnrolment(id), identified(id), declined)
                .expectEvents(new SurvivorEvent.EnrolmentTakenUp(id));
        refused(when(new SurvivorCommand.TakeUpEnrolment(id), identified(id)), "enrolment.open");
        when(register, identified(id), declined, new SurvivorEvent.EnrolmentTakenUp(id)).expectSuccessfulHandlerExecution();
    }

    @Test
    void registering_an_identified_file_keeps_its_number() {
        SurvivorCommand.Register command = registerAdult(id);
        AggregateTestFixture<Survivor> known = fixture;
        known.given(identified(id)).when(command).expectSuccessfulHandlerExecution()
                .expectState(file -> assertThat(file).extracting("fileNumber", "stage").containsExactly("AM-9ZZP", FileStage.REGISTERED));
    }

    @Test
    void R43_a_file_a_consent_an_injury_and_an_answer_sheet_are_recorded_once() {
        refused(when(registerAdult(id), registered(id, ADULT_BIRTH)), "R43.file");
        Consent consent = consent(ConsentPurpose.DATA_STORAGE);
        refused(when(new SurvivorCommand.GiveConsent(id, consent), registered(id, ADULT_BIRTH),
                new SurvivorEvent.ConsentGiven(id, consent)),
                "R43.consent");
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, IN_2019)), registered(id, ADULT_BIRTH), injured(IN_2019)),
                "R43.injury");
        Functioning answers = functioning(UUID.randomUUID(), FunctioningTool.WG_SS, "111111");
        refused(when(new SurvivorCommand.AssessFunctioning(id, answers), registered(id, ADULT_BIRTH),
                new SurvivorEvent.FunctioningAssessed(id, answers)), "R43.functioning");
    }

    @ParameterizedTest(name = "{0} years, {1}, child: {2}, {3}: {4}")
    @CsvSource({"3,PARENT,EXPLAINED_ONLY,WRITTEN,ok", "3,PARENT,NOT_ASKED,WRITTEN,R4", "3,PARENT,EXPLAINED_ONLY,RECORDED_AUDIO,R4",
            "9,PARENT,GIVEN_ORALLY,WRITTEN,ok", "9,LEGAL_GUARDIAN,GIVEN_ORALLY,THUMBPRINT,ok",
            "9,OTHER_TRUSTED_ADULT,GIVEN_ORALLY,WRITTEN,ok",
            "9,PARENT,EXPLAINED_ONLY,WRITTEN,R4", "9,PARENT,REFUSED,WRITTEN,R4", "9,PARENT,,WRITTEN,R4", "9,SELF,,WRITTEN,R4",
            "13,PARENT,GIVEN_IN_WRITING,WRITTEN,ok", "13,PARENT,GIVEN_ORALLY,WRITTEN,R4", "13,SELF,GIVEN_IN_WRITING,WRITTEN,R4",
            "16,SELF,,WRITTEN,ok", "16,PARENT,GIVEN_IN_WRITING,WRITTEN,ok", "16,PARENT,GIVEN_ORALLY,WRITTEN,R4",
            "16,SELF,,RECORDED_AUDIO,R4",
            "18,SELF,,WRITTEN,ok", "18,SELF_WITH_SUPPORT,,RECORDED_AUDIO,ok", "18,PARENT,GIVEN_IN_WRITING,WRITTEN,R4.adult",
            "18,CASEWORKER_BEST_INTEREST,,WRITTEN,R5.adult"})
    void R4_a_child_is_registered_as_the_age_table_says(int age, ConsentGiver by, Assent assent, ConsentForm form, String answer) {
        ResultValidator<Survivor> result = when(
                registerChild(id, PartialDate.exact(TODAY.minusYears(age)), guardian(), childConsent(by, assent, form)));
        if (answer.equals("ok")) {
            result.expectSuccessfulHandlerExecution();
        } else {
            refused(result, answer);
        }
    }

    @Test
    void R4_the_day_before_the_eighteenth_birthday_a_person_is_a_child() {
        refused(when(registerChild(id, PartialDate.exact(TODAY.minusYears(18).plusDays(1)), null,
                childConsent(ConsentGiver.SELF, null, ConsentForm.ORAL_WITNESSED))), "R4.witness");
        refused(when(registerChild(id, PartialDate.exact(TODAY.minusYears(18).plusDays(1)), null,
                childConsent(ConsentGiver.SELF, null, ConsentForm.RECORDED_AUDIO))), "R4");
    }

    @Test
    void R4_the_adult_who_agrees_for_a_child_is_the_guardian_on_file() {
        refused(when(registerChild(id, CHILD_BIRTH, null, childConsent(ConsentGiver.PARENT, Assent.GIVEN_ORALLY, ConsentForm.WRITTEN))),
                "R4.guardian");
        LinkedPerson other = new LinkedPerson(UUID.randomUUID(), Personal.of("Somebody Else"), Relation.AUNT, null, null, null);
        refused(when(registerChild(id, CHILD_BIRTH, other, childConsent(ConsentGiver.PARENT, Assent.GIVEN_ORALLY, ConsentForm.WRITTEN))),
                "R4.guardian");
    }

    @Test
    void R5_consent_in_the_childs_best_interest_is_approved_by_somebody_else() {
        Consent consent = childConsent(ConsentGiver.CASEWORKER_BEST_INTEREST, Assent.GIVEN_ORALLY, ConsentForm.WRITTEN);
        SurvivorCommand.ApproveBestInterest approve = new SurvivorCommand.ApproveBestInterest(id, consent.consentId());
        Object given = GenericEventMessage.asEventMessage(new SurvivorEvent.ConsentGiven(id, consent))
                .withMetaData(Map.of(Recorded.BY, CASEWORKER.toString()));
        refused(whenBy(CASEWORKER, approve, registered(id, CHILD_BIRTH), given), "R5");
        SurvivorEvent approved = new SurvivorEvent.BestInterestApproved(id, consent.consentId(), ConsentPurpose.CASE_MANAGEMENT);
        whenBy(SUPERVISOR, approve, registered(id, CHILD_BIRTH), given).expectEvents(approved);
        refused(whenBy(SUPERVISOR, approve, registered(id, CHILD_BIRTH), given, approved), "R5.nothing");
    }

    @Test
    void R6_a_consent_is_withdrawn_once_and_not_before_it_was_given() {
        Consent consent = consent(ConsentPurpose.SHARE_FOR_REFERRAL);
        SurvivorEvent given = new SurvivorEvent.ConsentGiven(id, consent);
        SurvivorEvent withdrawn = new SurvivorEvent.ConsentWithdrawn(id, consent.consentId(), consent.purpose(), TODAY);
        when(new SurvivorCommand.WithdrawConsent(id, consent.consentId(), null), registered(id, ADULT_BIRTH), given)
                .expectEvents(withdrawn);
        refused(when(new SurvivorCommand.WithdrawConsent(id, consent.consentId(), null), registered(id, ADULT_BIRTH), given, withdrawn),
                "R6");
        refused(when(new SurvivorCommand.WithdrawConsent(id, consent.consentId(), TODAY.minusDays(1)), registered(id, ADULT_BIRTH), given),
                "R6.before");
    }

    // --- two people at once

    @Test
    void two_people_who_change_different_fields_do_not_meet() {
        SurvivorEvent other = new SurvivorEvent.ContactUpdated(id, new Contact(null, Personal.of("Calle 9"), null, null, null), null,
                Set.of("address"));
        when(phone(id, "301 555 0000", 0), registered(id, ADULT_BIRTH), other).expectEvents(new SurvivorEvent.ContactUpdated(id,
                new Contact(Personal.of("301 555 0000"), null, null, null, null), new Residence(null, null, null, null), Set.of("phone")));
    }

    @Test
    void two_people_who_change_the_same_field_are_told_which() {
        SurvivorEvent other = new SurvivorEvent.ContactUpdated(id, new Contact(Personal.of("302"), null, null, null, null), null,
                Set.of("phone"));
        when(phone(id, "303", 0), registered(id, ADULT_BIRTH), other).expectNoEvents().expectException(ChangedMeanwhile.class);
        when(phone(id, "303", 1), registered(id, ADULT_BIRTH), other).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_later_of_two_who_correct_the_same_entry_is_told_and_what_the_first_wrote_stays() {
        says(incident, IN_2019, CasualtyOutcome.INJURED);
        SurvivorEvent born = registered(id, ADULT_BIRTH);
        UUID assessment = UUID.randomUUID();
        Functioning asked = functioning(assessment, FunctioningTool.WG_SS, "111111");
        Functioning scored = new Functioning(assessment, FunctioningTool.WG_SS, asked.assessedOn(), asked.answers(), asked.byProxy(),
                DisabilityStatus.WITHOUT_DISABILITY);
        IncidentLink part = Files.incident(incident, IN_2019);
        Death death = new Death(PartialDate.exact(TODAY), Answer.NO, IdentificationSource.FAMILY);
        ResidualLimb measured = limb(new LimbMeasure(LimbReference.END, 320, null));
        two(base -> new SurvivorCommand.CorrectInjury(id, amputation(injury, IN_2019), base, REASON), born, injured(IN_2019),
                new SurvivorEvent.InjuryCorrected(id, amputation(injury, IN_2019), REASON));
        two(base -> new SurvivorCommand.RetractInjury(id, injury, base, REASON), born, injured(IN_2019),
                new SurvivorEvent.InjuryCorrected(id, amputation(injury, IN_2019), REASON));
        two(base -> new SurvivorCommand.RetractInjury(id, injury, base, REASON), born, injured(IN_2019),
                new SurvivorEvent.ResidualLimbDescribed(id, measured));
        twoOfLimb(injured(IN_2019), new SurvivorEvent.ResidualLimbCorrected(id, measured, REASON));
        twoOfLimb(injured(IN_2019), new SurvivorEvent.ResidualLimbDescribed(id, measured));
        two(base -> new SurvivorCommand.CorrectFunctioning(id, asked, base, REASON), born,
                new SurvivorEvent.FunctioningAssessed(id, scored), new SurvivorEvent.FunctioningCorrected(id, scored, REASON));
        two(base -> new SurvivorCommand.CorrectIncidentLink(id, incident, Activity.HERDING, Answer.YES, base, REASON), born,
                new SurvivorEvent.IncidentLinked(id, part),
                new SurvivorEvent.IncidentLinkCorrected(id, part.by(Activity.PLAYING, Answer.YES), REASON));
        two(base -> new SurvivorCommand.CorrectDeath(id, death, base, REASON), born, new SurvivorEvent.DeathRecorded(id, death),
                new SurvivorEvent.DeathCorrected(id, death, REASON));
    }

    /** Both opened the form on version 1; the first corrected, which made version 2. */
    private void two(LongFunction<SurvivorCommand> correct, SurvivorEvent born, SurvivorEvent entry, SurvivorEvent corrected) {
        when(correct.apply(1), born, entry).expectSuccessfulHandlerExecution();
        when(correct.apply(1), born, entry, corrected).expectNoEvents().expectException(ChangedMeanwhile.class);
        when(correct.apply(2), born, entry, corrected).expectSuccessfulHandlerExecution();
    }

    /** Both opened the form on version 2, where the limb was described; the first corrected it or described it anew. */
    private void twoOfLimb(SurvivorEvent hurt, SurvivorEvent then) {
        ResidualLimb measured = limb(new LimbMeasure(LimbReference.END, 320, null));
        SurvivorEvent born = registered(id, ADULT_BIRTH);
        SurvivorEvent described = new SurvivorEvent.ResidualLimbDescribed(id, measured);
        LongFunction<SurvivorCommand> correct = base -> new SurvivorCommand.CorrectResidualLimb(id, measured, base, REASON);
        when(correct.apply(2), born, hurt, described).expectSuccessfulHandlerExecution();
        when(correct.apply(2), born, hurt, described, then).expectNoEvents().expectException(ChangedMeanwhile.class);
        when(correct.apply(3), born, hurt, described, then).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_of_one_entry_does_not_stand_in_the_way_of_another() {
        UUID other = UUID.randomUUID();
        when(new SurvivorCommand.CorrectInjury(id, amputation(injury, IN_2019), 2, REASON), registered(id, ADULT_BIRTH), injured(IN_2019),
                new SurvivorEvent.InjuryRecorded(id, amputation(other, IN_2019)),
                new SurvivorEvent.InjuryCorrected(id, amputation(other, IN_2019), REASON)).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_update_stores_only_the_fields_that_changed() {
        when(new SurvivorCommand.UpdateIdentity(id, person(ADULT_BIRTH), Set.of("preferredLanguage"), 0, null), registered(id, ADULT_BIRTH))
                .expectEvents(new SurvivorEvent.IdentityUpdated(id,
                        new Person(null, null, null, null, null, "es", List.of(), null, null, null), Set.of("preferredLanguage"), null));
    }

    // --- dates

    @Test
    void R7_nothing_is_dated_in_the_future_or_before_the_birth() {
        SurvivorEvent born = registered(id, ADULT_BIRTH);
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, PartialDate.exact(TODAY.plusDays(1)))), born), "R7.future");
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, PartialDate.ofYear(1983))), born), "R7.birth");
        when(new SurvivorCommand.RecordInjury(id, amputation(injury, PartialDate.ofYear(1984))), born).expectSuccessfulHandlerExecution();
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, PartialDate.ofYear(1206))),
                registered(id, PartialDate.UNKNOWN)), "R7.tooLongAgo");
        refused(when(new SurvivorCommand.WriteNote(id, UUID.randomUUID(), TODAY.plusDays(1), Personal.of("tomorrow")), born), "R7.future");
        refused(when(new SurvivorCommand.UpdateIdentity(id, person(PartialDate.ofYear(2020)), Set.of("birthDate"), 9, null), born,
                injured(IN_2019)), "R7.birthAfter");
        refused(when(new SurvivorCommand.RecordDeath(id, new Death(PartialDate.ofYear(2018), Answer.NO, IdentificationSource.FAMILY)), born,
                injured(IN_2019)), "R7.death");
    }

    @Test
    void R8_an_injury_is_not_before_the_incident() {
        SurvivorEvent linked = new SurvivorEvent.IncidentLinked(id, Files.incident(incident, PartialDate.ofYear(2019)));
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, PartialDate.ofYear(2018))), registered(id, ADULT_BIRTH),
                linked),
                "R8");
        when(new SurvivorCommand.RecordInjury(id, amputation(injury, PartialDate.ofMonth(2019, 5))), registered(id, ADULT_BIRTH), linked)
                .expectSuccessfulHandlerExecution();
        says(incident, PartialDate.ofYear(2020), CasualtyOutcome.INJURED);
        refused(when(new SurvivorCommand.LinkIncident(id, Files.incident(incident, PartialDate.ofYear(2020))), registered(id, ADULT_BIRTH),
                injured(IN_2019)), "R8.incident");
    }

    @Test
    void R8_with_two_incidents_an_injury_may_belong_to_the_earlier_one() {
        SurvivorEvent early = new SurvivorEvent.IncidentLinked(id, Files.incident(UUID.randomUUID(), PartialDate.ofYear(2010)));
        says(incident, PartialDate.ofYear(2020), CasualtyOutcome.INJURED);
        when(new SurvivorCommand.LinkIncident(id, Files.incident(incident, PartialDate.ofYear(2020))), registered(id, ADULT_BIRTH), early,
                injured(IN_2019)).expectSuccessfulHandlerExecution();
    }

    // --- injuries and functioning

    @Test
    void R9_an_amputation_has_a_side_and_a_level_and_nothing_else_has_a_level() {
        refused(when(record(InjuryKind.AMPUTATION, null, AmputationLevel.TRANSTIBIAL), registered(id, ADULT_BIRTH)), "R9");
        refused(when(record(InjuryKind.AMPUTATION, Side.LEFT, null), registered(id, ADULT_BIRTH)), "R9");
        refused(when(record(InjuryKind.AMPUTATION, Side.MIDLINE, AmputationLevel.TRANSTIBIAL), registered(id, ADULT_BIRTH)), "R9.midline");
        refused(when(record(InjuryKind.BURN, Side.LEFT, AmputationLevel.TRANSTIBIAL), registered(id, ADULT_BIRTH)), "R9.level");
        when(record(InjuryKind.AMPUTATION, Side.BILATERAL, AmputationLevel.TRANSFEMORAL), registered(id, ADULT_BIRTH))
                .expectSuccessfulHandlerExecution();
        when(record(InjuryKind.BURN, Side.MIDLINE, null), registered(id, ADULT_BIRTH)).expectSuccessfulHandlerExecution();
    }

    @Test
    void R9_a_residual_limb_belongs_to_an_amputation_in_this_file() {
        ResidualLimb limb = new ResidualLimb(injury, TODAY, ResidualLimbShape.CONICAL, SoftTissue.SUFFICIENT, TissueConsistency.NORMAL,
                Musculature.ATTACHED, null);
        refused(when(new SurvivorCommand.DescribeResidualLimb(id, limb), registered(id, ADULT_BIRTH)), "R9.residualLimb");
        when(new SurvivorCommand.DescribeResidualLimb(id, limb), registered(id, ADULT_BIRTH), injured(IN_2019))
                .expectSuccessfulHandlerExecution();
        ResidualLimb early = new ResidualLimb(injury, LocalDate.of(2018, 12, 31), ResidualLimbShape.CONICAL, SoftTissue.SUFFICIENT,
                TissueConsistency.NORMAL, Musculature.ATTACHED, null);
        refused(when(new SurvivorCommand.DescribeResidualLimb(id, early), registered(id, ADULT_BIRTH), injured(IN_2019)), "R9.describedOn");
    }

    @Test
    void a_date_that_the_person_prefers_not_to_say_is_kept_as_that_and_breaks_no_rule() {
        Injury injured = amputation(injury, PartialDate.NOT_SAID);
        when(new SurvivorCommand.RecordInjury(id, injured), registered(id, PartialDate.NOT_SAID))
                .expectEvents(new SurvivorEvent.InjuryRecorded(id, injured));
        assertThat(PartialDate.ofText(PartialDate.NOT_SAID.asText())).isEqualTo(PartialDate.NOT_SAID).isNotEqualTo(PartialDate.UNKNOWN);
        assertThat(PartialDate.NOT_SAID.isKnown()).isFalse();
    }

    @Test
    void a_residual_limb_is_measured_once_at_each_level_and_within_what_a_limb_can_be() {
        SurvivorEvent[] amputee = {registered(id, ADULT_BIRTH), injured(IN_2019)};
        ResidualLimb measured = limb(new LimbMeasure(LimbReference.END, 220, null), new LimbMeasure(LimbReference.GROUND, null, 410));
        when(new SurvivorCommand.DescribeResidualLimb(id, measured), (Object[]) amputee)
                .expectEvents(new SurvivorEvent.ResidualLimbDescribed(id, measured));
        refused(when(new SurvivorCommand.DescribeResidualLimb(id, limb(new LimbMeasure(LimbReference.END, 2, null))), (Object[]) amputee),
                "form.number");
        refused(when(new SurvivorCommand.DescribeResidualLimb(id, limb(new LimbMeasure(LimbReference.END, null, null))),
                (Object[]) amputee), "form.required");
        refused(when(new SurvivorCommand.DescribeResidualLimb(id, limb(new LimbMeasure(LimbReference.END, 220, null),
                new LimbMeasure(LimbReference.END, 230, null))), (Object[]) amputee), "form.twice");
    }

    @Test
    void R34_the_description_of_a_limb_is_corrected_with_a_reason_once_there_is_one() {
        SurvivorEvent[] amputee = {registered(id, ADULT_BIRTH), injured(IN_2019)};
        ResidualLimb right = limb(new LimbMeasure(LimbReference.END, 220, null));
        refused(when(new SurvivorCommand.CorrectResidualLimb(id, right, 9, REASON), (Object[]) amputee), "R34.target");
        SurvivorEvent described = new SurvivorEvent.ResidualLimbDescribed(id, limb(new LimbMeasure(LimbReference.END, 320, null)));
        refused(when(new SurvivorCommand.CorrectResidualLimb(id, right, 9, null), amputee[0], amputee[1], described), "R34");
        when(new SurvivorCommand.CorrectResidualLimb(id, right, 9, REASON), amputee[0], amputee[1], described)
                .expectEvents(new SurvivorEvent.ResidualLimbCorrected(id, right, REASON));
    }

    private ResidualLimb limb(LimbMeasure... measures) {
        return new ResidualLimb(injury, TODAY, ResidualLimbShape.CONICAL, SoftTissue.SUFFICIENT, TissueConsistency.NORMAL,
                Musculature.ATTACHED, null, null, Personal.of("tip of the shin bone"), Personal.of(List.of(measures)));
    }

    @Test
    void R6_a_consent_lasts_longer_than_the_day_it_was_given() {
        Consent given = consent(ConsentPurpose.SHARE_FOR_REFERRAL);
        Consent endsAtOnce = new Consent(given.consentId(), given.purpose(), given.form(), given.givenBy(), null, null, null, null, TODAY,
                TODAY, List.of(), List.of(), given.textVersion(), given.language());
        refused(when(new SurvivorCommand.GiveConsent(id, endsAtOnce), registered(id, ADULT_BIRTH)), "R6.validUntil");
    }

    @ParameterizedTest(name = "{0} at {1} years: {2}")
    @CsvSource({"WG_SS,18,ok", "WG_SS,17,R10", "CFM_5_17,17,ok", "CFM_5_17,18,R10.adult", "CFM_5_17,4,R10", "CFM_2_4,4,ok",
            "CFM_2_4,1,R10.none"})
    void R10_the_questions_fit_the_age(FunctioningTool tool, int age, String answer) {
        Functioning answers = functioning(UUID.randomUUID(), tool, "1".repeat(tool.domains().size()));
        ResultValidator<Survivor> result = when(new SurvivorCommand.AssessFunctioning(id, answers),
                registered(id, PartialDate.exact(TODAY.minusYears(age))));
        if (answer.equals("ok")) {
            result.expectSuccessfulHandlerExecution();
        } else {
            refused(result, answer);
        }
    }

    @Test
    void R10_every_question_has_an_answer_and_the_published_cut_off_gives_the_status() {
        UUID sheet = UUID.randomUUID();
        refused(when(new SurvivorCommand.AssessFunctioning(id, functioning(sheet, FunctioningTool.WG_SS, "11411")),
                registered(id, ADULT_BIRTH)),
                "R10.answers");
        refused(when(new SurvivorCommand.AssessFunctioning(id, functioning(sheet, FunctioningTool.WG_SS, "115111")),
                registered(id, ADULT_BIRTH)),
                "R10.answers");
        Functioning mixed = functioning(sheet, FunctioningTool.WG_SS, "117211");
        when(new SurvivorCommand.AssessFunctioning(id, mixed), registered(id, ADULT_BIRTH))
                .expectEvents(new SurvivorEvent.FunctioningAssessed(id,
                        new Functioning(sheet, FunctioningTool.WG_SS, TODAY, mixed.answers(), false, DisabilityStatus.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({"-1,R11.pain", "0,ok", "10,ok", "11,R11.pain"})
    void R11_pain_is_between_0_and_10(int pain, String answer) {
        ResultValidator<Survivor> result = when(new SurvivorCommand.RecordInjury(id,
                new Injury(injury, InjuryKind.BURN, Side.LEFT, null, IN_2019, null, pain, null)), registered(id, ADULT_BIRTH));
        if (answer.equals("ok")) {
            result.expectSuccessfulHandlerExecution();
        } else {
            refused(result, answer);
        }
    }

    // --- death, corrections, erasure

    @Test
    void R33_after_a_death_only_corrections_and_household_support_go_on() {
        SurvivorEvent death = new SurvivorEvent.DeathRecorded(id,
                new Death(PartialDate.exact(TODAY), Answer.NO, IdentificationSource.FAMILY));
        refused(when(new SurvivorCommand.RecordInjury(id, amputation(injury, IN_2019)), registered(id, ADULT_BIRTH), death), "R33");
        refused(when(phone(id, "300", 9), registered(id, ADULT_BIRTH), death), "R33");
        refused(when(new SurvivorCommand.GiveConsent(id, consent(ConsentPurpose.DATA_STORAGE)), registered(id, ADULT_BIRTH), death), "R33");
        refused(when(new SurvivorCommand.UpdateIdentity(id, person(ADULT_BIRTH), Set.of("sex"), 9, null), registered(id, ADULT_BIRTH),
                death), "R33");
        when(new SurvivorCommand.UpdateIdentity(id, person(ADULT_BIRTH), Set.of("sex"), 9, REASON), registered(id, ADULT_BIRTH), death)
                .expectSuccessfulHandlerExecution();
        when(new SurvivorCommand.CorrectInjury(id, amputation(injury, IN_2019), 9, REASON), registered(id, ADULT_BIRTH), injured(IN_2019),
                death)
                .expectSuccessfulHandlerExecution();
        when(new SurvivorCommand.WriteNote(id, UUID.randomUUID(), TODAY, Personal.of("school fees for the children")),
                registered(id, ADULT_BIRTH),
                death).expectSuccessfulHandlerExecution();
    }

    @Test
    void R33_a_death_recorded_by_mistake_is_taken_back_and_the_file_goes_on() {
        SurvivorEvent death = new SurvivorEvent.DeathRecorded(id,
                new Death(PartialDate.exact(TODAY), Answer.NO, IdentificationSource.FAMILY));
        SurvivorEvent alive = new SurvivorEvent.DeathCorrected(id, null, REASON);
        when(new SurvivorCommand.CorrectDeath(id, null, 9, REASON), registered(id, ADULT_BIRTH), death).expectEvents(alive);
        when(phone(id, "300", 9), registered(id, ADULT_BIRTH), death, alive).expectSuccessfulHandlerExecution();
    }

    @Test
    void R34_a_correction_needs_a_reason_and_an_entry_of_this_file() {
        refused(when(new SurvivorCommand.CorrectInjury(id, amputation(injury, IN_2019), 9, Personal.of("  ")), registered(id, ADULT_BIRTH),
                injured(IN_2019)), "R34");
        refused(when(new SurvivorCommand.CorrectInjury(id, amputation(injury, IN_2019), 9, null), registered(id, ADULT_BIRTH),
                injured(IN_2019)),
                "R34");
        refused(when(new SurvivorCommand.CorrectInjury(id, amputation(UUID.randomUUID(), IN_2019), 9, REASON), registered(id, ADULT_BIRTH),
                injured(IN_2019)), "R34.target");
        refused(when(new SurvivorCommand.CorrectFunctioning(id, functioning(UUID.randomUUID(), FunctioningTool.WG_SS, "111111"), 9, REASON),
                registered(id, ADULT_BIRTH)), "R34.target");
    }

    @Test
    void R34_an_entry_taken_back_is_not_corrected_again() {
        SurvivorEvent retracted = new SurvivorEvent.InjuryRetracted(id, injury, REASON);
        when(new SurvivorCommand.RetractInjury(id, injury, 9, REASON), registered(id, ADULT_BIRTH), injured(IN_2019))
                .expectEvents(retracted);
        refused(when(new SurvivorCommand.RetractInjury(id, injury, 9, REASON), registered(id, ADULT_BIRTH), injured(IN_2019), retracted),
                "R34.retracted");
        refused(when(new SurvivorCommand.CorrectInjury(id, amputation(injury, IN_2019), 9, REASON), registered(id, ADULT_BIRTH),
                injured(IN_2019),
                retracted), "R34.retracted");
    }

    @Test
    void R36_erasing_needs_a_legal_ground_and_another_person_and_closes_the_file() {
        SurvivorEvent asked = new SurvivorEvent.ErasureRequested(id, "PERSON_ASKED", CASEWORKER);
        refused(whenBy(CASEWORKER, new SurvivorCommand.RequestErasure(id, "because"), registered(id, CHILD_BIRTH)), "R36.ground");
        whenBy(CASEWORKER, new SurvivorCommand.RequestErasure(id, "PERSON_ASKED"), registered(id, CHILD_BIRTH)).expectEvents(asked);
        refused(whenBy(SUPERVISOR, new SurvivorCommand.ApproveErasure(id), registered(id, CHILD_BIRTH)), "R36.request");
        refused(whenBy(CASEWORKER, new SurvivorCommand.ApproveErasure(id), registered(id, CHILD_BIRTH), asked), "R36");
        SurvivorEvent erased = new SurvivorEvent.PersonalDataErased(id, "PERSON_ASKED", CASEWORKER, SUPERVISOR,
                List.of(id, guardian().personId()));
        whenBy(SUPERVISOR, new SurvivorCommand.ApproveErasure(id), registered(id, CHILD_BIRTH),
                new SurvivorEvent.GuardianLinked(id, guardian()),
                asked).expectEvents(erased);
        refused(when(new SurvivorCommand.Assign(id, CASEWORKER, TEAM, null), registered(id, CHILD_BIRTH), asked, erased), "R36.erased");
    }

    @Test
    void a_file_goes_to_a_caseworker_without_room_only_when_a_supervisor_confirms() {
        refused(when(new SurvivorCommand.Assign(id, FULL, TEAM, null), registered(id, ADULT_BIRTH)), "R38");
        Personal<String> why = Personal.of("only she speaks the language");
        when(new SurvivorCommand.AssignOverLimit(id, FULL, TEAM, null, why), registered(id, ADULT_BIRTH))
                .expectEvents(new SurvivorEvent.Assigned(id, FULL, TEAM, null, why));
        refused(when(new SurvivorCommand.AssignOverLimit(id, FULL, TEAM, null, null), registered(id, ADULT_BIRTH)), "form.required");
        refused(when(new SurvivorCommand.AssignOverLimit(id, FULL, TEAM, null, Personal.of(" ")), registered(id, ADULT_BIRTH)),
                "form.required");
        when(new SurvivorCommand.FollowCase(id, FULL, TEAM, null), registered(id, ADULT_BIRTH))
                .expectEvents(new SurvivorEvent.Assigned(id, FULL, TEAM, null, null));
    }

    @Test
    void a_file_whose_person_was_erased_can_still_be_loaded() {
        Person nobody = new Person(Personal.erased(), null, Sex.F, Personal.erased(), 1984, "es", List.of(), null, null, null);
        when(new SurvivorCommand.Assign(id, CASEWORKER, TEAM, null),
                new SurvivorEvent.Registered(id, "AM-2Q7K", nobody, residence(), null, CASEWORKER, TEAM, null),
                new SurvivorEvent.InjuryRecorded(id,
                        new Injury(injury, InjuryKind.BURN, Side.LEFT, null, IN_2019, null, 3, Personal.erased())))
                .expectSuccessfulHandlerExecution();
    }

    private SurvivorEvent injured(PartialDate date) {
        return new SurvivorEvent.InjuryRecorded(id, amputation(injury, date));
    }

    private SurvivorCommand record(InjuryKind kind, Side side, AmputationLevel level) {
        return new SurvivorCommand.RecordInjury(id, new Injury(injury, kind, side, level, IN_2019, null, null, null));
    }

    private ResultValidator<Survivor> when(SurvivorCommand command, Object... given) {
        return whenBy(CASEWORKER, command, given);
    }

    private ResultValidator<Survivor> whenBy(UUID by, SurvivorCommand command, Object... given) {
        begin();
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(new ArrayList<>(List.of(given)))).when(command,
                Map.of(Recorded.BY, by.toString()));
    }

    private static void refused(ResultValidator<Survivor> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
