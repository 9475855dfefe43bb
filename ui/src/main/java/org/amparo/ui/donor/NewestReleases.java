package org.amparo.ui.donor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.donor.portal.PublishedReleases;
import org.amparo.donor.portal.PublishedReleases.Listed;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.HomePart;
import org.springframework.core.annotation.Order;

/** What was released to a donor last, on its first page. */
@org.springframework.stereotype.Component
@Order(30)
class NewestReleases implements HomePart {

    /** The whole list is one step away. */
    private static final int SHOWN = 3;

    private final PublishedReleases releases;

    NewestReleases(PublishedReleases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<Component> of(Viewer viewer) {
        if (viewer.role() != Role.DONOR || !viewer.may(Permission.RELEASE_READ)) {
            return Optional.empty();
        }
        List<Listed> all = releases.releases(viewer);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Div cards = new Div();
        cards.addClassName("cards");
        all.stream().sorted(Comparator.comparing(Listed::releasedOn).thenComparing(Listed::number).reversed()).limit(SHOWN)
                .map(NewestReleases::card).forEach(cards::add);
        Anchor list = PlainTable.link(Paths.PUBLISHED, Labels.text("portal.home.all", all.size()), null);
        Section part = new Section(new H2(Labels.text("portal.home.newest")), cards, new Paragraph(list));
        part.addClassName("part");
        return Optional.of(part);
    }

    private static Div card(Listed release) {
        Anchor open = PlainTable.link(Paths.published(release.number()), Labels.text("portal.release", String.valueOf(release.number())),
                null);
        Span released = new Span(PublishedView.standing(release));
        Div card = new Div(open, new Div(new Bdi(PublishedView.grant(release))), new Div(new Bdi(PublishedView.period(release))),
                second(Labels.text("portal.home.released", DateWords.of(release.releasedOn()))), new Div(released));
        card.addClassName("card");
        return card;
    }

    private static Div second(String words) {
        Div second = new Div(words);
        second.addClassName("second");
        return second;
    }
}
