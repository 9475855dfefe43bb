package org.amparo.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.FollowUp;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.FileCheckFinding;
import org.amparo.vocabulary.FollowUpType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@AmparoTest
class RemindersTest {

    private static final String LINK = "https://amparo.example.org/";

    @Autowired
    private Reminders reminders;
    @Autowired
    private DueWork work;
    @Autowired
    private Commands commands;
    @Autowired
    private Viewers viewers;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private FilesOfTests files;

    @Test
    void whoever_is_given_a_task_is_reminded_until_they_looked_or_it_is_done() {
        UUID team = team();
        Viewer rosa = staff.viewer(Role.CASEWORKER, team);
        Viewer ivan = staff.viewer(Role.CASEWORKER, team);
        UUID task = give(rosa, ivan, null);
        give(ivan, ivan, null);

        assertThat(reminders.unread(ivan)).isEqualTo(1);
        assertThat(reminders.of(ivan, 10)).singleElement().satisfies(reminder -> {
            assertThat(reminder.taskId()).isEqualTo(task);
            assertThat(reminder.by()).isEqualTo(rosa.user());
            assertThat(reminder.read()).isFalse();
        });
        reminders.markAllRead(ivan);
        assertThat(reminders.unread(ivan)).isZero();

        send(ivan, new TaskCommand.HandOnTask(task, Assignee.colleague(rosa.user(), team), ivan.organisation()));
        assertThat(reminders.of(ivan, 10)).isEmpty();
        assertThat(reminders.unread(rosa)).isEqualTo(1);
        send(rosa, new TaskCommand.CompleteTask(task));
        assertThat(reminders.unread(rosa)).isZero();
    }

    @Test
    void the_daily_mail_tells_a_number_and_a_link_and_nothing_of_anybody() throws Exception {
        UUID team = team();
        Viewer rosa = staff.viewer(Role.CASEWORKER, team);
        Viewer ivan = staff.viewer(Role.CASEWORKER, team);
        give(rosa, ivan, files.register(new Placement(ivan.user(), team, "CO05", null)));
        reminders.setMail(ivan, new Reminders.Mail(Personal.of("ivan@amparo.example.org"), true));
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());

            mails(sender).send();
            mails(sender).send();

            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("ivan@amparo.example.org");
            assertThat(mail.getSubject()).isEqualTo("Amparo: 1 due today");
            assertThat(mail.getContent().toString().replace("\r", "").strip()).isEqualTo("""
                    Tasks due today or before: 1
                    Cases with a step due today or before: 0
                    Tasks in the queue, due today or before: 0
                    Waiting for your approval or your look: 0
                    New since you last looked: 1

                    %s""".formatted(LINK));
        } finally {
            server.stop();
        }
    }

    @Test
    void what_is_due_in_own_cases_counts_too_and_for_a_supervisor_what_waits_in_the_queue() {
        UUID team = team();
        Viewer ivan = staff.viewer(Role.CASEWORKER, team);
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        UUID file = files.register(new Placement(ivan.user(), team, "CO05", null));
        UUID caseId = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        send(ivan, new CaseCommand.Open(caseId, file, today));
        assertThat(work.of(ivan)).isEqualTo(new DueWork.Numbers(0, 0, 0, 0));

        send(ivan, new CaseCommand.ScheduleFollowUp(caseId, new FollowUp(UUID.randomUUID(), FollowUpType.PHONE, today)));
        UUID check = UUID.randomUUID();
        commands.send(Viewer.SYSTEM, check, Channel.SYSTEM, new TaskCommand.RaiseTask(check, TaskKind.FILE_CHECK, file, null,
                today.plusDays(9), Assignee.supervisorsOf(team), null));
        commands.send(Viewer.SYSTEM, UUID.randomUUID(), Channel.SYSTEM, new TaskCommand.RaiseTask(UUID.randomUUID(),
                TaskKind.PLAN_OVERDUE, file, caseId, today, Assignee.supervisorsOf(team), null));

        assertThat(work.of(ivan)).isEqualTo(new DueWork.Numbers(0, 1, 0, 0));
        assertThat(work.of(supervisor)).isEqualTo(new DueWork.Numbers(0, 0, 1, 1));
        send(supervisor, new TaskCommand.RecordFileCheck(check, FileCheckFinding.IN_ORDER, null));
        assertThat(work.of(supervisor)).isEqualTo(new DueWork.Numbers(0, 0, 1, 0));
    }

    @Test
    void without_a_server_no_mail_leaves_and_nothing_fails() {
        assertThat(mails(null).send()).isZero();
    }

    @Test
    void an_address_is_one_address_and_lies_sealed() {
        Viewer rosa = staff.viewer(Role.CASEWORKER, team());
        assertThatThrownBy(() -> reminders.setMail(rosa, new Reminders.Mail(null, true))).hasMessageContaining("reminder.email");
        assertThatThrownBy(() -> reminders.setMail(rosa, new Reminders.Mail(Personal.of("a@b.org\nBcc: c@d.org"), true)))
                .hasMessageContaining("reminder.email");
        reminders.setMail(rosa, new Reminders.Mail(Personal.of(" rosa@amparo.example.org "), true));

        assertThat(reminders.mail(rosa)).isEqualTo(new Reminders.Mail(Personal.of("rosa@amparo.example.org"), true));
        assertThat(sql.sql("select email from reminder.setting where app_user = ?").param(rosa.user()).query(String.class).single())
                .doesNotContain("rosa");
    }

    private DailyMail mails(MailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new DailyMail(sql, reminders, work, viewers, beans.getBeanProvider(MailSender.class), clock, "amparo@amparo.example.org",
                LINK);
    }

    private UUID team() {
        return teams.create(staff.administrator(), "Team " + UUID.randomUUID());
    }

    private UUID give(Viewer by, Viewer to, UUID file) {
        UUID task = UUID.randomUUID();
        send(by, new TaskCommand.GiveTask(task, file, Personal.of("Ask about the hand"), LocalDate.now(clock),
                Assignee.colleague(to.user(), to.team()), by.organisation()));
        return task;
    }

    private void send(Viewer by, Command command) {
        commands.send(by, UUID.randomUUID(), command);
    }
}
