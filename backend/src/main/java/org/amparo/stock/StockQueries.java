package org.amparo.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.CountReason;

/** What screens may ask about parts on the shelf. */
public interface StockQueries {

    /**
     * Components within reach, by centre and name.
     *
     * @param toReorder only those that have fallen to their reorder point
     */
    @Needs(Permission.STOCK_READ)
    List<Item> items(Viewer viewer, boolean toReorder);

    /**
     * One component with all that happened to it.
     *
     * @throws org.amparo.access.NotAllowed when it is out of reach or does not exist
     */
    @Needs(Permission.STOCK_READ)
    View open(Viewer viewer, UUID stockId);

    /**
     * A component at a centre.
     *
     * @param onHand how many lie on the shelf
     * @param kept how many of them, or of those to come, are kept for orders
     * @param reorderPoint null when it is not reordered
     * @param countedOn null when it was never counted
     */
    record Item(UUID stockId, Shelf shelf, int onHand, int kept, Integer reorderPoint, Integer reorderUpTo, LocalDate countedOn) {

        /** How many anybody may take; below 0 when more are kept than there are. */
        public int free() {
            return onHand - kept;
        }

        public boolean isToReorder() {
            return reorderPoint != null && free() <= reorderPoint;
        }

        /** How many to order; 0 when none. */
        public int toOrder() {
            return isToReorder() ? reorderUpTo - free() : 0;
        }
    }

    /** @param changes the latest first, at most 200 */
    record View(Item item, List<Keeping> keepings, List<Change> changes) {
    }

    /**
     * Parts kept for an order, first come first.
     *
     * @param fileNumber null when the viewer may not see the device
     * @param product null when not known, or not to be seen
     * @param isThere true when there are enough for it and for all before it
     */
    record Keeping(UUID orderId, String fileNumber, AssistiveProduct product, int quantity, boolean isThere) {
    }

    /**
     * One change.
     *
     * @param eventName stored name of the event, e.g. {@code stock.received}
     * @param quantity how many more or fewer; of what is kept, how many; null for none
     * @param onHand how many there were afterwards; null where that did not change
     */
    record Change(String eventName, Integer quantity, Integer onHand, CountReason reason, String source, LocalDate on, UUID by,
            Instant recordedAt) {
    }
}
