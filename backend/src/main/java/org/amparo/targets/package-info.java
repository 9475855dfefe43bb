/**
 * What the programme wants to reach: for an indicator, everywhere or in one area, from a day on.
 * Each target is an event; a later one for the same area and first day takes its place, and one can be dropped.
 * What was wanted is asked as known at a place of the sealed order, so that a report under an earlier stamp shows the target of that time.
 * It counts nothing and names nobody; what was reached is said by reporting.
 * Allowed dependencies: access, platform.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Targets", allowedDependencies = {"access", "platform"})
package org.amparo.targets;
