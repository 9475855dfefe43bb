package org.amparo.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.export.ExportFormat;

/**
 * A report that comes by itself.
 *
 * @param owner who ordered it; is told when somebody did not get it
 * @param language of the words on the file
 * @param recipients accounts of the programme, each once
 * @param stoppedWhy key of the sentence why the product itself stopped it; null otherwise
 * @param nextOn day on which it comes next
 * @param version one more with each change
 */
public record Schedule(UUID scheduleId, UUID owner, ReportOrder order, Period period, ExportFormat format, Rhythm rhythm, Locale language,
        List<UUID> recipients, State state, String stoppedWhy, LocalDate nextOn, int version) {

    /** Whether it comes. */
    public enum State {
        ACTIVE, PAUSED, STOPPED
    }

    public Schedule {
        recipients = List.copyOf(recipients);
    }
}
