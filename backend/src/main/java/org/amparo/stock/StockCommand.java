package org.amparo.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.vocabulary.CountReason;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a component on a centre's shelf. */
public sealed interface StockCommand extends Command {

    UUID stockId();

    /** The day it happened; null where it simply happens now. */
    LocalDate day();

    @Override
    default UUID target() {
        return stockId();
    }

    @Override
    default PartialDate occurredOn() {
        return day() == null ? null : PartialDate.exact(day());
    }

    /**
     * Parts arrived. The first receipt of a component begins its record.
     *
     * @param stockId {@link Shelf#id()}
     * @param shelf which component at which centre
     * @param quantity from 1
     * @param source who sent them and with which paper, as a code; null when not known
     */
    @Needs(Permission.STOCK_WORK)
    record Receive(@TargetAggregateIdentifier UUID stockId, Shelf shelf, int quantity, String source, LocalDate day)
            implements
                StockCommand {
        @Override
        public Placement createdAt() {
            return shelf == null ? null : new Placement(null, shelf.centre(), null, null);
        }
    }

    /** @param orderId for which order; null for general use */
    @Needs(Permission.STOCK_WORK)
    record Issue(@TargetAggregateIdentifier UUID stockId, UUID orderId, int quantity, LocalDate day) implements StockCommand {
    }

    /** Keeps parts for an order; more may be kept than there are, and wait for the next receipt. @param quantity of this order; 0 gives them free */
    @Needs(Permission.STOCK_WORK)
    record Keep(@TargetAggregateIdentifier UUID stockId, UUID orderId, int quantity) implements StockCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** The same, as a prescription or the end of an order says. */
    @Needs(Permission.TIMER_FIRE)
    record KeepAsPrescribed(@TargetAggregateIdentifier UUID stockId, UUID orderId, int quantity) implements StockCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** @param counted what lies on the shelf, from 0 */
    @Needs(Permission.STOCK_WORK)
    record Count(@TargetAggregateIdentifier UUID stockId, int counted, CountReason reason, LocalDate day) implements StockCommand {
    }

    /**
     * Sets when it is to be reordered.
     *
     * @param point reorder when no more than this are free; null for never
     * @param upTo how many there should be then; above the point
     */
    @Needs(Permission.STOCK_WORK)
    record SetReorderPoint(@TargetAggregateIdentifier UUID stockId, Integer point, Integer upTo) implements StockCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }
}
