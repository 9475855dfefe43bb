package org.amparo.ui.servicedirectory;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.servicedirectory.NearProvider;
import org.amparo.servicedirectory.NearProvider.From;
import org.amparo.servicedirectory.NearestSearch;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Points;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/**
 * Who can serve somebody, the best first, each with the reasons of its place. Service and area stand in the address; a point where
 * somebody lives never does.
 */
@Route(Paths.DIRECTORY_NEAREST)
@PermitAll
@Needs(Permission.DIRECTORY_READ)
class NearestView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 50;

    private final transient DirectoryDesk desk;
    private final Span count = new Span();
    private final Div head = new Div();
    private final Div found = new Div();
    private final TextField point = new TextField(Labels.text("directory.near.point"));
    private transient DirectoryAddress address;

    NearestView(DirectoryDesk desk) {
        this.desk = desk;
        addClassName("page");
        count.getElement().setAttribute("role", "status");
        head.addClassName("page");
        point.setHelperText(Labels.text("directory.near.point.help"));
        point.setManualValidation(true);
        point.setClearButtonVisible(true);
        point.addValueChangeListener(change -> show());
        add(new PageHead(Labels.text("menu.directory")).beside(count), head, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = DirectoryAddress.of(event.getLocation().getQueryParameters());
        head.removeAll();
        head.add(new DirectoryTabs(Paths.DIRECTORY_NEAREST, address), search());
        show();
    }

    private Div search() {
        CodeSelect<ServiceCode> service = new CodeSelect<>(Labels.text("directory.near.service"), ServiceCode.class);
        service.setValue(address.service());
        service.addValueChangeListener(change -> go(DirectoryAddress.SERVICE, change.getValue() == null ? null : change.getValue().name()));
        AreaSelect area = new AreaSelect(Labels.text("directory.near.area"), desk.people());
        area.setValue(desk.areaNames().containsKey(address.area()) ? address.area() : null);
        area.addValueChangeListener(change -> go(DirectoryAddress.AREA, change.getValue()));
        Checkbox stepFree = new Checkbox(Labels.text("directory.near.stepfree"), address.stepFree());
        stepFree.addValueChangeListener(change -> navigate(address.with(DirectoryAddress.STEP_FREE, change.getValue())));
        Div fields = new Div(service, area, point, stepFree);
        fields.addClassNames("card", "near-search");
        return fields;
    }

    private void go(String key, String value) {
        navigate(address.with(key, value));
    }

    private void navigate(DirectoryAddress changed) {
        getUI().ifPresent(ui -> ui.navigate(Paths.DIRECTORY_NEAREST, changed.query()));
    }

    private void show() {
        found.removeAll();
        count.setText("");
        if (address.service() == null) {
            found.add(new EmptyState("place", Labels.text("directory.near.begin.title"), Labels.text("directory.near.begin.text")));
            return;
        }
        Optional<GeoPoint> here;
        try {
            point.setInvalid(false);
            here = Points.read(point.getValue(), "point");
        } catch (RuleBroken notDegrees) {
            point.setErrorMessage(RuleMessages.sentence(notDegrees));
            point.setInvalid(true);
            return;
        }
        List<NearProvider> near = desk.directory().nearest(desk.viewer(),
                new NearestSearch(address.service(), address.area(), here.orElse(null), address.stepFree()), MOST_FOUND);
        count.setText(Labels.text(near.size() == MOST_FOUND ? "directory.near.most" : "directory.count", near.size()));
        if (near.isEmpty()) {
            found.add(new EmptyState("search", Labels.text("directory.near.none.title"), Labels.text("directory.near.none.text")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("rows", "near-list");
        Map<String, String> areaNames = desk.areaNames();
        near.forEach(one -> list.add(line(one, areaNames)));
        found.add(list);
    }

    private ListItem line(NearProvider near, Map<String, String> areaNames) {
        Anchor name = new Anchor(Paths.provider(near.providerId()));
        name.add(new Bdi(near.name()));
        Div what = new Div(name);
        what.addClassName("row-what");
        Div why = new Div();
        why.addClassName("row-who");
        reasons(near, areaNames).forEach(reason -> why.add(new Span(reason)));
        why.addClassName("near-why");
        Div subject = new Div(what, why);
        subject.addClassName("row-subject");
        Span far = new Span(distance(near));
        far.addClassName("row-since");
        ListItem line = new ListItem(standing(near), subject, far);
        line.addClassName("row");
        line.getElement().setAttribute("tabindex", "-1");
        return line;
    }

    private static Span standing(NearProvider near) {
        if (!near.fresh()) {
            return Tone.DUE.label(Labels.text("directory.near.stale"));
        }
        if (!near.canServe()) {
            return Tone.STOPPED.label(Labels.text("directory.near.steps"));
        }
        return switch (near.capacity()) {
            case YES -> Tone.DONE.label(Labels.text("directory.near.room"));
            case NOT_KNOWN -> Tone.WAITING.label(Labels.text("directory.near.ask"));
            case FULL -> Tone.OVERDUE.label(Labels.text("directory.near.full"));
        };
    }

    private static String distance(NearProvider near) {
        if (near.kilometres() == null) {
            return Labels.text(near.sameArea() ? "directory.near.same-area" : "directory.near.unknown");
        }
        return Labels.text("directory.km", ProviderWords.rounded(near.kilometres()));
    }

    private List<String> reasons(NearProvider near, Map<String, String> areaNames) {
        List<String> reasons = new ArrayList<>();
        String area = areaNames.getOrDefault(near.adm1(), near.adm1());
        reasons.add(near.siteName() == null ? area : Labels.text("directory.place-in", near.siteName(), area));
        if (near.measured() == From.CENTRE_OF_AREA) {
            reasons.add(Labels.text("directory.near.from-centre", areaNames.getOrDefault(address.area(), address.area())));
        }
        reasons.add(ProviderWords.people(near.people(), near.month()));
        reasons.add(ProviderWords.waiting(near.waitingDays()));
        reasons.add(Labels.of(near.cost()));
        if (near.accessible()) {
            reasons.add(Labels.text("directory.stepfree"));
        }
        if (near.eligibility() != null) {
            reasons.add(Labels.text("directory.for", near.eligibility()));
        }
        if (!near.fresh()) {
            reasons.add(Labels.text("directory.stale.long", ChronoUnit.DAYS.between(near.verifiedOn(), desk.today())));
        }
        reasons.add(Labels.text(near.answersInside() ? "directory.inside" : "directory.outside"));
        return reasons;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("directory.tab.nearest"));
    }
}
