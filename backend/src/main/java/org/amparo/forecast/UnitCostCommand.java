package org.amparo.forecast;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.vocabulary.AssistiveProduct;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of the list of unit costs. */
public sealed interface UnitCostCommand extends Command {

    /** The programme has one list. */
    UUID LIST = UUID.nameUUIDFromBytes("unit costs of devices".getBytes(StandardCharsets.UTF_8));

    UUID listId();

    @Override
    default UUID target() {
        return listId();
    }

    /**
     * Sets what a product costs from now on.
     *
     * @param replacement 0 or more
     * @param repair 0 or more
     * @param currency ISO 4217, the same for all products
     */
    @Needs(Permission.UNIT_COST_SET)
    record SetUnitCost(@TargetAggregateIdentifier UUID listId, AssistiveProduct product, BigDecimal replacement, BigDecimal repair,
            String currency) implements UnitCostCommand {
    }
}
