package org.amparo.caseplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.TravelMode;

/**
 * A service that was given (domain 2.12). It meets no need by itself (R16).
 *
 * @param needIds needs of this case it was given for; may be empty for emergency help (R15)
 * @param providerId provider of the directory; null for own staff
 * @param siteId null when not told
 * @param quantity above zero, with at most two decimals
 * @param currency ISO 4217, for {@link QuantityUnit#AMOUNT} and for what it cost the person
 * @param toHousehold true when a member of the household was given it, not the person
 * @param emergency help that could not wait for a need to be recorded (R15)
 * @param historical given before the person was registered (R7)
 * @param referralId referral it came from; null when none
 * @param costToPerson what the person paid, 0 or more
 * @param travelKm one way, 0-1500 (R42)
 * @param travelMinutes one way, 0-2880 (R42)
 * @param fundedBy code of the donor's grant that paid, open on that day; null for the programme's own means
 */
public record ServiceDelivered(UUID serviceId, List<UUID> needIds, ServiceCode service, UUID providerId, UUID siteId, LocalDate deliveredOn,
        BigDecimal quantity, QuantityUnit unit, String currency, DeliveryMode mode, boolean toHousehold, boolean emergency,
        boolean historical, UUID referralId, BigDecimal costToPerson, Integer travelKm, Integer travelMinutes, TravelMode travelMode,
        String fundedBy, @PersonalValue(PersonalClass.MEDICAL) Personal<String> outcomeNote) {

    public ServiceDelivered {
        needIds = needIds == null ? List.of() : List.copyOf(needIds);
        quantity = plain(quantity);
        costToPerson = plain(costToPerson);
    }

    /** Zeros at the end do not come back from the store. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number == null ? null : number.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    public Pillar pillar() {
        return service == null ? null : service.pillar();
    }
}
