package org.amparo.forecast;

import java.math.BigDecimal;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.vocabulary.AssistiveProduct;

/** All that can happen to the list of unit costs. Stored for ever under the names given here. */
public sealed interface UnitCostEvent extends DomainEvent {

    UUID listId();

    @EventName("unit-cost.set")
    record Changed(UUID listId, AssistiveProduct product, BigDecimal replacement, BigDecimal repair,
            String currency) implements UnitCostEvent {
    }
}
