package org.amparo.ui.shell;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** Our own plain scripts, served as they are. The address carries a check sum, so that browsers may keep a script for good. */
public enum OwnScript {
    /** Keys that work on every page: {@code /} to the search, arrows in lists; and presses that are not lost when a button moves. */
    SHELL("js/shell.js"),
    /** Draws points on a map; needs Leaflet. */
    MAP("js/map.js"),
    /** Arrow keys between the cards of a board. */
    BOARD("js/board.js");

    private final String address;

    OwnScript(String path) {
        this.address = "context://" + path + "?v=" + checkSum(path);
    }

    /** Loads the script into the page, once however often it is asked for. */
    public void loadInto(UI ui) {
        ui.getPage().addJavaScript(address);
    }

    private static String checkSum(String path) {
        try (InputStream script = OwnScript.class.getResourceAsStream("/META-INF/resources/" + path)) {
            CRC32 sum = new CRC32();
            sum.update(script.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException cause) {
            throw new UncheckedIOException("The script " + path + " cannot be read", cause);
        }
    }
}
