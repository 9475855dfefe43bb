package org.amparo.schedule;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.export.ExportFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Schedules and what became of their comings. */
@Component
class ScheduleRows {

    /** Whoever took a delivery and did not end it in this time has stopped. */
    static final Duration LEASE = Duration.ofMinutes(15);
    static final int MOST_TRIES = 6;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Clock clock;

    ScheduleRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Transactional
    void insert(Schedule schedule) {
        values(sql.sql("""
                insert into schedule.schedule (schedule_id, owner, kind, subject, cuts, held, period, format, rhythm, language, recipients,
                    state, next_on, changed_at)
                values (:id, :owner, :kind, :subject, :cuts, :held::jsonb, :period, :format, :rhythm, :language, :recipients, :state, :next,
                    :now)"""), schedule).update();
    }

    /** @return false when somebody changed it meanwhile */
    @Transactional
    boolean update(Schedule schedule, int basedOn) {
        return values(sql.sql("""
                update schedule.schedule set kind = :kind, subject = :subject, cuts = :cuts, held = :held::jsonb, period = :period,
                    format = :format, rhythm = :rhythm, language = :language, recipients = :recipients, state = :state, stopped_why = null,
                    next_on = :next, version = version + 1, changed_at = :now
                where schedule_id = :id and owner = :owner and version = :basedOn"""), schedule).param("basedOn", basedOn).update() == 1;
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Schedule schedule) {
        ReportOrder order = schedule.order();
        return statement.param("id", schedule.scheduleId()).param("owner", schedule.owner()).param("kind", order.kind().name())
                .param("subject", order.subject()).param("cuts", order.cuts().toArray(String[]::new))
                .param("held", JSON.writeValueAsString(order.held())).param("period", schedule.period().name())
                .param("format", schedule.format().name()).param("rhythm", schedule.rhythm().name())
                .param("language", schedule.language().toLanguageTag()).param("recipients", schedule.recipients().toArray(UUID[]::new))
                .param("state", schedule.state().name()).param("next", schedule.nextOn()).param("now", now());
    }

    @Transactional
    void stop(UUID scheduleId, String why) {
        sql.sql("update schedule.schedule set state = 'PAUSED', stopped_why = ?, version = version + 1, changed_at = ? where schedule_id = ?")
                .params(why, now(), scheduleId).update();
    }

    List<Schedule> of(UUID owner) {
        return sql.sql("select * from schedule.schedule where owner = ? order by state, next_on, schedule_id").param(owner)
                .query((row, n) -> schedule(row)).list();
    }

    Optional<Schedule> one(UUID scheduleId) {
        return sql.sql("select * from schedule.schedule where schedule_id = ?").param(scheduleId).query((row, n) -> schedule(row))
                .optional();
    }

    /** The schedule with the order as it stood when this coming was due, so that every try brings the same. */
    Schedule asDue(Delivery delivery) {
        return sql.sql("""
                select s.schedule_id, s.owner, coalesce(d.kind, s.kind) as kind, coalesce(d.subject, s.subject) as subject,
                    coalesce(d.cuts, s.cuts) as cuts, coalesce(d.held, s.held) as held, coalesce(d.period, s.period) as period,
                    coalesce(d.format, s.format) as format, s.rhythm, coalesce(d.language, s.language) as language, s.recipients, s.state,
                    s.stopped_why, s.next_on, s.version
                from schedule.delivery d join schedule.schedule s on s.schedule_id = d.schedule_id
                where d.schedule_id = ? and d.due_on = ? and d.recipient = ?""")
                .params(delivery.scheduleId(), delivery.dueOn(), delivery.recipient()).query((row, n) -> schedule(row)).single();
    }

    List<UUID> mayTakeOut(UUID organisation) {
        return sql.sql("""
                select u.id from access.app_user u where u.active and u.organisation is not distinct from ?
                    and exists (select from access.role_grant g where g.role = u.role and g.permission = 'REPORT_EXPORT') order by u.id""")
                .param(organisation).query(UUID.class).list();
    }

    List<Delivery> deliveries(List<UUID> schedules, int limit) {
        return sql.sql("""
                select * from (select d.*, row_number() over (partition by schedule_id order by due_on desc, recipient) as place
                    from schedule.delivery d where schedule_id = any(?)) numbered where place <= ? order by due_on desc, recipient""")
                .param(schedules.toArray(UUID[]::new)).param(limit).query((row, n) -> delivery(row)).list();
    }

