package org.amparo.donor;

/**
 * What protecting and checking a release came to.
 *
 * @param auditor version of the method by which it was checked
 * @param catalogue version of the table designs
 * @param against number of the last release that was looked at together with it; 0 for none
 * @param releases how many earlier ones it was looked at with
 * @param cells of all tables
 * @param hidden cells below the threshold
 * @param widened cells that show less than their table alone would
 * @param withheld those of them that show nothing
 * @param findings what could have been concluded before cells were widened
 * @param open what still could be
 * @param units what was counted, people and things
 * @param payload the tables as they would be published
 * @param payloadHash SHA-256 of it in UTF-8, in lower-case hexadecimal
 * @param certificateHash the same of what was found, with the proofs
 */
public record ReleaseCheck(int auditor, int catalogue, int against, int releases, int cells, int hidden, int widened, int withheld,
        int findings, int open,
        int units, String payload, String payloadHash, String certificateHash) {

    /** Version of filling, protecting and checking; one more whenever any of them would find otherwise. */
    public static final int AUDITOR = 4;

    /** Version of the note for readers on how counts are protected and rounded. */
    static final int METHOD = 2;
}
