package org.amparo.access;

import java.util.UUID;
import org.amparo.vocabulary.PartialDate;

/**
 * Something a person asks the product to do. Implemented by one sealed interface per aggregate, whose nested records each carry
 * {@link Needs}; compact constructors check form only, rules live in the aggregate.
 */
public interface Command {

    /** Id of the aggregate the command is for. */
    UUID target();

    /** When it happened in the world; null means now. R7 refuses the future. */
    default PartialDate occurredOn() {
        return null;
    }

    /** Where a command that creates its aggregate places it, so that the scope can be checked before it exists; null for all others. */
    default Placement createdAt() {
        return null;
    }
}
