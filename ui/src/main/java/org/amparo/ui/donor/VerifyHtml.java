package org.amparo.ui.donor;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.amparo.donor.portal.ChecksumCheck.Standing;
import org.amparo.ui.open.OpenHtml;

/** What stands on the page on which anybody checks a release. */
final class VerifyHtml extends OpenHtml {

    VerifyHtml(I18NProvider texts, Locale locale) {
        super(texts, locale, "verify.title");
    }

    /** @param answer a sentence of the message files above the form; null for none @param refused true when it says that there is nothing */
    String form(String number, String checksum, String answer, boolean refused) {
        String said = answer == null ? "" : refused ? warning(answer) : "<p role=\"status\"><strong>" + escaped(answer) + "</strong></p>";
        return """
                <h1>%s</h1>
                %s
                <p>%s</p>
                <form method="post" action="/verify" autocomplete="off">
                <label for="number">%s</label><input id="number" name="number" required maxlength="9" inputmode="numeric" value="%s">
                <label for="checksum">%s</label>
                <textarea id="checksum" name="checksum" required maxlength="200" rows="3" spellcheck="false">%s</textarea>
                <button type="submit">%s</button>
                </form>
                <p class="small">%s</p>""".formatted(words("verify.title"), said, words("verify.intro"), words("verify.number"),
                escaped(number), words("verify.checksum"), escaped(checksum), words("verify.send"), words("verify.how"));
    }

    String standing(Standing standing) {
        String number = String.valueOf(standing.number());
        String what = text("verify.is", number, standing.programme(), day(standing.from()), day(standing.to()), day(standing.releasedOn()));
        return what + " "
                + (standing.withdrawnOn() == null ? text("verify.unchanged") : text("verify.withdrawn", day(standing.withdrawnOn())));
    }
}
