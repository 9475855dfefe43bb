package org.amparo.caseplan;

import org.amparo.vocabulary.NeedStatus;

/** How far a need comes by what is recorded around it. Only a review goes further (R16). */
final class NeedSteps {

    private NeedSteps() {
    }

    /** True when a need at {@code was} is moved on to {@code to}, which is PLANNED or IN_PROGRESS. */
    static boolean isBefore(NeedStatus was, NeedStatus to) {
        return was == NeedStatus.IDENTIFIED || was == NeedStatus.PLANNED && to == NeedStatus.IN_PROGRESS;
    }
}
