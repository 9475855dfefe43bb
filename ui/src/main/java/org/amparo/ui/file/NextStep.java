package org.amparo.ui.file;

import org.amparo.ui.kit.TickBox;
import org.amparo.ui.kit.Tone;

/**
 * One thing that a file needs next.
 *
 * @param words what it is
 * @param action the word on its button; null when nothing can be done about it here
 * @param work word of the work that answers it; null when {@code action} is
 * @param about the entry the work is about; null when it is about the file
 * @param tick how it is done on the spot; null when it is done elsewhere
 */
public record NextStep(Tone tone, String words, String action, String work, String about, TickBox.Doing tick) {

    /** A step that no tick completes. */
    public NextStep(Tone tone, String words, String action, String work, String about) {
        this(tone, words, action, work, about, null);
    }

    /** A step that is done by a tick. */
    public static NextStep toTick(Tone tone, String words, TickBox.Doing tick) {
        return new NextStep(tone, words, null, null, null, tick);
    }
}
