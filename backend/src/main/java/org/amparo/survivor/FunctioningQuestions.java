package org.amparo.survivor;

import static org.amparo.survivor.FunctioningQuestion.Scale.COMPARED;
import static org.amparo.survivor.FunctioningQuestion.Scale.DIFFICULTY;
import static org.amparo.survivor.FunctioningQuestion.Scale.FREQUENCY;
import static org.amparo.survivor.FunctioningQuestion.Scale.YES_NO;
import static org.amparo.survivor.FunctioningQuestion.of;

import java.util.List;

/**
 * The questions of the child functioning modules (domain 2.6): 16 for 2-4 years, 24 for 5-17 years, with the ones that are passed over.
 * Seeing and hearing are asked with glasses or hearing aid where the child has them. Walking counts without a device; how it goes with one
 * is asked too, but does not count. 500 metres are not asked of a child for whom 100 are a lot or too much.
 */
final class FunctioningQuestions {

    private static final String YES = "1";
    private static final String NOT_YES = "279";
    private static final String NOT_HARD = "1279";

    static final List<FunctioningQuestion> OF_2_TO_4 = List.of(of("GLASSES", "SEE", YES_NO).leading(),
            of("SEE_WITH", "SEE", DIFFICULTY).after("GLASSES", YES), of("SEE", "SEE", DIFFICULTY).after("GLASSES", NOT_YES),
            of("HEARING_AID", "HEAR", YES_NO).leading(), of("HEAR_WITH", "HEAR", DIFFICULTY).after("HEARING_AID", YES),
            of("HEAR", "HEAR", DIFFICULTY).after("HEARING_AID", NOT_YES), of("WALKING_AID", "WALK", YES_NO).leading(),
            of("WALK_WITHOUT", "WALK", DIFFICULTY).after("WALKING_AID", YES),
            of("WALK_WITH", "WALK", DIFFICULTY).leading().after("WALKING_AID", YES),
            of("WALK_COMPARED", "WALK", DIFFICULTY).after("WALKING_AID", NOT_YES), of("FINE_MOTOR", "FINE_MOTOR", DIFFICULTY),
            of("UNDERSTAND", "COMM", DIFFICULTY), of("UNDERSTOOD", "COMM", DIFFICULTY), of("LEARN", "LEARN", DIFFICULTY),
            of("PLAY", "PLAY", DIFFICULTY), of("BEHAVIOUR", "BEHAVIOUR", COMPARED));

    static final List<FunctioningQuestion> OF_5_TO_17 = List.of(of("GLASSES", "SEE", YES_NO).leading(),
            of("SEE_WITH", "SEE", DIFFICULTY).after("GLASSES", YES), of("SEE", "SEE", DIFFICULTY).after("GLASSES", NOT_YES),
            of("HEARING_AID", "HEAR", YES_NO).leading(), of("HEAR_WITH", "HEAR", DIFFICULTY).after("HEARING_AID", YES),
            of("HEAR", "HEAR", DIFFICULTY).after("HEARING_AID", NOT_YES), of("WALKING_AID", "WALK", YES_NO).leading(),
            of("WALK_100_WITHOUT", "WALK", DIFFICULTY).after("WALKING_AID", YES),
            of("WALK_500_WITHOUT", "WALK", DIFFICULTY).after("WALK_100_WITHOUT", NOT_HARD),
            of("WALK_100_WITH", "WALK", DIFFICULTY).leading().after("WALKING_AID", YES),
            of("WALK_500_WITH", "WALK", DIFFICULTY).leading().after("WALK_100_WITH", NOT_HARD),
            of("WALK_100_COMPARED", "WALK", DIFFICULTY).after("WALKING_AID", NOT_YES),
            of("WALK_500_COMPARED", "WALK", DIFFICULTY).after("WALK_100_COMPARED", NOT_HARD), of("SELF", "SELF", DIFFICULTY),
            of("UNDERSTOOD_HOME", "COMM", DIFFICULTY), of("UNDERSTOOD_OUTSIDE", "COMM", DIFFICULTY), of("LEARN", "LEARN", DIFFICULTY),
            of("REMEMBER", "REMEMBER", DIFFICULTY), of("FOCUS", "FOCUS", DIFFICULTY), of("CHANGE", "CHANGE", DIFFICULTY),
            of("BEHAVIOUR", "BEHAVIOUR", DIFFICULTY), of("RELATIONS", "RELATIONS", DIFFICULTY), of("ANXIETY", "ANXIETY", FREQUENCY),
            of("DEPRESSION", "DEPRESSION", FREQUENCY));

    private FunctioningQuestions() {
    }
}
