package org.amparo.ui.file;

import java.util.function.BiFunction;

/**
 * Something that can be recorded in a file.
 *
 * @param word its word in the address ({@code ?do=goal}) and its key in the message files: {@code record.<word>}, {@code .save}, {@code .done}
 * @param listed true when it stands in the list of what can be recorded; false for work that begins at an entry
 * @param form makes the form, from the entry it is about (null when it is about the file) and what to do after recording; null when there
 * is no such entry
 */
public record FileWork(String word, boolean listed, BiFunction<String, Runnable, FileForm> form) {

    /** Asks somebody else for help; begun at the file, or at a need of the case, which it is then about. */
    public static final String REFER = "refer";
}
