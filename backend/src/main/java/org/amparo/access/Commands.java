package org.amparo.access;

import java.util.UUID;

import org.amparo.vocabulary.Channel;

/**
 * The only door to change anything: checks the permission and its scope, stamps who, role, team, channel and command id, and hands the
 * command to its aggregate. Returns when the events and every inline projection are committed.
 */
public interface Commands {

    /**
     * Carries out a command that came in another way than by a screen.
     *
     * @param by who asks
     * @param channel how it came in; an import says {@link Channel#IMPORT}
     * @param commandId made when the form was opened; a repeat of a command already carried out answers as success and adds nothing (R43)
     * @throws org.amparo.platform.RuleBroken when a rule refuses; nothing has changed
     * @throws org.amparo.platform.ChangedMeanwhile when somebody else changed the same fields
     * @throws NotAllowed when the permission or its scope does not reach this target; also when the target does not exist
     */
    void send(Viewer by, UUID commandId, Channel channel, Command command);

    /** Carries out a command given on a screen, with the person present. */
    default void send(Viewer by, UUID commandId, Command command) {
        send(by, commandId, Channel.IN_PERSON, command);
    }
}
