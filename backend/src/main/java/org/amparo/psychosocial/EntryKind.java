package org.amparo.psychosocial;

/** Kinds of entries, in clear and therefore named so that none tells an answer or a result. */
public enum EntryKind {
    SESSION(SupportSession.class),
    SCREENING(Screening.class),
    /** A safety plan. */
    PLAN(SafetyPlan.class),
    PEER_SUPPORT(PeerSupport.class),
    SELF_RATING(SelfRating.class);

    private final Class<? extends EntryContent> content;

    EntryKind(Class<? extends EntryContent> content) {
        this.content = content;
    }

    Class<? extends EntryContent> content() {
        return content;
    }
}
