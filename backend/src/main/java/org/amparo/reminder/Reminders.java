package org.amparo.reminder;

import static org.amparo.platform.RuleBroken.require;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.task.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own reminders, which of them were read, and the daily mail. Everybody sees and changes their own only. */
@Component
@Transactional
public class Reminders {

    private static final int MOST = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final String EMAIL = "reminder.setting.email";
    /** One address without a name, that cannot carry a second line into a mail's head. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final Clock clock;

    Reminders(JdbcClient sql, Envelopes envelopes, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param limit 1-200
     */
    @Needs(Permission.TASK_READ)
    public List<Reminder> of(Viewer viewer, int limit) {
        viewer.require(Permission.TASK_READ);
        require(limit >= 1 && limit <= MOST, "form.number", "limit", 1, MOST);
        return sql.sql("""
                select r.task_id, r.kind, r.survivor_id, r.by_user, r.at, m.read_at is not null and m.read_at >= r.at as read
                from read.reminder r left join reminder.read_mark m on m.task_id = r.task_id and m.app_user = r.for_user
                where r.for_user = ? order by r.at desc, r.task_id limit ?""").params(viewer.user(), limit)
                .query((row, n) -> new Reminder(row.getObject(1, UUID.class), TaskKind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getBoolean(6)))
                .list();
    }

    /** How many the person has not read. */
    @Needs(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public long unread(Viewer viewer) {
        viewer.require(Permission.TASK_READ);
        return sql.sql("""
                select count(*) from read.reminder r where r.for_user = ? and not exists (
                    select from reminder.read_mark m where m.task_id = r.task_id and m.app_user = r.for_user and m.read_at >= r.at)""")
                .param(viewer.user()).query(Long.class).single();
    }

    /** Marks every reminder that the person has now as read. */
    @Needs(Permission.TASK_READ)
    public void markAllRead(Viewer viewer) {
        viewer.require(Permission.TASK_READ);
        sql.sql("""
                insert into reminder.read_mark (app_user, task_id, read_at) select for_user, task_id, ? from read.reminder where for_user = ?
                on conflict (app_user, task_id) do update set read_at = excluded.read_at""")
                .params(OffsetDateTime.now(clock), viewer.user()).update();
    }

    /**
     * Where the daily mail goes.
     *
     * @param email null when none was given
     * @param daily true when a mail is wanted on days on which something is due
     */
    public record Mail(Personal<String> email, boolean daily) {
    }

    @Needs(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public Mail mail(Viewer viewer) {
        viewer.require(Permission.TASK_READ);
        return mailOf(viewer.user()).orElse(new Mail(null, false));
    }

    Optional<Mail> mailOf(UUID user) {
        return sql.sql("select email, daily from reminder.setting where app_user = ?").param(user)
                .query((row, n) -> new Mail(envelopes.open(user, EMAIL, row.getString(1)), row.getBoolean(2))).optional();
    }

    /**
     * Sets where the daily mail goes.
     *
     * @throws org.amparo.platform.RuleBroken reminder.email when it is not an address, or a mail is wanted without one
     */
    @Needs(Permission.TASK_READ)
    public void setMail(Viewer viewer, Mail mail) {
        viewer.require(Permission.TASK_READ);
        String address = Personal.value(mail.email()).map(String::strip).orElse("");
        require(address.isEmpty() ? !mail.daily() : address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches(),
                "reminder.email", "email");
        sql.sql("""
                insert into reminder.setting (app_user, email, daily) values (?, ?, ?)
                on conflict (app_user) do update set email = excluded.email, daily = excluded.daily""")
                .params(viewer.user(), address.isEmpty()
                        ? null
                        : envelopes.seal(viewer.user(), PersonalClass.CONTACT_AND_PLACE, EMAIL, Personal.of(address)), mail.daily())
                .update();
    }
}
