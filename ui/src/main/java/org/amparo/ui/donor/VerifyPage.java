package org.amparo.ui.donor;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.signin.TooSoon;
import org.amparo.donor.portal.ChecksumCheck;
import org.amparo.ui.shell.Paths;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which anybody checks whether a release was published like this and still stands. It works without a script, a session and an
 * account. A wrong checksum and an unknown number have one answer.
 */
@RestController
class VerifyPage {

    private final ChecksumCheck check;
    private final I18NProvider texts;

    VerifyPage(ChecksumCheck check, I18NProvider texts) {
        this.check = check;
        this.texts = texts;
    }

    @GetMapping("/" + Paths.VERIFY)
    ResponseEntity<String> ask(Locale locale) {
        VerifyHtml html = new VerifyHtml(texts, locale);
        return html.answer(HttpStatus.OK, html.form("", "", null, false));
    }

    @PostMapping("/" + Paths.VERIFY)
    ResponseEntity<String> check(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String checksum,
            HttpServletRequest request, Locale locale) {
        VerifyHtml html = new VerifyHtml(texts, locale);
        try {
            Optional<ChecksumCheck.Standing> standing = check.check(number, checksum, request.getRemoteAddr());
            return standing.map(found -> html.answer(HttpStatus.OK, html.form(number, checksum, html.standing(found), false)))
                    .orElseGet(() -> html.answer(HttpStatus.NOT_FOUND, html.form(number, checksum, html.text("verify.unknown"), true)));
        } catch (TooSoon wait) {
            return html.answer(HttpStatus.TOO_MANY_REQUESTS,
                    html.form(number, checksum, html.text("answer.wait", wait.seconds()), true));
        }
    }
}
