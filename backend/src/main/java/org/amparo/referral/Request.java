package org.amparo.referral;

import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.survivor.ShareableField;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/**
 * What is asked of whom, and what is passed on with it.
 *
 * @param caseId the case the referral belongs to; null in a command means the one that is open
 * @param needIds needs of that case it answers; may be empty
 * @param sharedFields fields of the file that the provider will see, besides the service, the urgency and the note
 * @param note what the provider must know, in words; shared; null when none
 */
public record Request(UUID survivorId, UUID caseId, List<UUID> needIds, UUID providerId, ServiceCode service, Urgency urgency,
        List<ShareableField> sharedFields, @PersonalValue(PersonalClass.MEDICAL) Personal<String> note) {

    public Request {
        needIds = needIds == null ? List.of() : List.copyOf(needIds);
        sharedFields = sharedFields == null ? List.of() : sharedFields.stream().distinct().sorted().toList();
    }

    Request in(UUID openCase) {
        return new Request(survivorId, openCase, needIds, providerId, service, urgency, sharedFields, note);
    }
}
