package org.amparo.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.platform.RuleBroken;
import org.amparo.reminder.ShortMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings reports whose day has come to everybody they are for. Several may work at the same moment; each delivery is taken by one. */
@Component
class ReportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRun.class);

    private final ScheduleRows rows;
    private final Orders orders;
    private final Downloads downloads;
    private final Viewers viewers;
    private final ShortMail mail;
    private final Clock clock;

    ReportRun(ScheduleRows rows, Orders orders, Downloads downloads, Viewers viewers, ShortMail mail, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.downloads = downloads;
        this.viewers = viewers;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param stop asked before each delivery; what is left is taken by the next run @return how many were tried */
    int run(BooleanSupplier stop) {
        LocalDate today = LocalDate.now(clock);
        while (!stop.getAsBoolean() && rows.takeDue(today)) {
            // the next one
        }
        int tried = 0;
        while (!stop.getAsBoolean()) {
            Optional<Delivery> delivery = rows.take();
            if (delivery.isEmpty()) {
                return tried;
            }
            deliver(delivery.get());
            tried++;
        }
        return tried;
    }

    private void deliver(Delivery delivery) {
        Schedule present = rows.one(delivery.scheduleId()).orElseThrow();
        if (present.state() != Schedule.State.ACTIVE || !present.recipients().contains(delivery.recipient())) {
            rows.ended(delivery, Delivery.State.REFUSED, Objects.requireNonNullElse(present.stoppedWhy(), "schedule.not-wanted"));
            return;
        }
        Schedule schedule = rows.asDue(delivery);
        Optional<Viewer> owner = viewer(schedule.owner());
        if (owner.isEmpty()) {
            rows.stop(schedule.scheduleId(), "schedule.owner");
            rows.ended(delivery, Delivery.State.REFUSED, "schedule.owner");
            return;
        }
        Optional<Viewer> recipient = viewer(delivery.recipient());
        if (recipient.isEmpty()) {
            refused(delivery, owner.get(), "schedule.account-gone");
            return;
        }
        try {
            Download download = downloads.deliver(recipient.get(), place(delivery),
                    orders.content(recipient.get(), schedule.order(), schedule.period(), delivery.dueOn(), schedule.language()),
                    schedule.format(), schedule.language());
            settle(delivery, owner.get(), recipient.get(), download);
        } catch (NotAllowed notAny) {
            refused(delivery, owner.get(), "schedule.not-allowed");
        } catch (RuleBroken refusal) {
            failed(delivery, owner.get(), refusal.rule());
        } catch (RuntimeException failure) {
            LOG.warn("A scheduled report could not be brought ({} at {})", failure.getClass().getName(),
                    failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0]);
            later(delivery, owner.get(), "schedule.failed");
        }
    }

    private void settle(Delivery delivery, Viewer owner, Viewer recipient, Download download) {
        switch (download.state()) {
            case READY -> {
                rows.ended(delivery, Delivery.State.DELIVERED, null);
                if (rows.tell(delivery)) {
                    mail.send(recipient, ShortMail.Kind.REPORT_THERE);
                }
            }
            case FAILED -> {
                if ("export.not-allowed".equals(download.failure())) {
                    refused(delivery, owner, "schedule.not-allowed");
                } else if ("export.too-long".equals(download.failure())) {
                    failed(delivery, owner, "schedule.too-long");
                } else {
                    later(delivery, owner, "schedule.failed");
                }
            }
            case RUNNING, CANCELLED -> later(delivery, owner, "schedule.failed");
        }
    }

    private void later(Delivery delivery, Viewer owner, String why) {
        if (delivery.tries() < ScheduleRows.MOST_TRIES) {
            rows.again(delivery, why);
        } else {
            failed(delivery, owner, why);
        }
    }

    private void refused(Delivery delivery, Viewer owner, String why) {
        rows.ended(delivery, Delivery.State.REFUSED, why);
        tell(delivery, owner);
    }

    private void failed(Delivery delivery, Viewer owner, String why) {
        rows.ended(delivery, Delivery.State.FAILED, why);
        tell(delivery, owner);
    }

    private void tell(Delivery delivery, Viewer owner) {
        if (rows.tell(delivery)) {
            mail.send(owner, ShortMail.Kind.REPORT_NOT_BROUGHT);
        }
    }

    /** What somebody may do at this moment; empty for who may do nothing, or take nothing out. */
    private Optional<Viewer> viewer(UUID user) {
        return viewers.of(user).filter(Viewers.Standing::active).map(Viewers.Standing::viewer)
                .filter(viewer -> viewer.may(Permission.REPORT_EXPORT));
    }

    /** The same place in the tray for every try, on any node. */
    static UUID place(Delivery delivery) {
        return UUID.nameUUIDFromBytes(("scheduled report " + delivery.scheduleId() + " " + delivery.dueOn() + " " + delivery.recipient())
                .getBytes(StandardCharsets.UTF_8));
    }
}
