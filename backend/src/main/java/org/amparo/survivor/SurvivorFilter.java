package org.amparo.survivor;

import java.util.Map;
import org.amparo.access.Scope;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Sex;

/**
 * What a list of files is narrowed to; null means no narrowing.
 *
 * @param reach OWN, TEAM or ALL of what the viewer may see; never widens it
 * @param selected names of values by the key of their {@link FileSelection}; all of them must hold
 */
public record SurvivorFilter(Scope reach, String adm1, FileStage stage, Sex sex, AgeGroup ageGroup, Map<String, String> selected) {

    public static final SurvivorFilter NONE = new SurvivorFilter(null, null, null, null, null);

    public SurvivorFilter {
        selected = selected == null ? Map.of() : Map.copyOf(selected);
    }

    public SurvivorFilter(Scope reach, String adm1, FileStage stage, Sex sex, AgeGroup ageGroup) {
        this(reach, adm1, stage, sex, ageGroup, Map.of());
    }

    /** The same, narrowed to what other capabilities know. */
    public SurvivorFilter selecting(Map<String, String> others) {
        return new SurvivorFilter(reach, adm1, stage, sex, ageGroup, others);
    }
}
