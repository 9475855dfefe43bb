package org.amparo.registry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encodings in which registers are handed over. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    /** Byte order by its mark, or by where the zero bytes stand. */
    UTF_16(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252")),
    ISO_8859_1(StandardCharsets.ISO_8859_1);

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** True where every byte is a character, so that text in UTF-8 would pass as wrong letters. */
    boolean isSingleByte() {
        return this == WINDOWS_1252 || this == ISO_8859_1;
    }

    /** The name people know, e.g. {@code UTF-8}. */
    public String label() {
        return this == WINDOWS_1252 ? "Windows-1252" : name().replaceFirst("^(UTF)_", "$1-").replaceFirst("^ISO_8859_", "ISO 8859-");
    }
}
