package org.amparo.ui.psychosocial;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.measure.Band;
import org.amparo.measure.Change;
import org.amparo.measure.Instrument;
import org.amparo.psychosocial.EntryContent;
import org.amparo.psychosocial.EpisodeRow;
import org.amparo.psychosocial.PeerSupport;
import org.amparo.psychosocial.SafetyPlan;
import org.amparo.psychosocial.Screening;
import org.amparo.psychosocial.SelfRating;
import org.amparo.psychosocial.SupportSession;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.Answer;

/** Psychosocial support in words. */
final class PsychosocialWords {

    private PsychosocialWords() {
    }

    static String number(BigDecimal number) {
        return NumberFormat.getInstance(Labels.locale()).format(number.stripTrailingZeros());
    }

    /** The facts of an entry in one line. */
    static String facts(EntryContent content) {
        return switch (content) {
            case SupportSession s -> joined(Labels.of(s.type()), Labels.of(s.format()),
                    s.minutes() == null ? null : Labels.text("psychosocial.text.minutes", s.minutes()));
            case Screening s -> score(s);
            case SafetyPlan p -> Labels.text("psychosocial.text.risk", Labels.of(p.risk()));
            case PeerSupport p -> joined(p.supporter(), Labels.of(p.contact()), Labels.text(p.trained()
                    ? "psychosocial.text.peer.trained"
                    : "psychosocial.text.peer.untrained"), told("survivor", p.survivor()), told("sex", p.sameSex()),
                    told("age", p.sameAgeGroup()),
                    p.topics().isEmpty() ? null : p.topics().stream().sorted().map(Labels::of).collect(Collectors.joining(", ")),
                    told("again", p.wantsAnother()));
            case SelfRating r ->
                Labels.text("psychosocial.text.managing.is", r.managing(), Labels.text("psychosocial.text.managing." + r.managing()));
        };
    }

    private static String told(String what, Answer answer) {
        return answer == Answer.YES || answer == Answer.NO ? Labels.text("psychosocial.text.peer." + what + "." + answer) : null;
    }

    private static String score(Screening screening) {
        Band band = screening.instrument().band(screening.score());
        String score = Labels.text("psychosocial.text.score", Labels.of(screening.instrument()), number(screening.score()),
                number(screening.instrument().max()));
        return band == null ? score : score + " · " + Labels.text("measure.band." + screening.instrument().name() + "." + band.code());
    }

    /** What was written in free words. */
    static List<String> texts(EntryContent content) {
        List<String> texts = new ArrayList<>();
        switch (content) {
            case SupportSession s -> texts.add(s.note());
            case Screening s -> texts.add(s.note());
            case SafetyPlan p -> {
                texts.add(p.steps());
                texts.add(p.helpers());
            }
            case PeerSupport p -> texts.add(p.note());
            case SelfRating r -> {
                // a number alone
            }
        }
        return texts.stream().filter(Objects::nonNull).toList();
    }

    /** From the first score to the last, held against what counts as a real change; empty where there is one score alone. */
    static Optional<String> change(Instrument instrument, List<Screening> screenings) {
        if (screenings.size() < 2) {
            return Optional.empty();
        }
        Change change = instrument.change(screenings.getFirst().score(), screenings.getLast().score());
        if (change.better() == 0) {
            return Optional.of(Labels.text("psychosocial.text.change.same"));
        }
        String way = change.better() > 0 ? "better" : "worse";
        String real = Boolean.TRUE.equals(change.real()) ? "real" : "small";
        return Optional.of(Labels.text("psychosocial.text.change." + way + "." + real, number(change.by().abs()),
                number(instrument.realChange().orElse(BigDecimal.ZERO))));
    }

    /** Where an episode stands: what is most pressing of it. */
    static Standing standing(EpisodeRow row, LocalDate today) {
        if (!row.isOpen()) {
            return new Standing(Tone.STOPPED, Labels.text("psychosocial.text.state.ended", DateWords.of(row.endedOn())));
        }
        if (row.needsAction()) {
            return new Standing(Tone.NOW, Labels.text("psychosocial.text.state.action"));
        }
        if (row.unfinished()) {
            return new Standing(Tone.DUE, Labels.text("psychosocial.text.state.unfinished"));
        }
        if (row.nextOn() == null) {
            return new Standing(Tone.DUE, Labels.text("psychosocial.text.state.unplanned"));
        }
        Tone tone = row.nextOn().isBefore(today) ? Tone.OVERDUE : row.nextOn().equals(today) ? Tone.DUE : Tone.WAITING;
        return new Standing(tone, Labels.text("psychosocial.text.state.next", DateWords.of(row.nextOn())));
    }

    /** A state with its tone. */
    record Standing(Tone tone, String words) {
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
