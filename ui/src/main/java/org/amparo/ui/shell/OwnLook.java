package org.amparo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Language, light or dark, and whether keys of one character work, as a person set them on this browser; without a choice the first two are as the browser asks. Kept in cookies that
 * say nothing about the person, so that the sign-in page knows them too.
 */
final class OwnLook {

    static final String LANGUAGE = "amparo-language";
    static final String SCHEME = "amparo-look";
    static final String KEYS = "amparo-keys";

    /** What can be chosen; the first follows the device. */
    static final List<ColorScheme.Value> SCHEMES = List.of(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    private static final Duration KEPT = Duration.ofDays(365);

    private OwnLook() {
    }

    /** The chosen language, if it is one of those that there are. */
    static Optional<Locale> language(VaadinRequest request, List<Locale> provided) {
        return cookie(request, LANGUAGE).flatMap(tag -> provided.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst());
    }

    static ColorScheme.Value scheme(VaadinRequest request) {
        return cookie(request, SCHEME).flatMap(name -> SCHEMES.stream().filter(scheme -> scheme.name().equals(name)).findFirst())
                .orElse(ColorScheme.Value.SYSTEM);
    }

    /** Shows everything in this language from now on; the page is loaded again, drafts come back. */
    static void speak(UI ui, Locale language) {
        keep(LANGUAGE, language.toLanguageTag());
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }

    /** False when the person turned off the keys of one character, which a voice or a shaking hand may hit by mistake (WCAG 2.1.4). */
    static boolean singleKeys(VaadinRequest request) {
        return cookie(request, KEYS).filter("off"::equals).isEmpty();
    }

    static void singleKeys(UI ui, boolean on) {
        keep(KEYS, on ? "on" : "off");
        tellKeys(ui, on);
    }

    /** Says to the script whether they work. */
    static void tellKeys(UI ui, boolean on) {
        ui.getPage().executeJs("window.amparoSingleKeys = $0", on);
    }

    static void paint(UI ui, ColorScheme.Value scheme) {
        keep(SCHEME, scheme.name());
        ui.getPage().setColorScheme(scheme);
    }

    private static void keep(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinService.getCurrentRequest().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return request == null || request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
