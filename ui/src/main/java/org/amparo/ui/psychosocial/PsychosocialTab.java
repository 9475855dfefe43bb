package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.measure.Instrument;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.EntryContent;
import org.amparo.psychosocial.EpisodeRow;
import org.amparo.psychosocial.EpisodeView;
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.psychosocial.Screening;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** All psychosocial support of a person: what is needed now, how scores changed, and every entry, the last first. */
final class PsychosocialTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PsychosocialDesk desk;
    private final transient FileWriting write;
    private final transient LocalDate today;

    /**
     * @param write opens work; null when this viewer cannot write
     * @param today or the past day of which it tells
     */
    PsychosocialTab(PsychosocialDesk desk, List<EpisodeView> episodes, FileWriting write, LocalDate today) {
        this.today = today;
        this.desk = desk;
        this.write = write;
        addClassName("psychosocial");
        desk.file().people().prepare(episodes.stream().flatMap(episode -> Stream.concat(Stream.of(episode.row().counsellor()),
                episode.entries().stream().map(Entry::by))).filter(Objects::nonNull).distinct().toList());
        Paragraph privacy = new Paragraph(Labels.text("psychosocial.text.privacy"));
        privacy.addClassName("second");
        add(privacy);
        if (episodes.isEmpty()) {
            EmptyState none = new EmptyState("people", Labels.text("psychosocial.text.none.title"),
                    Labels.text("psychosocial.text.none.text"));
            if (write != null) {
                none.add(button(PsychosocialFilePart.BEGIN, null, ButtonVariant.PRIMARY));
            }
            add(none);
        }
        episodes.forEach(episode -> add(episode(episode)));
    }

    private Section episode(EpisodeView episode) {
        EpisodeRow row = episode.row();
        PsychosocialWords.Standing standing = PsychosocialWords.standing(row, today);
        Section section = new Section(new H3(Labels.text("psychosocial.text.episode", DateWords.of(row.openedOn()))),
                standing.tone().badge(standing.words()), second(Labels.text("psychosocial.text.by", desk.name(row.counsellor()))));
        section.addClassName("psychosocial-episode");
        Personal.value(episode.opening()).ifPresent(opening -> {
            if (opening.emergency()) {
                section.add(second(Labels.text("psychosocial.text.emergency")));
            }
            told(section, opening.reason());
        });
        if (write != null && row.isOpen()) {
            section.add(actions());
        }
        for (Instrument instrument : Instrument.values()) {
            changes(section, instrument, episode.screenings(instrument));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        list.getElement().setAttribute("aria-label", Labels.text("psychosocial.text.entries"));
        episode.entries().forEach(entry -> list.add(item(entry)));
        section.add(list);
        Personal.value(episode.ending()).ifPresent(ending -> {
            section.add(second(Labels.text("psychosocial.text.ended", DateWords.of(row.endedOn()), Labels.of(ending.reason()))));
            told(section, ending.summary());
        });
        return section;
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("chips");
        PsychosocialFilePart.OF_OPEN.forEach(work -> actions.add(button(work, null, ButtonVariant.TERTIARY)));
        return actions;
    }

    private Button button(String work, UUID about, ButtonVariant look) {
        Button button = new Button(Labels.text("record." + work), click -> write.open(work, about == null ? null : about.toString()));
        button.addThemeVariants(look);
        button.setId("do-" + work);
        return button;
    }

    private static void changes(Section section, Instrument instrument, List<Entry> screenings) {
        List<Screening> scores = screenings.stream().map(entry -> entry.as(Screening.class).orElseThrow()).toList();
        PsychosocialWords.change(instrument, scores).ifPresent(words -> {
            Span name = new Span(Labels.of(instrument));
            name.addClassName("strong");
            section.add(new Div(name, new Span(" "), new Span(words)));
            if (screenings.getFirst().on().isBefore(screenings.getLast().on())) {
                section.add(new ScoreChart(instrument, screenings));
            }
        });
    }

    private ListItem item(Entry entry) {
        Span kind = new Span(Labels.of(entry.kind()));
        kind.addClassName("strong");
        ListItem item = new ListItem(new Div(kind, new Span(" · "), new Span(DateWords.of(entry.on()))));
        if (!entry.isCurrent()) {
            item.addClassName("psychosocial-corrected");
            item.add(Tone.STOPPED.label(Labels.text("psychosocial.text.corrected")));
        }
        if (entry.unfinished()) {
            item.add(entry.needsAction()
                    ? Tone.NOW.label(Labels.text("psychosocial.text.state.action"))
                    : Tone.DUE.label(Labels.text("psychosocial.text.state.unfinished")));
        }
        if (Personal.isErased(entry.content())) {
            item.add(second(Labels.text("psychosocial.text.erased")));
        }
        Personal.value(entry.content()).ifPresent(content -> content(item, content));
        Personal.value(entry.reason()).ifPresent(reason -> item.add(second(Labels.text("psychosocial.text.reason", reason))));
        item.add(second(Labels.text("psychosocial.text.recorded-by", desk.name(entry.by()))));
        if (write != null && entry.isCurrent()) {
            item.add(buttons(entry));
        }
        return item;
    }

    private static void content(ListItem item, EntryContent content) {
        item.add(new Div(PsychosocialWords.facts(content)));
        if (content instanceof Screening screening && screening.asksForProfessional()) {
            item.add(Tone.DUE.label(Labels.text("psychosocial.text.professional")));
        }
        if (content instanceof org.amparo.psychosocial.SupportSession session && session.safetyConcern()) {
            item.add(Tone.NOW.label(Labels.text("psychosocial.text.concern")));
        }
        PsychosocialWords.texts(content).forEach(text -> told(item, text));
    }

    private Div buttons(Entry entry) {
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        if (entry.unfinished()) {
            buttons.add(small(PsychosocialFilePart.FINISH, entry));
        }
        buttons.add(small(PsychosocialFilePart.correcting(entry.kind()), entry));
        return buttons;
    }

    private Button small(String work, Entry entry) {
        boolean correct = !work.equals(PsychosocialFilePart.FINISH);
        Button button = new Button(Labels.text(correct ? "psychosocial.text.correct" : "record." + work),
                click -> write.open(work, entry.entryId().toString()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Labels.text(correct ? "psychosocial.text.correct.of" : "psychosocial.text.finish.of", Labels.of(entry.kind()),
                DateWords.of(entry.on())));
        return button;
    }

    private static void told(com.vaadin.flow.component.HasComponents place, String words) {
        if (words != null) {
            Paragraph text = new Paragraph(words);
            text.addClassName("told");
            text.getElement().setAttribute("dir", "auto");
            place.add(text);
        }
    }

    private static Span second(String words) {
        Span span = new Span(words);
        span.addClassName("second");
        return span;
    }

}
