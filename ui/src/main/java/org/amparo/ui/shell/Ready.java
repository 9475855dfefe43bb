package org.amparo.ui.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the address when the application is up. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @EventListener
    void tellAddress(ApplicationReadyEvent up) {
        if (up.getApplicationContext() instanceof ServletWebServerApplicationContext context && context.getWebServer() != null) {
            LOG.info("Amparo is ready: http://localhost:{}", context.getWebServer().getPort());
        }
    }
}
