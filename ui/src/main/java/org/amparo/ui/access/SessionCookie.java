package org.amparo.ui.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * With {@code amparo.tls=true} (a certificate here, or at the proxy in front) the session cookie travels over TLS only and bears the
 * {@code __Host-} name, so that no neighbouring host can set it. Without TLS, as on a laptop, browsers would refuse such a cookie.
 */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final boolean tls;

    SessionCookie(@Value("${amparo.tls:false}") boolean tls) {
        this.tls = tls;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (tls) {
            Cookie cookie = server.getSettings().getSession().getCookie();
            cookie.setName("__Host-amparo");
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
