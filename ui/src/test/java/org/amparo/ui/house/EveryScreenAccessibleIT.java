package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.EveryScreen.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every screen of the product, with something in it and opened by somebody who may: no violation of WCAG 2.2 AA. One browser and one
 * sign-in for each person; the width of a phone is tried on all of them too, for what makes it scroll sideways. What stays for
 * {@link EveryScreenIT}, which takes minutes: the forms, the dialogs, all rules on a phone, the colours in the dark, the pictures.
 * That the check finds a fault at all, {@code AccessibilityCheckIT} shows.
 */
class EveryScreenAccessibleIT extends Browser {

    @Autowired
    private EveryScreen screens;

    @Test
    void no_screen_has_a_violation_and_none_makes_a_phone_scroll_sideways() {
        Map<String, Visit> visits = screens.world(1);
        assertThat(visits.keySet()).as("screens visited").isEqualTo(EveryScreen.routes());
        Map<UUID, Page> pages = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        visits.forEach((route, visit) -> {
            Page page = pages.computeIfAbsent(visit.by().user(), user -> signIn(visit.by(), newPage()));
            page.setViewportSize(WIDE, 860);
            if (!page.url().equals(address(visit.path()))) {
                open(page, visit.path());
            }
            page.setViewportSize(WIDE, 860);
            assertThat(page.locator("h1").first().innerText()).as(route).isNotEqualTo("Nothing here");
            check(route, faults, () -> assertAccessible(page));
            page.setViewportSize(PHONE, 844);
            check(route, faults, () -> assertNoSidewaysScroll(page));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void the_sign_in_page_has_none() {
        Page page = newPage();
        page.navigate(address(Paths.SIGN_IN));
        page.locator("vaadin-login-form input[name=password]").waitFor();
        assertAccessible(page);
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
    }

    /** All screens are looked at before the test fails, so that one run tells everything. */
    private static void check(String route, List<String> faults, Runnable check) {
        try {
            check.run();
        } catch (AssertionError fault) {
            faults.add("/" + route + ": " + fault.getMessage());
        }
    }
}
