package org.amparo.platform;

import java.util.List;

/**
 * One question a screen or a report asks, with its tables, its {@code @EventHandler on(event, Recorded, Rows)} methods and its queries.
 * Handlers write through {@link Rows} only, never ask the clock and never refuse, so that live and rebuilt tables are equal row for row.
 */
public interface ReadModel {

    /** Tables owned by this read model alone; rebuilt together. */
    List<Table> tables();
}
