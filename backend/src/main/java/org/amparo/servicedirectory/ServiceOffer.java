package org.amparo.servicedirectory;

import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;

/**
 * A service that a provider offers.
 *
 * @param cost what it costs the person
 * @param eligibility who is taken, in words; null when everybody
 */
public record ServiceOffer(ServiceCode service, ServiceCost cost, String eligibility) {

    public ServiceOffer {
        cost = cost == null ? ServiceCost.NOT_KNOWN : cost;
    }
}
