package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.psychosocial.EntryKind;
import org.amparo.psychosocial.EpisodeRow;
import org.amparo.psychosocial.EpisodeView;
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.PastShare;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.springframework.core.annotation.Order;

/**
 * Psychosocial support in a person's file, for those who may read it: to all others the file has neither the tab nor the card nor the work.
 * Nothing of it is shown on a past day.
 */
@Order(PsychosocialFilePart.AFTER_DEVICES)
@org.springframework.stereotype.Component
class PsychosocialFilePart implements FilePart {

    static final int AFTER_DEVICES = 42;
    static final String TAB = "psychosocial";
    static final String BEGIN = "psychosocial-begin";
    static final String FINISH = "psychosocial-finish";
    private static final String SESSION = "psychosocial-session";
    private static final String SCREENING = "psychosocial-screening";
    private static final String PLAN = "psychosocial-plan";
    private static final String PEER = "psychosocial-peer";
    private static final String RATING = "psychosocial-rating";
    private static final String HAND_OVER = "psychosocial-hand-over";
    private static final String END = "psychosocial-end";
    private static final String CORRECT = "-correct";
    /** Work on open support, in the order of its buttons. */
    static final List<String> OF_OPEN = List.of(SESSION, SCREENING, PLAN, PEER, RATING, HAND_OVER, END);

    private final PsychosocialDesk desk;

    PsychosocialFilePart(PsychosocialDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "psychosocial";
    }

    /** Whoever gives support to a person need not be the one to whom the file belongs, so the support itself is asked. */
    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        if (!viewer.may(Permission.PSYCHOSOCIAL_READ)) {
            return Optional.empty();
        }
        List<EpisodeView> episodes = desk.support().ofFile(viewer, file.survivorId());
        return episodes.isEmpty() && !viewer.may(Permission.PSYCHOSOCIAL_READ, file.placement())
                ? Optional.empty()
                : Optional.of(new OfFile(viewer, file, episodes));
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        if (!viewer.may(Permission.PSYCHOSOCIAL_READ)) {
            return Optional.empty();
        }
        List<EpisodeView> episodes = desk.support().asOf(viewer, past.survivorId(), day);
        return episodes.isEmpty()
                ? Optional.empty()
                : Optional.of(PastShare.tab(TAB, () -> new PsychosocialTab(desk, episodes, null, day)));
    }

    static String recording(EntryKind kind) {
        return switch (kind) {
            case SESSION -> SESSION;
            case SCREENING -> SCREENING;
            case PLAN -> PLAN;
            case PEER_SUPPORT -> PEER;
            case SELF_RATING -> RATING;
        };
    }

    static String correcting(EntryKind kind) {
        return recording(kind) + CORRECT;
    }

    private final class OfFile implements Share {
        private final FileView file;
        private final List<EpisodeView> episodes;
        private final Optional<EpisodeView> open;
        private final boolean canBegin;
        private final boolean canWrite;

        OfFile(Viewer viewer, FileView file, List<EpisodeView> episodes) {
            this.file = file;
            this.episodes = episodes;
            this.open = episodes.stream().filter(episode -> episode.row().isOpen()).findFirst();
            boolean kept = file.stage() == FileStage.REGISTERED && viewer.may(Permission.PSYCHOSOCIAL_WRITE);
            this.canBegin = kept && open.isEmpty() && viewer.may(Permission.PSYCHOSOCIAL_WRITE, file.placement());
            this.canWrite = kept;
        }

        @Override
        public List<NextStep> next() {
            return open.map(EpisodeView::row).filter(row -> row.unfinished() || isDue(row)).map(this::step).stream().toList();
        }

        private boolean isDue(EpisodeRow row) {
            return row.nextOn() != null && !row.nextOn().isAfter(desk.file().today());
        }

        private NextStep step(EpisodeRow row) {
            PsychosocialWords.Standing standing = PsychosocialWords.standing(row, desk.file().today());
            String work = row.needsAction() ? PLAN : row.unfinished() ? null : SESSION;
            boolean may = canWrite && work != null;
            return new NextStep(standing.tone(), Labels.text("next.psychosocial", standing.words()),
                    may ? Labels.text("record." + work) : null,
                    may ? work : null, null);
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return open.isEmpty() ? List.of() : List.of(card(open.get().row()));
        }

        private Section card(EpisodeRow row) {
            PsychosocialWords.Standing standing = PsychosocialWords.standing(row, desk.file().today());
            Anchor all = new Anchor(Paths.file(file.survivorId()) + "?tab=" + TAB, Labels.text("psychosocial.text.card.open"));
            all.addClassName("device-link");
            Div by = new Div(Labels.text("psychosocial.text.by", desk.name(row.counsellor())));
            by.addClassName("second");
            Section card = new Section(new H2(Labels.text("psychosocial.text.title")), standing.tone().label(standing.words()), by, all);
            card.addClassName("card");
            card.setId("psychosocial");
            return card;
        }

        @Override
        public List<FileTab> tabs(FileWriting write) {
            return List.of(new FileTab(TAB, () -> new PsychosocialTab(desk, episodes, canWrite ? write : null, desk.file().today())));
        }

        @Override
        public List<FileWork> work() {
            List<FileWork> works = new ArrayList<>();
            if (canBegin) {
                works.add(new FileWork(BEGIN, true, (about, done) -> PsychosocialForms.begin(desk, file, BEGIN, done)));
            }
            if (canWrite) {
                open.ifPresent(episode -> OF_OPEN
                        .forEach(word -> works.add(new FileWork(word, true, (about, done) -> form(word, episode, null, done)))));
                works.add(new FileWork(FINISH, false, (about, done) -> entry(about)
                        .<FileForm>map(found -> new FinishForm(desk, found.episode(), found.entry(), FINISH, done)).orElse(null)));
                Arrays.stream(EntryKind.values()).forEach(kind -> works.add(new FileWork(correcting(kind), false,
                        (about, done) -> entry(about).filter(found -> found.entry().kind() == kind)
                                .map(found -> form(correcting(kind), found.episode(), found.entry(), done)).orElse(null))));
            }
            return works;
        }

        private FileForm form(String word, EpisodeView episode, Entry was, Runnable done) {
            return switch (word.replace(CORRECT, "")) {
                case SESSION -> PsychosocialForms.session(desk, episode, word, was, done);
                case SCREENING -> new ScreeningForm(desk, episode, word, was, done);
                case PLAN -> PsychosocialForms.plan(desk, episode, word, was, done);
                case PEER -> PsychosocialForms.peer(desk, episode, word, was, done);
                case RATING -> PsychosocialForms.rating(desk, episode, word, was, done);
                case HAND_OVER -> PsychosocialForms.handOver(desk, episode, word, done);
                default -> PsychosocialForms.end(desk, episode, word, done);
            };
        }

        private record Found(EpisodeView episode, Entry entry) {
        }

        private Optional<Found> entry(String about) {
            return id(about).flatMap(id -> episodes.stream()
                    .flatMap(episode -> episode.entries().stream().map(entry -> new Found(episode, entry)))
                    .filter(found -> found.entry().entryId().equals(id)).findFirst());
        }

        private static Optional<UUID> id(String text) {
            try {
                return Optional.ofNullable(text).map(UUID::fromString);
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }
}
