package org.amparo.forecast;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** What screens may ask about devices that are to be expected. */
public interface ForecastQueries {

    /**
     * What is to be expected from today on.
     *
     * @param centre one centre alone; null for all within reach
     */
    @Needs(Permission.FORECAST_READ)
    Forecast forecast(Viewer viewer, UUID centre);

    /** Centres within reach that have delivered anything, in no particular order. */
    @Needs(Permission.FORECAST_READ)
    List<UUID> centres(Viewer viewer);

    /** The last eight whole quarters, each forecast from what had happened by its first day, and what came. */
    @Needs(Permission.FORECAST_READ)
    Backtest backtest(Viewer viewer);

    /** What devices cost. */
    @Needs(Permission.FORECAST_READ)
    List<UnitCost> costs(Viewer viewer);
}
