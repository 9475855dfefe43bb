package org.amparo.ui.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The check that all screens are held against must find what is wrong, or it says nothing. */
class AccessibilityCheckIT extends Browser {

    @Test
    void planted_faults_are_found_on_a_page_that_was_in_order_before() {
        Page page = newPage();
        page.navigate(address("login"));
        page.locator("vaadin-login-form input[name=password]").waitFor();
        assertAccessible(page);

        page.evaluate("""
                document.body.insertAdjacentHTML('beforeend',
                    '<main><img src="data:,"><button></button><p style="color:#bbb;background:#fff">pale</p></main>')""");

        assertThatThrownBy(() -> assertAccessible(page)).hasMessageContaining("image-alt").hasMessageContaining("button-name")
                .hasMessageContaining("color-contrast");
    }
}
