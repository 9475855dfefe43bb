package org.amparo.ui.schedule;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.casualty.AreaNames;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyWords;
import org.amparo.export.ExportFormat;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Indicators;
import org.amparo.schedule.Period;
import org.amparo.reporting.ReportTables;
import org.amparo.schedule.ReportOrder;
import org.amparo.schedule.ReportWords;
import org.amparo.schedule.Rhythm;
import org.amparo.schedule.Schedule;
import org.amparo.schedule.Schedules;
import org.amparo.treaty.Framework;
import org.amparo.treaty.ReportKey;
import org.amparo.treaty.TreatyWords;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** Orders a report, or changes one. */
final class ScheduleForm {

    private static final List<ExportFormat> FORMATS = Stream.concat(ExportFormat.ofTables().stream(), ExportFormat.ofDocuments().stream())
            .distinct().toList();

    private final Schedules schedules;
    private final CurrentViewer current;
    private final People people;
    private final DraftPlaces drafts;
    private final ReportTables.CutWords words;
    private final ComboBox<ReportOrder.Kind> kind = choice("schedules.kind", ReportOrder.Kind.values());
    private final ComboBox<String> subject = new ComboBox<>(Labels.text("schedules.subject"));
    private final ComboBox<String> state = new ComboBox<>(Labels.text("conventions.state"));
    private final MultiSelectComboBox<String> cuts = new MultiSelectComboBox<>(Labels.text("schedules.by"));
    private final ComboBox<Period> period = choice("schedules.period", Period.values());
    private final ComboBox<ExportFormat> format = new ComboBox<>(Labels.text("schedules.format"));
    private final ComboBox<Rhythm> rhythm = choice("schedules.rhythm", Rhythm.values());
    private final HeldField held = new HeldField();
    private final MultiSelectComboBox<UUID> recipients = new MultiSelectComboBox<>(Labels.text("schedules.recipients"));

