package org.amparo.ui.referral;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.servicedirectory.ProviderNames;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.core.annotation.Order;

/** Brings referrals into a person's file: the form in the workspace, and the card with those made so far. */
@org.springframework.stereotype.Component
@Order(30)
class ReferralPart implements FilePart {

    private final ReferralDesk desk;
    private final ProviderNames names;

    ReferralPart(ReferralDesk desk, ProviderNames names) {
        this.desk = desk;
        this.names = names;
    }

    @Override
    public String word() {
        return "referral";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.REFERRAL_READ, file.placement()) ? Optional.of(new OfFile(viewer, file)) : Optional.empty();
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        return viewer.may(Permission.REFERRAL_READ, past.placement()) ? Optional.of(new OfPast(viewer, past, day)) : Optional.empty();
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        if (!entry.eventName().startsWith("referral.")) {
            return Optional.empty();
        }
        Map<String, String> facts = entry.facts();
        return Optional.of(Stream.of(code(ServiceCode.class, facts.get("service")), provider(facts.get("provider")),
                day("referral.answer-by", facts.get("answerBy")), day("referral.timeline.until", facts.get("validUntil")),
                on(facts.get("on"), facts.get("time")), day("referral.timeline.from", facts.get("from")),
                code(AnsweredBy.class, facts.get("via")),
                code(DeclineReason.class, facts.get("declineReason")), code(ReferralWithdrawal.class, facts.get("withdrawal")),
                code(ReferralEnd.class, facts.get("end")), code(Barrier.class, facts.get("barrier"))).filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }

    private String provider(String id) {
        return id == null ? null : names.name(UUID.fromString(id)).orElse(null);
    }

    private static String day(String key, String day) {
        return day == null ? null : Labels.text(key) + " " + DateWords.of(LocalDate.parse(day));
    }

    private static String on(String day, String time) {
        return day == null ? null : ReferralWords.moment(LocalDate.parse(day), time);
    }

    private static <E extends Enum<E>> String code(Class<E> type, String name) {
        return name == null ? null : Labels.of(Enum.valueOf(type, name));
    }

    /** The referrals on a past day: looked at, and nothing else. */
    private final class OfPast implements Share {
        private final FileView file;
        private final LocalDate day;
        private final List<ReferralRow> rows;

        OfPast(Viewer viewer, FileView file, LocalDate day) {
            this.file = file;
            this.day = day;
            this.rows = desk.referrals().asOf(viewer, file.survivorId(), day);
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return List.of(new ReferralsCard(desk, file, rows, null, day));
        }
    }

    private final class OfFile implements Share {
        private final FileView file;
        private final boolean canRefer;
        private final List<ReferralRow> rows;

        OfFile(Viewer viewer, FileView file) {
            this.file = file;
            this.rows = desk.referrals().ofFile(viewer, file.survivorId());
            this.canRefer = file.stage() == FileStage.REGISTERED && viewer.may(Permission.REFERRAL_MAKE, file.placement())
                    && viewer.may(Permission.DIRECTORY_READ);
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return List.of(new ReferralsCard(desk, file, rows, canRefer ? write : null, desk.today()));
        }

        @Override
        public List<FileWork> work() {
            return canRefer
                    ? List.of(new FileWork(ReferForm.WORD, true, this::form))
                    : List.of();
        }

        /** Begun at a need or at a referral that nobody answered, the form holds what that says; null when there is no such need. */
        private FileForm form(String about, Runnable done) {
            if (about == null) {
                return new ReferForm(desk, file, null, null, List.of(), null, done);
            }
            return rows.stream().filter(row -> row.referralId().toString().equals(about)).findFirst().map(row -> again(row, done))
                    .orElseGet(() -> ofNeed(about, done));
        }

        private FileForm again(ReferralRow silent, Runnable done) {
            return new ReferForm(desk, file, silent.service(), silent.urgency(), desk.needsOf(silent.referralId()), silent.referralId(),
                    done);
        }

        private FileForm ofNeed(String about, Runnable done) {
            return desk.need(file.survivorId(), about)
                    .map(need -> new ReferForm(desk, file, need.service(), need.urgency(), List.of(need.needId()), need.needId(), done))
                    .orElse(null);
        }

        /** A silence is somebody's to end: ask again, or ask another provider. */
        @Override
        public List<NextStep> next() {
            List<NextStep> steps = new ArrayList<>();
            for (ReferralRow row : rows) {
                if (row.state() == ReferralState.NO_RESPONSE || row.state() == ReferralState.NO_SHOW || row.resultOverdue()) {
                    String key = row.resultOverdue() ? "result" : row.state() == ReferralState.NO_SHOW ? "no-show" : "silent";
                    long days = row.sentOn() == null ? 0 : ChronoUnit.DAYS.between(row.sentOn(), desk.today());
                    steps.add(new NextStep(ReferralWords.tone(row.state(), row.resultOverdue()),
                            Labels.text("next.referral." + key, Labels.of(row.service()), days),
                            canRefer ? Labels.text("next.referral.do") : null, canRefer ? ReferForm.WORD : null, null));
                }
            }
            return steps;
        }
    }
}
