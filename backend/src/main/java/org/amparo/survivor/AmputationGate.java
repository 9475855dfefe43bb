package org.amparo.survivor;

import java.util.UUID;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Side;

/** What a file says about amputations, for rules of other aggregates. Ask inside the command's transaction. */
public interface AmputationGate {

    /**
     * True when the file has an amputation at this level on this side, or on both. Nobody corrects or takes back that entry before the
     * transaction ends.
     */
    boolean hasAmputation(UUID survivorId, Side side, AmputationLevel level);
}
