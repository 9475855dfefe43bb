package org.amparo.ui.referral;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.People;
import org.amparo.privacy.Personal;
import org.amparo.referral.SharedReferral;
import org.amparo.ui.open.OpenHtml;
import org.amparo.vocabulary.DeclineReason;

/** What stands on the pages on which a provider answers. */
final class AnswerHtml extends OpenHtml implements SharedWords.Words {

    private final SharedWords shared;

    AnswerHtml(I18NProvider texts, Locale locale, People people) {
        super(texts, locale, "answer.title", "/answer/answer.js");
        this.shared = new SharedWords(this, locale, people);
    }

    /** @param why key of a sentence above the form; null for none */
    String codeForm(String why) {
        return """
                <h1>%s</h1>
                %s
                <p>%s</p>
                <form method="post" action="/answer" id="code-form" autocomplete="off">
                <label for="key">%s</label>
                <input id="key" name="key" required maxlength="64" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX">
                <button type="submit">%s</button>
                </form>"""
                .formatted(words("answer.title"), warning(why == null ? null : text(why)),
                        words("answer.intro"), words("answer.code"), words("answer.open"));
    }

    String wait(int seconds) {
        return "<h1>%s</h1>%n<p class=\"warn\" role=\"alert\">%s</p>".formatted(words("answer.title"), words("answer.wait", seconds));
    }

    String thanks() {
        return "<h1>%s</h1>%n<p role=\"status\">%s</p>".formatted(words("answer.thanks.title"), words("answer.thanks"));
    }

    /** @param refusal sentence why an answer was not taken; null for none */
    String referral(SharedReferral referral, String key, String refusal, LocalDate today) {
        String hidden = "<input type=\"hidden\" name=\"key\" value=\"%s\"><input type=\"hidden\" name=\"command\" value=\"%s\">"
                .formatted(escaped(key), UUID.randomUUID());
        return """
                <h1>%s</h1>
                <p>%s</p>
                %s
                <dl>
                %s
                </dl>
                %s
                <p class="small">%s</p>""".formatted(escaped(text("referral.title-of", code(referral.service()))),
                escaped(text("answer.for", referral.provider() == null ? "" : referral.provider())),
                warning(refusal), facts(referral),
                referral.state().awaitsAnswer() ? answers(hidden, today) : move(hidden, today), words("answer.once"));
    }

    private String facts(SharedReferral referral) {
        return Stream.concat(
                Stream.of(fact(text("referral.urgency"), code(referral.urgency())), fact(text("referral.sent-on"), day(referral.sentOn())),
                        referral.state().awaitsAnswer() ? fact(text("referral.answer-by"), day(referral.answerBy())) : "",
                        referral.appointmentOn() == null ? "" : fact(text("referral.appointment"), appointment(referral)),
                        Personal.value(referral.note()).map(note -> fact(text("referral.note"), note)).orElse("")),
                shared.of(referral.file()).entrySet().stream().map(line -> fact(code(line.getKey()), line.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String appointment(SharedReferral referral) {
        return referral.appointmentTime() == null
                ? day(referral.appointmentOn())
                : text("referral.day-and-time", day(referral.appointmentOn()), referral.appointmentTime());
    }

    private String answers(String hidden, LocalDate today) {
        String reasons = Stream.of(DeclineReason.values())
                .map(reason -> "<option value=\"%s\">%s</option>".formatted(reason.name(), escaped(code(reason))))
                .collect(Collectors.joining());
        return """
                <section>
                <h2>%s</h2>
                <form method="post" action="/answer/accept" autocomplete="off">%s
                <label for="on">%s</label><input id="on" name="on" type="date" min="%s">
                <label for="time">%s</label><input id="time" name="time" type="time">
                <button type="submit">%s</button>
                </form>
                </section>
                <section>
                <h2>%s</h2>
                <form method="post" action="/answer/decline" autocomplete="off">%s
                <label for="reason">%s</label><select id="reason" name="reason" required><option value="">%s</option>%s</select>
                <label for="remark">%s</label><textarea id="remark" name="remark" maxlength="2000" rows="3"></textarea>
                <button type="submit" class="second">%s</button>
                </form>
                </section>""".formatted(words("answer.accept.title"), hidden, words("referral.appointment.optional"), today,
                words("referral.time"), words("answer.accept"), words("answer.decline.title"), hidden, words("referral.decline.reason"),
                words("answer.choose"), reasons, words("referral.decline.remark"), words("answer.decline"));
    }

    private String move(String hidden, LocalDate today) {
        return """
                <section>
                <h2>%s</h2>
                <form method="post" action="/answer/move" autocomplete="off">%s
                <label for="on">%s</label><input id="on" name="on" type="date" min="%s" required>
                <label for="time">%s</label><input id="time" name="time" type="time">
                <button type="submit">%s</button>
                </form>
                </section>""".formatted(words("answer.move.title"), hidden, words("referral.appointment.new"), today,
                words("referral.time"), words("answer.move"));
    }

    private static String fact(String term, String value) {
        return "<dt>%s</dt><dd dir=\"auto\">%s</dd>".formatted(escaped(term), escapedLines(value));
    }
}
