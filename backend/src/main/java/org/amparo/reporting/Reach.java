package org.amparo.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;

/**
 * Whose people a viewer counts: part of the stamp, since two people who may see different files get different answers to one question.
 *
 * @param scope how far it goes
 * @param areas codes of the first-level areas, where it goes by areas; in their order
 * @param sign tells two reaches of one kind apart: the same for everybody with the same reach, and nobody can be read from it; empty for all
 */
public record Reach(Scope scope, List<String> areas, String sign) {

    private static final int LETTERS = 8;

    /** @throws NotAllowed without the permission */
    public static Reach of(Viewer viewer, Permission permission) {
        Scope scope = viewer.scopeOf(permission).orElseThrow(() -> new NotAllowed(permission));
        List<String> areas = scope == Scope.AREA ? List.copyOf(new TreeSet<>(viewer.areas())) : List.of();
        return new Reach(scope, areas, switch (scope) {
            case OWN -> sign(scope + " " + viewer.user());
            case TEAM, AREA -> sign(scope + " " + viewer.user() + " " + viewer.team() + " " + areas);
            case ORGANISATION -> sign(scope + " " + viewer.organisation());
            case ALL -> "";
        });
    }

    /** A stamp with the reach behind it, e.g. {@code G05.1 2026-01-01/2026-03-31 @4711 of TEAM-3fa29c01}. */
    public String stamp(String stamp) {
        return stamp + " of " + scope + (areas.isEmpty() ? "" : "=" + String.join("|", areas)) + (sign.isEmpty() ? "" : "-" + sign);
    }

    private static String sign(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
