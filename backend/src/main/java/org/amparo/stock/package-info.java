/**
 * Parts on the shelves of workshops: one {@link org.amparo.stock.ComponentStock} for each centre, component and size.
 * Parts are received, kept for an order, issued to an order or for general use, and counted; every change stands for ever, with its reason
 * where the count was wrong. A prescription keeps the parts it names; when parts arrive, whoever waits for them first is told first.
 * What falls to its reorder point stands on the list to reorder. A centre is the team that a file belongs to.
 * Allowed dependencies: prosthetics, task, access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Stock", allowedDependencies = {"prosthetics", "task", "access", "platform",
        "vocabulary"})
package org.amparo.stock;
