package org.amparo.caseplan;

import java.util.Collection;
import java.util.UUID;

/** How codes and lists are written in rows. */
final class Written {

    private Written() {
    }

    static String code(Enum<?> code) {
        return code == null ? null : code.name();
    }

    static String[] codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
