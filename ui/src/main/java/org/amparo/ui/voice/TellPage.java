package org.amparo.ui.voice;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.People;
import org.amparo.access.signin.TooSoon;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.voice.PublicFeedback;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which anybody tells the programme something, with a name or without, and reads the answer by the number they were given. It
 * works without a script, a session and an account; what is typed is sent in the body and stands in no address.
 */
@RestController
class TellPage {

    private final PublicFeedback feedback;
    private final I18NProvider texts;
    private final People people;

    TellPage(PublicFeedback feedback, I18NProvider texts, People people) {
        this.feedback = feedback;
        this.texts = texts;
        this.people = people;
    }

    @GetMapping("/" + Paths.TELL)
    ResponseEntity<String> ask(Locale locale) {
        return page(locale, HttpStatus.OK, html -> html.form(TellHtml.Typed.NOTHING, null));
    }

    @PostMapping("/" + Paths.TELL)
    ResponseEntity<String> tell(@RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact, HttpServletRequest request, Locale locale) {
        TellHtml.Typed typed = new TellHtml.Typed(type, area, words, contact);
        try {
            String receipt = feedback.tell(id(id), type(type), area(area), said(words), said(contact), request.getRemoteAddr());
            return page(locale, HttpStatus.OK, html -> html.thanks(receipt));
        } catch (TooSoon wait) {
            return page(locale, HttpStatus.TOO_MANY_REQUESTS,
                    html -> html.form(typed, texts.getTranslation("answer.wait", locale, wait.seconds())));
        } catch (RuleBroken refusal) {
            String field = texts.getTranslation("tell." + refusal.field().substring(refusal.field().lastIndexOf('.') + 1), locale);
            String sentence = texts.getTranslation(refusal.rule(), locale, refusal.values().toArray());
            return page(locale, HttpStatus.UNPROCESSABLE_CONTENT, html -> html.form(typed, field + ": " + sentence));
        }
    }

    @PostMapping("/" + Paths.TELL + "/answer")
    ResponseEntity<String> look(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Locale locale) {
        try {
            return feedback.look(number, request.getRemoteAddr())
                    .map(standing -> page(locale, HttpStatus.OK, html -> html.standing(standing)))
                    .orElseGet(() -> page(locale, HttpStatus.NOT_FOUND,
                            html -> html.form(TellHtml.Typed.NOTHING, texts.getTranslation("tell.unknown", locale))));
        } catch (TooSoon wait) {
            return page(locale, HttpStatus.TOO_MANY_REQUESTS,
                    html -> html.form(TellHtml.Typed.NOTHING, texts.getTranslation("answer.wait", locale, wait.seconds())));
        }
    }

    private ResponseEntity<String> page(Locale locale, HttpStatus status, Function<TellHtml, String> body) {
        TellHtml html = new TellHtml(texts, locale, people.areas());
        return html.answer(status, body.apply(html));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static FeedbackType type(String text) {
        return Arrays.stream(FeedbackType.values()).filter(type -> type.name().equals(text)).findFirst()
                .orElseThrow(() -> new RuleBroken("form.required", "type"));
    }

    private String area(String code) {
        return people.areas().stream().map(People.Area::code).filter(code::equals).findFirst().orElse(null);
    }

    private static Personal<String> said(String text) {
        return Personal.of(Optional.of(text.strip()).filter(said -> !said.isEmpty()).orElse(null));
    }
}
