package org.amparo.platform;

import java.util.Set;

/**
 * Somebody else changed the same fields after the form was opened. Fields that only one of the two changed are merged without asking;
 * these are the ones both changed, so that the form can show both values side by side. Nothing was changed when this is thrown.
 */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> fields;

    public ChangedMeanwhile(Set<String> fields) {
        super("Changed by somebody else meanwhile: " + fields, null, false, false);
        this.fields = Set.copyOf(fields);
    }

    public Set<String> fields() {
        return fields;
    }
}