    /**
     * Takes one schedule whose day has come, writes down for whom, and moves it to its next day. Days that went by while nothing ran come
     * once, as the last of them would have: the report is about the day it was due.
     *
     * @return false when none is due
     */
    @Transactional
    boolean takeDue(LocalDate today) {
        Optional<Schedule> due = sql.sql("""
                select * from schedule.schedule where state = 'ACTIVE' and next_on <= ? order by next_on limit 1 for update skip locked""")
                .param(today).query((row, n) -> schedule(row)).optional();
        due.ifPresent(schedule -> {
            LocalDate day = schedule.nextOn();
            for (LocalDate next = schedule.rhythm().after(day); !next.isAfter(today); next = schedule.rhythm().after(next)) {
                day = next;
            }
            for (UUID recipient : schedule.recipients()) {
                sql.sql("""
                        insert into schedule.delivery (schedule_id, due_on, recipient, state, kind, subject, cuts, held, period, format,
                            language)
                        select schedule_id, ?, ?, 'WAITING', kind, subject, cuts, held, period, format, language from schedule.schedule
                        where schedule_id = ? on conflict do nothing""").params(day, recipient, schedule.scheduleId()).update();
            }
            sql.sql("update schedule.schedule set next_on = ? where schedule_id = ?")
                    .params(schedule.rhythm().after(day), schedule.scheduleId()).update();
        });
        return due.isPresent();
    }

    /** Takes one delivery that nobody works on; no other node gets it until the lease is over. */
    @Transactional
    Optional<Delivery> take() {
        Instant now = clock.instant();
        return sql.sql("""
                update schedule.delivery d set state = 'RUNNING', taken_at = :now, tries = tries + 1
                from (select schedule_id, due_on, recipient from schedule.delivery
                    where (state = 'WAITING' and (next_try_at is null or next_try_at <= :now)) or (state = 'RUNNING' and taken_at <= :left)
                    order by due_on, schedule_id, recipient limit 1 for update skip locked) one
                where d.schedule_id = one.schedule_id and d.due_on = one.due_on and d.recipient = one.recipient
                returning d.*""").param("now", now.atOffset(ZoneOffset.UTC)).param("left", now.minus(LEASE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> delivery(row)).optional();
    }

    /** @param why null when it is delivered */
    @Transactional
    void ended(Delivery delivery, Delivery.State state, String why) {
        sql.sql("""
                update schedule.delivery set state = ?, why = ?, ended_at = ? where schedule_id = ? and due_on = ? and recipient = ?""")
                .param(state.name()).param(why).param(now()).param(delivery.scheduleId()).param(delivery.dueOn())
                .param(delivery.recipient()).update();
    }

    /** Lets it wait for another try, after ever longer pauses. */
    @Transactional
    void again(Delivery delivery, String why) {
        sql.sql("""
                update schedule.delivery set state = 'WAITING', why = ?, next_try_at = ?
                where schedule_id = ? and due_on = ? and recipient = ?""").params(why,
                clock.instant().plus(PAUSE.multipliedBy(1L << delivery.tries())).atOffset(ZoneOffset.UTC), delivery.scheduleId(),
                delivery.dueOn(), delivery.recipient()).update();
    }

    /** Written down before a mail leaves. @return true for the first who asks */
    @Transactional
    boolean tell(Delivery delivery) {
        return sql.sql("update schedule.delivery set told = true where schedule_id = ? and due_on = ? and recipient = ? and not told")
                .params(delivery.scheduleId(), delivery.dueOn(), delivery.recipient()).update() == 1;
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        Map<String, Set<String>> held = new TreeMap<>();
        JSON.readValue(row.getString("held"), new TypeReference<Map<String, List<String>>>() {
        }).forEach((cut, values) -> held.put(cut, new TreeSet<>(values)));
        return new Schedule(row.getObject("schedule_id", UUID.class), row.getObject("owner", UUID.class),
                new ReportOrder(ReportOrder.Kind.valueOf(row.getString("kind")), row.getString("subject"),
                        Arrays.asList((String[]) row.getArray("cuts").getArray()), held),
                Period.valueOf(row.getString("period")), ExportFormat.valueOf(row.getString("format")),
                Rhythm.valueOf(row.getString("rhythm")), Locale.forLanguageTag(row.getString("language")), ids(row.getArray("recipients")),
                Schedule.State.valueOf(row.getString("state")), row.getString("stopped_why"), row.getObject("next_on", LocalDate.class),
                row.getInt("version"));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((UUID[]) array.getArray()));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delivery(row.getObject("schedule_id", UUID.class), row.getObject("due_on", LocalDate.class),
                row.getObject("recipient", UUID.class), Delivery.State.valueOf(row.getString("state")), row.getString("why"),
                row.getInt("tries"), ended == null ? null : ended.toInstant());
    }
}
