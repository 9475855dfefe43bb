package org.amparo.ui.caseplan;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.vocabulary.PartialDate;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.ServiceState;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.caseplan.ServiceForMany;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.caseplan.CaseForm.Layout;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.TravelMode;

/** Forms about services that were given to the person. */
final class ServiceForms {

    private ServiceForms() {
    }

    static Layout service(CaseDesk desk, CaseView view) {
        return form -> {
            Fields fields = new Fields(form, desk, view, List.of());
            return id -> new CaseCommand.DeliverService(view.caseId(), fields.read(id, null));
        };
    }

    /** The service as it is written, to be put right; what was written stays on the timeline (R34). */
    static Layout correct(CaseDesk desk, CaseView view, ServiceDelivered was) {
        return form -> {
            form.say(Labels.text("case.correct.what"));
            Fields fields = new Fields(form, desk, view, was.needIds());
            fields.show(was);
            TextArea reason = form.needed("reason", "field.case.correct-reason");
            return id -> new CaseCommand.CorrectService(view.caseId(), fields.read(was.serviceId(), was), FileForm.typed(reason));
        };
    }

    /** One service that many people were given; for which needs is found for each of them. */
    static CaseForm forMany(CaseDesk desk, Supplier<Collection<UUID>> chosen, Consumer<UUID> begun) {
        UUID[] job = new UUID[1];
        return new CaseForm(desk, "service-for-many", () -> begun.accept(job[0]), form -> {
            Fields fields = new Fields(form, desk, null, List.of());
            fields.mode.setValue(DeliveryMode.CAMP_EVENT);
            return id -> {
                RuleBroken.require(!chosen.get().isEmpty(), "bulk.nobody", "");
                ServiceDelivered service = fields.read(id, null);
                desk.jobs().start(desk.viewer(), id, ServiceForMany.KIND, chosen.get(), ServiceForMany.with(service),
                        service.outcomeNote());
                job[0] = id;
            };
        });
    }

    /** What a service is made of. What few ask for stands last. */
    private static final class Fields {
        private final CodeSelect<ServiceCode> service;
        private final MultiSelectComboBox<UUID> needs;
        private final Checkbox emergency;
        private final PartialDateField on;
        private final ProviderFields provider;
        private final BigDecimalField quantity;
        private final CodeSelect<QuantityUnit> unit;
        private final CodeSelect<DeliveryMode> mode;
        private final TextArea note;
        private final Checkbox household;
        private final Checkbox historical;
        private final BigDecimalField cost;
        private final TextField currency;
        private final IntegerField km;
        private final IntegerField minutes;
        private final CodeSelect<TravelMode> travel;
        private final GrantSelect fundedBy;

        /** @param view the person's case; null when it is for many */
        Fields(CaseForm form, CaseDesk desk, CaseView view, List<UUID> chosen) {
            service = form.service("service.service", "field.case.service");
            service.setRequiredIndicatorVisible(true);
            needs = view == null ? null : needs(form, view, chosen);
            on = form.today("service.deliveredOn", "field.case.on");
            provider = new ProviderFields(form, desk, service);
            mode = form.code("service.mode", "field.case.mode", DeliveryMode.class);
            mode.setRequiredIndicatorVisible(true);
            quantity = form.amount("service.quantity", "field.case.quantity");
            quantity.setValue(BigDecimal.ONE);
            quantity.setRequiredIndicatorVisible(true);
            unit = form.code("service.unit", "field.case.unit", QuantityUnit.class);
            unit.setValue(QuantityUnit.SESSION);
            unit.setRequiredIndicatorVisible(true);
            note = form.words("service.outcomeNote", "field.case.note");
            emergency = form.tick("service.emergency", "field.case.emergency");
            household = form.tick("service.toHousehold", "field.case.household");
            historical = view == null ? null : form.tick("service.historical", "field.case.historical");
            cost = form.amount("service.costToPerson", "field.case.cost");
            currency = form.line("service.currency", "field.case.currency");
            km = form.number("service.travelKm", "field.case.km");
            minutes = form.number("service.travelMinutes", "field.case.minutes");
            travel = form.code("service.travelMode", "field.case.travel", TravelMode.class);
            fundedBy = new GrantSelect(desk.file());
            form.chosen("service.fundedBy", fundedBy, Written.TEXT);
            offerGrants();
            service.addValueChangeListener(change -> offerGrants());
            on.addValueChangeListener(change -> offerGrants());
        }

