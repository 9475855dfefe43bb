package org.amparo.ui.open;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page without a session, as plain markup; every word that comes from elsewhere is escaped. What stands on it is written by each capability. */
public abstract class OpenHtml {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final I18NProvider texts;
    private final Locale locale;
    private final String title;
    private final String script;

    /** @param title key of the page's title */
    protected OpenHtml(I18NProvider texts, Locale locale, String title) {
        this(texts, locale, title, "");
    }

    /** @param script address of its script */
    protected OpenHtml(I18NProvider texts, Locale locale, String title, String script) {
        this.texts = texts;
        this.locale = locale;
        this.title = title;
        this.script = script.isEmpty() ? "" : "<script src=\"%s\" defer></script>\n".formatted(script);
    }

    protected Locale locale() {
        return locale;
    }

    /** A sentence of the message files, as it is. */
    public String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    /** A day in words, as screens write it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.pattern.exact"), locale).format(day);
    }

    /** A sentence of the message files, to stand in markup. */
    protected String words(String key, Object... values) {
        return escaped(text(key, values));
    }

    /** Text of anybody, to stand in markup; nothing for null. */
    protected static String escaped(String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, "UTF-8");
    }

    /** The same, with its lines kept. */
    protected static String escapedLines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    /** A sentence that is read out at once; nothing for null. */
    protected static String warning(String sentence) {
        return sentence == null ? "" : "<p class=\"warn\" role=\"alert\">" + escaped(sentence) + "</p>";
    }

    /** The whole answer: the page around this body, which no cache keeps. */
    public ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore()).body(page(body));
    }

    private String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="/answer/answer.css">
                %s</head>
                <body>
                <header>Amparo</header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(locale.getLanguage()), words(title), script, body);
    }
}
