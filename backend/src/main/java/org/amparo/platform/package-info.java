/**
 * Plumbing without a domain word: how events get their stored names, their one gapless order and their projections.
 * Axon's JDBC store keeps the events; the sealer numbers them; inline projections follow in the command's transaction,
 * later projections follow the sealed order, and a rebuild folds the same handlers over all events into fresh tables.
 * A rule that refuses is a {@link org.amparo.platform.RuleBroken}, with its number and the field it is about.
 * Allowed dependencies: none.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Platform", allowedDependencies = {})
package org.amparo.platform;
