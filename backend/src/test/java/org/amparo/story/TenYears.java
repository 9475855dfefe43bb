package org.amparo.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureCommand;
import org.amparo.measure.Measurement;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceAssessment;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.prosthetics.Fault;
import org.amparo.prosthetics.Fitting;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Prescription;
import org.amparo.prosthetics.QualityCheck;
import org.amparo.prosthetics.UseTraining;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.Review;
import org.amparo.reintegration.ReviewCommand;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Injury;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.KLevel;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.Relation;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Trade;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.TrainingTopic;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;
import org.amparo.vocabulary.WorkStatus;

/**
 * Ten years of Beatriz, born in 2007, who lost the left leg below the knee at nine: told by commands on the days on which they happened,
 * chapter by chapter. Each chapter needs those before it.
 */
public final class TenYears {

    public static final LocalDate BORN = LocalDate.of(2007, 4, 20);
    public static final LocalDate OF_AGE = BORN.plusYears(18);
    private static final LinkedPerson MOTHER = new LinkedPerson(UUID.randomUUID(), Personal.of("Rosa Cossa"), Relation.MOTHER,
            Personal.of("Mother"), null, null);

    private final Commands commands;
    private final DeviceQueries devices;
    private final Viewer by;
    private final Placement placement;
    private final UUID person = UUID.randomUUID();
    private UUID leg;
    private UUID training;
    private UUID work;

    /** @param by may do everything @param placement to whom the file belongs */
    public TenYears(Commands commands, DeviceQueries devices, Viewer by, Placement placement) {
        this.commands = commands;
        this.devices = devices;
        this.by = by;
        this.placement = placement;
    }

    public UUID person() {
        return person;
    }

    /** The leg that she wears. */
    public UUID leg() {
        return leg;
    }

    /** All chapters. @return the person */
    public UUID all() {
        isRegistered();
        getsHerFirstLeg();
        goesToSchool();
        growsOutOfIt();
        wearsOutOneLegAYear();
        goesToSecondarySchool();
        learnsATrade();
        comesOfAge();
        works();
        takesPart();
        return person;
    }

    // --- chapters

