package org.amparo.voice;

import java.time.LocalDate;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.FeedbackOutcome;

/** What is done with feedback on its way to an outcome. */
public sealed interface FeedbackStep {

    LocalDate on();

    /** The person was told that it arrived. */
    record Acknowledge(LocalDate on) implements FeedbackStep {
    }

    /** @param words what the person was told, 1-5,000 characters */
    record Answer(LocalDate on, Personal<String> words) implements FeedbackStep {
    }

    /** @param words what was learnt; null when nothing is to be added */
    record Close(LocalDate on, FeedbackOutcome outcome, Personal<String> words) implements FeedbackStep {
    }
}
