package org.amparo.vocabulary;

/** What a support towards taking part again is about, with the pillar it belongs to and the services that lead to it (domain 2.9, 4.3). */
public enum SupportKind {
    SCHOOL(Pillar.EDUCATION),
    VOCATIONAL_TRAINING(Pillar.ECONOMIC_INCLUSION),
    GRANT(Pillar.ECONOMIC_INCLUSION),
    EMPLOYMENT(Pillar.ECONOMIC_INCLUSION),
    HOUSING_ADAPTATION(Pillar.SOCIAL_INCLUSION),
    LEGAL_DOCUMENT(Pillar.PROTECTION_LEGAL),
    BENEFIT(Pillar.PROTECTION_LEGAL),
    COMMUNITY_LIFE(Pillar.SOCIAL_INCLUSION);

    private final Pillar pillar;

    SupportKind(Pillar pillar) {
        this.pillar = pillar;
    }

    public Pillar pillar() {
        return pillar;
    }

    /** True when money is paid to the person in it. */
    public boolean isPaid() {
        return this == GRANT;
    }
}
