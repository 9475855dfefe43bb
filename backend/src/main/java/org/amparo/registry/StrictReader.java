package org.amparo.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a register without ever guessing: what is not text in the chosen encoding stops the reading, after everything before it
 * was handed over, so that the row can be named. The JDK's own reader drops what it had decoded before the fault.
 */
final class StrictReader extends Reader {

    private static final int CHUNK = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final boolean watchForUtf8;
    private final Charset charset;
    private boolean end;
    private char last;
    private BrokenText pending;

    /** Why a text cannot be read; {@code key} is that of its sentence. */
    static final class BrokenText extends IOException {

        private static final long serialVersionUID = 1L;

        private final String key;

        BrokenText(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    StrictReader(InputStream source, TextEncoding encoding) throws IOException {
        var pushback = new PushbackInputStream(source, 4);
        byte[] head = pushback.readNBytes(4);
        int mark = lengthOfMark(head);
        charset = charsetOf(encoding, head, mark);
        pushback.unread(head, mark, head.length - mark);
        in = pushback;
        decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        watchForUtf8 = encoding.isSingleByte();
    }

    private static int lengthOfMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charsetOf(TextEncoding encoding, byte[] head, int mark) throws BrokenText {
        boolean fits = switch (mark) {
            case 3 -> encoding == TextEncoding.UTF_8;
            case 2 -> encoding == TextEncoding.UTF_16;
            default -> true;
        };
        if (!fits) {
            throw new BrokenText("registry.other-mark");
        }
        boolean littleEndian = mark == 2 ? startsWith(head, 0xFF) : head.length > 1 && head[0] != 0 && head[1] == 0;
        return encoding == TextEncoding.UTF_16 && littleEndian ? StandardCharsets.UTF_16LE : encoding.charset();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (pending != null) {
            throw pending;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        int decoded = decode(out);
        int sound = decoded < 0 ? 0 : soundPart(target, offset, decoded);
        if (sound == 0 && pending != null) {
            throw pending;
        }
        return decoded < 0 ? -1 : sound;
    }

    private int decode(CharBuffer out) throws IOException {
        while (true) {
            CoderResult result = decoder.decode(bytes, out, end);
            if (result.isError()) {
                pending = new BrokenText("registry.encoding");
                return out.position();
            }
            if (out.position() > 0 || result.isOverflow()) {
                return out.position();
            }
            if (end) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    /** How many of the characters come before the first that no register holds: a NUL, or the traces of UTF-8 read as single bytes. */
    private int soundPart(char[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
            char c = target[offset + i];
            String fault = c == 0 ? "registry.nul" : watchForUtf8 && isTraceOfUtf8(last, c) ? "registry.is-utf8" : null;
            if (fault != null) {
                pending = new BrokenText(fault);
                return i;
            }
            last = c;
        }
        return length;
    }

    /** An accented letter of UTF-8 read as two single bytes: Ã or Â, then a character of the upper half's first 64. */
    private boolean isTraceOfUtf8(char first, char second) {
        if (first != 'Ã' && first != 'Â' || second < 0x80) {
            return false;
        }
        int value = String.valueOf(second).getBytes(charset)[0] & 0xFF;
        return value >= 0x80 && value <= 0xBF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
