package org.amparo.ui.kit;

import org.amparo.vocabulary.Side;

/** Part of the body as {@link BodyMap} draws it. */
public enum BodyPart {
    HEAD(false),
    CHEST(false),
    ABDOMEN(false),
    BACK(false),
    PELVIS(false),
    UPPER_ARM(true),
    FOREARM(true),
    HAND(true),
    THIGH(true),
    LOWER_LEG(true),
    FOOT(true);

    private final boolean paired;

    BodyPart(boolean paired) {
        this.paired = paired;
    }

    /** True when there is a left and a right one. */
    public boolean isPaired() {
        return paired;
    }

    /** A part on one side of the body; {@link Side#MIDLINE} for parts there is one of. */
    public record Place(BodyPart part, Side side) {

        /** What the place is called, e.g. "left lower leg". */
        public String label() {
            return Labels.text(part.isPaired() ? "body." + side.name() + "." + part.name() : "body." + part.name());
        }
    }
}
