package org.amparo.ui.task;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.today.Work;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open tasks about the person of a file, and the form that gives a new one. */
@Order(TaskFilePart.AFTER_CASE_WORK)
@Component
class TaskFilePart implements FilePart {

    static final int AFTER_CASE_WORK = 50;
    private static final String TASK = "task";

    private final FileDesk desk;
    private final TaskQueries tasks;
    private final TaskLines lines;

    TaskFilePart(FileDesk desk, TaskQueries tasks, TaskLines lines) {
        this.desk = desk;
        this.tasks = tasks;
        this.lines = lines;
    }

    @Override
    public String word() {
        return TASK;
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.TASK_READ) ? Optional.of(new OfFile(viewer, file)) : Optional.empty();
    }

    private final class OfFile implements Share {
        private final Viewer viewer;
        private final FileView file;

        OfFile(Viewer viewer, FileView file) {
            this.viewer = viewer;
            this.file = file;
        }

        @Override
        public List<NextStep> next() {
            return tasks.ofFile(viewer, file.survivorId()).stream().filter(TaskRow::isOpen)
                    .filter(task -> !TaskWork.isToldByTheFile(task)).map(this::step).toList();
        }

        private NextStep step(TaskRow task) {
            String words = TaskWords.of(task);
            return NextStep.toTick(Work.toneOf(task.dueOn(), desk.today()),
                    Labels.text("task.next", words, Work.stateOf(task.dueOn(), desk.today())),
                    TaskLines.canTick(viewer, task) ? lines.tick(task, words) : null);
        }

        @Override
        public List<FileWork> work() {
            return viewer.may(Permission.TASK_WORK) && file.stage() != FileStage.ERASED
                    ? List.of(new FileWork(TASK, true, (about, done) -> new TaskForm(desk, file.survivorId(), done)))
                    : List.of();
        }
    }
}
