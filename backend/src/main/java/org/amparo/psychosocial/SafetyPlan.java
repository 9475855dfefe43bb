package org.amparo.psychosocial;

import java.util.UUID;
import org.amparo.vocabulary.SafetyRisk;

/**
 * What was agreed to keep the person safe.
 *
 * @param steps what the person and others do, 1-8,000 characters
 * @param responsible who of the staff sees to it
 * @param helpers who else helps and how to reach them; null when nobody
 */
public record SafetyPlan(SafetyRisk risk, String steps, UUID responsible, String helpers) implements EntryContent {
}
