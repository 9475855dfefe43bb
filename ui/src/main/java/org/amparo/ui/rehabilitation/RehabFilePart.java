package org.amparo.ui.rehabilitation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.rehabilitation.RehabView;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.PastShare;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings rehabilitation into a person's file: the tab and its forms. It is read when the tab or a form is opened, not with every file. */
@Component
@Order(36)
class RehabFilePart implements FilePart {

    private static final Map<String, String> CODES = Map.of("discipline", "RehabDiscipline", "setting", "DeliveryMode", "adverse",
            "AdverseEvent", "end", "RehabEnd");
    private static final List<String> ORDER = List.of("discipline", "sessions", "minutes", "setting", "techniques", "adverse",
            "attainment", "exercises", "end", "nextOn");

    private final RehabDesk desk;

    RehabFilePart(RehabDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "rehab";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.REHAB_READ, file.placement()) ? Optional.of(new OfFile(viewer, file)) : Optional.empty();
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        return viewer.may(Permission.REHAB_READ, past.placement())
                ? Optional.of(PastShare.tab("rehabilitation",
                        () -> new RehabTab(desk, desk.episodes().asOf(viewer, past.survivorId(), day), null, day)))
                : Optional.empty();
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        if (!entry.eventName().startsWith("rehab.")) {
            return Optional.empty();
        }
        return Optional.of(ORDER.stream().map(fact -> words(fact, entry.facts().get(fact))).filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }

    private static String words(String fact, String value) {
        if (value == null) {
            return null;
        }
        return switch (fact) {
            case "nextOn" -> Labels.text("rehab.next", DateWords.of(LocalDate.parse(value)));
            case "sessions", "minutes", "exercises" -> Labels.text("rehab.timeline." + fact, Integer.valueOf(value));
            case "attainment" -> RehabWords.attainment(Integer.valueOf(value));
            case "techniques" -> Arrays.stream(value.split(" ")).map(code -> Labels.text("code.RehabTechnique." + code))
                    .collect(Collectors.joining(", "));
            default -> Labels.text("code." + CODES.get(fact) + "." + value);
        };
    }

    private final class OfFile implements Share {
        private final Viewer viewer;
        private final FileView file;
        private final boolean canWork;

        OfFile(Viewer viewer, FileView file) {
            this.viewer = viewer;
            this.file = file;
            this.canWork = file.stage() == FileStage.REGISTERED && viewer.may(Permission.REHAB_WORK, file.placement());
        }

        @Override
        public List<FileTab> tabs(FileWriting write) {
            return List.of(new FileTab("rehabilitation", () -> new RehabTab(desk, episodes(), canWork ? write : null, desk.today())));
        }

        private List<RehabView> episodes() {
            return desk.episodes().ofFile(viewer, file.survivorId());
        }

        @Override
        public List<FileWork> work() {
            if (!canWork) {
                return List.of();
            }
            return List.of(new FileWork("rehab-open", true, (about, done) -> RehabForms.open(desk, file.survivorId(), done)),
                    ofEpisode("rehab-session", RehabForms::session), ofEpisode("rehab-plan", RehabForms::plan),
                    ofEpisode("rehab-goal", RehabForms::goal), ofEpisode("rehab-exercises", RehabForms::homeProgramme),
                    ofEpisode("rehab-hand-over", RehabForms::handOver), ofEpisode("rehab-end", RehabForms::end),
                    new FileWork("rehab-goal-rate", false, this::rate), new FileWork("rehab-session-correct", false,
                            (about, done) -> session(about, (view, held) -> RehabForms.correct(desk, view, held.session(), done))),
                    new FileWork("rehab-session-retract", false,
                            (about, done) -> session(about, (view, held) -> RehabForms.retract(desk, view, held.session(), done))));
        }

        /** A form about one episode. */
        private interface OfEpisode {
            FileForm form(RehabDesk desk, RehabView view, Runnable done);
        }

        private FileWork ofEpisode(String word, OfEpisode form) {
            return new FileWork(word, false, (about, done) -> episodes().stream()
                    .filter(view -> view.row().isOpen() && view.row().episodeId().equals(id(about))).findFirst()
                    .map(view -> form.form(desk, view, done)).orElse(null));
        }

        private FileForm rate(String about, Runnable done) {
            for (RehabView view : episodes()) {
                for (RehabView.Goal goal : view.goals()) {
                    if (goal.goalId().equals(id(about)) && view.row().isOpen()) {
                        return RehabForms.rate(desk, view, goal, done);
                    }
                }
            }
            return null;
        }

        private FileForm session(String about, BiFunction<RehabView, RehabView.Held, FileForm> form) {
            for (RehabView view : episodes()) {
                for (RehabView.Held held : view.sessions()) {
                    if (held.session().sessionId().equals(id(about))) {
                        return form.apply(view, held);
                    }
                }
            }
            return null;
        }

        private static UUID id(String text) {
            try {
                return text == null ? null : UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }
    }
}
