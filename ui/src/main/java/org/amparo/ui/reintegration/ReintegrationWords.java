package org.amparo.ui.reintegration;

import com.vaadin.flow.component.html.Span;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reintegration.Achievement.Verdict;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.Review;
import org.amparo.reintegration.SupportPlan;
import org.amparo.reintegration.SupportView;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.SupportStatus;

/** Supports, outcomes and what they add up to, in words and tones. */
final class ReintegrationWords {

    private ReintegrationWords() {
    }

    /** "Vocational training: tailoring". */
    static String what(SupportPlan plan) {
        String detail = Stream.concat(Stream.of(plan.trade(), plan.level(), plan.document(), plan.scheme()).filter(Objects::nonNull),
                plan.works().stream()).map(code -> Labels.inSentence((Enum<?>) code)).sorted().collect(Collectors.joining(", "));
        return detail.isEmpty() ? Labels.of(plan.kind()) : Labels.text("support.what", Labels.of(plan.kind()), detail);
    }

    /** Which donor's grant pays for it, or that the programme does. */
    static String payer(SupportPlan plan) {
        return payer("support.paid-by", plan.fundedBy());
    }

    /** @param grant code; null or empty for the programme's own means */
    static String payer(String key, String grant) {
        return Labels.text(key, grant == null || grant.isEmpty() ? Labels.text("funding.own-means") : grant);
    }

    static String status(SupportStatus status) {
        return status == null ? null : Labels.of((Enum<?>) status);
    }

    /** Where a support stands, in the tone of its next check. */
    static Span state(SupportView support, LocalDate today) {
        if (!support.isOpen()) {
            return Tone.STOPPED.label(Labels.text("support.over", Labels.inSentence(support.end()), DateWords.of(support.endedOn())));
        }
        String status = status(support.status());
        String words = status == null ? Labels.text(support.outcomes().isEmpty() ? "support.begun" : "support.goes-on") : status;
        return (support.status() != null && support.status().isSettled() ? Tone.DONE : Tone.WAITING).label(words);
    }

    /** When the next check is due; null when none follows. */
    static Span check(SupportView support, LocalDate today) {
        if (support.checkOn() == null) {
            return null;
        }
        Tone tone = support.isOverdue(today) ? Tone.OVERDUE : support.checkOn().equals(today) ? Tone.DUE : Tone.WAITING;
        return tone.label(Labels.text(support.isOverdue(today) ? "support.check.past" : "support.check", DateWords.of(support.checkOn())));
    }

    /** What was found, all in one line. */
    static String outcome(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        add(parts, status(outcome.status()));
        if (outcome.school() != null) {
            add(parts, code(outcome.school().level()));
            add(parts, codes(outcome.school().measures()));
            add(parts, figure("km", outcome.school().distanceKm()));
        }
        if (outcome.training() != null) {
            add(parts, figure("hours", outcome.training().hours()));
            add(parts, answer("workingInTrade", outcome.training().workingInTrade()));
        }
        if (outcome.business() != null) {
            add(parts, code(outcome.business().income()));
            add(parts, code(outcome.business().repaid()));
        }
        if (outcome.work() != null) {
            add(parts, figure("hoursPerWeek", outcome.work().hoursPerWeek()));
            add(parts, answer("accommodation", outcome.work().accommodation()));
            add(parts, answer("retained", outcome.work().retained()));
        }
        if (outcome.benefit() != null && outcome.benefit().monthly() != null) {
            add(parts, Labels.text("support.figure.monthly", money(outcome.benefit().monthly(), outcome.benefit().currency())));
        }
        if (outcome.community() != null) {
            add(parts, answer("joinsGroup", outcome.community().joinsGroup()));
            add(parts, figure("daysOut", outcome.community().daysOut()));
        }
        return String.join(" · ", parts);
    }

    /** What somebody said at a review, all in one line. */
    static String review(Review review) {
        List<String> parts = new ArrayList<>();
        if (review.takingPart() != null) {
            add(parts, Labels.text("review.takes-part", review.takingPart()));
        }
        add(parts, code(review.activity()));
        add(parts, answer("byChoice", review.byChoice()));
        if (review.since() != null) {
            add(parts, Labels.text("review.since", DateWords.of(review.since())));
        }
        add(parts, code(review.income()));
        add(parts, code(review.band()));
        add(parts, code(review.food()));
        add(parts, answer("debts", review.debts()));
        return String.join(" · ", parts);
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case YES -> Tone.DONE;
            case NO -> Tone.DUE;
            case NOT_KNOWN -> Tone.WAITING;
        };
    }

    /** An amount with its currency, as the language of the person looking writes it. */
    static String money(BigDecimal amount, String currency) {
        return NumberFormatter.withLocale(Labels.locale()).unit(Currency.getInstance(currency))
                .unitWidth(NumberFormatter.UnitWidth.ISO_CODE).format(amount).toString();
    }

    private static void add(List<String> parts, String words) {
        if (words != null && !words.isEmpty()) {
            parts.add(words);
        }
    }

    private static String code(Enum<?> code) {
        return code == null ? null : Labels.of(code);
    }

    private static String codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Labels::of).sorted(Labels.alphabetical()).collect(Collectors.joining(", "));
    }

    private static String figure(String word, Integer number) {
        return number == null ? null : Labels.text("support.figure." + word, number);
    }

    private static String answer(String word, Boolean yes) {
        return yes == null ? null : Labels.text("support.answer." + word + (yes ? ".yes" : ".no"));
    }
}
