package org.amparo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BrowserCachingTest {

    private String cachingOf(String path, FilterChain answer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (path.startsWith("/js/")) {
            request.setParameter("v", "1a2b");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BrowserCaching().doFilter(request, response, answer);
        return response.getHeader("Cache-Control");
    }

    @Test
    void a_file_whose_name_changes_with_its_content_is_kept_for_a_year_whatever_is_said_later() throws Exception {
        assertThat(cachingOf("/VAADIN/build/a-1b2c.js", (request, response) -> ((HttpServletResponse) response).setHeader("Cache-Control",
                "max-age=3600"))).contains("immutable");
    }

    @Test
    void a_missing_file_or_a_way_to_the_sign_in_is_never_kept() throws Exception {
        assertThat(cachingOf("/VAADIN/build/gone.js", (request, response) -> ((HttpServletResponse) response).sendError(404)))
                .isEqualTo("no-store");
        assertThat(cachingOf("/js/shell.js", (request, response) -> ((HttpServletResponse) response).sendRedirect("/login")))
                .isEqualTo("no-store");
    }

    @Test
    void an_answer_with_personal_data_is_left_to_say_that_it_must_not_be_kept() throws Exception {
        assertThat(cachingOf("/survivors", (request, response) -> ((HttpServletResponse) response).setHeader("Cache-Control", "no-store")))
                .isEqualTo("no-store");
    }
}
