package org.amparo.psychosocial;

import org.amparo.vocabulary.SupportEnd;

/** Why support ended, and how. @param summary up to 8,000 characters; null when none */
public record Ending(SupportEnd reason, String summary) {
}
