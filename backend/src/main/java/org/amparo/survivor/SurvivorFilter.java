package org.amparo.survivor;

import org.amparo.access.Scope;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Sex;

/**
 * What a list of files is narrowed to; null means no narrowing.
 *
 * @param reach OWN, TEAM or ALL of what the viewer may see; never widens it
 */
public record SurvivorFilter(Scope reach, String adm1, FileStage stage, Sex sex, AgeGroup ageGroup) {

    public static final SurvivorFilter NONE = new SurvivorFilter(null, null, null, null, null);
}
