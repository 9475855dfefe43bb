package org.amparo.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;

/**
 * How an embedded server is set up: PostgreSQL's own defaults are those of a very small machine with a slow disk. A server of your own
 * wants the same and more memory, see docs/operations.md. None of them touches durability.
 */
public final class ServerSettings {

    private static final Map<String, String> VALUES = Map.of("shared_buffers", "256MB", "max_wal_size", "2GB", "checkpoint_timeout",
            "15min",
            "jit", "off");

    private ServerSettings() {
    }

    /** Gives them to a server that is not started yet. */
    public static EmbeddedPostgres.Builder on(EmbeddedPostgres.Builder server) {
        VALUES.forEach(server::setServerConfig);
        return server;
    }
}
