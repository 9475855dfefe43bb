package org.amparo.registry;

/** What stands between two cells. */
public enum Separator {
    COMMA(','), SEMICOLON(';'), TAB('\t'), PIPE('|');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
