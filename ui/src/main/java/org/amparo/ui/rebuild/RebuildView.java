package org.amparo.ui.rebuild;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.platform.RebuildProgress.State;
import org.amparo.platform.RebuildProgress.Step;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.rebuild.RebuildWatch.Standing;
import org.amparo.ui.shell.Paths;

/** Starts a rebuild and shows how it comes along; people go on working, and the page may be left. */
@Route(Paths.REBUILD)
@PermitAll
@Needs(Permission.REBUILD_RUN)
class RebuildView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_EVERY_MS = 500;

    private final transient RebuildWatch watch;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Button start;
    private final Div progress = new Div();
    private transient Registration polling;

    RebuildView(RebuildWatch watch, CurrentViewer current, Clock clock) {
        this.watch = watch;
        this.current = current;
        this.clock = clock;
        addClassNames("page", "page-narrow");
        start = new Button(Labels.text("rebuild.start"), click -> Confirm.ask(Labels.text("rebuild.ask"), Labels.text("rebuild.ask.text"),
                Labels.text("rebuild.start"), this::begin));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        progress.addClassNames("card", "progress-line");
        progress.getElement().setAttribute("role", "status");
        add(new PageHead(Labels.text("home.admin.rebuild"), start), new Paragraph(Labels.text("rebuild.text")), progress);
        show();
    }

    private void begin() {
        watch.start(current.get());
        show();
    }

    private void show() {
        progress.removeAll();
        progress.setVisible(watch.latest().isPresent());
        start.setEnabled(watch.latest().filter(Standing::isRunning).isEmpty());
        watch.latest().ifPresent(this::show);
    }

    private void show(Standing standing) {
        State state = standing.state();
        Span label = toneOf(state.step()).label(Labels.text("rebuild.step." + state.step().name()));
        progress.add(label, new Span(Labels.text("rebuild.since", DateWords.of(standing.since(), clock.getZone()))));
        if (standing.isRunning()) {
            ProgressBar bar = new ProgressBar(0, Math.max(1, state.total()), Math.min(state.done(), Math.max(1, state.total())));
            bar.setIndeterminate(state.total() == 0 || state.step() != Step.READING);
            bar.getElement().setAttribute("aria-label", Labels.text("home.admin.rebuild"));
            progress.add(bar, new Span(Labels.text("rebuild.events", state.done(), state.total())));
        }
    }

    private static Tone toneOf(Step step) {
        return switch (step) {
            case READING, COPYING, SWAPPING -> Tone.WAITING;
            case DONE -> Tone.DONE;
            case FAILED -> Tone.NOW;
        };
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        polling = attached.getUI().addPollListener(poll -> {
            if (!start.isEnabled()) {
                show();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        polling.remove();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("home.admin.rebuild"));
    }
}
