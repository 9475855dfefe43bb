package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.vocabulary.FollowUpType;

/** A follow-up that is planned. */
public record FollowUp(UUID followUpId, FollowUpType type, LocalDate dueOn) {
}
