/**
 * An incident is the explosion itself: when and where it was, which device, who was killed or injured.
 * One incident has many casualties; a casualty may have a survivor file, and a person killed is a casualty only.
 * Command-detonated devices are kept apart, because in law they are not mines.
 * Place and coordinates are personal values of the incident; department, year, device and outcome codes are in clear for counting.
 * Allowed dependencies: access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Incident", allowedDependencies = {"access", "privacy", "platform",
        "vocabulary"})
package org.amparo.incident;