    ScheduleForm(Schedules schedules, CurrentViewer current, People people, DraftPlaces drafts, ReportWords words) {
        this.schedules = schedules;
        this.current = current;
        this.people = people;
        this.drafts = drafts;
        this.words = words.in(Labels.locale());
        subject.setManualValidation(true);
        state.setManualValidation(true);
        state.setItems(Arrays.asList(Locale.getISOCountries()));
        state.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(Labels.locale()));
        format.setManualValidation(true);
        format.setItems(FORMATS);
        format.setItemLabelGenerator(one -> Labels.text("download.as." + one));
        List<UUID> possible = schedules.possibleRecipients(current.get());
        people.prepare(possible);
        recipients.setItems(possible);
        recipients.setItemLabelGenerator(this::name);
        kind.addValueChangeListener(change -> kindIs(change.getValue()));
        subject.addValueChangeListener(change -> {
            if (kind.getValue() == ReportOrder.Kind.FIGURE) {
                dividing(change.getValue());
            }
        });
        kindIs(null);
    }

    private static <E extends Enum<E>> ComboBox<E> choice(String key, E[] codes) {
        ComboBox<E> choice = new ComboBox<>(Labels.text(key));
        choice.setItems(Arrays.stream(codes).toList());
        choice.setItemLabelGenerator(code -> Labels.text(key + "." + code.name()));
        choice.setManualValidation(true);
        return choice;
    }

    private String name(UUID user) {
        return people.staff(user).map(People.Staff::displayName).orElse(user.toString());
    }

    private void kindIs(ReportOrder.Kind chosen) {
        boolean treaty = chosen == ReportOrder.Kind.TREATY;
        subject.setVisible(chosen == ReportOrder.Kind.FIGURE || treaty);
        state.setVisible(treaty);
        cuts.setVisible(chosen != null && !treaty);
        held.setVisible(chosen != null && !treaty);
        if (chosen == ReportOrder.Kind.FIGURE) {
            IndicatorWords words = IndicatorWords.in(Labels.locale());
            items(subject, Indicators.all().stream().map(Indicator::id).toList(),
                    id -> id + " · " + words.sentence(Indicators.of(id)));
            dividing(subject.getValue());
        } else if (chosen == ReportOrder.Kind.CASUALTIES) {
            CasualtyWords words = CasualtyWords.in(Labels.locale());
            items(cuts, Arrays.stream(CasualtyCut.values()).map(CasualtyCut::name).toList(), cut -> words.cut(CasualtyCut.valueOf(cut)));
            Map<String, String> areas = AreaNames.names(people);
            held.offer(FiltersOffered.ofCasualties(people), cut -> words.cut(CasualtyCut.valueOf(cut)),
                    (cut, value) -> AreaNames.value(words, CasualtyCut.valueOf(cut), value, areas));
        } else if (treaty) {
            TreatyWords words = TreatyWords.in(Labels.locale());
            items(subject, Arrays.stream(ReportKey.Kind.values()).map(ReportKey.Kind::name).toList(),
                    one -> words.kind(ReportKey.Kind.valueOf(one)));
        }
    }

    /** Only what divides the figure that was chosen can be chosen; what was chosen before and divides it stays. */
    private void dividing(String figure) {
        Set<String> before = cuts.getValue();
        List<String> suiting = Indicators.all().stream().filter(one -> one.id().equals(figure)).flatMap(one -> one.cuts().stream())
                .map(Cut::name).toList();
        items(cuts, suiting, cut -> Labels.text("figure.cut." + cut));
        cuts.setValue(before.stream().filter(suiting::contains).collect(Collectors.toSet()));
        Map<String, List<String>> filters = FiltersOffered.ofFigures(people);
        filters.keySet()
                .removeIf(cut -> Indicators.all().stream().noneMatch(one -> one.id().equals(figure) && one.isHeldBy(Cut.valueOf(cut))));
        held.offer(filters, cut -> words.name(Cut.valueOf(cut)), (cut, value) -> words.value(Cut.valueOf(cut), value));
    }

    private static void items(ComboBox<String> field, List<String> items, Function<String, String> words) {
        field.setItemLabelGenerator(words::apply);
        field.setItems(items);
    }

    private static void items(MultiSelectComboBox<String> field, List<String> items, Function<String, String> words) {
        field.setItemLabelGenerator(words::apply);
        field.setItems(items);
    }

    /**
     * @param present null to order a new one
     * @param asked what a new one is filled in with; null for nothing
     * @param then called when it is recorded
     */
    Dialog open(Schedule present, ReportOrder asked, Runnable then) {
        if (present != null) {
            fill(present);
        } else if (asked != null) {
            fill(asked);
            recipients.setValue(Set.of(current.get().user()));
        }
        ReportOrder before = present == null ? asked : present.order();
        Fields fields = new Fields(drafts.of(asked == null ? "schedule" : "schedule:" + asked.kind() + ":" + asked.subject(),
                present == null ? null : present.scheduleId()));
        fields.add("kind", kind, Written.code(ReportOrder.Kind.class));
        fields.add("order", subject, Written.TEXT);
        fields.add("state", state, Written.TEXT);
        fields.add("cuts", cuts, Written.of(chosen -> String.join(" ", chosen), text -> new LinkedHashSet<>(List.of(text.split(" ")))));
        fields.add("held", held, HeldField.written());
        fields.add("period", period, Written.code(Period.class));
        fields.add("format", format, Written.code(ExportFormat.class));
        fields.add("rhythm", rhythm, Written.code(Rhythm.class));
        fields.add("recipients", recipients,
                Written.of(chosen -> chosen.stream().map(UUID::toString).collect(Collectors.joining(" ")),
                        text -> Stream.of(text.split(" ")).map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new))));
        return FormDialog.open(Labels.text(present == null ? "schedules.add" : "schedules.change"),
                Labels.text(present == null ? "schedules.save" : "schedules.change.save"), fields, id -> {
                    Schedule wanted = new Schedule(present == null ? id : present.scheduleId(), current.get().user(), order(before),
                            period.getValue(), format.getValue(), rhythm.getValue(),
                            present == null ? Labels.locale() : present.language(), List.copyOf(recipients.getValue()),
                            null, null, null, present == null ? 0 : present.version());
                    if (present == null) {
                        schedules.order(current.get(), wanted);
                    } else {
                        schedules.change(current.get(), wanted);
                    }
                }, then, kind, subject, state, cuts, held, period, rhythm, format, recipients);
    }

    /** What the form does not ask, such as which plan it is, stays as it was. @param filled what the form was opened with; null for nothing */
    private ReportOrder order(ReportOrder filled) {
        if (kind.getValue() == null) {
            return null;
        }
        ReportOrder before = filled == null || filled.kind() != kind.getValue() ? null : filled;
        List<String> by = kind.getValue() == ReportOrder.Kind.TREATY ? List.of() : cuts(before == null ? List.of() : before.cuts());
        String[] parts = before == null ? new String[0] : before.subject().split("/");
        String plan = parts.length > 2 ? parts[2] : Framework.NATIONAL;
        return new ReportOrder(kind.getValue(), switch (kind.getValue()) {
            case FIGURE -> subject.getValue() == null ? "" : subject.getValue();
            case CASUALTIES -> "";
            case TREATY -> subject.getValue() + "/" + state.getValue() + "/" + plan;
        }, by, kind.getValue() == ReportOrder.Kind.TREATY ? Map.of() : held.held());
    }

    /** Those that stay in their order, then the new ones. */
    private List<String> cuts(List<String> before) {
        return Stream.concat(before.stream().filter(cuts.getValue()::contains),
                cuts.getValue().stream().filter(cut -> !before.contains(cut)).sorted()).toList();
    }

    private void fill(Schedule present) {
        fill(present.order());
        period.setValue(present.period());
        format.setValue(present.format());
        rhythm.setValue(present.rhythm());
        recipients.setValue(Set.copyOf(present.recipients()));
    }

    private void fill(ReportOrder order) {
        kind.setValue(order.kind());
        String[] parts = order.subject().split("/");
        if (!parts[0].isEmpty()) {
            subject.setValue(parts[0]);
        }
        if (parts.length > 1) {
            state.setValue(parts[1]);
        }
        cuts.setValue(Set.copyOf(order.cuts()));
        held.hold(order.held());
    }
}
