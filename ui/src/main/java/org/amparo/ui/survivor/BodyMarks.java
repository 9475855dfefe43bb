package org.amparo.ui.survivor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.survivor.Injury;
import org.amparo.ui.kit.BodyMap.Mark;
import org.amparo.ui.kit.BodyPart;
import org.amparo.ui.kit.BodyPart.Place;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Side;

/** Where the injuries of a file stand on the figure; an amputation also takes away what lies beyond it. */
final class BodyMarks {

    private static final List<BodyPart> ARM = List.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);
    private static final List<BodyPart> LEG = List.of(BodyPart.THIGH, BodyPart.LOWER_LEG, BodyPart.FOOT);

    private BodyMarks() {
    }

    static Map<Place, Mark> of(List<Injury> injuries) {
        Map<Place, Mark> marks = new LinkedHashMap<>();
        for (Injury injury : injuries) {
            if (injury.level() != null) {
                sides(injury.side()).forEach(side -> amputation(marks, injury, side));
            } else {
                part(injury).forEach(part -> marks.put(new Place(part, Side.MIDLINE), new Mark(Labels.inSentence(injury.kind()), false)));
            }
        }
        return marks;
    }

    private static void amputation(Map<Place, Mark> marks, Injury injury, Side side) {
        List<BodyPart> limb = injury.level().limb() == AmputationLevel.Limb.UPPER ? ARM : LEG;
        int at = limb.indexOf(part(injury.level()));
        for (int i = at; i < limb.size(); i++) {
            marks.put(new Place(limb.get(i), side), new Mark(Labels.inSentence(injury.kind()), i > at));
        }
    }

    private static List<Side> sides(Side side) {
        return switch (side) {
            case LEFT, RIGHT -> List.of(side);
            case BILATERAL -> List.of(Side.LEFT, Side.RIGHT);
            case MIDLINE -> List.of();
            case null -> List.of();
        };
    }

    private static BodyPart part(AmputationLevel level) {
        return switch (level) {
            case PARTIAL_HAND, WRIST_DISARTICULATION -> BodyPart.HAND;
            case TRANSRADIAL, ELBOW_DISARTICULATION -> BodyPart.FOREARM;
            case TRANSHUMERAL, SHOULDER_DISARTICULATION, SCAPULOTHORACIC -> BodyPart.UPPER_ARM;
            case PARTIAL_FOOT, ANKLE_DISARTICULATION -> BodyPart.FOOT;
            case TRANSTIBIAL, KNEE_DISARTICULATION -> BodyPart.LOWER_LEG;
            case TRANSFEMORAL, HIP_DISARTICULATION, TRANSPELVIC -> BodyPart.THIGH;
        };
    }

    private static List<BodyPart> part(Injury injury) {
        List<BodyPart> parts = new ArrayList<>();
        switch (injury.kind()) {
            case EYE_INJURY, VISION_LOSS, HEARING_LOSS, TINNITUS, BRAIN_INJURY, FACIAL_DISFIGUREMENT -> parts.add(BodyPart.HEAD);
            case SPINAL_CORD_INJURY -> parts.add(BodyPart.BACK);
            case BLAST_LUNG_OR_ABDOMEN -> parts.addAll(List.of(BodyPart.CHEST, BodyPart.ABDOMEN));
            case GENITO_URINARY -> parts.add(BodyPart.PELVIS);
            case AMPUTATION, FRACTURE, FRAGMENT_WOUND, SOFT_TISSUE, BURN, NERVE_INJURY, PSYCHOLOGICAL, OTHER -> {
            }
        }
        return parts;
    }
}
