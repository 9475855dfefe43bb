package org.amparo.timer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A timer whose moment has come.
 *
 * @param key what was waited for
 * @param target aggregate that the command is for
 */
public record DueTimer(TimerKind kind, UUID key, UUID target, Instant dueAt) {

    /** The same for every firing of this timer, on any node: the second one adds nothing (R43). */
    public UUID commandId() {
        String text = "timer " + kind.name() + " " + key + " " + ChronoUnit.MICROS.between(Instant.EPOCH, dueAt);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
