package org.amparo.caseplan;

import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Pillar;

/** What an assessment found in one pillar; a pillar that was not asked about is left out. */
public record PillarFinding(Pillar pillar, @PersonalValue(PersonalClass.MEDICAL) Personal<String> finding) {
}
