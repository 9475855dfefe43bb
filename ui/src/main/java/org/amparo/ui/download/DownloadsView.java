package org.amparo.ui.download;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** One's own files: those being written, those ready until they expire, and why there is none where it failed. */
@Route(Paths.DOWNLOADS)
@PermitAll
@Needs(Permission.REPORT_EXPORT)
class DownloadsView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_EVERY_MS = 1_000;
    private static final int MOST = 100;

    private final transient Downloads downloads;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Map<UUID, Card> cards = new LinkedHashMap<>();
    /** What has become of a file since the page was opened, for those who do not see it. */
    private final Span said = new Span();
    private transient Registration polling;
    private boolean running;

    DownloadsView(Downloads downloads, CurrentViewer current, Clock clock) {
        this.downloads = downloads;
        this.current = current;
        this.clock = clock;
        addClassNames("page", "page-narrow", "downloads");
        Paragraph what = new Paragraph(Labels.text("download.what"));
        what.addClassName("second");
        said.addClassName("sr-only");
        said.getElement().setAttribute("role", "status");
        add(new PageHead(Labels.text("menu.downloads")), what, list, said);
        show();
    }

    private void show() {
        List<Download> tray = tray();
        list.removeAll();
        cards.clear();
        if (tray.isEmpty()) {
            list.add(new EmptyState("import", Labels.text("download.none.title"), Labels.text("download.none.text")));
        }
        tray.stream().limit(MOST).forEach(download -> {
            Card card = new Card(download);
            cards.put(download.downloadId(), card);
            list.add(card);
        });
        if (tray.size() > MOST) {
            list.add(new Paragraph(Labels.text("download.newest", MOST)));
        }
    }

    private List<Download> tray() {
        List<Download> tray = downloads.tray(current.get(), MOST + 1);
        running = tray.stream().anyMatch(download -> download.state() == Download.State.RUNNING);
        return tray;
    }

    /** Brings what is shown up to date; a card that says the same stays as it is, with whoever stands in it. */
    private void look() {
        List<Download> tray = tray();
        if (!tray.stream().limit(MOST).map(Download::downloadId).toList().equals(List.copyOf(cards.keySet()))) {
            show();
            return;
        }
        tray.stream().limit(MOST).forEach(download -> {
            Card card = cards.get(download.downloadId());
            if (card.state == download.state()) {
                card.told(download);
            } else {
                Card other = new Card(download);
                list.replace(card, other);
                cards.put(download.downloadId(), other);
                said.setText(download.title() + ": " + Labels.text("download.state." + download.state()));
            }
        });
    }

    /** One file in one state; while it is written only its count and its bar move. */
    private final class Card extends Section {

        private static final long serialVersionUID = 1L;

        private final Download.State state;
        private final Paragraph told = new Paragraph();
        private final ProgressBar bar = new ProgressBar(0, 100);

        Card(Download download) {
            this.state = download.state();
            addClassNames("card", "download");
            getElement().setAttribute("data-state", download.state().name());
            H2 title = new H2();
            title.add(new Bdi(download.title()));
            add(title, new Div(tone(download.state()).label(Labels.text("download.state." + download.state())),
                    new Span(" · " + Labels.text("download.as." + download.format())
                            + (download.personal() ? " · " + Labels.text("download.locked") : ""))));
            if (download.stamp() != null) {
                Paragraph stamp = new Paragraph(Labels.text("download.stamp", download.stamp()));
                stamp.addClassName("second");
                add(stamp);
            }
            add(told, actions(download, bar));
            told(download);
        }

        private void told(Download download) {
            told.setText(DownloadsView.this.told(download));
            bar.setValue(download.percent());
        }
    }

    private String told(Download download) {
        return switch (download.state()) {
            case RUNNING -> Labels.text("download.rows-of", download.rows(), download.expected());
            case READY -> Labels.text("download.ready", download.rows(), DateWords.of(download.expiresAt(), clock.getZone()));
            case FAILED -> Labels.text(download.failure(), Download.MOST_ROWS_OF_A_PDF);
            case CANCELLED -> Labels.text("download.stopped");
        };
    }

    private Component actions(Download download, ProgressBar bar) {
        Div actions = new Div();
        actions.addClassName("download-actions");
        UUID id = download.downloadId();
        if (download.state() == Download.State.RUNNING) {
            bar.getElement().setAttribute("aria-label", Labels.text("download.progress", download.title()));
            actions.add(bar, small(Labels.text("download.stop"), download, () -> downloads.cancel(current.get(), id)));
        } else {
            if (download.state() == Download.State.READY) {
                Anchor fetch = new Anchor((DownloadHandler) event -> fetch(event, download), AttachmentType.DOWNLOAD,
                        Labels.text("download.fetch"));
                fetch.addClassName("action-link");
                fetch.getElement().setAttribute("aria-label", Labels.text("download.fetch.of", download.title()));
                actions.add(fetch);
            }
            actions.add(small(Labels.text("download.remove"), download, () -> downloads.remove(current.get(), id)));
        }
        return actions;
    }

    private Button small(String words, Download download, Runnable action) {
        Button button = new Button(words, click -> {
            action.run();
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-label", words + ": " + download.title());
        return button;
    }

    /** Asked again at the moment of fetching: what somebody might do when the page was opened says nothing now. */
    private void fetch(DownloadEvent event, Download download) throws IOException {
        event.setFileName(download.fileName());
        event.setContentType(download.mediaType());
        try (OutputStream out = event.getOutputStream()) {
            downloads.fetch(current.get(), download.downloadId(), out);
        } catch (NotAllowed refused) {
            event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
        }
    }

    private static Tone tone(Download.State state) {
        return switch (state) {
            case RUNNING -> Tone.WAITING;
            case READY -> Tone.DONE;
            case FAILED -> Tone.NOW;
            case CANCELLED -> Tone.STOPPED;
        };
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        polling = attached.getUI().addPollListener(poll -> {
            if (running) {
                look();
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
        return Labels.text("app.title", Labels.text("menu.downloads"));
    }
}
