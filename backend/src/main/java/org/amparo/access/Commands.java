package org.amparo.access;

import java.util.UUID;

/**
 * The only door to change anything: checks the permission and its scope, stamps who, role, team, channel and command id, and hands the
 * command to its aggregate. Returns when the events and every inline projection are committed.
 */
public interface Commands {

    /**
     * Carries out a command.
     *
     * @param by who asks
     * @param commandId made when the form was opened; a repeat of a command already carried out answers as success and adds nothing (R43)
     * @throws org.amparo.platform.RuleBroken when a rule refuses; nothing has changed
     * @throws org.amparo.platform.ChangedMeanwhile when somebody else changed the same fields
     * @throws NotAllowed when the permission or its scope does not reach this target; also when the target does not exist
     */
    void send(Viewer by, UUID commandId, Command command);
}
