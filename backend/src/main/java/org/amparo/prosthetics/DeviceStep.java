package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;

/**
 * One step in the life of a device.
 *
 * @param eventName stored name of the event, e.g. {@code device.fitted}
 * @param on null for a step that has no day of its own
 * @param codes what was chosen, each as {@code List.CODE}
 * @param figure by the kind of step: score of the AMPnoPRO, number of the fitting, minutes of training, hours worn a day, days without the
 * device; null for none
 * @param remark null when none, or when the viewer may not read medical texts
 * @param fundedBy of a delivery, a repair and a correction of who paid: code of the grant; null for the programme's own means
 * @param insteadOf of a correction of who paid: what was told until then, in the same way
 */
public record DeviceStep(UUID orderId, long sequence, String eventName, LocalDate on, UUID by, List<String> codes, Integer figure,
        Personal<String> remark, Personal<String> demands, Personal<String> goal, String fundedBy, String insteadOf) {

    /** True for what a grant may have paid for. */
    public boolean hasPayer() {
        return eventName.equals("device.delivered") || eventName.equals("device.repaired");
    }
}
