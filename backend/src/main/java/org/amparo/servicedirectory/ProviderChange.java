package org.amparo.servicedirectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.vocabulary.ServiceCode;

/**
 * One entry of a provider's history.
 *
 * @param sequence number of the event
 * @param event its stored name, e.g. {@code provider.verified}
 * @param by user who recorded it
 * @param service which service it is about; null when none
 * @param day the day or the month told; null when none
 * @param number people or days told; null when none
 * @param codes what else was told: names of changed parts, codes of services, the reason of an end
 */
public record ProviderChange(long sequence, String event, Instant recordedAt, UUID by, ServiceCode service, LocalDate day, Integer number,
        List<String> codes) {
}
