package org.amparo.privacy;

import java.util.Comparator;
import java.util.UUID;

/** Whose key, and of which class. */
record KeyOwner(UUID person, PersonalClass personalClass) {

    /** The order in which keys are made, so that two makers never wait for each other. */
    static final Comparator<KeyOwner> ONE_ORDER = Comparator.comparing(KeyOwner::person).thenComparing(KeyOwner::personalClass);
}
