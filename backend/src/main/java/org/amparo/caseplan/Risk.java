package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.RiskLevel;

/**
 * A protection risk (domain 2.8).
 *
 * @param action what is done about it; never given for violence and abuse of children, whose details stay in the specialist system
 */
public record Risk(UUID riskId, ProtectionFlag flag, RiskLevel severity, LocalDate flaggedOn,
        @PersonalValue(PersonalClass.PROTECTION) Personal<String> action) {
}
