package org.amparo.reminder;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSender;

/** Short mails through a server of the test's own. */
public final class ShortMailOfTests {

    private ShortMailOfTests() {
    }

    public static ShortMail of(Reminders reminders, MailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new ShortMail(reminders, beans.getBeanProvider(MailSender.class), "amparo@amparo.example.org",
                "https://amparo.example.org/");
    }
}
