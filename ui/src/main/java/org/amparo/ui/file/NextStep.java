package org.amparo.ui.file;

import org.amparo.ui.kit.Tone;

/**
 * One thing that a file needs next.
 *
 * @param words what it is
 * @param action the word on its button; null when nothing can be done about it here
 * @param work word of the work that answers it; null when {@code action} is
 * @param about the entry the work is about; null when it is about the file
 */
public record NextStep(Tone tone, String words, String action, String work, String about) {
}
