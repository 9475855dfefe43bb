package org.amparo.ui.servicedirectory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.access.People.Staff;
import org.amparo.servicedirectory.ProviderChange;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What was recorded of a provider, newest first, a few at a time. */
final class ProviderChanges extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 8;

    private final transient DirectoryDesk desk;
    private final UUID providerId;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Labels.text("provider.history.more"));
    private Long before;

    ProviderChanges(DirectoryDesk desk, UUID providerId) {
        this.desk = desk;
        this.providerId = providerId;
        addClassName("card");
        list.addClassName("summary-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> showMore());
        add(new H2(Labels.text("provider.history")), list, more);
        showMore();
    }

    private void showMore() {
        List<ProviderChange> changes = desk.directory().history(desk.viewer(), providerId, before, AT_ONCE + 1);
        desk.people().prepare(changes.stream().map(ProviderChange::by).toList());
        changes.stream().limit(AT_ONCE).forEach(change -> list.add(line(change)));
        more.setVisible(changes.size() > AT_ONCE);
        if (more.isVisible()) {
            before = changes.get(AT_ONCE - 1).sequence();
        }
    }

    private ListItem line(ProviderChange change) {
        Span what = new Span(says(change));
        what.addClassName("row-what");
        String by = desk.people().staff(change.by()).map(Staff::displayName).orElse("");
        Span when = new Span(new Bdi(DateWords.of(change.recordedAt(), desk.clock().getZone())));
        when.add(by.isEmpty() ? new Span() : new Span(" · "), new Bdi(by));
        when.addClassName("second");
        return new ListItem(what, when);
    }

    private static String says(ProviderChange change) {
        String key = "change." + change.event();
        return switch (change.event()) {
            case "provider.registered", "provider.verified", "provider.reactivated", "provider.went-stale" ->
                Labels.text(key, DateWords.of(change.day()));
            case "provider.details-updated" -> Labels.text(key, change.codes().stream().map(part -> Labels.text("provider." + part))
                    .collect(Collectors.joining(", ")));
            case "provider.sites-updated" -> Labels.text(key, change.number());
            case "provider.services-updated" ->
                Labels.text(key, change.codes().stream().map(code -> Labels.text("code.ServiceCode." + code))
                        .collect(Collectors.joining(", ")));
            case "provider.capacity-reported" -> Labels.text(key, Labels.of(change.service()), change.number(),
                    ProviderWords.month(change.day()));
            case "provider.waiting-days-reported" -> Labels.text(key, Labels.of(change.service()), change.number());
            case "provider.deactivated" -> Labels.text(key, Labels.text("code.ProviderEnd." + change.codes().getFirst()));
            default -> throw new IllegalStateException("Nobody says what happened: " + change.event());
        };
    }
}
