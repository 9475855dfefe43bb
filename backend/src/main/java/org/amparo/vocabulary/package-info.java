/**
 * Code lists and small value records that every capability shares: sex, side, amputation level, partial dates, areas.
 * They are the field's standard terms and say the same in form, command, event, table and screen.
 * Nothing here knows a person, a table or a framework. Constants are stored by name in events: add, never rename.
 * Allowed dependencies: none.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Vocabulary", allowedDependencies = {})
package org.amparo.vocabulary;
