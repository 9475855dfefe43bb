package org.amparo.ui.donor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.donor.portal.PublishedReleases;
import org.amparo.donor.portal.PublishedReleases.Listed;
import org.amparo.donor.portal.ReleaseComparison;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.donor.portal.ShelvedRelease;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Two releases side by side, each number as it was published. Which two stands in the address. */
@Route(Paths.COMPARED)
@PermitAll
@Needs(Permission.RELEASE_READ)
class ComparedView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PublishedReleases releases;
    private final transient CurrentViewer current;
    private final transient ReleaseWords words = ReleaseWords.in(Labels.locale());

    ComparedView(PublishedReleases releases, CurrentViewer current) {
        this.releases = releases;
        this.current = current;
        addClassNames("page", "reports", "release");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Listed> all = releases.releases(current.get());
        QueryParameters asked = event.getLocation().getQueryParameters();
        Listed one = chosen(all, asked, "one").orElse(all.isEmpty() ? null : all.getFirst());
        Listed other = chosen(all, asked, "other").or(() -> all.stream().filter(each -> one != null && each.number() != one.number()
                && java.util.Objects.equals(each.grant(), one.grant()) && each.to().isBefore(one.from())).findFirst()).orElse(null);
        Paragraph what = new Paragraph(Labels.text("portal.compared.what"));
        what.addClassName("second");
        add(new PageHead(Labels.text("portal.compared")), what, fields(all, one, other));
        if (one == null || other == null) {
            add(new EmptyState("chart", Labels.text("portal.compared.none.title"), Labels.text("portal.compared.none.text")));
            return;
        }
        Optional<ShelvedRelease> first = releases.release(current.get(), other.number());
        Optional<ShelvedRelease> second = releases.release(current.get(), one.number());
        if (first.isPresent() && second.isPresent()) {
            show(first.get(), second.get());
        }
    }

    private void show(ShelvedRelease first, ShelvedRelease second) {
        for (ShelvedRelease each : List.of(first, second)) {
            if (each.isWithdrawn()) {
                add(ReleaseParts.withdrawn(each, words));
            }
        }
        ReleaseComparison.of(first.release(), second.release(), words).forEach(grid -> add(new H2(grid.name()), ReleaseParts.table(grid)));
    }

    private static Optional<Listed> chosen(List<Listed> all, QueryParameters asked, String which) {
        String number = asked.getSingleParameter(which).orElse("");
        return all.stream().filter(each -> String.valueOf(each.number()).equals(number)).findFirst();
    }

    private Component fields(List<Listed> all, Listed one, Listed other) {
        ComboBox<Listed> later = field("portal.compared.one", all, one);
        ComboBox<Listed> earlier = field("portal.compared.other", all, other);
        later.addValueChangeListener(change -> go(change.getValue(), earlier.getValue()));
        earlier.addValueChangeListener(change -> go(later.getValue(), change.getValue()));
        Div fields = new Div(later, earlier);
        fields.addClassName("question-fields");
        return fields;
    }

    private static ComboBox<Listed> field(String key, List<Listed> all, Listed chosen) {
        ComboBox<Listed> field = new ComboBox<>(Labels.text(key));
        field.setItems(all);
        field.setItemLabelGenerator(each -> Labels.text("portal.compared.item", String.valueOf(each.number()),
                each.grant() == null ? Labels.text("portal.whole") : each.grant(), PublishedView.period(each)));
        field.setValue(chosen);
        field.addClassName("question-which");
        return field;
    }

    private void go(Listed one, Listed other) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (one != null) {
            asked.put("one", String.valueOf(one.number()));
        }
        if (other != null) {
            asked.put("other", String.valueOf(other.number()));
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.COMPARED, QueryParameters.simple(asked)));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("portal.compared"));
    }
}
