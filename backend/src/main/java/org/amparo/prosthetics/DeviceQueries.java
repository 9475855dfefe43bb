package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** What screens may ask about devices and their orders. */
public interface DeviceQueries {

    /**
     * Open orders and repairs by stage, with what was delivered in the last seven days.
     *
     * @param perStage how many cards a stage shows, 1-500; its total counts them all
     */
    @Needs(Permission.DEVICE_READ)
    Board board(Viewer viewer, BoardFilter filter, int perStage);

    /** @throws org.amparo.access.NotAllowed when it is out of reach or does not exist */
    @Needs(Permission.DEVICE_READ)
    DeviceView open(Viewer viewer, UUID orderId);

    /** Every device of a person's life and every order, the oldest first. */
    @Needs(Permission.DEVICE_READ)
    List<LedgerDevice> ledger(Viewer viewer, UUID survivorId);

    /** The same as it stood at the end of a past day. @throws org.amparo.platform.RuleBroken when the day is to come */
    @Needs(Permission.DEVICE_READ)
    List<LedgerDevice> ledgerAsOf(Viewer viewer, UUID survivorId, LocalDate day);
}
