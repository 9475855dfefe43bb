package org.amparo.ui.survivor.newfile;

/** What the person, or for a child the guardian, said when asked for a file. */
enum Said {
    YES,
    NO,
    /** Cannot be asked now: unconscious, out of reach, or nobody there who understands the person. */
    CANNOT
}
