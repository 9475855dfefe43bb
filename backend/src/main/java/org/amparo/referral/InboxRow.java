package org.amparo.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/**
 * One line of a provider's inbox.
 *
 * @param fullName null unless the name is shared and the person still agrees
 */
public record InboxRow(UUID referralId, Personal<String> fullName, ServiceCode service, Urgency urgency, ReferralState state,
        LocalDate sentOn, LocalDate answerBy, LocalDate appointmentOn) {

    InboxRow named(Personal<String> name) {
        return new InboxRow(referralId, name, service, urgency, state, sentOn, answerBy, appointmentOn);
    }
}
