package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.DeviceStep;
import org.amparo.prosthetics.DeviceView;
import org.amparo.prosthetics.Prescription;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** One device: what it is, where it stands, what can be done now, and every step so far. */
@Route(Paths.DEVICE)
@PermitAll
@Needs(Permission.DEVICE_READ)
class DeviceScreen extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Steps whose day and words can be corrected, and who paid for them. */
    private static final Set<String> CORRECTED = Set.of("device.assessed", "device.prescribed", "device.measured",
            "device.fabrication-started", "device.fabrication-finished", "device.fitted", "device.training-held", "device.quality-checked",
            "device.delivered", "device.followed-up", "device.brought-in", "device.repaired");

    private final transient DeviceDesk desk;
    private final Div body = new Div();
    private UUID id;

    DeviceScreen(DeviceDesk desk) {
        this.desk = desk;
        addClassNames("page", "page-narrow", "device");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("orderId").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        String word = event.getLocation().getQueryParameters().getSingleParameter("do").orElse("");
        show(Arrays.stream(DeviceMove.values()).filter(move -> move.name().equals(word)).findFirst().orElse(null));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("device.title"));
    }

    private void show(DeviceMove first) {
        DeviceView view = desk.devices().open(desk.viewer(), id);
        DeviceRow row = view.row();
        body.removeAll();
        PageHead head = new PageHead(DeviceWords.brief(row));
        head.beside(DeviceWords.stage(row), new Span(" "), note(row));
        Anchor person = new Anchor(Paths.file(row.survivorId()), "");
        person.add(Names.of(view.fullName(), view.nameWithheld()), new Span(" · "), new Bdi(row.fileNumber()));
        body.add(head, new Div(person), facts(view));
        Section work = new Section(new H2(Labels.text("device.work")), new MovePanel(desk, view, first, () -> show(null)));
        work.addClassName("card");
        work.setVisible(!MovePanel.possible(desk, view).isEmpty());
        body.add(work, steps(view));
    }

    private static Span note(DeviceRow row) {
        String note = DeviceWords.note(row);
        String blocked = DeviceWords.blocked(row);
        return new Span(Stream.of(blocked, note).filter(words -> words != null).collect(Collectors.joining(" · ")));
    }

    private Section facts(DeviceView view) {
        DeviceRow row = view.row();
        Prescription.Parts parts = view.parts();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        code(facts, "side", row.side());
        code(facts, "level", row.level());
        code(facts, "purpose", row.purpose());
        fact(facts, "iso9999", row.product() == null || row.product().iso9999() == null
                ? null
                : row.product().iso9999().code() + " " + Labels.of(row.product().iso9999()));
        code(facts, "technology", view.technology());
        code(facts, "socket", parts.socket());
        code(facts, "suspension", parts.suspension());
        code(facts, "knee", parts.knee());
        code(facts, "foot", parts.foot());
        code(facts, "orthosis", parts.orthosis());
        code(facts, "control", parts.control());
        code(facts, "urgency", row.urgency());
        fact(facts, row.origin() == null ? "referredOn" : "seen", DateWords.of(row.referredOn()));
        fact(facts, "technician", row.technician() == null ? null : desk.name(row.technician()).orElse(Labels.text("file.somebody")));
        fact(facts, "workshop", view.workshop());
        fact(facts, "serialNumber", view.serialNumber());
        code(facts, "origin", row.origin());
        fact(facts, row.origin() == null ? "delivered" : "got", DeviceWords.had(row));
        code(facts, "condition", view.earlier() == null ? null : view.earlier().condition());
        fact(facts, "nextReview", row.standing().stage().isWithThePerson() ? DateWords.of(row.reviewOn()) : null);
        fact(facts, "due", row.standing().stage().isWithThePerson()
                ? Labels.text("device.due.basis", DateWords.of(row.replacementDue()), Labels.of(view.dueBasis()))
                : null);
        fact(facts, "warrantyUntil", DateWords.of(view.warrantyUntil()));
        fact(facts, "ended", DateWords.of(row.endedOn()));
        if (view.replaces() != null) {
            link(facts, "replacesDevice", view.replaces());
        }
        if (view.replacedBy() != null) {
            link(facts, "replacedBy", view.replacedBy());
        }
        Section card = new Section(facts);
        card.addClassName("card");
        if (row.origin() != null && desk.viewer().may(Permission.DEVICE_REFER, view.placement())) {
            Anchor correct = new Anchor(Paths.file(row.survivorId()) + "?do=" + EarlierDeviceForm.CORRECT + "&of=" + id,
                    Labels.text("record." + EarlierDeviceForm.CORRECT));
            correct.addClassName("device-link");
            card.add(correct);
        }
        return card;
    }

    private static void link(DescriptionList facts, String key, UUID device) {
        facts.add(new DescriptionList.Term(Labels.text("device.fact." + key)),
                new DescriptionList.Description(new Anchor(Paths.device(device), Labels.text("device.open"))));
    }

    private static void code(DescriptionList facts, String key, Enum<?> code) {
        fact(facts, key, code == null ? null : Labels.of(code));
    }

    private static void fact(DescriptionList facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(Labels.text("device.fact." + key)), new DescriptionList.Description(value));
        }
    }

    private Section steps(DeviceView view) {
        OrderedList list = new OrderedList();
        list.addClassName("device-steps");
        boolean corrects = desk.viewer().may(Permission.DEVICE_WORK, view.placement());
        view.steps().reversed().forEach(step -> list.add(item(step, corrects, view.row().survivorId())));
        Section card = new Section(new H2(Labels.text("device.steps")), list);
        card.addClassName("card");
        return card;
    }

    private ListItem item(DeviceStep step, boolean corrects, UUID survivorId) {
        Span when = new Span(new Bdi(DateWords.of(step.on())));
        when.addClassName("device-step-when");
        Div what = new Div(new Span(Labels.text("timeline." + step.eventName())));
        what.addClassName("device-step-what");
        String details = Stream.of(DeviceWords.codes(step.codes()), figure(step), payer(step)).filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
        if (!details.isBlank()) {
            Div more = new Div(details);
            more.addClassName("second");
            what.add(more);
        }
        said(what, "remark", step.remark());
        said(what, "demands", step.demands());
        said(what, "goal", step.goal());
        if (corrects && CORRECTED.contains(step.eventName())) {
            Button correct = new Button(Labels.text("device.correct"),
                    click -> new CorrectionDialog(desk, id, survivorId, step, () -> show(null)).open());
            correct.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            correct.setAriaLabel(Labels.text("device.correct-of", Labels.text("timeline." + step.eventName()), DateWords.of(step.on())));
            what.add(correct);
        }
        return new ListItem(when, what);
    }

    private static void said(Div what, String key, Personal<String> text) {
        if (text != null) {
            what.add(
                    new Paragraph(Personal.value(text).map(words -> key.equals("remark") ? words : Labels.text("device.said." + key, words))
                            .orElseGet(() -> Labels.text("file.erased-value"))));
        }
    }

    private static String payer(DeviceStep step) {
        return step.hasPayer()
                ? DeviceWords.payer("paidBy", step.fundedBy())
                : step.eventName().equals("device.payer-corrected")
                        ? DeviceWords.payer("paidBy", step.fundedBy()) + ", " + DeviceWords.payer("insteadOf", step.insteadOf())
                        : "";
    }

    private static String figure(DeviceStep step) {
        return step.figure() == null ? "" : switch (step.eventName()) {
            case "device.assessed", "device.fitted", "device.training-held", "device.followed-up", "device.repaired" ->
                Labels.text("device.figure." + step.eventName().substring("device.".length()), step.figure());
            default -> "";
        };
    }
}
