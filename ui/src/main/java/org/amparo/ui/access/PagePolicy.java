package org.amparo.ui.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: scripts that carry this page's own random mark and what they load, everything else from here only, no
 * frame around it. {@code unsafe-eval} and inline styles stay because the front end needs them (blank pages without, tried); so does the
 * base tag, which nested addresses need.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PagePolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PagePolicy::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        page.getVaadinResponse().setHeader("Content-Security-Policy",
                """
                        default-src 'self'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
                        img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'"""
                        .formatted(nonce));
    }
}
