package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.Form;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Money of the programme that grants are paid from, within which their sum stays (R41). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class BudgetLine {

    @AggregateIdentifier
    private UUID lineId;
    private BigDecimal amount;
    private LocalDate from;
    private LocalDate until;
    private boolean closed;

    BudgetLine() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BudgetLineCommand.Open command) {
        require(lineId == null, "R43.budgetLine", "lineId");
        Form.code(Form.required(command.name(), "name"), "name");
        Money.above(command.amount(), "amount");
        Money.currency(command.currency(), "currency");
        requireOrder(Form.required(command.from(), "from"), command.until());
        apply(new BudgetLineEvent.Opened(command.lineId(), command.name(), command.currency(), Money.plain(command.amount()),
                command.from(), command.until()));
    }

    @CommandHandler
    void handle(BudgetLineCommand.Change command, SupportGate gate) {
        requireOpen();
        Money.above(command.amount(), "amount");
        requireOrder(from, command.until());
        SupportGate.Line line = gate.line(lineId, null);
        require(command.amount().compareTo(line.paid()) >= 0, "R41.paid", "amount", line.paid(), line.currency());
        BigDecimal plain = Money.plain(command.amount());
        if (!plain.equals(amount) || !command.until().equals(until)) {
            apply(new BudgetLineEvent.Changed(lineId, plain, command.until()));
        }
    }

    @CommandHandler
    void handle(BudgetLineCommand.Close command, SupportGate gate) {
        requireOpen();
        gate.line(lineId, null);
        apply(new BudgetLineEvent.Closed(lineId));
    }

    private void requireOpen() {
        require(!closed, "R41.closed", "");
    }

    private static void requireOrder(LocalDate from, LocalDate until) {
        require(!Form.required(until, "until").isBefore(from), "form.order", "until");
    }

    @EventSourcingHandler
    void on(BudgetLineEvent event) {
        switch (event) {
            case BudgetLineEvent.Opened e -> {
                lineId = e.lineId();
                amount = e.amount();
                from = e.from();
                until = e.until();
            }
            case BudgetLineEvent.Changed e -> {
                amount = e.amount();
                until = e.until();
            }
            case BudgetLineEvent.Closed e -> closed = true;
        }
    }
}
