package org.amparo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.measure.MeasureQueries;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.prosthetics.DeviceStage;
import org.amparo.prosthetics.LedgerDevice;
import org.amparo.reintegration.Achievement.Verdict;
import org.amparo.reintegration.Reintegration;
import org.amparo.reintegration.ReintegrationQueries;
import org.amparo.reintegration.SupportView;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineKind;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskState;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten years of a child who lost a leg, from the first prosthesis to work of her own choice. */
@Alone
@AmparoTest
class TenYearsTest {

    @Autowired
    private Commands commands;
    @Autowired
    private DeviceQueries devices;
    @Autowired
    private ReintegrationQueries reintegration;
    @Autowired
    private MeasureQueries measures;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private TimerWorker timers;

    private final Viewer by = Looking.everywhere();

    @Test
    void a_child_grows_up_with_ten_legs_goes_to_school_agrees_for_herself_at_18_and_works() {
        TenYears beatriz = new TenYears(commands, devices, by, new Placement(UUID.randomUUID(), UUID.randomUUID(), "CO05", null));

        beatriz.isRegistered();
        assertThat(agreedBy(beatriz)).isEqualTo(ConsentGiver.PARENT);
        assertThat(achieved(beatriz)).as("she does nothing of her own choice").isEqualTo(Verdict.NO);

        beatriz.getsHerFirstLeg();
        assertThat(due(beatriz)).as("nine months for a child of nine").isEqualTo(LocalDate.of(2017, 9, 12));

        beatriz.goesToSchool();
        assertThat(supports(beatriz)).singleElement().satisfies(school -> {
            assertThat(school.outcomes()).hasSize(5);
            assertThat(school.isOpen()).isFalse();
        });

        beatriz.growsOutOfIt();
        assertThat(ledger(beatriz)).hasSize(2);
        assertThat(ledger(beatriz).getFirst().marks()).extracting(LedgerDevice.Mark::kind).contains(LedgerDevice.Kind.GROWTH);
        assertThat(ledger(beatriz).getFirst().device().replacementDue()).as("two months after the growth, not nine after delivery")
                .isEqualTo(LocalDate.of(2017, 8, 4));

        beatriz.wearsOutOneLegAYear();
        beatriz.goesToSecondarySchool();
        assertThat(achieved(beatriz)).as("moderate restriction, and takes part in half of what she wants").isEqualTo(Verdict.NO);

        beatriz.learnsATrade();
        assertThat(supports(beatriz)).last().satisfies(training -> assertThat(training.checkOn())
                .as("six months after it was completed").isEqualTo(LocalDate.of(2025, 5, 29)));

        fireOn(LocalDate.of(2025, 1, 1));
        assertThat(asked(beatriz)).as("in the year in which she turns 18 somebody has to ask her").hasSize(1);
        beatriz.comesOfAge();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(asked(beatriz)).isEmpty());
        assertThat(agreedBy(beatriz)).isEqualTo(ConsentGiver.SELF);

        beatriz.works();
        assertThat(due(beatriz)).as("a year of birth counts to its last day: one year, as for somebody of 17")
                .isEqualTo(LocalDate.of(2026, 6, 10));
        fireOn(LocalDate.of(2026, 1, 1));
        assertThat(due(beatriz)).as("three years for an adult").isEqualTo(LocalDate.of(2028, 6, 10));

        beatriz.takesPart();
        assertThat(achieved(beatriz)).isEqualTo(Verdict.YES);
        assertThat(ledger(beatriz)).hasSize(10);
        assertThat(ledger(beatriz).subList(0, 9)).extracting(one -> one.device().standing().stage()).containsOnly(DeviceStage.REPLACED);
        assertThat(ledger(beatriz).getLast().device().standing().stage()).isEqualTo(DeviceStage.IN_USE);
        assertThat(supports(beatriz)).hasSize(4).noneMatch(SupportView::isOpen);
        assertThat(files.timeline(by, beatriz.person(), Set.of(TimelineKind.DEVICE), null, 200)).hasSizeGreaterThan(100);
        assertThat(files.timeline(by, beatriz.person(), Set.of(TimelineKind.REINTEGRATION), null, 200)).hasSizeGreaterThan(20);
        assertThatThePastIsRemembered(beatriz);
    }

    private void assertThatThePastIsRemembered(TenYears beatriz) {
        UUID id = beatriz.person();
        assertThat(devices.ledgerAsOf(by, id, LocalDate.of(2016, 11, 13))).as("before the first leg").isEmpty();
        assertThat(devices.ledgerAsOf(by, id, LocalDate.of(2017, 5, 1))).singleElement().satisfies(first -> {
            assertThat(first.device().standing().stage()).isEqualTo(DeviceStage.IN_USE);
            assertThat(first.device().replacementDue()).as("nobody knew of the growth").isEqualTo(LocalDate.of(2017, 9, 12));
            assertThat(first.marks()).extracting(LedgerDevice.Mark::kind).containsExactly(LedgerDevice.Kind.FITTED,
                    LedgerDevice.Kind.FOLLOW_UP);
        });
        assertThat(devices.ledgerAsOf(by, id, LocalDate.of(2017, 6, 5)).getFirst().device().replacementDue())
                .isEqualTo(LocalDate.of(2017, 8, 4));
        Reintegration then = reintegration.asOf(by, id, LocalDate.of(2022, 5, 9));
        assertThat(then.supports()).hasSize(2).filteredOn(SupportView::isOpen).singleElement()
                .satisfies(school -> assertThat(school.outcomes()).hasSize(3));
        assertThat(then.reviews()).hasSize(1);
        assertThat(measures.asOf(by, id, LocalDate.of(2022, 5, 9))).isEmpty();
        assertThat(measures.asOf(by, id, LocalDate.of(2022, 5, 10))).singleElement()
                .satisfies(series -> assertThat(series.points()).singleElement());
        LocalDate today = LocalDate.now();
        assertThat(devices.ledgerAsOf(by, id, today)).isEqualTo(ledger(beatriz));
        assertThat(reintegration.asOf(by, id, today)).isEqualTo(told(beatriz));
        assertThat(measures.asOf(by, id, today)).isEqualTo(measures.series(by, id));
    }

    private void fireOn(LocalDate day) {
        TestClock.at(day.atTime(6, 0).atZone(ZoneId.systemDefault()).toInstant(), () -> {
            timers.fireDue();
        });
    }

    private ConsentGiver agreedBy(TenYears life) {
        return files.open(by, life.person()).consentFor(ConsentPurpose.CASE_MANAGEMENT).consent().givenBy();
    }

    private LocalDate due(TenYears life) {
        return devices.open(by, life.leg()).row().replacementDue();
    }

    private List<LedgerDevice> ledger(TenYears life) {
        return devices.ledger(by, life.person());
    }

    private List<SupportView> supports(TenYears life) {
        return told(life).supports().stream().sorted(java.util.Comparator.comparing(support -> support.plan().on())).toList();
    }

    private Verdict achieved(TenYears life) {
        return told(life).achievement().verdict();
    }

    private Reintegration told(TenYears life) {
        return reintegration.ofFile(by, life.person());
    }

    private List<?> asked(TenYears life) {
        return tasks.ofFile(by, life.person()).stream().filter(task -> task.kind() == TaskKind.GROWN_UP)
                .filter(task -> task.state() == TaskState.OPEN).toList();
    }
}
