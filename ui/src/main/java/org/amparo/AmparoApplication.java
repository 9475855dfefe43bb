package org.amparo;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Amparo: database, event store, screens. The frame of every page is set here: theme, own styles, light or dark as the device asks. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Push
public class AmparoApplication implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
    /** Drawn in the address itself, so that no file has to be open to those who are not signed in. */
    private static final String FAV_ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
            + "%3Cpath fill='%230B6B6B' d='M8 1l7 6v8H1V7z'/%3E%3Cpath fill='white' d='M8 6l3 8H9.6L9 12H7l-.6 2H5z'/%3E%3C/svg%3E";

    public static void main(String[] args) {
        SpringApplication.run(AmparoApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("referrer", "no-referrer");
        settings.addFavIcon("icon", FAV_ICON, "any");
    }
}
