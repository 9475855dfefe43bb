package org.amparo.ui.voice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;
import org.amparo.voice.FeedbackQueries;
import org.amparo.voice.Participation;
import org.amparo.voice.VoiceQueries;
import org.springframework.core.annotation.Order;

/** Feedback that is not sensitive, participation and risk education in a survivor's file. */
@Order(VoiceFilePart.AFTER_REFERRALS)
@org.springframework.stereotype.Component
class VoiceFilePart implements FilePart {

    static final int AFTER_REFERRALS = 45;
    private static final int LATEST = 5;
    private static final String CORRECTED = "participation-corrected";
    private static final String EDUCATION_CORRECTED = "risk-education-corrected";

    private final VoiceDesk desk;

    VoiceFilePart(VoiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "voice";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.FEEDBACK_READ, file.placement()) || VoiceForms.mayRecord(viewer, file.placement())
                ? Optional.of(new OfFile(viewer, file))
                : Optional.empty();
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        if (!entry.eventName().startsWith("participation.") && !entry.eventName().startsWith("risk-education.")) {
            return Optional.empty();
        }
        Map<String, String> facts = entry.facts();
        return Optional.of(Stream.of(code(ParticipationKind.class, facts.get("participationKind")),
                code(ParticipationRole.class, facts.get("participationRole")), code(EducationAudience.class, facts.get("audience")),
                code(EducationMethod.class, facts.get("educationMethod")), day(facts.get("on")), people(facts.get("people")))
                .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
    }

    private static <E extends Enum<E>> String code(Class<E> type, String name) {
        return name == null ? null : Labels.of(Enum.valueOf(type, name));
    }

    private static String day(String day) {
        return day == null ? null : DateWords.of(LocalDate.parse(day));
    }

    private static String people(String count) {
        return count == null ? null : Labels.text("voice.people", Integer.valueOf(count));
    }

    private final class OfFile implements Share {
        private final Viewer viewer;
        private final FileView file;

        OfFile(Viewer viewer, FileView file) {
            this.viewer = viewer;
            this.file = file;
        }

        private boolean mayRecord() {
            return VoiceForms.mayRecord(viewer, file.placement()) && file.stage() != FileStage.ERASED;
        }

        @Override
        public List<FileWork> work() {
            UUID person = file.survivorId();
            List<FileWork> works = new ArrayList<>();
            if (mayRecord()) {
                works.add(new FileWork("feedback", true, (about, done) -> VoiceForms.heard(desk, person, done)));
                works.add(new FileWork("participation", true, (about, done) -> VoiceForms.participation(desk, person, done)));
                works.add(new FileWork("risk-education", true, (about, done) -> VoiceForms.education(desk, person, done)));
            }
            if (viewer.may(Permission.RECORD_CORRECT, file.placement()) && file.stage() != FileStage.ERASED) {
                works.add(new FileWork(CORRECTED, false, (about, done) -> took().stream()
                        .filter(one -> one.entryId().toString().equals(about)).findFirst()
                        .map(one -> VoiceForms.correctedParticipation(desk, one.entryId(), one.participation(), done)).orElse(null)));
                works.add(new FileWork(EDUCATION_CORRECTED, false, (about, done) -> sessions().stream()
                        .filter(one -> one.entryId().toString().equals(about)).findFirst()
                        .map(one -> VoiceForms.correctedEducation(desk, one, done)).orElse(null)));
            }
            return works;
        }

        private List<VoiceQueries.Took> took() {
            return viewer.may(Permission.FEEDBACK_READ) ? desk.voice().participation(viewer, file.survivorId()) : List.of();
        }

        private List<VoiceQueries.Session> sessions() {
            return viewer.may(Permission.FEEDBACK_READ) ? desk.voice().education(viewer, file.survivorId()) : List.of();
        }

        @Override
        public List<Component> cards(FileWriting write) {
            if (!viewer.may(Permission.FEEDBACK_READ, file.placement())) {
                return List.of();
            }
            List<ListItem> items = new ArrayList<>();
            int more = latest(desk.feedback().ofFile(viewer, file.survivorId()), row -> items.add(told(row)))
                    + latest(took(), one -> items.add(tookPart(one, write)))
                    + latest(sessions(), session -> items.add(learnt(session, write)));
            if (items.isEmpty()) {
                return List.of();
            }
            if (more > 0) {
                items.add(new ListItem(second(Labels.text("voice.card.more", more))));
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("card-list");
            items.forEach(list::add);
            Section card = new Section(new H2(Labels.text("voice.card")), list);
            card.addClassName("card");
            return List.of(card);
        }

        /** Shows the latest, and says how many earlier ones there are. */
        private static <T> int latest(List<T> all, Consumer<T> show) {
            all.stream().limit(LATEST).forEach(show);
            return Math.max(0, all.size() - LATEST);
        }

        private ListItem told(FeedbackQueries.Row row) {
            LocalDate today = desk.file().today();
            return new ListItem(strong(Labels.of(row.type())), VoiceWords.state(row, today), second(VoiceWords.facts(row, today)));
        }

        private ListItem tookPart(VoiceQueries.Took one, FileWriting write) {
            Participation participation = one.participation();
            ListItem item = new ListItem(strong(Labels.of(participation.kind())), second(Labels.text("voice.took-part",
                    DateWords.brief(participation.on(), desk.file().today()), Labels.inSentence(participation.role()))));
            addCorrection(item, CORRECTED, one.entryId(), write);
            return item;
        }

        private void addCorrection(ListItem item, String work, UUID entryId, FileWriting write) {
            if (viewer.may(Permission.RECORD_CORRECT, file.placement())) {
                Button correct = new Button(Labels.text("voice.correct"), click -> write.open(work, entryId.toString()));
                correct.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                correct.setAriaLabel(Labels.text("timeline.correct", Labels.text("voice.correct"), Labels.text("record." + work)));
                item.add(correct);
            }
        }

        private ListItem learnt(VoiceQueries.Session session, FileWriting write) {
            ListItem item = new ListItem(strong(Labels.text("voice.education-of", Labels.of(session.audience()))),
                    second(VoiceWords.session(session, desk.file().today())));
            addCorrection(item, EDUCATION_CORRECTED, session.entryId(), write);
            return item;
        }

        private static Span strong(String words) {
            Span span = new Span(words);
            span.addClassName("strong");
            return span;
        }

        private static Span second(String words) {
            Span span = new Span(words);
            span.addClassName("second");
            return span;
        }
    }
}
