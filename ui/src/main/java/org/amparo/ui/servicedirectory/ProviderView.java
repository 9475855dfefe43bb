package org.amparo.ui.servicedirectory;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.servicedirectory.Site;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.ServiceCode;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/** One provider: how far its entry can be relied on, what it is, where, what it offers, what was recorded. A form opens where its part stands. */
@Route(Paths.PROVIDER)
@PermitAll
@Needs(Permission.DIRECTORY_READ)
class ProviderView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WORK = "work";
    private static final String DETAILS = "details";
    private static final String SITE = "site:";
    private static final String SERVICE = "service:";
    private static final String END = "end";
    private static final String NEW = "new";

    private final transient DirectoryDesk desk;
    private transient ProviderEntry entry;
    private String work = "";

    ProviderView(DirectoryDesk desk) {
        this.desk = desk;
        addClassNames("page", "provider");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters().get("providerId").flatMap(ProviderView::id)
                .orElseThrow(() -> new NotAllowed(Permission.DIRECTORY_READ));
        work = desk.mayEdit() ? event.getLocation().getQueryParameters().getSingleParameter(WORK).orElse("") : "";
        entry = desk.directory().open(desk.viewer(), id);
        show();
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show() {
        removeAll();
        Map<String, String> areaNames = desk.areaNames();
        PageHead head = new PageHead(entry.details().name()).beside(new Span(Labels.of(entry.details().type())),
                ProviderWords.tone(entry.standing()).badge(ProviderWords.standing(entry.standing(), entry.verifiedOn(), desk.today())));
        if (desk.mayEdit() && entry.end() == null) {
            head.addAction(action("provider.verify", ButtonVariant.PRIMARY, this::verify));
            head.addAction(action("provider.end", ButtonVariant.TERTIARY, () -> work(END)));
        }
        add(head);
        standing().ifPresent(this::add);
        if (work.equals(END) && entry.end() == null) {
            add(formCard("provider.end", new EndForm(desk, entry, this::done)));
        }
        Div left = new Div(details(), sites(areaNames));
        Div right = new Div(services(), new ProviderChanges(desk, entry.providerId()));
        left.addClassName("provider-side");
        right.addClassName("provider-side");
        Div panes = new Div(right, left);
        panes.addClassName("provider-panes");
        add(panes);
    }

    private Optional<Component> standing() {
        if (entry.standing() == Standing.STALE) {
            Div warn = new Div(new Span(Labels.text("provider.stale", ChronoUnit.DAYS.between(entry.verifiedOn(), desk.today()),
                    DateWords.of(entry.verifiedOn()))));
            warn.addClassName("warn");
            return Optional.of(warn);
        }
        if (entry.end() == null) {
            return Optional.empty();
        }
        Div left = new Div(new Span(Labels.text("provider.ended", Labels.inSentence(entry.end().reason()),
                DateWords.of(entry.end().at().atZone(desk.clock().getZone()).toLocalDate()))));
        Personal.value(entry.end().note()).ifPresent(note -> left.add(new Span(new Bdi(note))));
        left.addClassName("warn");
        if (desk.mayEdit()) {
            left.add(action("provider.back", ButtonVariant.PRIMARY, this::takeBack));
        }
        return Optional.of(left);
    }

    private Button action(String key, ButtonVariant look, Runnable action) {
        Button button = new Button(Labels.text(key), click -> action.run());
        button.addThemeVariants(look);
        return button;
    }

    private void verify() {
        carryOut(new ProviderCommand.Verify(entry.providerId(), desk.today()), "provider.verified");
    }

    private void takeBack() {
        Confirm.ask(Labels.text("provider.back.ask"), Labels.text("provider.back.what"), Labels.text("provider.back"),
                () -> carryOut(new ProviderCommand.Reactivate(entry.providerId(), desk.today()), "provider.back.done"));
    }

    private void carryOut(ProviderCommand command, String saying) {
        try {
            desk.send(UUID.randomUUID(), command);
            Notices.done(Labels.text(saying));
        } catch (RuleBroken refused) {
            Notices.refused(RuleMessages.numbered(refused));
        }
        reload();
    }

    private void done() {
        work("");
        reload();
    }

    private void reload() {
        entry = desk.directory().open(desk.viewer(), entry.providerId());
        show();
    }

    private void work(String what) {
        getUI().ifPresent(ui -> ui.navigate(Paths.provider(entry.providerId()),
                what.isEmpty() ? QueryParameters.empty() : QueryParameters.of(WORK, what)));
    }

    private Div details() {
        if (work.equals(DETAILS)) {
            return formCard("provider.part.details", new DetailsForm(desk, entry, this::done));
        }
        return card("provider.part.details", edit(DETAILS, Labels.text("provider.part.details")),
                new ProviderFacts(entry.details(), desk.organisations()));
    }

    private Div sites(Map<String, String> areaNames) {
        Div card = card("provider.part.sites", edit(SITE + NEW, null));
        if (work.equals(SITE + NEW)) {
            card.add(closable(new SiteForm(desk, entry, null, this::done)));
        }
        for (Site site : entry.sites()) {
            if (work.equals(SITE + site.siteId())) {
                card.add(closable(new SiteForm(desk, entry, site.siteId(), this::done)));
            } else {
                card.add(new SiteLines(site, areaNames, edit(SITE + site.siteId(),
                        site.name() == null ? areaNames.getOrDefault(site.adm1(), site.adm1()) : site.name())));
            }
        }
        return card;
    }

    private Div services() {
        Div card = card("provider.part.services", edit(SERVICE + NEW, null));
        if (work.equals(SERVICE + NEW)) {
            card.add(closable(new ServiceForm(desk, entry, null, this::done)));
        }
        for (ProviderEntry.Service service : entry.services()) {
            ServiceCode code = service.offer().service();
            if (work.equals(SERVICE + code)) {
                card.add(new H2(Labels.of(code)), closable(new ServiceForm(desk, entry, code, this::done)));
            } else {
                card.add(new ServiceLines(service, edit(SERVICE + code, Labels.of(code))));
            }
        }
        return card;
    }

    /** The button that opens a form; "Add" without a name. Nothing for who may not change the directory. */
    private Component edit(String what, String name) {
        if (!desk.mayEdit()) {
            return new Span();
        }
        Button button = name == null
                ? new Button(Labels.text("provider.add"), new Icon("plus"), click -> work(what))
                : new Button(Labels.text("provider.edit"), click -> work(what));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(name == null
                ? Labels.text("provider.add." + what.substring(0, what.indexOf(':')))
                : Labels.text("accounts.action-on", Labels.text("provider.edit"), name));
        return button;
    }

    private static Div card(String title, Component action, Component... parts) {
        Div head = new Div(new H2(Labels.text(title)), action);
        head.addClassName("card-head");
        Div card = new Div(head);
        card.add(parts);
        card.addClassName("card");
        return card;
    }

    private Div formCard(String title, DraftForm form) {
        return card(title, new Span(), closable(form));
    }

    private Div closable(DraftForm form) {
        Button close = action("kit.close", ButtonVariant.TERTIARY, () -> work(""));
        Paragraph kept = new Paragraph(Labels.text("draft.kept"));
        kept.addClassName("note");
        Div foot = new Div(kept, close);
        foot.addClassName("form-foot");
        Div box = new Div(form, foot);
        box.addClassName("form");
        return box;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", entry == null ? Labels.text("menu.directory") : entry.details().name());
    }
}
