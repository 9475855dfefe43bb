package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.amparo.privacy.Personal;
import org.amparo.rehabilitation.HomeExercise;
import org.amparo.rehabilitation.RehabRow;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** Episodes, sessions and exercises in words and tones. */
final class RehabWords {

    private RehabWords() {
    }

    /** "5 of 12 sessions". */
    static String progress(RehabRow row) {
        return Labels.text("rehab.progress", row.held(), row.planned());
    }

    /** When the next session is, or that none is agreed, or how it ended. */
    static Span next(RehabRow row, LocalDate today) {
        if (!row.isOpen()) {
            return Tone.STOPPED.label(Labels.text("rehab.ended", DateWords.of(row.endedOn())));
        }
        if (row.nextOn() == null) {
            return Tone.DUE.label(Labels.text("rehab.next.none"));
        }
        if (row.isOverdue(today)) {
            return Tone.OVERDUE.label(Labels.text("rehab.next.overdue", DateWords.of(row.nextOn())));
        }
        boolean now = row.nextOn().equals(today);
        return (now ? Tone.DUE : Tone.WAITING).label(now
                ? Labels.text("rehab.next.today")
                : Labels.text("rehab.next", DateWords.of(row.nextOn())));
    }

    static String codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted(java.util.Comparator.comparing(Enum::ordinal)).map(Labels::of).collect(Collectors.joining(", "));
    }

    static String said(Personal<String> text) {
        return text == null ? "" : Personal.value(text).orElseGet(() -> Labels.text("file.erased-value"));
    }

    static String exercise(String code) {
        return Labels.text("exercise." + code);
    }

    /** "Bridge: 10 times, 3 times a day". */
    static String exercise(HomeExercise one) {
        return Labels.text("rehab.exercise", exercise(one.exercise()), one.repetitions(), one.timesPerDay());
    }

    /** What an attainment is called: "as hoped". */
    static String attainment(Integer attainment) {
        return attainment == null ? Labels.text("rehab.goal.open") : Labels.text("rehab.attainment." + attainment);
    }
}
