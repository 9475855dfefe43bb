package org.amparo.ui.registry;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.CurrentViewer;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.ErrorList;
import org.amparo.registry.ImportJob;
import org.amparo.registry.ImportJobs;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.Tone;

/** One import or dry run: how far it is, what came of it, what is wrong with which row. Looks again twice a second while it runs. */
final class JobPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_LOOKS = 500;

    private final transient ImportJobs jobs;
    private final transient ErrorList errors;
    private final Locale locale = Labels.locale();
    private final transient CurrentViewer current;
    private final transient Runnable onEnd;
    private final UUID jobId;
    private final Div state = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final Paragraph failure = new Paragraph();
    private final Div actions = new Div();
    private final Div result = new Div();
    /** A short job can end between being drawn and being attached; then nobody would look again. */
    private boolean shownRunning;
    private Registration looking;

    JobPanel(ImportJobs jobs, ErrorList errors, CurrentViewer current, UUID jobId, Runnable onEnd) {
        this.jobs = jobs;
        this.errors = errors;
        this.current = current;
        this.jobId = jobId;
        this.onEnd = onEnd;
        addClassName("card");
        ImportJob job = jobs.job(current.get(), jobId);
        H2 head = new H2(Labels.text(job.dryRun() ? "import.job.dry" : "import.job") + " ");
        head.add(new Bdi(job.fileName()));
        Div line = new Div(head, state);
        line.addClassName("card-head");
        bar.getElement().setAttribute("aria-label", Labels.text("import.progress"));
        progress.getElement().setAttribute("aria-live", "polite");
        Div progressLine = new Div(bar, progress);
        progressLine.addClassName("progress-line");
        failure.addClassName("warn");
        actions.addClassName("form-actions");
        result.addClassName("form");
        add(line, progressLine, failure, actions, result);
        show(job);
        shownRunning = job.state().isRunning();
    }

    static Span state(ImportJob job) {
        Tone tone = switch (job.state()) {
            case CHECKING, IMPORTING -> Tone.WAITING;
            case DONE -> Tone.DONE;
            case REFUSED, FAILED -> Tone.NOW;
            case CANCELLED, INTERRUPTED -> Tone.DUE;
        };
        return tone.badge(Labels.of(job.state()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ImportJob job = jobs.job(current.get(), jobId);
        show(job);
        lookWhileRunning(job);
        if (shownRunning && !job.state().isRunning()) {
            onEnd.run();
        }
        shownRunning = job.state().isRunning();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopLooking();
    }

    private void lookWhileRunning(ImportJob job) {
        getUI().filter(ui -> job.state().isRunning() && looking == null).ifPresent(ui -> {
            ui.setPollInterval(MILLIS_BETWEEN_LOOKS);
            looking = ui.addPollListener(poll -> look());
        });
    }

    private void look() {
        ImportJob job = jobs.job(current.get(), jobId);
        show(job);
        if (!job.state().isRunning()) {
            stopLooking();
            onEnd.run();
        }
    }

    private void stopLooking() {
        if (looking != null) {
            looking.remove();
            looking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private void show(ImportJob job) {
        state.removeAll();
        state.add(state(job));
        boolean counted = job.rowsTotal() != null && !job.dryRun();
        bar.setIndeterminate(job.state() == ImportJob.State.CHECKING);
        bar.setVisible(job.state().isRunning());
        bar.setValue(counted && job.rowsTotal() > 0
                ? Math.min(1, (job.done() + job.refused()) / (double) job.rowsTotal())
                : 0);
        progress.setText(counted
                ? Labels.text("import.progress.rows", Math.min(job.rowsTotal(), job.done() + job.refused()), job.rowsTotal(),
                        job.created(), job.present(), job.refused(), job.files())
                : Labels.text("import.progress.check", job.checked(), job.refused(), job.present()));
        failure.setVisible(job.failure() != null);
        failure.setText(job.failure() == null
                ? ""
                : RuleMessages.sentence(new RuleBroken(job.failure(), "", job.failureValues().toArray())));
        showActions(job);
        result.removeAll();
        if (!job.state().isRunning()) {
            showResult(job);
        }
    }

    private void showActions(ImportJob job) {
        actions.removeAll();
        if (job.state().isRunning()) {
            actions.add(new Button(Labels.text("import.cancel"), click -> jobs.cancel(current.get(), jobId)));
        }
        if (job.canResume()) {
            Button resume = new Button(Labels.text("import.resume"), click -> resume());
            resume.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(resume);
        }
        actions.setVisible(actions.getElement().getChildCount() > 0);
    }

    private void resume() {
        try {
            jobs.resume(current.get(), jobId);
            ImportJob job = jobs.job(current.get(), jobId);
            show(job);
            lookWhileRunning(job);
        } catch (RuleBroken refusal) {
            Notices.refused(RuleMessages.sentence(refusal));
        }
    }

    private void showResult(ImportJob job) {
        int wrong = jobs.countErrors(current.get(), jobId);
        if (wrong > 0) {
            Anchor all = new Anchor(this::download, Labels.text("import.errors.download", wrong));
            all.addClassName("download");
            result.add(new ErrorTable(jobs.errors(current.get(), jobId, 0, ErrorTable.SHOWN), wrong), all);
        }
        if (job.totals() != null && job.checked() > job.refused()) {
            result.add(new TotalsTables(job.totals()));
        }
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName("import-errors.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            errors.write(current.get(), jobId, locale, writer);
        }
    }
}
