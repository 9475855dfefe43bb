package org.amparo.reminder;

import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** A mail that says that something is there, and where to look: nothing about anybody, no title, no number. */
@Component
public class ShortMail {

    private static final Logger LOG = LoggerFactory.getLogger(ShortMail.class);

    /** What is said. */
    public enum Kind {
        REPORT_THERE("a report is there", "A report that is sent to you regularly lies in your downloads."),
        REPORT_NOT_BROUGHT("a report did not reach everybody",
                "A report that you ordered did not reach everybody it is for. The screen of scheduled reports says why.");

        private final String subject;
        private final String sentence;

        Kind(String subject, String sentence) {
            this.subject = subject;
            this.sentence = sentence;
        }
    }

    private final Reminders reminders;
    private final ObjectProvider<MailSender> server;
    private final String from;
    private final String address;

    ShortMail(Reminders reminders, ObjectProvider<MailSender> server, @Value("${amparo.mail.from}") String from,
            @Value("${amparo.mail.link}") String address) {
        this.reminders = reminders;
        this.server = server;
        this.from = from;
        this.address = address;
    }

    /**
     * Sends it to somebody who gave an address.
     *
     * @param to who it is for, and nobody else
     * @return false without an address or a server, and when the server refused
     */
    public boolean send(Viewer to, Kind kind) {
        MailSender sender = server.getIfAvailable();
        String email = reminders.mailOf(to.user()).flatMap(mail -> Personal.value(mail.email())).orElse(null);
        if (sender == null || email == null) {
            return false;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(email);
        message.setSubject("Amparo: " + kind.subject);
        message.setText(kind.sentence + "\n\n" + address + "\n");
        try {
            sender.send(message);
            return true;
        } catch (MailException failed) {
            LOG.warn("A short mail could not be handed to the server ({})", failed.getClass().getName());
            return false;
        }
    }
}
