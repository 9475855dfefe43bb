package org.amparo.platform;

import java.util.List;

/**
 * A refusal that a caseworker understands. Carries the number of the rule, the field it is about, and the values for the sentence
 * in {@code messages/rules}; never a name, a note or a place. Nothing was changed when this is thrown.
 */
public final class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String field;
    private final transient List<Object> values;

    /**
     * @param rule key of the sentence: the rule number, with a variant behind a dot where a rule has several sentences, e.g. {@code R7.future}
     * @param field name of the command's field the refusal is about; empty when it is about the whole
     * @param values for the placeholders of the sentence; codes, numbers and dates only
     */
    public RuleBroken(String rule, String field, Object... values) {
        super(rule + (field.isEmpty() ? "" : " at " + field), null, false, false);
        this.rule = rule;
        this.field = field;
        this.values = List.of(values);
    }

    /** Refuses unless {@code holds}. */
    public static void require(boolean holds, String rule, String field, Object... values) {
        if (!holds) {
            throw new RuleBroken(rule, field, values);
        }
    }

    public String rule() {
        return rule;
    }

    /** The number alone: {@code R7} for {@code R7.future}. */
    public String number() {
        int dot = rule.indexOf('.');
        return dot < 0 ? rule : rule.substring(0, dot);
    }

    public String field() {
        return field;
    }

    public List<Object> values() {
        return values == null ? List.of() : values;
    }
}
