package org.amparo.ui.voice;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.today.Work;
import org.amparo.voice.FeedbackQueries.Row;
import org.amparo.voice.VoiceQueries;

/** How feedback stands, in words and colours. */
final class VoiceWords {

    private VoiceWords() {
    }

    static Tone tone(Row row, LocalDate today) {
        if (!row.isOpen()) {
            return Tone.DONE;
        }
        return row.dueOn() == null ? Tone.WAITING : Work.toneOf(row.dueOn(), today);
    }

    static Span state(Row row, LocalDate today) {
        return tone(row, today).label(stateWords(row, today));
    }

    static String stateWords(Row row, LocalDate today) {
        if (!row.isOpen()) {
            return Labels.of(row.outcome());
        }
        if (row.answeredOn() != null) {
            return Labels.text("voice.state.answered");
        }
        String step = Labels.text(row.acknowledgedOn() == null ? "voice.state.to-acknowledge" : "voice.state.to-answer");
        return Labels.text("voice.state.due", step, Work.stateOf(row.dueOn(), today));
    }

    static String facts(Row row, LocalDate today) {
        String facts = Labels.text("voice.facts", DateWords.brief(row.receivedOn(), today), Labels.inSentence(row.way()));
        return row.fileNumber() == null ? facts : Labels.text("voice.facts.file", facts, row.fileNumber());
    }

    /** When, how and with how many people. */
    static String session(VoiceQueries.Session session, LocalDate today) {
        return Labels.text("voice.session", DateWords.brief(session.on(), today), Labels.inSentence(session.method()), session.people());
    }
}
