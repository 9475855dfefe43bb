package org.amparo.reintegration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a manager does with the budget that grants are paid from (R41). */
public sealed interface BudgetLineCommand extends Command {

    UUID lineId();

    @Override
    default UUID target() {
        return lineId();
    }

    /** A budget belongs to the programme, to no file: it has no caseworker, team or area. */
    @Override
    default Placement createdAt() {
        return new Placement(null, null, null, null);
    }

    /**
     * @param name as the programme's accounts call it; letters, digits, dots and dashes
     * @param currency ISO 4217, for all that is paid out of it
     * @param until last day on which something may be paid
     */
    @Needs(Permission.BUDGET_KEEP)
    record Open(@TargetAggregateIdentifier UUID lineId, String name, String currency, BigDecimal amount, LocalDate from, LocalDate until)
            implements
                BudgetLineCommand {
    }

    /** @param amount not below what was paid out of it already */
    @Needs(Permission.BUDGET_KEEP)
    record Change(@TargetAggregateIdentifier UUID lineId, BigDecimal amount, LocalDate until) implements BudgetLineCommand {
    }

    /** Nothing more is paid out of it. */
    @Needs(Permission.BUDGET_KEEP)
    record Close(@TargetAggregateIdentifier UUID lineId) implements BudgetLineCommand {
    }
}