    /** November 2016: the mother agrees, and Beatriz too. */
    public void isRegistered() {
        on(day(2016, 11, 7), new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of("Beatriz Cossa"), null, Sex.F, Personal.of(PartialDate.exact(BORN)), null, "pt",
                        List.of(CommunicationNeed.NONE), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence(placement.adm1(), null, null, null), null, MOTHER,
                List.of(agreement(day(2016, 11, 7), ConsentGiver.PARENT, Assent.GIVEN_ORALLY, MOTHER.personId())), placement));
        on(day(2016, 11, 7), new SurvivorCommand.RecordInjury(person, new Injury(UUID.randomUUID(), InjuryKind.AMPUTATION, Side.LEFT,
                AmputationLevel.TRANSTIBIAL, PartialDate.exact(day(2016, 8, 30)), Answer.YES, 3, Personal.of("Played at the river"))));
        UUID caseId = UUID.randomUUID();
        on(day(2016, 11, 8), new CaseCommand.OpenOverLimit(caseId, person, day(2016, 11, 8), Personal.of("she lives nearby")));
        on(day(2016, 11, 8), new CaseCommand.StartAssessment(caseId, UUID.randomUUID(), AssessmentType.INITIAL, day(2016, 11, 8)));
        for (ServiceCode service : List.of(ServiceCode.PROSTHETICS, ServiceCode.SCHOOL_ENROLMENT, ServiceCode.VOCATIONAL_TRAINING)) {
            on(day(2016, 11, 9), new CaseCommand.IdentifyNeed(caseId, new Need(UUID.randomUUID(), service, Urgency.ROUTINE, Set.of(),
                    NeedSource.SELF, day(2016, 11, 9), null)));
        }
        review(day(2016, 11, 21), ReviewOccasion.BASELINE, ChosenActivity.NONE, null, null, 2);
    }

    /** December 2016: she walks home. */
    public void getsHerFirstLeg() {
        newLeg(day(2016, 11, 14), day(2016, 12, 12), null);
        on(day(2016, 12, 26), new DeviceCommand.FollowUp(leg,
                new DeviceFollowUp(day(2016, 12, 26), 6, 7, 2, null, null, Personal.of("walks to the well"))));
    }

    /** 2017 to 2019: primary school. */
    public void goesToSchool() {
        UUID school = support(SupportKind.SCHOOL, SchoolLevel.PRIMARY, null, day(2017, 1, 16), "learn to read");
        school(school, day(2017, 2, 1), SchoolStatus.ENROLLED);
        school(school, day(2017, 5, 20), SchoolStatus.ATTENDING);
        school(school, day(2017, 12, 1), SchoolStatus.COMPLETED_YEAR);
        school(school, day(2018, 4, 3), SchoolStatus.ATTENDING);
        agreesAgainWithHerMother(day(2018, 10, 29));
        school(school, day(2019, 12, 5), SchoolStatus.COMPLETED_LEVEL);
        on(day(2019, 12, 5), new SupportCommand.End(school, SupportEnding.DONE, day(2019, 12, 5)));
    }

    /** Summer 2017: she has grown, and the leg is too short. */
    public void growsOutOfIt() {
        on(day(2017, 6, 5), new DeviceCommand.NoteGrowth(leg, day(2017, 6, 5)));
        newLeg(day(2017, 6, 12), day(2017, 7, 20), ReplacementReason.GROWTH);
    }

    /** 2018 to 2024: legs that are worn out or outgrown, and two repairs. */
    public void wearsOutOneLegAYear() {
        on(day(2018, 2, 5), new DeviceCommand.BringIn(leg, fault(day(2018, 2, 5), DevicePart.FOOT)));
        on(day(2018, 2, 10), new DeviceCommand.Repair(leg, fault(day(2018, 2, 10), DevicePart.FOOT)));
        newLeg(day(2018, 4, 20), day(2018, 5, 15), ReplacementReason.GROWTH);
        newLeg(day(2019, 2, 11), day(2019, 3, 11), ReplacementReason.GROWTH);
        newLeg(day(2020, 2, 3), day(2020, 3, 2), ReplacementReason.WEAR);
        agreesAgainWithHerMother(day(2020, 10, 12));
        on(day(2020, 11, 9), new DeviceCommand.Repair(leg, fault(day(2020, 11, 9), DevicePart.SUSPENSION)));
        newLeg(day(2021, 2, 15), day(2021, 3, 15), ReplacementReason.GROWTH);
        newLeg(day(2022, 3, 7), day(2022, 4, 4), ReplacementReason.WEAR);
        agreesAgainWithHerMother(day(2022, 10, 3));
        newLeg(day(2023, 4, 10), day(2023, 5, 8), ReplacementReason.WEAR);
        newLeg(day(2024, 5, 6), day(2024, 6, 3), ReplacementReason.WEAR);
        agreesAgainWithHerMother(day(2024, 9, 30));
    }

    /** 2020 to 2023: secondary school, with a break. */
    public void goesToSecondarySchool() {
        UUID school = support(SupportKind.SCHOOL, SchoolLevel.LOWER_SECONDARY, null, day(2020, 2, 3), "become a seamstress");
        school(school, day(2020, 5, 11), SchoolStatus.ATTENDING);
        school(school, day(2021, 6, 14), SchoolStatus.DROPPED_OUT);
        school(school, day(2021, 9, 6), SchoolStatus.ATTENDING);
        review(day(2022, 5, 10), ReviewOccasion.REVIEW, ChosenActivity.SCHOOL, true, day(2021, 9, 6), 3);
        measure(day(2022, 5, 10), 30);
        school(school, day(2023, 11, 30), SchoolStatus.COMPLETED_LEVEL);
        on(day(2023, 11, 30), new SupportCommand.End(school, SupportEnding.DONE, day(2023, 11, 30)));
    }

    /** 2024: she learns tailoring. */
    public void learnsATrade() {
        training = support(SupportKind.VOCATIONAL_TRAINING, null, Trade.TAILORING, day(2024, 1, 15), "sew for the market");
        training(day(2024, 2, 1), TrainingStatus.STARTED, null);
        training(day(2024, 11, 29), TrainingStatus.CERTIFIED, null);
    }

    /** April 2025: at 18 her own agreement takes the place of her mother's. */
    public void comesOfAge() {
        on(OF_AGE.plusDays(2),
                new SurvivorCommand.GiveConsent(person, agreement(OF_AGE.plusDays(2), ConsentGiver.SELF, null, null)));
    }

    /** From June 2025: a leg for an adult, and work in the trade. */
    public void works() {
        newLeg(day(2025, 5, 12), day(2025, 6, 10), ReplacementReason.WEAR);
        training(day(2025, 5, 29), TrainingStatus.CERTIFIED, false);
        work = support(SupportKind.EMPLOYMENT, null, Trade.TAILORING, day(2025, 6, 2), "work in the workshop of Dona Celeste");
        work(day(2025, 9, 2), null);
        training(day(2025, 11, 29), TrainingStatus.CERTIFIED, true);
        on(day(2025, 12, 1), new SupportCommand.End(training, SupportEnding.DONE, day(2025, 12, 1)));
        work(day(2025, 12, 2), true);
        work(day(2026, 6, 2), true);
    }

    /** June 2026: she takes part as she wants. */
    public void takesPart() {
        review(day(2026, 6, 15), ReviewOccasion.REVIEW, ChosenActivity.WORK, true, day(2025, 6, 9), 5);
        measure(day(2026, 6, 15), 9);
        on(day(2026, 6, 15), new SupportCommand.End(work, SupportEnding.DONE, day(2026, 6, 15)));
        on(day(2026, 6, 16), new DeviceCommand.FollowUp(leg,
                new DeviceFollowUp(day(2026, 6, 16), 12, 7, 0, null, null, Personal.of("stands at the machine all day"))));
    }

    // --- what is said in them

    /** An agreement holds for two years. */
    private void agreesAgainWithHerMother(LocalDate day) {
        on(day, new SurvivorCommand.GiveConsent(person, agreement(day, ConsentGiver.PARENT, Assent.GIVEN_IN_WRITING, MOTHER.personId())));
    }

    private void newLeg(LocalDate ordered, LocalDate delivered, ReplacementReason why) {
        UUID old = leg;
        UUID order = UUID.randomUUID();
        on(ordered, new DeviceCommand.ReferNeed(order, new DeviceNeed(person, AssistiveProduct.LL_PROSTHESIS, Side.LEFT, Urgency.ROUTINE,
                ordered, null), placement));
        on(ordered, new DeviceCommand.Assess(order, new DeviceAssessment(ordered, FitForDevice.YES, KLevel.K3, null, false, null, null,
                null)));
        on(ordered, new DeviceCommand.Prescribe(order, new Prescription(ordered, AssistiveProduct.LL_PROSTHESIS, Side.LEFT,
                AmputationLevel.TRANSTIBIAL, DevicePurpose.DAILY_USE, DeviceTechnology.POLYPROPYLENE_ICRC, null, old, why, null, null)));
        on(ordered, new DeviceCommand.Measure(order, MeasuringMethod.PLASTER_CAST, ordered));
        on(ordered, new DeviceCommand.StartFabrication(order, null, null, ordered));
        on(delivered, new DeviceCommand.FinishFabrication(order, delivered));
        on(delivered, new DeviceCommand.Fit(order, new Fitting(delivered, Answer.YES, Answer.YES, false, null)));
        on(delivered, new DeviceCommand.Train(order, new UseTraining(delivered, TrainingTopic.GAIT, 45, Set.of())));
        on(delivered, new DeviceCommand.Check(order,
                new QualityCheck(delivered, QualityItem.of(AssistiveProduct.LL_PROSTHESIS), Set.of(), null)));
        on(delivered, new DeviceCommand.Deliver(order, new Handover(delivered, true, null, null, null)));
        leg = order;
        if (old != null) {
            Eventually.holds(Duration.ofSeconds(20), () -> {
                if (devices.open(by, old).row().endedOn() == null) {
                    throw new AssertionError("the leg before is still worn");
                }
            });
        }
    }

    private static Fault fault(LocalDate day, DevicePart part) {
        return new Fault(day, part, FaultCause.WEAR, null);
    }

    private UUID support(SupportKind kind, SchoolLevel level, Trade trade, LocalDate begun, String purpose) {
        UUID support = UUID.randomUUID();
        on(begun, new SupportCommand.Begin(support,
                new SupportPlan(person, kind, trade, level, null, null, null, false, begun, Personal.of(purpose))));
        return support;
    }

    private void school(UUID support, LocalDate day, SchoolStatus status) {
        on(day, new SupportCommand.RecordOutcome(support, new Outcome(UUID.randomUUID(), day,
                new Outcome.School(status, null, null, 3), null, null, null, null, null, null, null, null)));
    }

    private void training(LocalDate day, TrainingStatus status, Boolean inTrade) {
        on(day, new SupportCommand.RecordOutcome(training, new Outcome(UUID.randomUUID(), day, null,
                new Outcome.Training(status, null, inTrade), null, null, null, null, null, null, null)));
    }

    private void work(LocalDate day, Boolean retained) {
        on(day, new SupportCommand.RecordOutcome(work, new Outcome(UUID.randomUUID(), day, null, null, null,
                new Outcome.Work(WorkStatus.WAGE_FORMAL, 40, true, retained), null, null, null, null, null)));
    }

    private void review(LocalDate day, ReviewOccasion occasion, ChosenActivity activity, Boolean byChoice, LocalDate since,
            int takingPart) {
        on(day, new ReviewCommand.Record(UUID.randomUUID(), new Review(person, day, occasion, IncomeSource.WORK_OF_FAMILY,
                IncomeBand.BELOW_LINE, null, null, activity, byChoice, since, takingPart, null)));
    }

    private void measure(LocalDate day, int score) {
        on(day, new MeasureCommand.Record(UUID.randomUUID(), new Measurement(person, Instrument.P_SCALE, day, new BigDecimal(score), null,
                null, null, false, null, null)));
    }

    private static Consent agreement(LocalDate day, ConsentGiver giver, Assent assent, UUID guardian) {
        return new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, giver, assent, guardian, null, null,
                day, null, List.of(), List.of(), "2016-1", "pt", List.of());
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private void on(LocalDate day, Command command) {
        try {
            TestClock.at(day.atTime(10, 0).atZone(ZoneId.systemDefault()).toInstant(),
                    () -> commands.send(by, UUID.randomUUID(), command));
        } catch (RuntimeException refused) {
            throw new AssertionError(command.getClass().getSimpleName() + " on " + day + ": " + refused.getMessage(), refused);
        }
    }
}
