package org.amparo.ui.kit;

import java.util.Optional;
import org.amparo.privacy.Personal;

/** A person's name on a screen, or in its place why there is none. */
public final class Names {

    private Names() {
    }

    /**
     * The name in its own direction of writing; a missing one looks different from a name.
     *
     * @param withheld true when the viewer may not read names
     */
    public static Bdi of(Personal<String> name, boolean withheld) {
        Bdi bdi = new Bdi(text(name, withheld));
        if (!isShown(name, withheld)) {
            bdi.addClassName("entry-none");
        }
        return bdi;
    }

    public static String text(Personal<String> name, boolean withheld) {
        if (withheld) {
            return Labels.text("name.withheld");
        }
        Optional<String> known = Personal.value(name);
        return known.orElseGet(() -> Labels.text(Personal.isErased(name) ? "name.erased" : "name.none"));
    }

    public static boolean isShown(Personal<String> name, boolean withheld) {
        return !withheld && Personal.value(name).isPresent();
    }
}
