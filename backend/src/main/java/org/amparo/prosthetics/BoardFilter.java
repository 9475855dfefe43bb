package org.amparo.prosthetics;

import java.util.UUID;

/**
 * Which orders a board shows.
 *
 * @param technician on whose bench; null for all
 * @param step one stage alone; null for all
 */
public record BoardFilter(UUID technician, DeviceStage step) {

    public static final BoardFilter NONE = new BoardFilter(null, null);
}
