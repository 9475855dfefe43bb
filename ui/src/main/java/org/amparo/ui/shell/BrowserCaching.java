package org.amparo.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files whose name or address changes with their content are kept by the browser for a year; answers with personal data never. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrowserCaching extends OncePerRequestFilter {

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean ownScript = path.startsWith("/js/") && request.getParameter("v") != null;
        return !ownScript && !path.startsWith("/VAADIN/build/") && !path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Kept(response));
    }

    /** What is said about caching further on is overruled; an answer that is not the file itself is not kept. */
    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
            response.setHeader(CACHE_CONTROL, FOR_A_YEAR);
        }

        private void forget() {
            super.setHeader(CACHE_CONTROL, "no-store");
        }

        @Override
        public void setStatus(int status) {
            if (status >= HttpServletResponse.SC_MULTIPLE_CHOICES && status != HttpServletResponse.SC_NOT_MODIFIED) {
                forget();
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forget();
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            forget();
            super.sendError(status);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            forget();
            super.sendRedirect(location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            forget();
            super.sendRedirect(location, status, clearBuffer);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isAboutCaching(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isAboutCaching(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isAboutCaching(name)) {
                super.setDateHeader(name, date);
            }
        }

        private static boolean isAboutCaching(String name) {
            return CACHE_CONTROL.equalsIgnoreCase(name) || "Expires".equalsIgnoreCase(name) || "Pragma".equalsIgnoreCase(name);
        }
    }
}
