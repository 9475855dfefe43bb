package org.amparo.psychosocial;

/** What is sealed of one entry. Each kind of entry has a type of its own; events hold them under it, never under this one. */
public sealed interface EntryContent permits SupportSession, Screening, SafetyPlan, PeerSupport, SelfRating {
}
