package org.amparo.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** Puts a file into the database, a piece as soon as it is full. */
final class PieceStream extends OutputStream {

    private static final int PIECE = 256 * 1024;

    private final DownloadRows rows;
    private final UUID id;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long bytes;

    PieceStream(DownloadRows rows, UUID id) {
        this.rows = rows;
        this.id = id;
    }

    @Override
    public void write(int one) {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
        int written = 0;
        while (written < length) {
            int now = Math.min(length - written, PIECE - filled);
            System.arraycopy(some, from + written, piece, filled, now);
            filled += now;
            written += now;
            if (filled == PIECE) {
                put();
            }
        }
        bytes += length;
    }

    private void put() {
        rows.piece(id, number++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    /** Bytes of the whole file. */
    long end() {
        if (filled > 0) {
            put();
        }
        return bytes;
    }
}
