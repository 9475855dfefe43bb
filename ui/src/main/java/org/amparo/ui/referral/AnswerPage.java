package org.amparo.ui.referral;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.signin.TooSoon;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.referral.OutsideAnswers;
import org.amparo.referral.SharedReferral;
import org.amparo.referral.Step;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.DeclineReason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which a provider without an account answers a referral. It works without a script and without a session: the key is typed, or
 * taken from behind the {@code #} of the link by a few lines of script, and always sent in the body, so that it stands in no address.
 * A key that opens nothing gets one and the same answer, whatever is the matter with it.
 */
@RestController
class AnswerPage {

    private final OutsideAnswers answers;
    private final I18NProvider texts;
    private final People people;
    private final Clock clock;

    AnswerPage(OutsideAnswers answers, I18NProvider texts, People people, Clock clock) {
        this.answers = answers;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/" + Paths.ANSWER)
    ResponseEntity<String> ask(Locale locale) {
        return page(locale, HttpStatus.OK, html -> html.codeForm(null));
    }

    @PostMapping("/" + Paths.ANSWER)
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String key, HttpServletRequest request, Locale locale) {
        try {
            return answers.open(key, request.getRemoteAddr()).map(referral -> shown(referral, key, null, locale))
                    .orElseGet(() -> nothing(locale));
        } catch (TooSoon wait) {
            return wait(wait, locale);
        }
    }

    @PostMapping("/" + Paths.ANSWER + "/accept")
    ResponseEntity<String> accept(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String time, HttpServletRequest request,
            Locale locale) {
        return answer(key, command, request, locale, () -> new Step.Accept(null, day(on), time.isBlank() ? null : time));
    }

    @PostMapping("/" + Paths.ANSWER + "/decline")
    ResponseEntity<String> decline(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String remark, HttpServletRequest request,
            Locale locale) {
        return answer(key, command, request, locale,
                () -> new Step.Decline(null, reason(reason), Personal.of(remark.isBlank() ? null : remark.strip())));
    }

    @PostMapping("/" + Paths.ANSWER + "/move")
    ResponseEntity<String> move(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String time, HttpServletRequest request,
            Locale locale) {
        return answer(key, command, request, locale, () -> new Step.MoveAppointment(day(on), time.isBlank() ? null : time));
    }

    private interface Said {
        Step step();
    }

    private ResponseEntity<String> answer(String key, String command, HttpServletRequest request, Locale locale, Said said) {
        String address = request.getRemoteAddr();
        try {
            boolean done = answers.answer(key, address, commandId(command), said.step());
            return done ? page(locale, HttpStatus.OK, AnswerHtml::thanks) : nothing(locale);
        } catch (TooSoon wait) {
            return wait(wait, locale);
        } catch (RuleBroken refusal) {
            AnswerHtml html = new AnswerHtml(texts, locale, people);
            String sentence = html.text(refusal.rule(),
                    refusal.values().stream().map(value -> value instanceof LocalDate day ? html.day(day) : value).toArray());
            return answers.open(key, address).map(referral -> shown(referral, key, sentence, locale)).orElseGet(() -> nothing(locale));
        }
    }

    private ResponseEntity<String> shown(SharedReferral referral, String key, String refusal, Locale locale) {
        return page(locale, HttpStatus.OK, html -> html.referral(referral, key, refusal, LocalDate.now(clock)));
    }

    private ResponseEntity<String> nothing(Locale locale) {
        return page(locale, HttpStatus.NOT_FOUND, html -> html.codeForm("answer.nothing"));
    }

    private ResponseEntity<String> wait(TooSoon wait, Locale locale) {
        return page(locale, HttpStatus.TOO_MANY_REQUESTS, html -> html.wait(wait.seconds()));
    }

    private interface Body {
        String of(AnswerHtml html);
    }

    private ResponseEntity<String> page(Locale locale, HttpStatus status, Body body) {
        AnswerHtml html = new AnswerHtml(texts, locale, people);
        return html.answer(status, body.of(html));
    }

    private static UUID commandId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new RuleBroken("form.code", "on");
        }
    }

    private static DeclineReason reason(String text) {
        return Optional.of(text).filter(word -> !word.isBlank()).flatMap(AnswerPage::known)
                .orElseThrow(() -> new RuleBroken("form.required", "reason"));
    }

    private static Optional<DeclineReason> known(String word) {
        return java.util.Arrays.stream(DeclineReason.values()).filter(reason -> reason.name().equals(word)).findFirst();
    }
}
