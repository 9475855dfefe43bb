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
                .orElseGet(() -> Personal.isErased(task.title()) ? Labels.text("task.erased") : ofKind(task));
    }

    private static String ofKind(TaskRow task) {
        return Personal.value(task.remark()).map(remark -> Labels.text("task.to-correct", Labels.of(task.kind()), remark))
                .orElseGet(() -> Labels.of(task.kind()));
    }
}
