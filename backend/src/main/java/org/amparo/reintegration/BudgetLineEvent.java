package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** What became of a budget line. It names nobody. Stored for ever under the names given here. */
public sealed interface BudgetLineEvent extends DomainEvent {

    UUID lineId();

    @EventName("budget-line.opened")
    record Opened(UUID lineId, String name, String currency, BigDecimal amount, LocalDate from, LocalDate until)
            implements
                BudgetLineEvent {
        public Opened {
            amount = Money.plain(amount);
        }
    }

    @EventName("budget-line.changed")
    record Changed(UUID lineId, BigDecimal amount, LocalDate until) implements BudgetLineEvent {
        public Changed {
            amount = Money.plain(amount);
        }
    }

    @EventName("budget-line.closed")
    record Closed(UUID lineId) implements BudgetLineEvent {
    }
}
