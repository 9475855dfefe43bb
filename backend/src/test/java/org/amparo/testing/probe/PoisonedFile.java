package org.amparo.testing.probe;

import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.survivor.SurvivorEvent;
import org.axonframework.eventhandling.EventHandler;

/** A later projection that cannot take the notes of one file. */
@LaterProjection
public class PoisonedFile {

    /** The planted fault, to be taken away again by the test that set it; null for none. */
    public static volatile UUID refusing;

    @EventHandler
    void on(SurvivorEvent.NoteWritten event) {
        if (event.survivorId().equals(refusing)) {
            throw new IllegalStateException("planted failure of a later projection");
        }
    }
}
