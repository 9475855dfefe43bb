/**
 * Prosthetics, orthotics and other assistive products: one order for each device, from the need to the end of its life.
 * An order goes through assessment, prescription, measuring, fabrication, fitting, training, quality check and delivery; what comes off the
 * shelf goes without measuring and fabrication. After delivery the same order is the device's life: follow-ups, repairs, growth, replacement.
 * Level and side of a prosthesis must match an amputation of the person (R22), and nobody has two devices for the same purpose unawares (R23).
 * When a replacement is due comes from a table that the programme can set ({@link org.amparo.prosthetics.DeviceLifetimes}).
 * Allowed dependencies: caseplan, measure, survivor, task, timer, funding, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Prosthetics", allowedDependencies = {"caseplan", "measure", "survivor",
        "task", "timer", "funding", "access", "privacy", "platform", "vocabulary"})
package org.amparo.prosthetics;
