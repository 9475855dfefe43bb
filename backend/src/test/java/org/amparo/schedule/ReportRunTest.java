package org.amparo.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.amparo.access.NotAllowed;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Users;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.reminder.Reminders;
import org.amparo.reminder.ShortMail;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class ReportRunTest {

    private static final ReportOrder MET = ReportOrder.figure("G05", List.of("PILLAR"));
    private static final Instant FIRST = Instant.parse("2031-01-01T12:00:00Z");
    private static final AtomicInteger YEAR = new AtomicInteger();

    @Autowired
    Schedules schedules;
    @Autowired
    ScheduleRows rows;
    @Autowired
    ReportRun run;
    @Autowired
    Orders orders;
    @Autowired
    Downloads downloads;
    @Autowired
    Viewers viewers;
    @Autowired
    StaffOfTests staff;
    @Autowired
    Users users;
    @Autowired
    Teams teams;
    @Autowired
    Clock clock;
    @Autowired
    JdbcClient sql;

    /** Each test lives in a year of its own. */
    private final Instant start = FIRST.atOffset(ZoneOffset.UTC).plusYears(YEAR.getAndIncrement()).toInstant();

    @BeforeEach
    void nothingOfOthersIsDue() {
        sql.sql("update schedule.schedule set state = 'STOPPED'").update();
        sql.sql("update schedule.delivery set state = 'FAILED' where state in ('WAITING', 'RUNNING')").update();
    }

    private Viewer manager() {
        return staff.viewer(Role.MANAGER, null);
    }

    private Schedule order(Viewer owner, ReportOrder order, ExportFormat format, Viewer... recipients) {
        return TestClock.at(start, () -> schedules.order(owner, new Schedule(UUID.randomUUID(), owner.user(), order, Period.LAST_QUARTER,
                format, Rhythm.WEEKLY, Locale.ENGLISH, java.util.Arrays.stream(recipients).map(Viewer::user).toList(), null, null, null,
                0)));
    }

    private void onThe(LocalDate day) {
        TestClock.at(day.atTime(13, 0).toInstant(ZoneOffset.UTC), () -> run.run(() -> false));
    }

    private List<Download> tray(Viewer viewer, LocalDate day) {
        return TestClock.at(day.atTime(14, 0).toInstant(ZoneOffset.UTC), () -> downloads.tray(viewer, 50));
    }

    private List<Delivery> deliveries(Viewer owner) {
        return schedules.deliveries(owner);
    }

    @Test
    void a_report_lies_in_each_ones_tray_on_its_day_once_and_is_about_the_days_it_says() {
        Viewer owner = manager();
        Viewer colleague = manager();
        Schedule schedule = order(owner, MET, ExportFormat.XLSX, owner, colleague);
        LocalDate due = schedule.nextOn();

        onThe(due.minusDays(1));
        assertThat(tray(owner, due)).isEmpty();
        onThe(due);
        onThe(due);

        for (Viewer one : List.of(owner, colleague)) {
            assertThat(tray(one, due)).singleElement().satisfies(file -> {
                assertThat(file.state()).isEqualTo(Download.State.READY);
                assertThat(file.format()).isEqualTo(ExportFormat.XLSX);
                Period.Days days = Period.LAST_QUARTER.of(due);
                assertThat(file.stamp()).startsWith("G05.").contains(days.from() + "/" + days.to());
            });
        }
        assertThat(deliveries(owner)).hasSize(2).allSatisfy(one -> assertThat(one.state()).isEqualTo(Delivery.State.DELIVERED));
        assertThat(schedules.own(owner)).singleElement().extracting(Schedule::nextOn).isEqualTo(Rhythm.WEEKLY.after(due));
    }

    @Test
    void several_nodes_at_once_bring_it_once() {
        Viewer owner = manager();
        List<Schedule> many = IntStream.range(0, 6).mapToObj(i -> order(owner, MET, ExportFormat.CSV, owner)).toList();
        LocalDate due = many.getFirst().nextOn();
        CompletableFuture<?>[] nodes = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> onThe(due)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        onThe(due);
        assertThat(tray(owner, due)).hasSize(6);
        assertThat(deliveries(owner)).hasSize(6).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(one.tries()).isEqualTo(1);
        });
    }

    @Test
    void what_a_node_took_and_did_not_end_is_brought_by_another_after_a_while_and_days_without_any_node_come_once() {
        Viewer owner = manager();
        Schedule schedule = order(owner, MET, ExportFormat.PDF, owner);
        LocalDate due = schedule.nextOn();
        LocalDate later = due.plusWeeks(3).plusDays(2);
        TestClock.at(later.atTime(13, 0).toInstant(ZoneOffset.UTC), () -> {
            assertThat(rows.takeDue(later)).isTrue();
            assertThat(rows.take()).as("taken by a node that dies now").isPresent();
            assertThat(run.run(() -> false)).as("nobody else takes it yet").isZero();
        });
        TestClock.at(later.atTime(13, 0).toInstant(ZoneOffset.UTC).plus(ScheduleRows.LEASE), () -> run.run(() -> false));
        assertThat(tray(owner, later)).singleElement().extracting(Download::stamp).asString()
                .contains(Period.LAST_QUARTER.of(due.plusWeeks(3)).to().toString());
        assertThat(deliveries(owner)).singleElement().satisfies(one -> {
            assertThat(one.dueOn()).isEqualTo(due.plusWeeks(3));
            assertThat(one.tries()).isEqualTo(2);
        });
    }

    @Test
    void who_may_not_see_it_any_more_gets_nothing_and_the_owner_is_told() throws Exception {
        Viewer owner = manager();
        Viewer gone = manager();
        Viewer barred = staff.viewer(Role.SUPERVISOR, teams.create(staff.administrator(), "Team " + UUID.randomUUID()));
        Schedule treaty = order(owner, new ReportOrder(ReportOrder.Kind.TREATY, "VA_PLAN/AO/NATIONAL", List.of(), Map.of()),
                ExportFormat.DOCX, owner, gone, barred);
        users.close(staff.administrator(), gone.user());
        LocalDate due = treaty.nextOn();
        onThe(due.plusDays(1));

        assertThat(deliveries(owner)).filteredOn(one -> one.recipient().equals(owner.user())).extracting(Delivery::state, Delivery::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Delivery.State.DELIVERED, null));
        assertThat(tray(owner, due)).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(Download.State.READY);
            assertThat(file.fileName()).endsWith(".docx");
        });
        assertThat(tray(barred, due)).isEmpty();
        assertThat(deliveries(owner)).filteredOn(one -> one.state() == Delivery.State.REFUSED)
                .extracting(Delivery::recipient, Delivery::why).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(gone.user(), "schedule.account-gone"),
                        org.assertj.core.groups.Tuple.tuple(barred.user(), "schedule.not-allowed"));
        assertThat(sql.sql("select count(*) from schedule.delivery where schedule_id = ? and told").param(treaty.scheduleId())
                .query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void who_was_removed_from_a_report_before_it_came_gets_nothing_and_nobody_gets_a_paused_one() {
        Viewer owner = manager();
        Viewer removed = manager();
        Schedule both = order(owner, MET, ExportFormat.CSV, owner, removed);
        Schedule paused = order(owner, MET, ExportFormat.XLSX, owner);
        LocalDate due = both.nextOn();
        TestClock.at(due.atTime(1, 0).toInstant(ZoneOffset.UTC), () -> {
            assertThat(rows.takeDue(due)).isTrue();
            assertThat(rows.takeDue(due)).isTrue();
            schedules.change(owner, new Schedule(both.scheduleId(), owner.user(), ReportOrder.figure("G06", List.of()), both.period(),
                    ExportFormat.PDF, both.rhythm(), Locale.ENGLISH, List.of(owner.user()), null, null, null, both.version()));
            schedules.pause(owner, paused.scheduleId());
        });
        onThe(due);
        assertThat(tray(removed, due)).isEmpty();
        assertThat(tray(owner, due)).as("what was ordered when it was due").singleElement().satisfies(file -> {
            assertThat(file.format()).isEqualTo(ExportFormat.CSV);
            assertThat(file.stamp()).startsWith("G05.");
        });
        assertThat(deliveries(owner)).filteredOn(one -> one.state() == Delivery.State.REFUSED).hasSize(2)
                .extracting(Delivery::why).containsOnly("schedule.not-wanted");
    }

    @Test
    void a_treaty_report_that_comes_within_a_year_looks_at_no_day_ahead() {
        Viewer owner = manager();
        Schedule treaty = order(owner, new ReportOrder(ReportOrder.Kind.TREATY, "VA_PLAN/AO/NATIONAL", List.of(), Map.of()),
                ExportFormat.DOCX, owner);
        LocalDate due = treaty.nextOn();
        onThe(due);
        LocalDate last = Period.LAST_QUARTER.of(due).to();
        assertThat(tray(owner, due)).singleElement().extracting(Download::stamp).asString()
                .startsWith("VA_PLAN.2 AO " + last.getYear() + "-01-01/" + last + " NATIONAL");
        LocalDate autumn = LocalDate.of(2026, 11, 22);
        assertThat(Orders.treaty(treaty.order(), Period.LAST_MONTH.of(autumn)).to()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(Orders.treaty(treaty.order(), Period.YEAR_SO_FAR.of(autumn)).to()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void the_product_pauses_a_report_whose_owner_may_not_take_reports_out_any_more() {
        Viewer owner = manager();
        Viewer colleague = manager();
        Schedule schedule = order(owner, MET, ExportFormat.CSV, colleague);
        users.close(staff.administrator(), owner.user());
        onThe(schedule.nextOn().plusDays(1));
        assertThat(tray(colleague, schedule.nextOn())).isEmpty();
        assertThat(rows.one(schedule.scheduleId()).orElseThrow()).satisfies(stopped -> {
            assertThat(stopped.state()).isEqualTo(Schedule.State.PAUSED);
            assertThat(stopped.stoppedWhy()).isEqualTo("schedule.owner");
        });
    }

    @Test
    void what_cannot_be_written_is_tried_again_and_in_the_end_stands_there_as_failed() {
        Viewer owner = manager();
        Schedule schedule = order(owner, MET, ExportFormat.CSV, owner);
        sql.sql("update schedule.schedule set subject = 'G99' where schedule_id = ?").param(schedule.scheduleId()).update();
        LocalDate due = schedule.nextOn();
        Instant now = due.atTime(13, 0).toInstant(ZoneOffset.UTC);
        for (int i = 0; i <= ScheduleRows.MOST_TRIES; i++) {
            Instant then = now.plus(Duration.ofHours(2L * i));
            TestClock.at(then, () -> run.run(() -> false));
        }
        assertThat(deliveries(owner)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(one.tries()).isEqualTo(ScheduleRows.MOST_TRIES);
            assertThat(one.why()).isEqualTo("schedule.failed");
        });
    }

    @Test
    void a_mail_says_that_it_is_there_and_nothing_else(@Autowired ShortMail mail, @Autowired Reminders reminders,
            @Autowired org.springframework.beans.factory.ObjectProvider<org.springframework.mail.MailSender> none) throws Exception {
        Viewer owner = staff.viewer(Role.SUPERVISOR, teams.create(staff.administrator(), "Team " + UUID.randomUUID()));
        assertThat(mail.send(owner, ShortMail.Kind.REPORT_THERE)).as("without a server in the settings").isFalse();
        reminders.setMail(owner, new Reminders.Mail(Personal.of("owner@amparo.example.org"), false));
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var sender = new org.springframework.mail.javamail.JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            ShortMail mails = org.amparo.reminder.ShortMailOfTests.of(reminders, sender);
            ReportRun withMail = new ReportRun(rows, orders, downloads, viewers, mails, clock);
            Schedule schedule = order(owner, MET, ExportFormat.CSV, owner);
            for (int i = 0; i < 2; i++) {
                TestClock.at(schedule.nextOn().atTime(13, 0).toInstant(ZoneOffset.UTC), () -> withMail.run(() -> false));
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
            var message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Amparo: a report is there");
            assertThat(message.getContent().toString().replace("\r", "").strip())
                    .isEqualTo("A report that is sent to you regularly lies in your downloads.\n\nhttps://amparo.example.org/");
        } finally {
            server.stop();
        }
    }

    @Test
    void it_is_paused_changed_and_stopped_by_its_owner_alone() {
        Viewer owner = manager();
        Viewer other = manager();
        Schedule schedule = order(owner, MET, ExportFormat.CSV, owner);
        UUID id = schedule.scheduleId();
        assertThatThrownBy(() -> schedules.pause(other, id)).isInstanceOf(NotAllowed.class);
        assertThat(schedules.own(other)).isEmpty();
        TestClock.at(start, () -> schedules.pause(owner, id));
        onThe(schedule.nextOn());
        assertThat(deliveries(owner)).isEmpty();
        assertThatThrownBy(() -> schedules.change(owner, schedule)).as("it was paused after that form was opened")
                .isInstanceOf(ChangedMeanwhile.class);
        TestClock.at(start, () -> schedules.resume(owner, id));
        Schedule now = schedules.own(owner).getFirst();
        TestClock.at(start, () -> schedules.change(owner, new Schedule(id, owner.user(), ReportOrder.casualties(List.of("YEAR")),
                Period.LAST_YEAR, ExportFormat.CSV, Rhythm.DAILY, Locale.ENGLISH, List.of(owner.user()), null, null, null,
                now.version())));
        LocalDate tomorrow = LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(1);
        onThe(tomorrow);
        assertThat(tray(owner, tomorrow)).singleElement().extracting(Download::stamp).asString().startsWith("CASUALTIES.1");
        schedules.stop(owner, id);
        onThe(tomorrow.plusDays(3));
        assertThat(deliveries(owner)).hasSize(1);
        assertThatThrownBy(() -> schedules.resume(owner, id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void what_cannot_be_counted_or_brought_is_refused_when_it_is_ordered() {
        Viewer owner = manager();
        Viewer caseworker = staff.viewer(Role.CASEWORKER,
                teams.create(staff.administrator(), "Team " + UUID.randomUUID()));
        refused("schedule.order", () -> order(owner, ReportOrder.figure("G99", List.of()), ExportFormat.CSV, owner));
        refused("schedule.order", () -> order(owner, ReportOrder.figure("G05", List.of("NAME")), ExportFormat.CSV, owner));
        refused("schedule.order", () -> order(owner, ReportOrder.figure("G01", List.of("PILLAR")), ExportFormat.CSV, owner));
        refused("schedule.order", () -> order(owner, ReportOrder.casualties(List.of("PILLAR")), ExportFormat.CSV, owner));
        refused("schedule.format", () -> order(owner, MET, ExportFormat.DOCX, owner));
        refused("schedule.recipients", () -> order(owner, MET, ExportFormat.CSV));
        refused("schedule.account", () -> order(owner, MET, ExportFormat.CSV, caseworker));
        assertThatThrownBy(() -> order(caseworker, MET, ExportFormat.CSV, owner)).isInstanceOf(NotAllowed.class);
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("rule", rule);
    }
}
