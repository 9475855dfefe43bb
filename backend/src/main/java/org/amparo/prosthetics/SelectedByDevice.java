package org.amparo.prosthetics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.access.Permission;
import org.amparo.survivor.FileSelection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files of people with whose device something is due. */
@Order(30)
@Component
class SelectedByDevice implements FileSelection {

    private final Clock clock;

    SelectedByDevice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "device";
    }

    @Override
    public List<DeviceDue> values() {
        return List.of(DeviceDue.values());
    }

    @Override
    public Permission needs() {
        return Permission.DEVICE_READ;
    }

    @Override
    public Condition where(Enum<?> value) {
        LocalDate today = LocalDate.now(clock);
        return switch ((DeviceDue) value) {
            case REPLACEMENT_PAST -> due("replacement_due", today.minusDays(1));
            case REPLACEMENT_SOON -> due("replacement_due", today.plusDays(DeviceDue.SOON_DAYS));
            case REVIEW -> due("review_on", today);
        };
    }

    private static Condition due(String column, LocalDate until) {
        return new Condition("""
                exists (select from read.device due_device where due_device.survivor_id = s.survivor_id
                    and due_device.delivered_on is not null and due_device.ended_on is null and due_device.%s <= :device)"""
                .formatted(column), Map.of("device", until));
    }
}
