package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.Side;

/**
 * What the person's file, the case and the person's other devices say, read inside the command's transaction under locks: whoever corrects
 * an injury, closes the case or prescribes another device meanwhile waits, or was first and is seen.
 */
interface DeviceGate {

    /** @param birthYear null when not known */
    record Person(Placement placement, Integer birthYear) {
    }

    /**
     * Holds person and case for new work.
     *
     * @return the open case
     * @throws org.amparo.platform.RuleBroken R1, R31, R33 or R36 when no work may be added
     */
    UUID work(UUID survivorId);

    /**
     * Holds the person.
     *
     * @throws org.amparo.platform.RuleBroken R36 when the person's data were erased
     */
    Person kept(UUID survivorId);

    /**
     * Holds the person, alive.
     *
     * @throws org.amparo.platform.RuleBroken R33 or R36
     */
    Person alive(UUID survivorId);

    /**
     * What a donor's grant paid is of a day on which it pays.
     *
     * @param grant code; null for the programme's own means
     * @throws org.amparo.platform.RuleBroken funding.unknown, funding.day
     */
    void paid(String grant, LocalDate day);

    /** True when the grant pays on that day, as it is known now. @param grant code; null for the programme's own means, which always do */
    boolean pays(String grant, LocalDate day);

    /** True when the file has an amputation at this level on this side, and keeps it so until the transaction ends. */
    boolean hasAmputation(UUID survivorId, Side side, AmputationLevel level);

    /** All devices and prescribed orders of a person; nobody else prescribes for the person until the transaction ends. */
    List<Device> devices(UUID survivorId);

    /**
     * A device of the person, or one that is being made.
     *
     * @param spare true when it was prescribed as one more for the same purpose
     */
    record Device(UUID orderId, AssistiveProduct product, Side side, DevicePurpose purpose, DeviceStage stage, boolean spare) {
    }
}
