package org.amparo.prosthetics;

import org.amparo.testing.Alone;
import static org.amparo.prosthetics.Devices.*;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCancelReason;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.NonUseReason;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.RetirementReason;
import org.amparo.vocabulary.Side;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class DeviceOrderTest {

    private final UUID id = UUID.randomUUID();
    private final Devices.Gate gate = new Devices.Gate();

    @Test
    void a_need_begins_an_order_in_the_open_case_of_a_person_who_agrees() {
        when(refer()).expectEvents(new DeviceEvent.NeedReferred(id, PERSON, CASE, need(TODAY)));
        gate.noWork = new RuleBroken("R1", "");
        refused(when(refer()), "R1");
        gate.notAlive = new RuleBroken("R33", "");
        refused(when(refer()), "R33");
    }

    @Test
    void R43_an_order_is_made_once_and_for_the_file_it_says() {
        refused(when(refer(), referred()), "R43.device");
        refused(when(new DeviceCommand.ReferNeed(id, need(TODAY), new Placement(UUID.randomUUID(), null, null, null))), "form.placement");
    }

    @Test
    void R20_nothing_is_prescribed_before_the_assessment_says_the_person_is_ready() {
        refused(when(prescribe(leg(TODAY)), referred()), "R20");
        refused(when(prescribe(leg(TODAY)), then(referred(), assessed(FitForDevice.NOT_YET))), "R20");
        refused(when(prescribe(leg(TODAY)), then(referred(), assessed(FitForDevice.NO))), "R20");
        when(prescribe(leg(TODAY)), then(then(referred(), assessed(FitForDevice.NOT_YET)), assessed(FitForDevice.YES)))
                .expectEvents(new DeviceEvent.Prescribed(id, PERSON, leg(TODAY), "06 24"));
    }

    @Test
    void R22_level_and_side_of_a_prosthesis_match_an_amputation_of_the_person_at_prescription_and_at_delivery() {
        refused(when(prescribe(prescription(TODAY, AssistiveProduct.LL_PROSTHESIS, Side.RIGHT, AmputationLevel.TRANSTIBIAL)), fit()),
                "R22");
        refused(when(prescribe(prescription(TODAY, AssistiveProduct.LL_PROSTHESIS, Side.LEFT, AmputationLevel.TRANSFEMORAL)), fit()),
                "R22");
        refused(when(prescribe(prescription(TODAY, AssistiveProduct.UL_PROSTHESIS, Side.LEFT, AmputationLevel.TRANSTIBIAL)), fit()),
                "R22.limb");
        refused(when(prescribe(prescription(TODAY, AssistiveProduct.CANE, null, AmputationLevel.TRANSTIBIAL)), fit()), "R22.none");
        refused(when(prescribe(prescription(TODAY, AssistiveProduct.LL_PROSTHESIS, Side.BILATERAL, AmputationLevel.TRANSTIBIAL)), fit()),
                "form.side");
        gate.amputation = false;
        refused(when(prescribe(leg(TODAY)), fit()), "R22");
        refused(when(deliver(handover(TODAY)), checked(true)), "R22");
        when(prescribe(crutches(TODAY)), fit()).expectSuccessfulHandlerExecution();
    }

    @Test
    void R23_a_second_device_of_the_same_kind_side_and_purpose_needs_a_reason_or_replaces_the_first() {
        UUID first = has(AssistiveProduct.LL_PROSTHESIS, Side.LEFT, DevicePurpose.DAILY_USE, DeviceStage.IN_USE);
        refused(when(prescribe(leg(TODAY)), fit()), "R23");
        when(prescribe(second(leg(TODAY))), fit()).expectSuccessfulHandlerExecution();
        when(prescribe(replacing(leg(TODAY), first)), fit()).expectSuccessfulHandlerExecution();
        refused(when(prescribe(replacing(leg(TODAY), UUID.randomUUID())), fit()), "R23.replaces");
        UUID arm = has(AssistiveProduct.UL_PROSTHESIS, Side.LEFT, DevicePurpose.DAILY_USE, DeviceStage.IN_USE);
        refused(when(prescribe(replacing(leg(TODAY), arm)), fit()), "R23.replaces");
        has(AssistiveProduct.LL_PROSTHESIS, Side.LEFT, DevicePurpose.DAILY_USE, DeviceStage.MEASURED);
        refused(when(prescribe(replacing(leg(TODAY), first)), fit()), "R23");
    }

    @Test
    void R23_what_is_over_for_another_purpose_or_on_the_other_side_does_not_stand_in_the_way() {
        has(AssistiveProduct.LL_PROSTHESIS, Side.LEFT, DevicePurpose.DAILY_USE, DeviceStage.RETIRED);
        has(AssistiveProduct.LL_PROSTHESIS, Side.LEFT, DevicePurpose.BATHING, DeviceStage.IN_USE);
        has(AssistiveProduct.LL_PROSTHESIS, Side.RIGHT, DevicePurpose.DAILY_USE, DeviceStage.IN_USE);
        when(prescribe(leg(TODAY)), fit()).expectSuccessfulHandlerExecution();
    }

    @Test
    void R24_only_a_delivered_device_is_replaced_followed_up_repaired_or_retired() {
        UUID unfinished = has(AssistiveProduct.LL_PROSTHESIS, Side.LEFT, DevicePurpose.DAILY_USE, DeviceStage.FITTED);
        refused(when(prescribe(replacing(leg(TODAY), unfinished)), fit()), "R24");
        for (DeviceCommand command : List.of(new DeviceCommand.FollowUp(id, followUp(TODAY)), new DeviceCommand.BringIn(id, fault(TODAY)),
                new DeviceCommand.Repair(id, fault(TODAY)), new DeviceCommand.NoteGrowth(id, TODAY),
                new DeviceCommand.Retire(id, RetirementReason.BROKEN, null, TODAY),
                new DeviceCommand.MarkReplaced(id, UUID.randomUUID(), ReplacementReason.WEAR, TODAY))) {
            refused(when(command, checked(true)), "R24");
        }
    }

    @Test
    void R21_nothing_is_delivered_before_prescription_fitting_training_and_a_passed_check() {
        refused(when(deliver(handover(TODAY)), referred()), "R21");
        refused(when(deliver(handover(TODAY)), fit()), "R21");
        refused(when(deliver(handover(TODAY)), fitted(true)), "R21");
        refused(when(deliver(handover(TODAY)), fitted(false)), "R21");
        refused(when(deliver(handover(TODAY)), trained()), "R21");
        refused(when(deliver(handover(TODAY)), checked(false)), "R21");
        refused(when(deliver(new Handover(TODAY, false, null, null, null)), checked(true)), "R21.care");
        when(deliver(handover(TODAY)), checked(true)).expectEvents(new DeviceEvent.Delivered(id, PERSON, handover(TODAY), null, null,
                new Lifetime(41, 36, TODAY.plusMonths(36), null, Lifetime.Basis.TABLE), TODAY.plusDays(14)));
    }

    @Test
    void R21_every_item_of_the_check_is_answered() {
        refused(when(new DeviceCommand.Check(id, new QualityCheck(TODAY, Set.of(QualityItem.FIT), Set.of(), null)), trained()),
                "R21.items");
        refused(when(new DeviceCommand.Check(id, new QualityCheck(TODAY, Set.of(QualityItem.FIT), Set.of(QualityItem.FIT), null)),
                trained()),
                "form.twice");
        when(new DeviceCommand.Check(id, check(TODAY, AssistiveProduct.LL_PROSTHESIS, QualityItem.SKIN)), trained())
                .expectEvents(
                        new DeviceEvent.QualityChecked(id, PERSON, check(TODAY, AssistiveProduct.LL_PROSTHESIS, QualityItem.SKIN), false));
    }

    @Test
    void a_device_and_its_repair_are_paid_by_a_grant_of_their_day_and_a_fault_by_none() {
        Handover paid = new Handover(TODAY, true, null, null, null, GRANT);
        when(deliver(paid), checked(true)).expectEvents(new DeviceEvent.Delivered(id, PERSON, paid, null, null,
                new Lifetime(41, 36, TODAY.plusMonths(36), null, Lifetime.Basis.TABLE), TODAY.plusDays(14)));
        refused(when(deliver(new Handover(TODAY, true, null, null, null, "OLD-1")), checked(true)), "funding.day");
        Fault mended = new Fault(TODAY, DevicePart.FOOT, FaultCause.WEAR, null, GRANT);
        when(new DeviceCommand.Repair(id, mended), delivered()).expectEvents(new DeviceEvent.Repaired(id, PERSON, mended, 0));
        Fault unpaid = new Fault(TODAY, DevicePart.FOOT, FaultCause.WEAR, null, "OLD-1");
        refused(when(new DeviceCommand.Repair(id, unpaid), delivered()), "funding.day");
        refused(when(new DeviceCommand.BringIn(id, mended), delivered()), "form.code");
    }

    @Test
    void R25_a_replacement_is_due_after_the_delivery() {
        refused(when(deliver(new Handover(TODAY, true, null, TODAY, null)), checked(true)), "R25");
        when(deliver(new Handover(TODAY, true, null, TODAY.plusDays(1), null)), checked(true)).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_comes_off_the_shelf_goes_from_prescription_to_fitting() {
        Object[] crutches = then(fit(), new DeviceEvent.Prescribed(id, PERSON, crutches(TODAY), "12 03"));
        refused(when(new DeviceCommand.Measure(id, MeasuringMethod.MEASURE_ONLY, TODAY), crutches), "device.move");
        when(new DeviceCommand.Fit(id, fitting(TODAY, false)), crutches)
                .expectEvents(new DeviceEvent.Fitted(id, PERSON, 1, fitting(TODAY, false)));
        refused(when(new DeviceCommand.Fit(id, fitting(TODAY, false)), prescribed()), "device.move");
    }

    @Test
    void what_does_not_fit_is_fitted_again_or_made_anew() {
        when(new DeviceCommand.Fit(id, fitting(TODAY, true)), fitted(true))
                .expectEvents(new DeviceEvent.Fitted(id, PERSON, 2, fitting(TODAY, true)));
        when(new DeviceCommand.StartFabrication(id, null, null, TODAY), fitted(true)).expectSuccessfulHandlerExecution();
        refused(when(new DeviceCommand.Train(id, training(TODAY)), fitted(true)), "device.move");
        refused(when(new DeviceCommand.StartFabrication(id, null, null, TODAY), fitted(false)), "device.move");
    }

    @Test
    void an_order_on_hold_goes_on_from_where_it_was_and_nothing_else_happens_meanwhile() {
        Object[] held = then(fitted(false), new DeviceEvent.PutOnHold(id, PERSON, DeviceHoldReason.WOUND, null, TODAY));
        refused(when(new DeviceCommand.Train(id, training(TODAY)), held), "device.move");
        refused(when(deliver(handover(TODAY)), held), "device.move");
        when(new DeviceCommand.Resume(id, TODAY), held).expectEvents(new DeviceEvent.Resumed(id, PERSON, TODAY));
        when(new DeviceCommand.Train(id, training(TODAY)), then(held, new DeviceEvent.Resumed(id, PERSON, TODAY)))
                .expectSuccessfulHandlerExecution();
        when(new DeviceCommand.Cancel(id, DeviceCancelReason.PERSON_DECLINED, TODAY), held).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_repair_counts_the_days_that_the_person_was_without_the_device() {
        Object[] out = then(delivered(), new DeviceEvent.BroughtIn(id, PERSON, fault(TODAY.minusDays(2))));
        when(new DeviceCommand.Repair(id, fault(TODAY)), out).expectEvents(new DeviceEvent.Repaired(id, PERSON, fault(TODAY), 2));
        when(new DeviceCommand.Repair(id, fault(TODAY)), delivered()).expectEvents(new DeviceEvent.Repaired(id, PERSON, fault(TODAY), 0));
        refused(when(new DeviceCommand.BringIn(id, fault(TODAY)), out), "device.move");
        refused(when(new DeviceCommand.Repair(id, new Fault(TODAY, null, null, null)), delivered()), "form.required");
    }

    @Test
    void growth_brings_the_replacement_forward_and_never_back() {
        when(new DeviceCommand.NoteGrowth(id, TODAY), delivered()).expectEvents(new DeviceEvent.GrowthNoted(id, PERSON, TODAY),
                new DeviceEvent.LifetimeReviewed(id, PERSON, new Lifetime(41, 36, TODAY.plusDays(60), null, Lifetime.Basis.GROWTH)));
        Object[] soon = then(delivered(), new DeviceEvent.LifetimeReviewed(id, PERSON,
                new Lifetime(8, 9, TODAY.plusDays(10), null, Lifetime.Basis.GROWTH)));
        when(new DeviceCommand.NoteGrowth(id, TODAY), soon).expectEvents(new DeviceEvent.GrowthNoted(id, PERSON, TODAY));
    }

    @Test
    void a_child_who_comes_into_another_age_gets_the_lifetime_of_that_age() {
        gate.birthYear = TODAY.getYear() - 6;
        LocalDate delivered = TODAY.minusDays(60);
        LocalDate birthday = LocalDate.of(TODAY.getYear(), 12, 31);
        Object[] child = then(checked(true), new DeviceEvent.Delivered(id, PERSON, handover(delivered), null, null,
                new Lifetime(5, 6, delivered.plusMonths(6), birthday, Lifetime.Basis.TABLE), TODAY));
        refused(when(new DeviceCommand.ReviewLifetime(id), child), "device.lifetime");
        when(birthday, new DeviceCommand.ReviewLifetime(id), child).expectEvents(new DeviceEvent.LifetimeReviewed(id, PERSON,
                new Lifetime(6, 9, delivered.plusMonths(9), birthday.plusYears(7), Lifetime.Basis.AGE)));
    }

    @Test
    void a_follow_up_says_something_and_plans_the_next_one() {
        refused(when(new DeviceCommand.FollowUp(id, new DeviceFollowUp(TODAY, null, null, null, null, null, null)), delivered()), "R26");
        refused(when(new DeviceCommand.FollowUp(id, new DeviceFollowUp(TODAY, 3, 7, 11, null, null, null)), delivered()), "R11");
        refused(when(new DeviceCommand.FollowUp(id, new DeviceFollowUp(TODAY, 25, 7, 1, null, null, null)), delivered()), "R11");
        when(new DeviceCommand.FollowUp(id, followUp(TODAY)), delivered())
                .expectEvents(new DeviceEvent.FollowedUp(id, PERSON, followUp(TODAY), true, TODAY.minusDays(20).plusDays(42)));
        DeviceFollowUp little = new DeviceFollowUp(TODAY, 4, 4, null, null, NonUseReason.PAIN, null);
        when(new DeviceCommand.FollowUp(id, little), delivered())
                .expectEvents(new DeviceEvent.FollowedUp(id, PERSON, little, false, TODAY.minusDays(20).plusDays(42)));
    }

    @Test
    void R11_a_score_outside_its_range_is_refused() {
        refused(when(new DeviceCommand.Assess(id, new DeviceAssessment(TODAY, FitForDevice.YES, null, 44, false, null, null, null)),
                referred()), "R11");
        when(new DeviceCommand.Assess(id, new DeviceAssessment(TODAY, FitForDevice.YES, null, 43, false, null, null, null)), referred())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R7_no_step_lies_in_the_future_or_before_the_one_it_follows_on() {
        refused(when(new DeviceCommand.Fit(id, fitting(TODAY.plusDays(1), false)), fitted(true)), "R7.future");
        refused(when(new DeviceCommand.Fit(id, fitting(TODAY.minusDays(40), false)), fitted(true)), "form.order");
        refused(when(new DeviceCommand.ReferNeed(id, need(TODAY.plusDays(1)), PLACEMENT)), "R7.future");
        refused(when(new DeviceCommand.ReferNeed(id, need(LocalDate.of(BORN - 1, 1, 1)), PLACEMENT)), "R7.birth");
    }

    @Test
    void after_a_death_nothing_is_made_but_what_there_is_comes_to_its_end() {
        gate.notAlive = new RuleBroken("R33", "");
        refused(when(new DeviceCommand.Fit(id, fitting(TODAY, false)), fitted(true)), "R33");
        refused(when(new DeviceCommand.FollowUp(id, followUp(TODAY)), delivered()), "R33");
        when(new DeviceCommand.Cancel(id, DeviceCancelReason.DIED, TODAY), fitted(true)).expectSuccessfulHandlerExecution();
        when(new DeviceCommand.Retire(id, RetirementReason.DIED, null, TODAY), delivered()).expectSuccessfulHandlerExecution();
    }

    @Test
    void R34_a_step_is_corrected_with_a_reason_between_the_steps_before_and_after_and_nothing_else_is() {
        LocalDate before = TODAY.minusDays(10);
        DeviceEvent[] made = {new DeviceEvent.NeedReferred(id, PERSON, CASE, need(before.minusDays(5))),
                new DeviceEvent.Assessed(id, PERSON, assessment(before, FitForDevice.YES)),
                new DeviceEvent.Prescribed(id, PERSON, leg(TODAY.minusDays(5)), "06 24"),
                new DeviceEvent.Measured(id, PERSON, MeasuringMethod.SCAN, TODAY.minusDays(3))};
        when(correct(1, before.minusDays(2)), made).expectEvents(new DeviceEvent.StepCorrected(id, PERSON, 1, DeviceMove.ASSESS, false,
                before.minusDays(2), null, WHY));
        when(correct(3, TODAY), made)
                .expectEvents(new DeviceEvent.StepCorrected(id, PERSON, 3, DeviceMove.MEASURE, true, TODAY, null, WHY));
        refused(when(new DeviceCommand.CorrectStep(id, 1, before.minusDays(1), null, null), made), "R34");
        refused(when(correct(1, before), made), "R34.same");
        refused(when(correct(0, before), made), "R34.target");
        refused(when(correct(7, before), made), "R34.target");
        refused(when(correct(1, TODAY.minusDays(4)), made), "R34.order");
        refused(when(correct(1, before.minusDays(6)), made), "form.order");
        refused(when(correct(3, TODAY.plusDays(1)), made), "R7.future");
        DeviceEvent[] corrected = java.util.Arrays.copyOf(made, 5);
        corrected[4] = new DeviceEvent.StepCorrected(id, PERSON, 3, DeviceMove.MEASURE, true, TODAY.minusDays(4), null, WHY);
        refused(when(correct(4, TODAY), corrected), "R34.target");
        when(new DeviceCommand.StartFabrication(id, null, null, TODAY.minusDays(4)), corrected).expectSuccessfulHandlerExecution();
        refused(when(new DeviceCommand.StartFabrication(id, null, null, TODAY.minusDays(4)), made), "form.order");
    }

    @Test
    void with_the_day_of_the_delivery_moves_the_day_on_which_a_replacement_is_due() {
        int deliveredAt = delivered().length - 1;
        when(correct(deliveredAt, TODAY), delivered()).expectEvents(
                new DeviceEvent.StepCorrected(id, PERSON, deliveredAt, DeviceMove.DELIVER, true, TODAY, null, WHY),
                new DeviceEvent.LifetimeReviewed(id, PERSON, new Lifetime(41, 36, TODAY.plusMonths(36), null, Lifetime.Basis.TABLE)));
    }

    @Test
    void R23_a_device_from_elsewhere_is_a_device_that_the_person_has() {
        EarlierDevice device = earlier(TODAY);
        LocalDate since = LocalDate.of(2024, 7, 1);
        when(recorded(device)).expectEvents(new DeviceEvent.EarlierRecorded(id, PERSON, device, since, "06 24",
                new Lifetime(39, 36, since.plusMonths(36), null, Lifetime.Basis.TABLE), TODAY.plusMonths(12)));
        Object[] had = {earlierRecorded(device)};
        when(new DeviceCommand.FollowUp(id, followUp(TODAY)), had).expectSuccessfulHandlerExecution();
        when(new DeviceCommand.Repair(id, fault(TODAY)), had).expectSuccessfulHandlerExecution();
        when(new DeviceCommand.Retire(id, RetirementReason.WORN_OUT, null, TODAY), had).expectSuccessfulHandlerExecution();
        refused(when(new DeviceCommand.Fit(id, fitting(TODAY, false)), had), "device.move");
        refused(when(recorded(device), had), "R43.device");
        has(AssistiveProduct.LL_PROSTHESIS, Side.LEFT, DevicePurpose.DAILY_USE, DeviceStage.DELIVERED);
        refused(when(recorded(device)), "R23");
    }

    @Test
    void R22_and_R7_hold_for_a_device_from_elsewhere_too_and_one_that_nobody_can_use_is_to_be_replaced_now() {
        gate.amputation = false;
        refused(when(recorded(earlier(TODAY))), "R22");
        gate.amputation = true;
        refused(when(recorded(earlier(TODAY.plusDays(1)))), "R7.future");
        refused(when(recorded(earlier(PERSON, TODAY, PartialDate.ofYear(BORN - 1), DeviceCondition.GOOD))), "R7.birth");
        refused(when(recorded(earlier(PERSON, TODAY, PartialDate.ofMonth(2026, 12), DeviceCondition.GOOD))), "form.order");
        refused(when(recorded(earlier(PERSON, TODAY, PartialDate.UNKNOWN, DeviceCondition.GOOD))), "form.required");
        refused(when(new DeviceCommand.RecordEarlier(id, earlier(TODAY), new Placement(UUID.randomUUID(), null, null, null))),
                "form.placement");
        gate.notAlive = new RuleBroken("R33", "");
        refused(when(recorded(earlier(TODAY))), "R33");
        gate.notAlive = null;
        EarlierDevice broken = earlier(PERSON, TODAY, PartialDate.ofYear(2025), DeviceCondition.UNUSABLE);
        when(recorded(broken)).expectEvents(new DeviceEvent.EarlierRecorded(id, PERSON, broken, LocalDate.of(2025, 7, 2), "06 24",
                new Lifetime(40, 36, TODAY, null, Lifetime.Basis.CONDITION), TODAY.plusMonths(12)));
    }

    @Test
    void R34_what_was_told_of_a_device_from_elsewhere_is_corrected_with_a_reason_and_before_what_came_after() {
        EarlierDevice right = earlier(PERSON, TODAY.minusDays(3), PartialDate.ofYear(2022), DeviceCondition.GOOD);
        LocalDate since = LocalDate.of(2022, 7, 2);
        Object[] had = {earlierRecorded(earlier(TODAY))};
        when(new DeviceCommand.CorrectEarlier(id, right, WHY), had).expectEvents(new DeviceEvent.EarlierCorrected(id, PERSON, right, since,
                "06 24", new Lifetime(37, 36, since.plusMonths(36), null, Lifetime.Basis.TABLE), TODAY.minusDays(3).plusMonths(12), true,
                WHY));
        refused(when(new DeviceCommand.CorrectEarlier(id, right, null), had), "R34");
        refused(when(new DeviceCommand.CorrectEarlier(id, right, WHY), delivered()), "R34.target");
        Object[] seen = then(new Object[]{earlierRecorded(earlier(TODAY.minusDays(9)))},
                new DeviceEvent.FollowedUp(id, PERSON, followUp(TODAY.minusDays(5)), true, TODAY));
        refused(when(new DeviceCommand.CorrectEarlier(id, right, WHY), seen), "R34.order");
    }

    private DeviceCommand recorded(EarlierDevice device) {
        return new DeviceCommand.RecordEarlier(id, device, PLACEMENT);
    }

    private DeviceEvent earlierRecorded(EarlierDevice device) {
        return new DeviceEvent.EarlierRecorded(id, PERSON, device, device.since(), "06 24",
                new Lifetime(40, 36, device.since().plusMonths(36), null, Lifetime.Basis.TABLE), TODAY.plusMonths(12));
    }

    @Test
    void a_right_day_of_delivery_leaves_what_growth_brought_forward_as_it_is() {
        Object[] grown = then(delivered(), new DeviceEvent.LifetimeReviewed(id, PERSON,
                new Lifetime(8, 9, TODAY.plusDays(10), null, Lifetime.Basis.GROWTH)));
        int deliveredAt = delivered().length - 1;
        when(correct(deliveredAt, TODAY), grown)
                .expectEvents(new DeviceEvent.StepCorrected(id, PERSON, deliveredAt, DeviceMove.DELIVER, true, TODAY, null, WHY));
    }

    @Test
    void days_out_count_from_the_right_day_on_which_a_device_came_to_the_workshop_also_after_a_follow_up_there() {
        Object[] out = then(then(delivered(), new DeviceEvent.BroughtIn(id, PERSON, fault(TODAY.minusDays(9)))),
                new DeviceEvent.FollowedUp(id, PERSON, followUp(TODAY.minusDays(5)), false, TODAY));
        int cameIn = delivered().length;
        DeviceEvent right = new DeviceEvent.StepCorrected(id, PERSON, cameIn, DeviceMove.BRING_IN, true, TODAY.minusDays(7), null, WHY);
        when(correct(cameIn, TODAY.minusDays(7)), out).expectEvents(right);
        when(new DeviceCommand.Repair(id, fault(TODAY)), then(out, right))
                .expectEvents(new DeviceEvent.Repaired(id, PERSON, fault(TODAY), 7));
    }

    @Test
    void R34_who_paid_for_a_delivery_or_a_repair_is_corrected_with_a_reason_by_a_grant_that_paid_on_that_day() {
        int delivery = delivered().length - 1;
        LocalDate on = ((DeviceEvent.Delivered) delivered()[delivery]).handover().on();
        Object[] repaired = then(delivered(), new DeviceEvent.Repaired(id, PERSON, new Fault(TODAY, DevicePart.FOOT, FaultCause.WEAR, null,
                GRANT), 0));
        when(payer(delivery, on, GRANT, WHY), delivered()).expectEvents(
                new DeviceEvent.PayerCorrected(id, PERSON, delivery, DeviceMove.DELIVER, on, GRANT, null, WHY));
        DeviceEvent ownMeans = new DeviceEvent.PayerCorrected(id, PERSON, delivery + 1, DeviceMove.REPAIR, TODAY, null, GRANT, WHY);
        when(payer(delivery + 1, TODAY, null, WHY), repaired).expectEvents(ownMeans);
        refused(when(payer(delivery + 1, TODAY, null, WHY), then(repaired, ownMeans)), "R34.same");
        refused(when(payer(delivery + 1, TODAY, GRANT, WHY), repaired), "R34.same");
        refused(when(payer(delivery, on, GRANT, null), delivered()), "R34");
        refused(when(payer(delivery, on, "NOBODY", WHY), delivered()), "funding.day");
        refused(when(payer(delivery, on, "\t", WHY), delivered()), "form.code");
        refused(when(payer(delivery - 1, on.minusDays(1), GRANT, WHY), delivered()), "funding.step");
        gate.paysUntil = on.minusDays(1);
        refused(when(payer(delivery, on, GRANT, WHY), delivered()), "funding.day");
    }

    @Test
    void the_right_day_of_a_delivery_is_one_on_which_its_grant_pays_and_both_are_put_right_at_once() {
        int delivery = delivered().length - 1;
        LocalDate on = ((DeviceEvent.Delivered) delivered()[delivery]).handover().on();
        Object[] paid = then(delivered(), new DeviceEvent.PayerCorrected(id, PERSON, delivery, DeviceMove.DELIVER, on, GRANT, null, WHY));
        gate.paysUntil = on;
        refused(when(correct(delivery, TODAY), paid), "funding.day");
        when(payer(delivery, TODAY, null, WHY), paid).expectEvents(
                new DeviceEvent.PayerCorrected(id, PERSON, delivery, DeviceMove.DELIVER, TODAY, null, GRANT, WHY),
                new DeviceEvent.StepCorrected(id, PERSON, delivery, DeviceMove.DELIVER, true, TODAY, null, WHY),
                new DeviceEvent.LifetimeReviewed(id, PERSON, new Lifetime(41, 36, TODAY.plusMonths(36), null, Lifetime.Basis.TABLE)));
        gate.paysUntil = on.minusDays(1);
        when(new DeviceCommand.CorrectStep(id, delivery, on, WHY, WHY), paid)
                .expectEvents(new DeviceEvent.StepCorrected(id, PERSON, delivery, DeviceMove.DELIVER, true, on, WHY, WHY));
    }

    @Test
    void a_right_day_is_put_in_also_where_the_grant_was_ended_before_the_day_that_was_told_or_was_never_known() {
        int delivery = delivered().length - 1;
        LocalDate on = ((DeviceEvent.Delivered) delivered()[delivery]).handover().on();
        DeviceEvent right = new DeviceEvent.StepCorrected(id, PERSON, delivery, DeviceMove.DELIVER, true, TODAY, null, WHY);
        DeviceEvent lasts = new DeviceEvent.LifetimeReviewed(id, PERSON,
                new Lifetime(41, 36, TODAY.plusMonths(36), null, Lifetime.Basis.TABLE));
        Object[] paid = then(delivered(), new DeviceEvent.PayerCorrected(id, PERSON, delivery, DeviceMove.DELIVER, on, GRANT, null, WHY));
        gate.paysUntil = on.minusDays(1);
        when(correct(delivery, TODAY), paid).expectEvents(right, lasts);
        Object[] unknown = then(delivered(), new DeviceEvent.PayerCorrected(id, PERSON, delivery, DeviceMove.DELIVER, on, "OLD-1", null,
                WHY));
        when(correct(delivery, TODAY), unknown).expectEvents(right, lasts);
        refused(when(payer(delivery, TODAY, GRANT, WHY), unknown), "funding.day");
        refused(when(payer(delivery, TODAY, "OLD-2", WHY), unknown), "funding.day");
    }

    private DeviceCommand payer(long step, LocalDate on, String grant, org.amparo.privacy.Personal<String> reason) {
        return new DeviceCommand.CorrectStep(id, step, on, null, new Payer(grant), reason);
    }

    private static final org.amparo.privacy.Personal<String> WHY = org.amparo.privacy.Personal.of("wrong line of the paper");

    private DeviceCommand correct(long step, LocalDate on) {
        return new DeviceCommand.CorrectStep(id, step, on, null, WHY);
    }

    @Test
    void a_device_that_another_one_replaces_ends_once() {
        UUID newer = UUID.randomUUID();
        DeviceCommand replaced = new DeviceCommand.MarkReplaced(id, newer, ReplacementReason.GROWTH, TODAY);
        DeviceEvent end = new DeviceEvent.Replaced(id, PERSON, newer, ReplacementReason.GROWTH, TODAY);
        when(replaced, delivered()).expectEvents(end);
        when(replaced, then(delivered(), end)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    // --- what happened before

    private Object[] referred() {
        return new Object[]{new DeviceEvent.NeedReferred(id, PERSON, CASE, need(TODAY.minusDays(30)))};
    }

    private DeviceEvent assessed(FitForDevice fit) {
        return new DeviceEvent.Assessed(id, PERSON, assessment(TODAY.minusDays(29), fit));
    }

    private Object[] fit() {
        return then(referred(), assessed(FitForDevice.YES));
    }

    private Object[] prescribed() {
        return then(fit(), new DeviceEvent.Prescribed(id, PERSON, leg(TODAY.minusDays(28)), "06 24"));
    }

    private Object[] fitted(boolean refit) {
        return then(then(then(then(prescribed(), new DeviceEvent.Measured(id, PERSON, MeasuringMethod.PLASTER_CAST, TODAY.minusDays(27))),
                new DeviceEvent.FabricationStarted(id, PERSON, null, "A-17", TODAY.minusDays(26))),
                new DeviceEvent.FabricationFinished(id, PERSON, TODAY.minusDays(25))),
                new DeviceEvent.Fitted(id, PERSON, 1, fitting(TODAY.minusDays(24), refit)));
    }

    private Object[] trained() {
        return then(fitted(false), new DeviceEvent.TrainingHeld(id, PERSON, training(TODAY.minusDays(23))));
    }

    private Object[] checked(boolean passed) {
        QualityCheck check = passed
                ? check(TODAY.minusDays(22), AssistiveProduct.LL_PROSTHESIS)
                : check(TODAY.minusDays(22), AssistiveProduct.LL_PROSTHESIS, QualityItem.FIT);
        return then(trained(), new DeviceEvent.QualityChecked(id, PERSON, check, passed));
    }

    private Object[] delivered() {
        LocalDate on = TODAY.minusDays(20);
        return then(checked(true), new DeviceEvent.Delivered(id, PERSON, handover(on), null, null,
                new Lifetime(41, 36, on.plusMonths(36), null, Lifetime.Basis.TABLE), on.plusDays(14)));
    }

    private static Object[] then(Object[] before, Object event) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.add(event);
        return all.toArray();
    }

    private UUID has(AssistiveProduct product, Side side, DevicePurpose purpose, DeviceStage stage) {
        UUID other = UUID.randomUUID();
        gate.devices.add(new DeviceGate.Device(other, product, side, purpose, stage, false));
        return other;
    }

    private DeviceCommand refer() {
        return new DeviceCommand.ReferNeed(id, need(TODAY), PLACEMENT);
    }

    private DeviceCommand prescribe(Prescription prescription) {
        return new DeviceCommand.Prescribe(id, prescription);
    }

    private DeviceCommand deliver(Handover handover) {
        return new DeviceCommand.Deliver(id, handover);
    }

    private ResultValidator<DeviceOrder> when(Object command, Object... given) {
        return when(TODAY, command, given);
    }

    private ResultValidator<DeviceOrder> when(LocalDate today, Object command, Object... given) {
        AggregateTestFixture<DeviceOrder> fixture = new AggregateTestFixture<>(DeviceOrder.class);
        fixture.registerInjectableResource(Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(gate);
        fixture.registerInjectableResource(DeviceLifetimes.DEFAULT);
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(given))).when(command);
    }

    private static void refused(ResultValidator<DeviceOrder> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
