/**
 * Personal values never lie in clear: each person has one key per {@link org.amparo.privacy.PersonalClass}, kept in a vault of its own.
 * Events and rows hold envelopes; the serializer opens them, and a value whose key was destroyed reads as {@link org.amparo.privacy.Personal.Erased}.
 * Erasing a person destroys the keys, writes the erasure ledger and evicts caches; counts do not change.
 * Names are searched in an in-memory index, so that nothing about names lies at rest.
 * Allowed dependencies: platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Privacy", allowedDependencies = {"platform", "vocabulary"})
package org.amparo.privacy;
