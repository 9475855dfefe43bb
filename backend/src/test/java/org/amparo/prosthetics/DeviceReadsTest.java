package org.amparo.prosthetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.funding.Grants;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Injury;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineKind;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class DeviceReadsTest {

    @Autowired
    private DeviceScenes scenes;
    @Autowired
    private DeviceQueries devices;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private TimerWorker timers;

    private final UUID team = UUID.randomUUID();
    private final Placement placement = DeviceScenes.placement(team);
    private final Viewer technician = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.DEVICE_READ, Permission.MEDICAL_READ,
            Permission.IDENTITY_READ);

    @Test
    void R22_a_prosthesis_is_prescribed_for_an_amputation_that_stands_in_the_file_now() {
        UUID person = scenes.someone(placement);
        UUID order = scenes.fit(person, placement, scenes.today());
        assertRefused(order, "R22");
        UUID injury = UUID.randomUUID();
        scenes.send(new SurvivorCommand.RecordInjury(person, amputation(injury, Side.RIGHT)));
        assertRefused(order, "R22");
        scenes.send(new SurvivorCommand.CorrectInjury(person, amputation(injury, Side.BILATERAL), 9_999, Personal.of("both legs")));
        scenes.send(new DeviceCommand.Prescribe(order, Devices.leg(scenes.today())));
        scenes.send(new SurvivorCommand.RetractInjury(person, injury, 9_999, Personal.of("another person's")));
        assertRefused(order, "R22");
    }

    @Test
    void R23_of_two_who_prescribe_the_same_device_at_one_moment_one_is_refused() throws Exception {
        for (int pair = 0; pair < 5; pair++) {
            UUID person = scenes.amputee(placement);
            UUID one = scenes.fit(person, placement, scenes.today());
            UUID other = scenes.fit(person, placement, scenes.today());
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<String>> answers = both.invokeAll(List.of(prescribing(one), prescribing(other)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("done", "R23");
            }
        }
    }

    private Callable<String> prescribing(UUID order) {
        return () -> {
            try {
                scenes.send(new DeviceCommand.Prescribe(order, Devices.leg(scenes.today())));
                return "done";
            } catch (RuleBroken refused) {
                return refused.rule();
            }
        };
    }

    @Test
    void delivering_a_replacement_ends_the_device_that_it_replaces() {
        UUID person = scenes.amputee(placement);
        LocalDate before = scenes.today().minusYears(3);
        UUID old = scenes.delivered(person, placement, before, Devices.leg(before));
        UUID next = scenes.delivered(person, placement, scenes.today(), Devices.replacing(Devices.leg(scenes.today()), old));
        Eventually.holds(Duration.ofSeconds(20), () -> {
            DeviceView ended = devices.open(technician, old);
            assertThat(ended.row().standing().stage()).isEqualTo(DeviceStage.REPLACED);
            assertThat(ended.replacedBy()).isEqualTo(next);
        });
        List<LedgerDevice> ledger = devices.ledger(technician, person);
        assertThat(ledger).extracting(device -> device.device().orderId()).containsExactly(old, next);
        assertThat(ledger.getFirst().device().endedOn()).isEqualTo(scenes.today());
        assertThat(ledger.getLast().device().replacementDue()).isEqualTo(scenes.today().plusMonths(36));
    }

    @Test
    void the_board_shows_open_orders_by_stage_those_that_rest_first_and_only_what_is_within_reach() {
        LocalDate today = scenes.today();
        UUID person = scenes.amputee(placement);
        UUID older = scenes.referred(person, placement, today.minusDays(41));
        UUID younger = scenes.referred(person, placement, today.minusDays(3));
        UUID resting = scenes.referred(person, placement, today.minusDays(1));
        UUID fit = scenes.fit(person, placement, today.minusDays(2));
        scenes.send(new DeviceCommand.PutOnHold(resting, DeviceHoldReason.WOUND, today.plusDays(20), today));
        scenes.send(new DeviceCommand.Assign(fit, technician.user()));
        UUID delivered = scenes.delivered(person, placement, today.minusDays(1), Devices.crutches(today.minusDays(1)));
        UUID elsewhere = DeviceReadsTest.this.elsewhere();

        Board board = devices.board(technician, BoardFilter.NONE, 50);
        assertThat(column(board, DeviceStage.REFERRED).cards()).extracting(DeviceRow::orderId).containsExactly(resting, older, younger);
        assertThat(column(board, DeviceStage.ASSESSED).cards()).extracting(DeviceRow::orderId).containsExactly(fit);
        assertThat(column(board, DeviceStage.DELIVERED).cards()).extracting(DeviceRow::orderId).containsExactly(delivered);
        assertThat(board.blocked()).isEqualTo(1);
        assertThat(board.oldestSince()).isEqualTo(today.minusDays(41));
        Board few = devices.board(technician, BoardFilter.NONE, 1);
        assertThat(column(few, DeviceStage.REFERRED).cards()).hasSize(1);
        assertThat(column(few, DeviceStage.REFERRED).total()).isEqualTo(3);
        Board bench = devices.board(technician, new BoardFilter(technician.user(), null), 50);
        assertThat(bench.columns().stream().mapToLong(Board.Column::total).sum()).isEqualTo(1);
        assertThatThrownBy(() -> devices.open(technician, elsewhere)).isInstanceOf(NotAllowed.class);
        assertThat(devices.board(new Viewer(UUID.randomUUID(), technician.role(), UUID.randomUUID(), null, technician.areas(),
                technician.grants()), BoardFilter.NONE, 50).columns()).allMatch(column -> column.total() == 0);
    }

    @Test
    void a_repair_and_a_follow_up_are_marked_on_the_ledger_and_texts_are_for_those_who_may_read_them() {
        LocalDate start = scenes.today().minusDays(60);
        UUID person = scenes.amputee(placement);
        UUID order = scenes.delivered(person, placement, start, Devices.leg(start));
        scenes.send(new DeviceCommand.FollowUp(order, Devices.followUp(start.plusDays(14))));
        scenes.send(new DeviceCommand.BringIn(order, Devices.fault(start.plusDays(30))));
        assertThat(devices.open(technician, order).row().standing().stage()).isEqualTo(DeviceStage.REPAIR);
        scenes.send(new DeviceCommand.Repair(order, Devices.fault(start.plusDays(33))));

        LedgerDevice device = devices.ledger(technician, person).getFirst();
        assertThat(device.marks()).extracting(LedgerDevice.Mark::kind).containsExactly(LedgerDevice.Kind.FITTED,
                LedgerDevice.Kind.FOLLOW_UP, LedgerDevice.Kind.BROUGHT_IN, LedgerDevice.Kind.REPAIR);
        assertThat(device.marks().getLast().codes()).containsExactly("DevicePart.FOOT", "FaultCause.WEAR");
        assertThat(device.marks().getLast().figure()).isEqualTo(3);
        assertThat(device.device().standing().stage()).isEqualTo(DeviceStage.IN_USE);
        assertThat(device.device().inUse()).isTrue();
        DeviceView view = devices.open(technician, order);
        assertThat(view.steps().get(1).goal()).isEqualTo(Personal.of("walk to the market"));
        Viewer list = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.DEVICE_READ);
        assertThat(devices.open(list, order).steps()).allMatch(step -> step.remark() == null && step.goal() == null);
        assertThat(devices.open(list, order).fullName()).isNull();
        assertThat(files.timeline(scenes.anyone, person, java.util.Set.of(TimelineKind.DEVICE), null, 50)).hasSize(13);
    }

    @Test
    void R23_a_device_from_elsewhere_stands_on_the_ledger_comes_due_and_is_replaced_by_the_first_one_of_the_programme() {
        UUID person = scenes.amputee(placement);
        UUID old = UUID.randomUUID();
        LocalDate today = scenes.today();
        EarlierDevice told = Devices.earlier(person, today, PartialDate.ofYear(today.getYear() - 5), DeviceCondition.WORN);
        scenes.send(new DeviceCommand.RecordEarlier(old, told, placement));

        LedgerDevice device = devices.ledger(technician, person).getFirst();
        assertThat(device.device().got()).isEqualTo(PartialDate.ofYear(today.getYear() - 5));
        assertThat(device.device().origin()).isEqualTo(DeviceOrigin.OTHER_CENTRE);
        assertThat(device.device().isPastReplacement(today)).isTrue();
        assertThat(devices.open(technician, old).steps().getFirst().remark()).isEqualTo(Personal.of("made in the city"));
        assertRefused(scenes.fit(person, placement, today), "R23");
        UUID next = scenes.delivered(person, placement, today, Devices.replacing(Devices.leg(today), old));
        Eventually.holds(Duration.ofSeconds(20),
                () -> assertThat(devices.open(technician, old).row().standing().stage()).isEqualTo(DeviceStage.REPLACED));
        assertThat(devices.open(technician, old).replacedBy()).isEqualTo(next);
    }

    @Test
    void R34_what_was_told_wrongly_of_a_device_from_elsewhere_reads_right_and_says_why() {
        UUID person = scenes.amputee(placement);
        UUID old = UUID.randomUUID();
        LocalDate today = scenes.today();
        scenes.send(new DeviceCommand.RecordEarlier(old, Devices.earlier(person, today, PartialDate.ofYear(2020), DeviceCondition.GOOD),
                placement));
        EarlierDevice right = Devices.earlier(person, today, PartialDate.ofMonth(2025, 3), DeviceCondition.WORN);
        scenes.send(new DeviceCommand.CorrectEarlier(old, right, Personal.of("another brother's")));

        DeviceView view = devices.open(technician, old);
        assertThat(view.row().got()).isEqualTo(PartialDate.ofMonth(2025, 3));
        assertThat(view.row().deliveredOn()).isEqualTo(LocalDate.of(2025, 3, 16));
        assertThat(view.row().replacementDue()).isEqualTo(LocalDate.of(2028, 3, 16));
        assertThat(view.steps()).extracting(DeviceStep::eventName).containsExactly("device.earlier-recorded", "device.earlier-corrected");
        assertThat(view.steps().getFirst().codes()).contains("DeviceCondition.WORN");
        assertThat(view.steps().getLast().remark()).isEqualTo(Personal.of("another brother's"));
    }

    @Test
    void R34_a_corrected_day_is_shown_and_the_correction_with_its_reason_stands_beside_it() {
        LocalDate start = scenes.today().minusDays(60);
        UUID order = scenes.delivered(scenes.amputee(placement), placement, start, Devices.leg(start));
        DeviceStep delivered = devices.open(technician, order).steps().getLast();
        LocalDate right = start.plusDays(10);
        scenes.send(new DeviceCommand.CorrectStep(order, delivered.sequence(), right, null, Personal.of("wrong line of the paper")));

        DeviceView view = devices.open(technician, order);
        assertThat(view.row().deliveredOn()).isEqualTo(right);
        assertThat(view.row().replacementDue()).isEqualTo(right.plusMonths(36));
        assertThat(view.steps()).filteredOn(step -> step.sequence() == delivered.sequence()).singleElement()
                .extracting(DeviceStep::on).isEqualTo(right);
        assertThat(view.steps()).filteredOn(step -> step.eventName().equals("device.step-corrected")).singleElement()
                .extracting(DeviceStep::remark).isEqualTo(Personal.of("wrong line of the paper"));
    }

    @Test
    void R34_who_paid_as_it_was_put_right_is_shown_with_the_delivery_and_what_was_told_first_with_the_correction(
            @Autowired Commands commands,
            @Autowired JdbcClient sql) {
        LocalDate start = scenes.today().minusDays(60);
        UUID person = scenes.amputee(placement);
        UUID order = scenes.delivered(person, placement, start, Devices.leg(start));
        DeviceStep delivered = devices.open(technician, order).steps().getLast();
        String wrong = "PAYER-1";
        String right = "PAYER-2";
        List.of(wrong, right).forEach(grant -> Grants.open(commands, sql, grant, start, start.plusYears(1)));
        scenes.send(paidBy(order, delivered, wrong, "a donor's"));
        scenes.send(paidBy(order, delivered, right, "mistyped"));

        DeviceView view = devices.open(technician, order);
        assertThat(view.steps()).filteredOn(DeviceStep::hasPayer).singleElement().extracting(DeviceStep::fundedBy).isEqualTo(right);
        assertThat(view.steps().getLast()).satisfies(step -> {
            assertThat(step.eventName()).isEqualTo("device.payer-corrected");
            assertThat(step.on()).as("the day of the delivery").isEqualTo(delivered.on());
            assertThat(step.fundedBy()).isEqualTo(right);
            assertThat(step.insteadOf()).isEqualTo(wrong);
            assertThat(step.remark()).isEqualTo(Personal.of("mistyped"));
            assertThat(step.codes()).containsExactly("DeviceMove.DELIVER");
        });
        assertThatThrownBy(() -> scenes.send(paidBy(order, delivered, "NO-SUCH", "mistyped"))).hasMessage("funding.unknown at fundedBy");
    }

    @Test
    void who_paid_is_known_of_steps_that_were_recorded_before_it_was_kept_beside_them(@Autowired Commands commands,
            @Autowired JdbcClient sql) throws IOException {
        LocalDate start = scenes.today().minusDays(60);
        UUID order = scenes.delivered(scenes.amputee(placement), placement, start, Devices.leg(start));
        Grants.open(commands, sql, "PAYER-3", start, start.plusYears(1));
        scenes.send(new DeviceCommand.Repair(order, new Fault(start.plusDays(9), DevicePart.FOOT, FaultCause.WEAR, null, "PAYER-3")));
        sql.sql("update read.device_step set funded_by = null where order_id = ?").param(order).update();

        String migration = new ClassPathResource("db/migration/V20261129_10__prosthetics_payers.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        sql.sql(migration.substring(migration.indexOf("update read.device_step"))).update();

        assertThat(devices.open(technician, order).steps()).filteredOn(DeviceStep::hasPayer).extracting(DeviceStep::fundedBy)
                .containsExactly(null, "PAYER-3");
    }

    private static DeviceCommand paidBy(UUID order, DeviceStep step, String grant, String reason) {
        return new DeviceCommand.CorrectStep(order, step.sequence(), step.on(), null, new Payer(grant), Personal.of(reason));
    }

    @Test
    void when_a_child_comes_into_another_age_the_replacement_is_reckoned_anew() {
        UUID order = TestClock.at(Instant.parse("2024-06-01T12:00:00Z"), this::legOfAChildOfTwelve);
        LocalDate delivered = LocalDate.of(2024, 6, 1);
        assertThat(devices.open(technician, order).row().replacementDue()).isEqualTo(delivered.plusMonths(9));
        TestClock.at(Instant.parse("2025-01-01T12:00:00Z"), timers::fireDue);
        assertThat(devices.open(technician, order).row().replacementDue()).isEqualTo(delivered.plusMonths(12));
        assertThat(devices.open(technician, order).dueBasis()).isEqualTo(Lifetime.Basis.AGE);
    }

    private UUID legOfAChildOfTwelve() {
        UUID person = scenes.amputee(placement);
        Personal<PartialDate> birth = Personal.of(PartialDate.ofYear(2011));
        scenes.send(new SurvivorCommand.UpdateIdentity(person, new org.amparo.survivor.Person(null, null, null, birth, null, null, null,
                null, null, null), java.util.Set.of("birthDate"), 99, Personal.of("younger than thought")));
        return scenes.delivered(person, placement, scenes.today(), Devices.leg(scenes.today()));
    }

    private UUID elsewhere() {
        Placement other = DeviceScenes.placement(UUID.randomUUID());
        return scenes.referred(scenes.amputee(other), other, scenes.today());
    }

    private static Board.Column column(Board board, DeviceStage step) {
        return board.columns().stream().filter(column -> column.step() == step).findFirst().orElseThrow();
    }

    private static Injury amputation(UUID id, Side side) {
        return new Injury(id, InjuryKind.AMPUTATION, side, AmputationLevel.TRANSTIBIAL, PartialDate.ofYear(2019), Answer.YES, 2, null);
    }

    private void assertRefused(UUID order, String rule) {
        assertThatThrownBy(() -> scenes.send(new DeviceCommand.Prescribe(order, Devices.leg(scenes.today()))))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
