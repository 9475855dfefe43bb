package org.amparo.psychosocial;

import java.util.Set;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.PeerContact;
import org.amparo.vocabulary.PeerTopic;

/**
 * A contact with a trained peer supporter.
 *
 * @param supporter how the programme calls who gave it; sealed with the rest, so that it goes with the person
 * @param trained true when the supporter was trained for it
 * @param survivor whether the supporter survived explosive ordnance too
 * @param wantsAnother whether the person wants another visit
 * @param note up to 8,000 characters; null when none
 */
public record PeerSupport(String supporter, PeerContact contact, boolean trained, Answer survivor, Answer sameSex, Answer sameAgeGroup,
        Set<PeerTopic> topics,
        Answer wantsAnother, String note) implements EntryContent {

    public PeerSupport {
        topics = topics == null ? Set.of() : Set.copyOf(topics);
    }
}
