package org.amparo.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.privacy.Personal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Once a day, to those who want it and have something due: how much, and where to look. Nothing about anybody is in the mail. The day is
 * written down before the mail leaves, so that a crash costs a mail rather than sending two.
 */
@Component
class DailyMail {

    private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);

    private final JdbcClient sql;
    private final Reminders reminders;
    private final DueWork work;
    private final Viewers viewers;
    private final ObjectProvider<MailSender> server;
    private final Clock clock;
    private final String from;
    private final String address;

    DailyMail(JdbcClient sql, Reminders reminders, DueWork work, Viewers viewers, ObjectProvider<MailSender> server, Clock clock,
            @Value("${amparo.mail.from}") String from, @Value("${amparo.mail.link}") String address) {
        this.sql = sql;
        this.reminders = reminders;
        this.work = work;
        this.viewers = viewers;
        this.server = server;
        this.clock = clock;
        this.from = from;
        this.address = address;
    }

    /** Sends today's mails that were not sent yet. @return how many left; 0 without a server in the settings */
    int send() {
        MailSender sender = server.getIfAvailable();
        if (sender == null) {
            return 0;
        }
        LocalDate today = LocalDate.now(clock);
        List<UUID> wanted = sql.sql("select app_user from reminder.setting where daily and last_sent_on is distinct from ?").param(today)
                .query(UUID.class).list();
        return (int) wanted.stream().filter(user -> send(user, today, sender)).count();
    }

    private boolean send(UUID user, LocalDate today, MailSender sender) {
        if (sql.sql("update reminder.setting set last_sent_on = ? where app_user = ? and last_sent_on is distinct from ?")
                .params(today, user, today).update() == 0) {
            return false;
        }
        return viewers.of(user).filter(Viewers.Standing::active).map(Viewers.Standing::viewer)
                .filter(viewer -> viewer.may(Permission.TASK_READ)).filter(viewer -> send(viewer, sender)).isPresent();
    }

    private boolean send(Viewer viewer, MailSender sender) {
        DueWork.Numbers due = work.of(viewer);
        long unread = reminders.unread(viewer);
        String to = reminders.mailOf(viewer.user()).flatMap(mail -> Personal.value(mail.email())).orElse(null);
        if (to == null || due.all() + unread == 0) {
            return false;
        }
        try {
            sender.send(message(to, due, unread));
            return true;
        } catch (MailException failed) {
            LOG.warn("The daily mail could not be handed to the server ({})", failed.getClass().getName());
            return false;
        }
    }

    private SimpleMailMessage message(String to, DueWork.Numbers due, long unread) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject("Amparo: " + due.all() + " due today");
        message.setText("""
                Tasks due today or before: %d
                Cases with a step due today or before: %d
                Tasks in the queue, due today or before: %d
                Waiting for your approval or your look: %d
                New since you last looked: %d

                %s
                """.formatted(due.tasks(), due.cases(), due.queue(), due.approvals(), unread, address));
        return message;
    }
}
