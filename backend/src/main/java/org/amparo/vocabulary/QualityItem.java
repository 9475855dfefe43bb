package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** What is looked at before a device is handed over (domain 3.1). */
public enum QualityItem {
    FIT, ALIGNMENT, WORKMANSHIP, SKIN, PERSON_SATISFIED;

    /** The items that a check of this product answers: of one off the shelf there is nothing to align and no socket on the skin. */
    public static Set<QualityItem> of(AssistiveProduct product) {
        return product.isMadeToMeasure() ? EnumSet.allOf(QualityItem.class) : EnumSet.of(FIT, WORKMANSHIP, PERSON_SATISFIED);
    }
}
