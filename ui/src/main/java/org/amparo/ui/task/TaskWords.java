package org.amparo.ui.task;

import org.amparo.privacy.Personal;
import org.amparo.task.TaskRow;
import org.amparo.ui.kit.Labels;

/** A task in words: those of whoever gave it, or those for its kind when the product raised it. */
final class TaskWords {

    private TaskWords() {
    }

    static String of(TaskRow task) {
        return Personal.value(task.title())
                .orElseGet(() -> Personal.isErased(task.title()) ? Labels.text("task.erased") : Labels.of(task.kind()));
    }
}
