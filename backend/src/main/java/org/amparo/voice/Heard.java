package org.amparo.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;

/**
 * What somebody told the programme.
 *
 * @param textOwner under whose key the words are sealed: the survivor's whose file it is, or the feedback's own
 * @param survivorId the file it is about; null when nobody is named
 * @param receivedOn day on which it was told
 * @param aboutStaff the member of staff it is about; only for what is sensitive; null when nobody, or not told
 * @param placement to whom it is given; without a team it waits for whoever sees all
 * @param receipt keyed hash of a number by which the answer can be read without an account; null when none was given out
 * @param words 1-5,000 characters
 * @param contact how to answer; null when not told
 */
public record Heard(UUID textOwner, UUID survivorId, FeedbackType type, FeedbackWay way, LocalDate receivedOn, UUID aboutStaff,
        Placement placement, String receipt, @PersonalValue(value = PersonalClass.PROTECTION, of = "textOwner") Personal<String> words,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "textOwner") Personal<String> contact) {

    public boolean isSensitive() {
        return type == FeedbackType.SENSITIVE_COMPLAINT;
    }
}
