package org.amparo.ui.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** What a person does on the page of a file; clicks are counted by the page itself. */
public final class Hands {

    /** Every press of the pointer anywhere in the page, in fields and lists of choices too; what scripts do does not count. */
    private static final String COUNT = """
            () => {
                if (window.clicksOfPeople !== undefined) return;
                window.clicksOfPeople = 0;
                document.addEventListener('pointerdown', event => { if (event.isTrusted) window.clicksOfPeople++; }, true);
            }""";

    private Hands() {
    }

    /** How often somebody pressed the pointer in this page since the first call, whatever was under it. */
    public static int clicks(Page page) {
        page.evaluate(COUNT);
        return ((Number) page.evaluate("window.clicksOfPeople")).intValue();
    }

    /** The button of a step under "what is next". */
    public static void next(Page page, String words) {
        page.locator(".next-steps vaadin-button").filter(whole(words)).first().click();
        page.locator(".workspace .save").waitFor();
    }

    /** Records what is in the form; the form closes. */
    public static void save(Page page) {
        page.locator(".workspace .save").click();
        page.locator(".workspace").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Tries to record what is in the form, and is refused. */
    public static void saveInVain(Page page) {
        page.locator(".workspace .save").click();
    }

    /** Types into a field and leaves it. */
    public static void fill(Page page, String label, String text) {
        Locator field = page.getByLabel(label).and(page.locator("input:visible, textarea:visible")).first();
        field.fill(text);
        field.press("Tab");
    }

    /** Takes the entry of this name. */
    public static void choose(Page page, String label, String words) {
        choose(page, label, words, words);
    }

    /** Types words into a choice and takes the entry of this name. */
    public static void choose(Page page, String label, String words, String entry) {
        Locator box = page.locator("vaadin-combo-box")
                .filter(new Locator.FilterOptions().setHas(page.locator("label").filter(whole(label))))
                .locator("input").first();
        box.click();
        box.fill(words);
        page.locator("vaadin-combo-box-item:visible").filter(has(entry)).first().click();
    }

    /** With these words in it. */
    public static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** Exactly these words, as a pattern that browsers know too. */
    public static Locator.FilterOptions whole(String words) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words.replaceAll("[()?.…]", "\\\\$0") + "\\s*$"));
    }
}
