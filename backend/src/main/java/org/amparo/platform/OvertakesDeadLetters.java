package org.amparo.platform;

/**
 * An event that the later projections take at once, though an earlier one of the same aggregate waits among the dead letters: whatever
 * follows from it must not wait until somebody has found the cure for another.
 */
public interface OvertakesDeadLetters extends DomainEvent {
}
