package org.amparo.ui.registry;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.ErrorList;
import org.amparo.registry.ImportJobs;
import org.amparo.registry.Mappings;
import org.amparo.registry.RegisterPreview;
import org.amparo.registry.RegisterUpload;
import org.amparo.registry.RegisterUploads;
import org.amparo.registry.TextEncoding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.shell.Paths;

/** Import of a casualty register: hand over the file, map its columns, check all rows, import and watch. {@code ?job=<id>} shows one job. */
@Route(Paths.IMPORT)
@PermitAll
@Needs(Permission.REGISTRY_IMPORT)
class ImportView extends Section implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String JOB = "job";

    private final transient ImportJobs jobs;
    private final transient RegisterUploads uploads;
    private final transient Mappings mappings;
    private final transient ErrorList errors;
    private final transient CurrentViewer current;
    private final transient MappingDraft draft;
    private final Div work = new Div();
    private final Div shownJob = new Div();
    private final Div history = new Div();

    ImportView(ImportJobs jobs, RegisterUploads uploads, Mappings mappings, ErrorList errors, CurrentViewer current,
            DraftPlaces drafts) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.mappings = mappings;
        this.errors = errors;
        this.current = current;
        this.draft = new MappingDraft(drafts.of("import-mapping", null));
        addClassName("page");
        work.addClassName("form");
        shownJob.addClassName("import-job");
        add(new PageHead(Labels.text("import.title")), new Paragraph(Labels.text("import.what")), shownJob, work, history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> asked = event.getLocation().getQueryParameters().getSingleParameter(JOB).flatMap(ImportView::id);
        shownJob.removeAll();
        asked.ifPresent(job -> shownJob.add(new JobPanel(jobs, errors, current, job, this::showHistory)));
        askForFile();
        showHistory();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void showHistory() {
        history.removeAll();
        history.add(new JobHistory(jobs.history(current.get(), JobHistory.SHOWN)));
    }

    private void askForFile() {
        work.removeAll();
        draft.load().ifPresent(kept -> work.add(begun(kept)));
        work.add(new UploadBox(uploads, current, this::mapColumns));
    }

    /** The file itself does not stay here for long: with it in hand the work goes on where it stood. */
    private static Paragraph begun(MappingDraft.Kept kept) {
        Paragraph words = new Paragraph(Labels.text("import.mapping.begun", kept.fileName()));
        words.addClassName("draft-note");
        words.getElement().setAttribute("role", "status");
        return words;
    }

    /** Shows what the columns of a file that was handed over can mean. */
    void mapColumns(RegisterUpload file) {
        try {
            mapColumns(file, guess(file));
        } catch (RuleBroken refusal) {
            work.removeAll();
            Button again = new Button(Labels.text("import.other-file"), click -> discard(file));
            work.add(new EncodingChoice(file, RuleMessages.sentence(refusal), encoding -> mapColumns(file, empty(encoding))), again);
        }
    }

    /** The mapping that was begun for it; else the saved or shipped one whose columns the file has; else an empty one. */
    private ColumnMapping guess(RegisterUpload file) {
        Optional<MappingDraft.Kept> kept = draft.load();
        if (kept.isPresent() && kept.get().isOf(file)) {
            return kept.get().mapping();
        }
        RegisterPreview preview = RegisterPreview.of(current.get(), file, TextEncoding.UTF_8, null);
        if (kept.isPresent() && kept.get().fits(preview.headers())) {
            return kept.get().mapping();
        }
        return mappings.fitting(current.get(), preview.headers()).orElseGet(() -> empty(TextEncoding.UTF_8));
    }

    private static ColumnMapping empty(TextEncoding encoding) {
        return new ColumnMapping("", "", encoding, null, null);
    }

    private void mapColumns(RegisterUpload file, ColumnMapping mapping) {
        RegisterPreview preview = RegisterPreview.of(current.get(), file, mapping.encoding(), mapping.separator());
        MappingEditor editor = new MappingEditor(preview, mapping, mappings.all(current.get()),
                changed -> RegisterPreview.of(current.get(), file, changed).values(), chosen -> mapAgain(file, chosen));
        editor.onChange(() -> draft.keep(file, editor.mapping()));
        work.removeAll();
        work.add(new FileHead(file, () -> discard(file)));
        draft.load().filter(kept -> kept.mapping().equals(mapping)).ifPresent(kept -> work.add(new DraftNote(() -> {
            draft.discard();
            mapColumns(file);
        })));
        work.add(editor, new SampleTable(preview),
                new StartPanel(editor, this::save, (dryRun, leaveOut) -> start(file, editor, dryRun, leaveOut)));
    }

    private void mapAgain(RegisterUpload file, ColumnMapping chosen) {
        try {
            mapColumns(file, chosen);
            draft.keep(file, chosen);
        } catch (RuleBroken refusal) {
            Notices.refused(RuleMessages.sentence(refusal));
        }
    }

    private void save(ColumnMapping mapping) {
        mappings.save(current.get(), mapping);
        draft.discard();
        Notices.done(Labels.text("import.mapping.saved"));
    }

    private void start(RegisterUpload file, MappingEditor editor, boolean dryRun, boolean leaveOut) {
        UUID job = jobs.start(current.get(), file, editor.mapping(), dryRun, leaveOut);
        if (dryRun) {
            shownJob.removeAll();
            shownJob.add(new JobPanel(jobs, errors, current, job, this::showHistory));
            showHistory();
            shownJob.getElement().callJsFunction("scrollIntoView");
        } else {
            draft.discard();
            UI.getCurrent().navigate(Paths.IMPORT, QueryParameters.of(JOB, job.toString()));
        }
    }

    private void discard(RegisterUpload file) {
        uploads.discard(current.get(), file);
        askForFile();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().setTitle(getPageTitle());
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("import.title"));
    }
}