        private void offerGrants() {
            fundedBy.offer(on.getValue(), service.getValue() == null ? null : service.getValue().pillar());
        }

        private MultiSelectComboBox<UUID> needs(CaseForm form, CaseView view, List<UUID> chosen) {
            MultiSelectComboBox<UUID> choice = form.entries("service.needIds", "field.case.for-needs", PlanForms.needs(view, chosen));
            service.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    choice.setValue(answered(view, change.getValue()));
                }
            });
            return choice;
        }

        /** Open needs of this service; without one, those of its pillar. */
        private static Set<UUID> answered(CaseView view, ServiceCode chosen) {
            if (chosen == null) {
                return Set.of();
            }
            Set<UUID> exact = view.openNeeds().stream().map(CaseView.NeedState::need).filter(need -> need.service() == chosen)
                    .map(need -> need.needId()).collect(Collectors.toSet());
            return !exact.isEmpty()
                    ? exact
                    : view.openNeeds().stream().map(CaseView.NeedState::need).filter(need -> need.pillar() == chosen.pillar())
                            .map(need -> need.needId()).collect(Collectors.toSet());
        }

        void show(ServiceDelivered was) {
            service.setValue(was.service());
            provider.show(was.providerId(), was.siteId());
            needs.setValue(Set.copyOf(was.needIds()));
            emergency.setValue(was.emergency());
            on.setValue(PartialDate.exact(was.deliveredOn()));
            quantity.setValue(was.quantity());
            unit.setValue(was.unit());
            mode.setValue(was.mode());
            note.setValue(FileForm.text(was.outcomeNote()));
            household.setValue(was.toHousehold());
            historical.setValue(was.historical());
            cost.setValue(was.costToPerson());
            currency.setValue(was.currency() == null ? "" : was.currency());
            km.setValue(was.travelKm());
            minutes.setValue(was.travelMinutes());
            travel.setValue(was.travelMode());
            fundedBy.show(was.fundedBy());
        }

        /** @param was the service that is corrected, which keeps its referral and a provider that can no longer be chosen; null for a new one */
        ServiceDelivered read(UUID id, ServiceDelivered was) {
            boolean kept = was != null && was.providerId() != null && !provider.offers(was.providerId());
            return new ServiceDelivered(id, needs == null ? List.of() : new ArrayList<>(needs.getValue()), service.getValue(),
                    kept ? was.providerId() : provider.provider(), kept ? was.siteId() : provider.site(),
                    FileForm.day(on, "service.deliveredOn"), quantity.getValue(), unit.getValue(), code(currency), mode.getValue(),
                    household.getValue(), emergency.getValue(), historical != null && historical.getValue(),
                    was == null ? null : was.referralId(), cost.getValue(), km.getValue(), minutes.getValue(), travel.getValue(),
                    fundedBy.getValue(), FileForm.typed(note));
        }

        private static String code(TextField field) {
            String typed = field.getValue().strip();
            return typed.isEmpty() ? null : typed.toUpperCase(Locale.ROOT);
        }
    }

    static Layout interrupted(CaseView view, ServiceState service) {
        return form -> {
            form.say(Labels.of(service.service().service()));
            TextArea reason = form.needed("reason", "field.case.why-interrupted");
            PartialDateField on = form.today("interruptedOn", "field.case.on");
            return id -> new CaseCommand.InterruptService(view.caseId(), service.service().serviceId(),
                    FileForm.day(on, "interruptedOn"), FileForm.typed(reason));
        };
    }
}
