package org.amparo.vocabulary;

/** What an orthosis spans, by the letters that the field uses for its joints (domain 3.2). */
public enum OrthosisType {
    FO(AssistiveProduct.LL_ORTHOSIS),
    AFO(AssistiveProduct.LL_ORTHOSIS),
    KO(AssistiveProduct.LL_ORTHOSIS),
    KAFO(AssistiveProduct.LL_ORTHOSIS),
    HKAFO(AssistiveProduct.LL_ORTHOSIS),
    HO(AssistiveProduct.UL_ORTHOSIS),
    WHO(AssistiveProduct.UL_ORTHOSIS),
    EO(AssistiveProduct.UL_ORTHOSIS),
    SO(AssistiveProduct.UL_ORTHOSIS),
    CO(AssistiveProduct.SPINAL_ORTHOSIS),
    TLSO(AssistiveProduct.SPINAL_ORTHOSIS),
    LSO(AssistiveProduct.SPINAL_ORTHOSIS);

    private final AssistiveProduct of;

    OrthosisType(AssistiveProduct of) {
        this.of = of;
    }

    /** The product it is a type of. */
    public AssistiveProduct of() {
        return of;
    }
}
