package org.amparo.ui.reporting;

import org.amparo.ui.kit.Labels;

/** Something in an address that cannot be understood: what, where, and why. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;
    private final String why;

    /**
     * @param parameter where it stands in the address
     * @param value what stands there
     * @param why last part of the key of the sentence that says what is wrong with it
     */
    public Unreadable(String parameter, String value, String why) {
        super(parameter);
        this.parameter = parameter;
        this.value = value;
        this.why = why;
    }

    /** For the person who followed the address. */
    public String sentence() {
        return Labels.text("figure.address." + why, parameter, value);
    }
}
