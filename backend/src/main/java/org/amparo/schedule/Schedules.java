package org.amparo.schedule;

import static org.amparo.platform.RuleBroken.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Form;
import org.springframework.stereotype.Component;

/** One's own scheduled reports: order, change, pause, stop, and see what became of them. */
@Component
public class Schedules {

    /** People a report may go to. */
    static final int MOST_RECIPIENTS = 20;
    /** Schedules that one person may have and that are not stopped. */
    static final int MOST = 30;
    private static final int DELIVERIES = 40;

    private final ScheduleRows rows;
    private final Viewers viewers;
    private final Clock clock;

    Schedules(ScheduleRows rows, Viewers viewers, Clock clock) {
        this.rows = rows;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** One's own, those that come first. */
    @Needs(Permission.REPORT_EXPORT)
    public List<Schedule> own(Viewer viewer) {
        viewer.require(Permission.REPORT_EXPORT);
        return rows.of(viewer.user());
    }

    /** Accounts of the viewer's own organisation that may take reports out, the viewer's among them. */
    @Needs(Permission.REPORT_EXPORT)
    public List<UUID> possibleRecipients(Viewer viewer) {
        viewer.require(Permission.REPORT_EXPORT);
        return rows.mayTakeOut(viewer.organisation());
    }

    /** What became of the last comings of one's own schedules, the newest first. */
    @Needs(Permission.REPORT_EXPORT)
    public List<Delivery> deliveries(Viewer viewer) {
        viewer.require(Permission.REPORT_EXPORT);
        return rows.deliveries(rows.of(viewer.user()).stream().map(Schedule::scheduleId).toList(), DELIVERIES);
    }

    /**
     * Orders a report; it comes for the first time on the next day of its rhythm.
     *
     * @throws org.amparo.platform.RuleBroken form.required, schedule.recipients, schedule.account, schedule.order, schedule.format,
     * schedule.many
     */
    @Needs(Permission.REPORT_EXPORT)
    public Schedule order(Viewer viewer, Schedule wanted) {
        viewer.require(Permission.REPORT_EXPORT);
        require(rows.of(viewer.user()).stream().filter(one -> one.state() != Schedule.State.STOPPED).count() < MOST, "schedule.many", "",
                MOST);
        Schedule checked = checked(viewer, wanted, Schedule.State.ACTIVE);
        rows.insert(checked);
        return checked;
    }

    /**
     * Changes what comes, when, or to whom.
     *
     * @throws ChangedMeanwhile when it was changed after the form was opened
     */
    @Needs(Permission.REPORT_EXPORT)
    public void change(Viewer viewer, Schedule wanted) {
        viewer.require(Permission.REPORT_EXPORT);
        Schedule present = mine(viewer, wanted.scheduleId());
        update(checked(viewer, wanted, present.state()), wanted.version());
    }

    /** @throws NotAllowed when it is not one's own */
    @Needs(Permission.REPORT_EXPORT)
    public void pause(Viewer viewer, UUID scheduleId) {
        move(viewer, scheduleId, Schedule.State.PAUSED);
    }

    /** Comes again, from the next day of its rhythm on; what was missed meanwhile is not made up for. */
    @Needs(Permission.REPORT_EXPORT)
    public void resume(Viewer viewer, UUID scheduleId) {
        move(viewer, scheduleId, Schedule.State.ACTIVE);
    }

    /** Never comes again; what became of it stays readable. */
    @Needs(Permission.REPORT_EXPORT)
    public void stop(Viewer viewer, UUID scheduleId) {
        move(viewer, scheduleId, Schedule.State.STOPPED);
    }

    private void move(Viewer viewer, UUID scheduleId, Schedule.State state) {
        viewer.require(Permission.REPORT_EXPORT);
        Schedule present = mine(viewer, scheduleId);
        require(present.state() != Schedule.State.STOPPED, "schedule.stopped", "");
        update(with(present, viewer.user(), state), present.version());
    }

    private void update(Schedule schedule, int basedOn) {
        if (!rows.update(schedule, basedOn)) {
            throw new ChangedMeanwhile(Set.of("schedule"));
        }
    }

    private Schedule mine(Viewer viewer, UUID scheduleId) {
        return rows.one(scheduleId).filter(schedule -> schedule.owner().equals(viewer.user()))
                .orElseThrow(() -> new NotAllowed(Permission.REPORT_EXPORT));
    }

    private Schedule checked(Viewer viewer, Schedule wanted, Schedule.State state) {
        Form.required(wanted.order(), "order");
        Form.required(wanted.period(), "period");
        Form.required(wanted.rhythm(), "rhythm");
        Form.required(wanted.format(), "format");
        Orders.check(wanted.order(), wanted.format());
        Set<UUID> recipients = new HashSet<>(wanted.recipients());
        require(!recipients.isEmpty() && recipients.size() == wanted.recipients().size() && recipients.size() <= MOST_RECIPIENTS,
                "schedule.recipients", "recipients", MOST_RECIPIENTS);
        recipients.forEach(user -> require(
                viewers.of(user).filter(standing -> standing.active() && standing.viewer().may(Permission.REPORT_EXPORT)
                        && Objects.equals(standing.viewer().organisation(), viewer.organisation())).isPresent(),
                "schedule.account", "recipients"));
        return with(wanted, viewer.user(), state);
    }

    private Schedule with(Schedule one, UUID owner, Schedule.State state) {
        return new Schedule(one.scheduleId(), owner, one.order(), one.period(), one.format(), one.rhythm(), one.language(),
                one.recipients(), state, null, one.rhythm().after(LocalDate.now(clock)), one.version());
    }
}
