package org.amparo.ui.donor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.portal.PublishedReleases;
import org.amparo.donor.portal.ReleaseBars;
import org.amparo.donor.portal.ReleaseFile;
import org.amparo.donor.portal.ReleaseFormat;
import org.amparo.donor.portal.ReleaseGrid;
import org.amparo.donor.portal.ReleaseMethod;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.donor.portal.ShelvedRelease;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.shell.Paths;

/** One release, to be read from its beginning to its end. One that is somebody else's and one that does not exist are the same page. */
@Route(Paths.PUBLISHED_RELEASE)
@PermitAll
@Needs(Permission.RELEASE_READ)
class PublishedReleaseView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Stands for what is no number, and is asked for like one, so that all wrong addresses take the same way. */
    private static final int NONE = -1;

    private final transient PublishedReleases releases;
    private final transient CurrentViewer current;
    private final transient ReleaseWords words = ReleaseWords.in(Labels.locale());
    private String title = "";

    PublishedReleaseView(PublishedReleases releases, CurrentViewer current) {
        this.releases = releases;
        this.current = current;
        addClassNames("page", "reports", "release");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int number = event.getRouteParameters().get("number").filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(NONE);
        Optional<ShelvedRelease> release = releases.release(current.get(), number);
        if (release.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(release.get());
    }

    private void show(ShelvedRelease shelved) {
        removeAll();
        PublishedRelease release = shelved.release();
        title = words.title(release);
        PageHead head = new PageHead(title);
        head.beside(new Bdi(words.period(release.from(), release.to())));
        head.addAction(PlainTable.link(Paths.COMPARED + "?one=" + release.number(), Labels.text("portal.compare"), null));
        add(head);
        if (shelved.isWithdrawn()) {
            add(ReleaseParts.withdrawn(shelved, words));
        }
        add(about(release), downloads(shelved));
        narrative(release, true);
        if (!release.logframe().isEmpty()) {
            ReleaseGrid results = ReleaseGrid.results(release, words);
            add(new H2(results.name()), ReleaseParts.table(results));
        }
        add(new H2(words.text("release.charts")));
        ReleaseBars.of(release, words).forEach(chart -> add(new H3(chart.title()), ReleaseParts.bars(chart)));
        add(new H2(words.text("release.tables")), text(ReleaseMethod.small(release, words)),
                text(words.text("release.method.withheld")));
        release.tables().tables().forEach(table -> add(table(release, table)));
        narrative(release, false);
        add(new H2(words.text("release.method")), list(ReleaseMethod.sentences(release, words)), new H2(words.text("release.number")),
                checksum(shelved));
    }

    private Component about(PublishedRelease release) {
        UnorderedList about = list(ReleaseMethod.about(release, words));
        about.addClassName("second");
        return about;
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(new Bdi(line))));
        list.addClassName("release-text");
        return list;
    }

    private static Component text(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("release-text");
        return paragraph;
    }

    private void narrative(PublishedRelease release, boolean summary) {
        release.narrative().stream().filter(part -> (part.section() == PublishedRelease.Section.SUMMARY) == summary)
                .forEach(part -> add(new H2(words.section(part.section())), ReleaseParts.narrative(part)));
    }

    /** Long tables stay closed until they are wanted. */
    private Component table(PublishedRelease release, PublishedTable table) {
        ReleaseGrid grid = ReleaseGrid.of(release, table, words);
        NativeDetails details = new NativeDetails(grid.name(), ReleaseParts.table(grid));
        details.addClassName("release-table");
        return details;
    }

    private Component downloads(ShelvedRelease shelved) {
        Div downloads = new Div();
        downloads.addClassName("download-actions");
        downloads.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("portal.take"));
        for (ReleaseFormat format : ReleaseFormat.values()) {
            if (format.isFor(shelved.release())) {
                int number = shelved.release().number();
                Anchor take = new Anchor((DownloadHandler) event -> take(event, number, format), AttachmentType.DOWNLOAD,
                        Labels.text("portal.format." + format));
                take.addClassName("action-link");
                downloads.add(take);
            }
        }
        return downloads;
    }

    /** Asked again at the moment of fetching, as the person who fetches. */
    private void take(DownloadEvent event, int number, ReleaseFormat format) throws IOException {
        try {
            Optional<ReleaseFile> file = releases.file(current.get(), number, format, Labels.locale());
            if (file.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.setFileName(file.get().name());
            event.setContentType(file.get().mediaType());
            try (OutputStream out = event.getOutputStream()) {
                out.write(file.get().bytes());
            }
        } catch (NotAllowed refused) {
            event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
        }
    }

    private Component checksum(ShelvedRelease shelved) {
        Code sum = new Code(shelved.sealed().checksum());
        sum.addClassName("checksum");
        Anchor verify = new Anchor(Paths.VERIFY, Labels.text("portal.verify"));
        verify.setRouterIgnore(true);
        Div part = new Div(new Paragraph(Labels.text("portal.checksum", String.valueOf(shelved.release().number()))), sum,
                new Paragraph(Labels.text("portal.checksum.how")), new Paragraph(verify));
        part.addClassName("release-text");
        return part;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", title);
    }
}
