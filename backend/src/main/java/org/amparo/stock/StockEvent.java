package org.amparo.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.vocabulary.CountReason;

/** All that can happen to a component on a shelf. Each says how many there are afterwards. Stored for ever under the names given here. */
public sealed interface StockEvent extends DomainEvent {

    UUID stockId();

    @EventName("stock.received")
    record Received(UUID stockId, Shelf shelf, int quantity, String source, LocalDate on, int onHand) implements StockEvent {
    }

    /**
     * @param orderId null for general use
     * @param left still kept for this order; 0 for general use
     * @param kept of all orders together
     */
    @EventName("stock.issued")
    record Issued(UUID stockId, UUID orderId, int quantity, LocalDate on, int onHand, int left, int kept) implements StockEvent {
    }

    /**
     * So many are kept for an order now.
     *
     * @param quantity of this order; 0 when they are free again
     * @param kept of all orders together
     */
    @EventName("stock.kept")
    record Kept(UUID stockId, UUID orderId, int quantity, int kept) implements StockEvent {
    }

    /** @param difference how many more than the record said; below 0 when some are missing */
    @EventName("stock.counted")
    record Counted(UUID stockId, int difference, CountReason reason, LocalDate on, int onHand) implements StockEvent {
    }

    @EventName("stock.reorder-point-set")
    record ReorderPointSet(UUID stockId, Integer point, Integer upTo) implements StockEvent {
    }
}
