/**
 * Forecast of devices: how many replacements and repairs are to be expected at each centre, by device, children apart, quarter by quarter for
 * the next two years, with an interval and with the money it takes.
 * How long devices last is fitted to the programme's own devices where enough of them have ended, and taken from the table of lifetimes
 * where not; every figure says which. Past quarters are forecast from what was known at their beginning and held against what came.
 * It counts and names nobody. A centre is the team that a file belongs to. What a device costs is set by the programme, one event each time.
 * Allowed dependencies: prosthetics, access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Forecast", allowedDependencies = {"prosthetics", "access", "platform",
        "vocabulary"})
package org.amparo.forecast;
