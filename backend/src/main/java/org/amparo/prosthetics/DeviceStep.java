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
 */
public record DeviceStep(UUID orderId, long sequence, String eventName, LocalDate on, UUID by, List<String> codes, Integer figure,
        Personal<String> remark, Personal<String> demands, Personal<String> goal) {
}
