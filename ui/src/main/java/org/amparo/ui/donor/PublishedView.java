package org.amparo.ui.donor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.donor.portal.PublishedReleases;
import org.amparo.donor.portal.PublishedReleases.Listed;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** Releases to one's own organisation, by grant. */
@Route(Paths.PUBLISHED)
@PermitAll
@Needs(Permission.RELEASE_READ)
class PublishedView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    PublishedView(PublishedReleases releases, CurrentViewer current) {
        addClassNames("page", "reports");
        List<Listed> all = releases.releases(current.get());
        PageHead head = new PageHead(Labels.text("menu.published"));
        if (all.size() > 1) {
            head.addAction(PlainTable.link(Paths.COMPARED, Labels.text("portal.compare"), null));
        }
        Paragraph what = new Paragraph(Labels.text("portal.what"));
        what.addClassName("second");
        add(head, what);
        List<PublishedReleases.OwnGrant> waiting = releases.grants(current.get()).stream()
                .filter(grant -> all.stream().noneMatch(release -> grant.code().equals(release.grant()))).toList();
        if (all.isEmpty() && waiting.isEmpty()) {
            add(new EmptyState("chart", Labels.text("portal.none.title"), Labels.text("portal.none.text")));
        }
        Map<String, List<Listed>> grants = all.stream()
                .collect(Collectors.groupingBy(PublishedView::grant, LinkedHashMap::new, Collectors.toList()));
        grants.forEach((grant, some) -> add(new H2(new Bdi(grant)), table(grant, some)));
        waiting.forEach(grant -> add(new H2(new Bdi(Labels.text("portal.grant", grant.code(), grant.title()))),
                new Paragraph(Labels.text("portal.grant.none", Labels.text("portal.from-to", DateWords.of(grant.from()),
                        DateWords.of(grant.to()))))));
        Anchor verify = new Anchor(Paths.VERIFY, Labels.text("portal.verify"));
        verify.setRouterIgnore(true);
        add(new Paragraph(verify));
    }

    static String grant(Listed release) {
        return release.grant() == null
                ? Labels.text("portal.whole")
                : Labels.text("portal.grant", release.grant(), release.grantTitle());
    }

    private static Component table(String grant, List<Listed> some) {
        PlainTable table = new PlainTable(grant, List.of(Labels.text("portal.number"), Labels.text("portal.period"),
                Labels.text("portal.area"), Labels.text("portal.released"), Labels.text("portal.standing")), List.of());
        some.forEach(one -> table.words(PlainTable.link(Paths.published(one.number()),
                Labels.text("portal.release", String.valueOf(one.number())), null),
                List.of(new Bdi(period(one)), new Bdi(one.area() == null ? Labels.text("portal.country") : one.area()),
                        new Bdi(DateWords.of(one.releasedOn())), standing(one))));
        return table;
    }

    static String period(Listed release) {
        return Labels.text("portal.from-to", DateWords.of(release.from()), DateWords.of(release.to()));
    }

    static Component standing(Listed release) {
        return release.withdrawnOn() == null
                ? Tone.DONE.label(Labels.text("portal.published"))
                : Tone.STOPPED.label(Labels.text("portal.withdrawn", DateWords.of(release.withdrawnOn())));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.published"));
    }
}
