package org.amparo.psychosocial;

import static org.amparo.platform.RuleBroken.require;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.amparo.measure.Instrument;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;

/** What the parts of psychosocial support must look like before any rule of the episode is asked. */
final class PsychosocialForm {

    private static final int TEXT = 8_000;
    private static final int HELPERS = 1_000;
    private static final int NAME = 200;
    private static final int REASON = 2_000;
    private static final int LONGEST_SESSION = 480;
    private static final int YEARS_AHEAD = 2;
    private static final int HIGHEST_ANSWER = 3;

    private PsychosocialForm() {
    }

    static Opening opening(Personal<Opening> given) {
        Opening opening = known(given, "opening");
        Form.text(opening.reason(), TEXT, "reason");
        return opening;
    }

    static SupportSession session(Personal<SupportSession> given) {
        SupportSession session = known(given, "session");
        Form.required(session.type(), "type");
        Form.required(session.format(), "format");
        Form.number(session.minutes(), 1, LONGEST_SESSION, "minutes");
        Form.text(session.note(), TEXT, "note");
        return session;
    }

    /** The screening with its score, worked out from the answers where they are given; the answer about self-harm is asked for either way. */
    static Screening screening(Personal<Screening> given) {
        Screening screening = known(given, "screening");
        Instrument instrument = Form.required(screening.instrument(), "instrument");
        require(instrument.isRestricted(), "psychosocial.instrument", "instrument", instrument);
        language(screening.language());
        Form.text(screening.note(), TEXT, "note");
        if (screening.answers() == null) {
            BigDecimal score = instrument.requireScore(Form.required(screening.score(), "score"), "score");
            if (instrument == Instrument.PHQ_9) {
                Form.number(Form.required(screening.selfHarm(), "selfHarm"), 0, HIGHEST_ANSWER, "selfHarm");
                require(score.intValue() >= screening.selfHarm(), "psychosocial.scoreBelowAnswer", "score", screening.selfHarm());
            }
            return screening.scored(score);
        }
        BigDecimal worked = instrument.score(screening.answers(), "answers");
        require(screening.score() == null || screening.score().compareTo(worked) == 0, "R11.sum", "score", instrument, worked);
        return screening.scored(worked);
    }

    private static void language(String language) {
        if (language != null) {
            try {
                new Locale.Builder().setLanguageTag(language);
            } catch (IllformedLocaleException noLanguage) {
                throw new RuleBroken("form.code", "language");
            }
        }
    }

    static SafetyPlan plan(Personal<SafetyPlan> given) {
        SafetyPlan plan = known(given, "plan");
        Form.required(plan.risk(), "risk");
        Form.text(Form.required(plan.steps(), "steps"), TEXT, "steps");
        Form.required(plan.responsible(), "responsible");
        Form.text(plan.helpers(), HELPERS, "helpers");
        return plan;
    }

    static PeerSupport support(Personal<PeerSupport> given) {
        PeerSupport support = known(given, "support");
        Form.text(Form.required(support.supporter(), "supporter"), NAME, "supporter");
        Form.required(support.contact(), "contact");
        Form.text(support.note(), TEXT, "note");
        return support;
    }

    static SelfRating rating(Personal<SelfRating> given) {
        SelfRating rating = known(given, "managing");
        Form.number(rating.managing(), SelfRating.LOWEST, SelfRating.HIGHEST, "managing");
        return rating;
    }

    static Ending ending(Personal<Ending> given) {
        Ending ending = known(given, "ending");
        Form.required(ending.reason(), "reason");
        Form.text(ending.summary(), TEXT, "summary");
        return ending;
    }

    /** R34: a correction says why. */
    static void reason(Correction correction) {
        String reason = Personal.value(correction.reason()).orElse("");
        require(!reason.isBlank(), "R34", "correction");
        Form.text(reason, REASON, "correction");
    }

    /** A day of a next contact that lies ahead of the day it was planned on, and not too far. */
    static void next(LocalDate nextOn, LocalDate day) {
        require(nextOn == null || nextOn.isAfter(day), "form.order", "nextOn");
        require(nextOn == null || !nextOn.isAfter(day.plusYears(YEARS_AHEAD)), "psychosocial.tooFar", "nextOn", YEARS_AHEAD);
    }

    private static <T> T known(Personal<T> given, String field) {
        return Form.required(Personal.value(given).orElse(null), field);
    }
}
