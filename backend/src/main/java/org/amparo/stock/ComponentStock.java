package org.amparo.stock;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.Form;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One component of one size at one centre: how many there are, and for whom some of them are kept. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class ComponentStock {

    private static final int MOST = 100_000;

    @AggregateIdentifier
    private UUID stockId;
    private int onHand;
    /** How many are kept for each order. */
    private final Map<UUID, Integer> kept = new LinkedHashMap<>();

    ComponentStock() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StockCommand.Receive command, Clock clock) {
        Shelf shelf = Form.required(command.shelf(), "shelf");
        Form.required(shelf.centre(), "centre");
        Form.required(shelf.component(), "component");
        Form.code(shelf.size(), "size");
        Form.code(command.source(), "source");
        require(shelf.id().equals(command.stockId()), "form.placement", "shelf");
        Form.number(command.quantity(), 1, MOST, "quantity");
        Form.past(command.day(), LocalDate.now(clock), "day");
        require(onHand + command.quantity() <= MOST, "form.number", "quantity", 1, MOST);
        apply(new StockEvent.Received(command.stockId(), shelf, command.quantity(), command.source(), command.day(),
                onHand + command.quantity()));
    }

    @CommandHandler
    void handle(StockCommand.Issue command, Clock clock) {
        Form.number(command.quantity(), 1, MOST, "quantity");
        Form.past(command.day(), LocalDate.now(clock), "day");
        require(command.quantity() <= onHand, "stock.tooFew", "quantity", onHand);
        int ofOthers = keptForOthers(command.orderId());
        require(command.quantity() <= onHand - ofOthers, "stock.kept", "quantity", onHand, Math.min(onHand, ofOthers));
        int own = kept.getOrDefault(command.orderId(), 0);
        int left = Math.max(0, own - command.quantity());
        apply(new StockEvent.Issued(stockId, command.orderId(), command.quantity(), command.day(), onHand - command.quantity(),
                left, keptForOthers(command.orderId()) + left));
    }

    @CommandHandler
    void handle(StockCommand.Keep command) {
        keep(Form.required(command.orderId(), "orderId"), command.quantity());
    }

    @CommandHandler
    void handle(StockCommand.KeepAsPrescribed command) {
        keep(command.orderId(), command.quantity());
    }

    private void keep(UUID orderId, int quantity) {
        Form.number(quantity, 0, MOST, "quantity");
        if (kept.getOrDefault(orderId, 0) != quantity) {
            apply(new StockEvent.Kept(stockId, orderId, quantity, keptForOthers(orderId) + quantity));
        }
    }

    @CommandHandler
    void handle(StockCommand.Count command, Clock clock) {
        Form.number(command.counted(), 0, MOST, "counted");
        Form.required(command.reason(), "reason");
        Form.past(command.day(), LocalDate.now(clock), "day");
        require(command.counted() != onHand, "stock.same", "counted", onHand);
        apply(new StockEvent.Counted(stockId, command.counted() - onHand, command.reason(), command.day(), command.counted()));
    }

    @CommandHandler
    void handle(StockCommand.SetReorderPoint command) {
        Form.number(command.point(), 0, MOST, "point");
        Form.number(command.upTo(), 1, MOST, "upTo");
        require((command.point() == null) == (command.upTo() == null), "form.required", command.point() == null ? "point" : "upTo");
        require(command.point() == null || command.upTo() > command.point(), "stock.upTo", "upTo", command.point() == null
                ? 0
                : command.point());
        apply(new StockEvent.ReorderPointSet(stockId, command.point(), command.upTo()));
    }

    private int keptForOthers(UUID orderId) {
        return kept.entrySet().stream().filter(order -> !order.getKey().equals(orderId)).mapToInt(Map.Entry::getValue).sum();
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        switch (event) {
            case StockEvent.Received e -> {
                stockId = e.stockId();
                onHand = e.onHand();
            }
            case StockEvent.Issued e -> {
                onHand = e.onHand();
                if (e.orderId() != null) {
                    keepNow(e.orderId(), e.left());
                }
            }
            case StockEvent.Kept e -> keepNow(e.orderId(), e.quantity());
            case StockEvent.Counted e -> onHand = e.onHand();
            case StockEvent.ReorderPointSet e -> {
                // no rule asks for it
            }
        }
    }

    private void keepNow(UUID orderId, int quantity) {
        if (quantity == 0) {
            kept.remove(orderId);
        } else {
            kept.put(orderId, quantity);
        }
    }
}
