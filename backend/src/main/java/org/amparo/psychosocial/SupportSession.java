package org.amparo.psychosocial;

import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.SupportType;

/**
 * One session.
 *
 * @param minutes 1-480; null when not told
 * @param safetyConcern true when whoever held it worries about the person's safety
 * @param note up to 8,000 characters; null when none
 */
public record SupportSession(SupportType type, DeliveryMode format, Integer minutes, boolean safetyConcern, String note)
        implements
            EntryContent {
}
