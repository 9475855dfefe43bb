package org.amparo.ui.testing;

import com.microsoft.playwright.Page;

/** Counts what a person's pointer does in a page, as the browser itself sees it; clicks made by scripts do not count. */
public final class Clicks {

    private final Page page;

    private Clicks(Page page) {
        this.page = page;
    }

    /** Counts from here on, as long as the page is not loaded anew. */
    public static Clicks from(Page page) {
        page.evaluate("""
                () => {
                    window.personClicks = 0;
                    if (window.countsClicks) return;
                    window.countsClicks = true;
                    document.addEventListener('pointerdown', event => { if (event.isTrusted) window.personClicks++ }, true);
                }""");
        return new Clicks(page);
    }

    public int count() {
        return (Integer) page.evaluate("() => window.personClicks");
    }
}
