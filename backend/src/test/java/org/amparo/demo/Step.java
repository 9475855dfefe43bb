package org.amparo.demo;

import java.time.Instant;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.Channel;

/** Something that a user recorded at some moment. */
record Step(Instant at, Viewer by, UUID commandId, Channel channel, Command command) {
}
