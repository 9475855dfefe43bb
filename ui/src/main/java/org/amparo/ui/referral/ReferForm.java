package org.amparo.ui.referral;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.referral.ReferralCommand;
import org.amparo.referral.Request;
import org.amparo.referral.SharingPreview;
import org.amparo.servicedirectory.NearProvider;
import org.amparo.servicedirectory.NearestSearch;
import org.amparo.survivor.FileView;
import org.amparo.survivor.ShareableField;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/** Refers the person of a file: the service, who can give it, exactly what will be shared and what the consent keeps back, and Send. */
final class ReferForm extends FileForm {

    private static final long serialVersionUID = 1L;
    static final String WORD = FileWork.REFER;
    private static final int PROVIDERS = 200;
    private static final int LONGEST_NOTE = 4_000;
    /** What a provider mostly needs to begin. */
    private static final Set<ShareableField> USUAL = EnumSet.of(ShareableField.NAME, ShareableField.SEX, ShareableField.AGE,
            ShareableField.LANGUAGE, ShareableField.COMMUNICATION_NEEDS, ShareableField.PHONE, ShareableField.SAFE_TO_CALL,
            ShareableField.AREA);

    private final transient ReferralDesk desk;
    private final transient FileView file;
    private final transient List<UUID> needs;
    private final CodeSelect<ServiceCode> service = new CodeSelect<>(Labels.text("referral.service"), ServiceCode.class);
    private final CodeSelect<Urgency> urgency = new CodeSelect<>(Labels.text("referral.urgency"), Urgency.class);
    private final ComboBox<NearProvider> provider = new ComboBox<>(Labels.text("referral.provider"));
    private final CheckboxGroup<ShareableField> shared = new CheckboxGroup<>(Labels.text("referral.shared"));
    private final Paragraph kept = new Paragraph();
    private final Paragraph recipient = new Paragraph();
    private final Div blocked = new Div();
    private final TextArea note = new TextArea(Labels.text("referral.note"));
    private transient Set<ShareableField> withheld = Set.of();

    /**
     * @param first service to begin with; null for none
     * @param soon how urgent; null for the usual
     * @param needs needs of the case that the referral answers; may be empty
     */
    ReferForm(ReferralDesk desk, FileView file, ServiceCode first, Urgency soon, List<UUID> needs, UUID about, Runnable done) {
        super(desk.file(), file.survivorId(), WORD, about, done);
        this.desk = desk;
        this.file = file;
        this.needs = needs;
        service.setRequiredIndicatorVisible(true);
        provider.setRequiredIndicatorVisible(true);
        provider.setManualValidation(true);
        provider.setItemLabelGenerator(NearProvider::name);
        provider.setRenderer(new ComponentRenderer<>(ReferForm::choice));
        provider.setHelperText(Labels.text("referral.provider.order"));
        shared.setItemLabelGenerator(Labels::of);
        shared.setItems(ShareableField.values());
        shared.addClassName("shared-fields");
        kept.addClassName("second");
        recipient.addClassName("second");
        blocked.addClassName("warn");
        blocked.getElement().setAttribute("role", "status");
        note.setMaxLength(LONGEST_NOTE);
        note.setMinRows(2);
        note.setHelperText(Labels.text("referral.note.help"));
        Section panel = new Section(new H3(Labels.text("referral.sharing")), recipient, shared, kept);
        panel.addClassName("sharing");
        field("service", service, Written.code(ServiceCode.class));
        field("urgency", urgency, Written.code(Urgency.class));
        add(provider, blocked, panel);
        field("note", note, Written.TEXT);
        fields.add("sharedFields", shared, Written.codes(ShareableField.class));
        shared.setValue(USUAL);
        urgency.setValue(soon == null ? Urgency.ROUTINE : soon);
        service.setValue(first);
        service.addValueChangeListener(change -> offer());
        provider.addValueChangeListener(change -> {
            provider.setInvalid(false);
            preview();
        });
        finish();
        offer();
        if (first != null) {
            provider.getElement().setAttribute("data-begin", true);
        }
    }

    @Override
    protected void configure(SaveAction save) {
        save.onRefused(refused -> {
            if (refused.field().equals("providerId")) {
                provider.setErrorMessage(RuleMessages.numbered(refused));
                provider.setInvalid(true);
            }
        });
    }

    /** Who can give the service: those that can serve first, then the near ones, then those with a short wait. */
    private void offer() {
        UUID was = provider.getValue() == null ? null : provider.getValue().providerId();
        String area = file.residence() == null ? null : file.residence().adm1();
        List<NearProvider> found = service.getValue() == null
                ? List.of()
                : desk.directory().nearest(desk.viewer(), new NearestSearch(service.getValue(), area, null, false), PROVIDERS);
        provider.setItems(found);
        provider.setValue(found.stream().filter(near -> near.providerId().equals(was)).findFirst().orElse(null));
        provider.setEnabled(service.getValue() != null);
        provider.setHelperText(Labels.text(service.getValue() != null && found.isEmpty()
                ? "referral.provider.none"
                : found.size() == PROVIDERS ? "referral.provider.most" : "referral.provider.order", PROVIDERS));
        preview();
    }

    private static Div choice(NearProvider near) {
        Div facts = new Div(facts(near));
        facts.addClassName("second");
        Div choice = new Div(new Bdi(near.name()), facts);
        choice.addClassName("provider-choice");
        return choice;
    }

    private static String facts(NearProvider near) {
        return Stream.of(near.canServe() ? null : Labels.text("referral.provider.cannot"),
                near.kilometres() == null
                        ? near.sameArea() ? Labels.text("referral.provider.same-area") : null
                        : Labels.text("referral.provider.km", Math.round(near.kilometres())),
                Labels.text("referral.provider.room." + near.capacity()),
                near.waitingDays() == null ? null : Labels.text("referral.provider.wait", near.waitingDays())).filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What would be shared with the chosen provider, and what the consent keeps back. */
    private void preview() {
        SharingPreview preview = provider.getValue() == null
                ? null
                : desk.referrals().preview(desk.viewer(), file.survivorId(), provider.getValue().providerId(), service.getValue());
        withheld = preview == null ? Set.of() : preview.withheld();
        shared.setItemEnabledProvider(field -> !withheld.contains(field));
        Set<ShareableField> chosen = new LinkedHashSet<>(shared.getValue());
        if (chosen.removeAll(withheld)) {
            shared.setValue(chosen);
        }
        kept.setText(withheld.isEmpty()
                ? ""
                : Labels.text("referral.kept", withheld.stream().map(Labels::of).collect(Collectors.joining(", "))));
        kept.setVisible(!withheld.isEmpty());
        recipient.setText(
                preview == null ? Labels.text("referral.sharing.first") : Labels.text("referral.recipient." + preview.recipient()));
        blocked.setVisible(preview != null && preview.refusal() != null);
        blocked.setText(preview == null || preview.refusal() == null ? "" : RuleMessages.numbered(preview.refusal()));
    }

    @Override
    protected void send(UUID commandId) {
        required(service.getValue(), "service");
        required(provider.getValue(), "providerId");
        UUID referral = UUID.nameUUIDFromBytes((commandId + "referral").getBytes(StandardCharsets.UTF_8));
        carryOut(commandId, new ReferralCommand.Refer(referral, new Request(file.survivorId(), null, needs,
                provider.getValue().providerId(), service.getValue(), urgency.getValue(), List.copyOf(shared.getValue()), typed(note)),
                file.placement()));
    }
}
