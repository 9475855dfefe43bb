package org.amparo.ui.voice;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.People.Area;
import org.amparo.privacy.Personal;
import org.amparo.ui.open.OpenHtml;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.voice.PublicFeedback.Standing;

/** What stands on the pages on which anybody can tell something. */
final class TellHtml extends OpenHtml {

    private final List<Area> areas;

    TellHtml(I18NProvider texts, Locale locale, List<Area> areas) {
        super(texts, locale, "tell.title");
        this.areas = areas;
    }

    /** What somebody typed, so that a refusal loses nothing. */
    record Typed(String type, String area, String words, String contact) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** @param refusal a sentence above the form; null for none */
    String form(Typed typed, String refusal) {
        return """
                <h1>%s</h1>
                %s
                <p>%s</p>
                <form method="post" action="/tell" autocomplete="off">
                <input type="hidden" name="id" value="%s">
                <label for="type">%s</label><select id="type" name="type" required><option value="">%s</option>%s</select>
                <label for="words">%s</label><textarea id="words" name="words" required maxlength="5000" rows="6">%s</textarea>
                <label for="contact">%s</label><input id="contact" name="contact" maxlength="500" value="%s">
                <label for="area">%s</label><select id="area" name="area"><option value=""></option>%s</select>
                <button type="submit">%s</button>
                </form>
                <p class="small">%s</p>
                <section>
                <h2>%s</h2>
                <form method="post" action="/tell/answer" autocomplete="off">
                <label for="number">%s</label>
                <input id="number" name="number" required maxlength="64" autocapitalize="characters" spellcheck="false">
                <button type="submit" class="second">%s</button>
                </form>
                </section>""".formatted(words("tell.title"),
                warning(refusal), words("tell.intro"),
                UUID.randomUUID(), words("tell.type"), words("answer.choose"), types(typed.type()), words("tell.words"),
                escaped(typed.words()), words("tell.contact"), escaped(typed.contact()), words("tell.area"), areas(typed.area()),
                words("tell.send"), words("tell.confidence"), words("tell.look.title"), words("tell.number"), words("tell.look"));
    }

    private String types(String chosen) {
        return Stream.of(FeedbackType.values()).map(type -> option(type.name(), words("tell.type." + type.name()), chosen))
                .collect(Collectors.joining());
    }

    private String areas(String chosen) {
        return areas.stream().map(area -> option(area.code(), escaped(area.name()), chosen)).collect(Collectors.joining());
    }

    private static String option(String value, String words, String chosen) {
        return "<option value=\"%s\"%s>%s</option>".formatted(escaped(value), value.equals(chosen) ? " selected" : "", words);
    }

    String thanks(String receipt) {
        return "<h1>%s</h1>%n<p role=\"status\">%s</p>%n<p class=\"receipt\"><strong>%s</strong></p>%n<p>%s</p>".formatted(
                words("tell.thanks.title"), words("tell.thanks"), escaped(receipt), words("tell.keep"));
    }

    String standing(Standing standing) {
        String how = standing.answeredOn() != null
                ? words("tell.answered", day(standing.answeredOn()))
                : words(standing.closedOn() != null
                        ? "tell.closed"
                        : standing.acknowledgedOn() != null ? "tell.acknowledged" : "tell.arrived",
                        day(standing.receivedOn()));
        String answer = Personal.value(standing.answer())
                .map(text -> "<blockquote dir=\"auto\">" + escapedLines(text) + "</blockquote>").orElse("");
        return "<h1>%s</h1>%n<p role=\"status\">%s</p>%n%s".formatted(words("tell.look.title"), how, answer);
    }
}
