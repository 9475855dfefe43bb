/**
 * What has to happen when a day has come though nobody does anything: a missed follow-up, an answer that did not arrive.
 * A timer is a row that a capability's own read model computes from events, so that it survives restarts and is rebuilt with them:
 * an event that schedules sets it, an event that settles clears it. One worker in the whole installation takes the rows that are due
 * and asks the capability's {@link org.amparo.timer.TimerHandler} for the command; the command's id comes from the timer, so that
 * firing twice adds nothing. A refused command settles its timer, with the rule that refused it.
 * Allowed dependencies: access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Timer", allowedDependencies = {"access", "platform", "vocabulary"})
package org.amparo.timer;
