package org.amparo.referral;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.EventStream;
import org.amparo.platform.EventStream.Stored;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.amparo.referral.ReferralFilter.Part;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SharedFile;
import org.amparo.survivor.SharedFiles;
import org.amparo.survivor.SharedFiles.Asked;
import org.amparo.survivor.SharedFiles.Recipient;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows, cut to the viewer, with the read audit in the same transaction. */
@Component
@Transactional
class ReferralReads implements ReferralQueries {

    private static final int PAGE = 200;
    private static final int LONGEST_DAYS = 62;
    private static final RowScope.Columns FILE = RowScope.Columns.of("g");
    /** The same, where a caseworker's or a team's files are few and found by index. */
    private static final RowScope.Columns BY_CASEWORKER = RowScope.Columns.of("s");
    private static final RowScope.Columns RECIPIENT = new RowScope.Columns(null, null, null, "r.recipient_organisation");
    private static final String ROWS = """
            select r.*, p.name as provider, s.file_number, s.full_name, g.caseworker, g.team, g.adm1, g.organisation
            from read.referral r join read.survivor_gate g on g.survivor_id = r.survivor_id
                join read.survivor s on s.survivor_id = r.survivor_id left join read.provider p on p.provider_id = r.provider_id
            where\s""";
    private static final String OVER = "('COMPLETED', 'ENDED_INCOMPLETE', 'DECLINED_BY_PROVIDER', 'WITHDRAWN', 'CLOSED_NO_RESPONSE')";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final ReadAudit audit;
    private final SharedFiles files;
    private final SurvivorGates persons;
    private final ProviderGate providers;
    private final Clock clock;
    private final EventStream events;

    ReferralReads(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, ReadAudit audit, SharedFiles files, SurvivorGates persons,
            ProviderGate providers, Clock clock, EventStream events) {
        this.events = events;
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.audit = audit;
        this.files = files;
        this.persons = persons;
        this.providers = providers;
        this.clock = clock;
    }

    // --- the side that refers

    @Override
    public Page page(Viewer viewer, ReferralFilter filter, String after, int limit) {
        viewer.require(Permission.REFERRAL_READ);
        requireLimit(limit);
        Place place = after == null ? null : Place.parse(after);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, filter.reach(), FILE);
        String from = place == null ? "" : " and (r.last_recorded_at, r.referral_id) < (:lastAt, :lastId)";
        JdbcClient.StatementSpec statement = sql.sql(ROWS + scope.sql() + part(filter.what()) + from
                + " order by r.last_recorded_at desc, r.referral_id desc limit :limit").params(scope.parameters())
                .param("limit", limit + 1);
        if (place != null) {
            statement = statement.param("lastAt", place.at()).param("lastId", place.id());
        }
        List<ReferralRow> rows = rows(viewer, statement);
        List<ReferralRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        audit.looked(viewer, Look.LIST, shown.stream().map(ReferralRow::survivorId).distinct().toList(), null);
        return new Page(List.copyOf(shown), rows.size() > limit ? Place.of(shown.getLast()) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Viewer viewer, ReferralFilter filter) {
        viewer.require(Permission.REFERRAL_READ);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, filter.reach(), FILE);
        return sql.sql("select count(*) from read.referral r join read.survivor_gate g on g.survivor_id = r.survivor_id where "
                + scope.sql() + part(filter.what())).params(scope.parameters()).query(Long.class).single();
    }

    @Override
    public List<ReferralRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        viewer.require(Permission.REFERRAL_READ);
        require(!to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_DAYS)), "form.number", "to", 0, LONGEST_DAYS);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, reach, BY_CASEWORKER);
        return looked(viewer, rows(viewer, sql.sql(ROWS + scope.sql() + """
                 and (r.appointment_on between :from and :to or r.state = 'SENT' and r.answer_by between :from and :to) and not s.erased
                order by coalesce(r.appointment_on, r.answer_by), r.referral_id""").params(scope.parameters()).param("from", from)
                .param("to", to)));
    }

    @Override
    public List<ReferralRow> today(Viewer viewer, LocalDate until, int limit) {
        viewer.require(Permission.REFERRAL_READ);
        requireLimit(limit);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, Scope.OWN, BY_CASEWORKER);
        return looked(viewer, rows(viewer, sql.sql(ROWS + scope.sql() + """
                 and (r.state in ('DRAFT', 'NO_SHOW', 'SENT') or r.state = 'APPOINTMENT_SET' and r.appointment_on between :today and :until)
                    and not s.erased
                order by coalesce(r.appointment_on, r.answer_by), r.referral_id limit :limit""").params(scope.parameters())
                .param("today", LocalDate.now(clock)).param("until", until).param("limit", limit)));
    }

    private List<ReferralRow> looked(Viewer viewer, List<ReferralRow> rows) {
        if (!rows.isEmpty()) {
            audit.looked(viewer, Look.LIST, rows.stream().map(ReferralRow::survivorId).distinct().toList(), null);
        }
        return rows;
    }

    private static String part(Part part) {
        return switch (part) {
            case null -> "";
            case NEEDS_ACTION -> " and (r.state in ('NO_RESPONSE', 'NO_SHOW', 'DRAFT') or r.result_overdue)";
            case WAITING -> " and r.state = 'SENT'";
            case UNDER_WAY -> " and r.state in ('ACCEPTED', 'APPOINTMENT_SET', 'SERVICE_STARTED') and not r.result_overdue";
            case OVER -> " and r.state in " + OVER;
        };
    }

    @Override
    public List<ReferralRow> ofFile(Viewer viewer, UUID survivorId) {
        viewer.require(Permission.REFERRAL_READ);
        List<ReferralRow> rows = ofFileNow(viewer, survivorId);
        audit.looked(viewer, Look.FILE, rows.isEmpty() ? List.of() : List.of(survivorId), null);
        return rows;
    }

    private List<ReferralRow> ofFileNow(Viewer viewer, UUID survivorId) {
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, FILE);
        return rows(viewer, sql.sql(ROWS + "r.survivor_id = :survivor and " + scope.sql()
                + " order by r.last_recorded_at desc, r.referral_id desc").params(scope.parameters()).param("survivor", survivorId));
    }

    @Override
    public List<ReferralRow> asOf(Viewer viewer, UUID survivorId, LocalDate day) {
        viewer.require(Permission.REFERRAL_READ);
        require(day != null, "form.required", "day");
        require(!day.isAfter(LocalDate.now(clock)), "R7.future", "day", day);
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<ReferralRow> past = ofFileNow(viewer, survivorId).stream().flatMap(row -> asOf(row, end).stream())
                .sorted(Comparator.comparing(ReferralRow::lastRecordedAt).thenComparing(ReferralRow::referralId).reversed()).toList();
        audit.looked(viewer, Look.FILE_AS_OF, past.isEmpty() ? List.of() : List.of(survivorId), day.toString());
        return past;
    }

    private Optional<ReferralRow> asOf(ReferralRow now, Instant end) {
        List<Stored> before = events.of(now.referralId(), null).stream().filter(stored -> stored.recorded().recordedAt().isBefore(end))
                .toList();
        ReferralFold fold = new ReferralFold();
        before.forEach(stored -> fold.then((ReferralEvent) stored.event(), stored.recorded()));
        return before.isEmpty() ? Optional.empty() : Optional.of(fold.row(now));
    }

    @Override
    public ReferralView open(Viewer viewer, UUID referralId) {
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, FILE);
        ReferralView view = sql.sql(ROWS + "r.referral_id = :id and " + scope.sql()).params(scope.parameters()).param("id", referralId)
                .query((row, n) -> view(viewer, row)).optional().orElseThrow(() -> new NotAllowed(Permission.REFERRAL_READ));
        audit.looked(viewer, Look.FILE, List.of(view.row().survivorId()), null);
        return view;
    }

    private ReferralView view(Viewer viewer, ResultSet row) throws SQLException {
        Placement placement = Placement.of(row);
        UUID survivor = row.getObject("survivor_id", UUID.class);
        boolean health = viewer.may(Permission.MEDICAL_READ, placement);
        LocalDate linkUntil = sql.sql("select max(valid_until) from read.referral_link where referral_id = ? and open and valid_until >= ?")
                .params(row.getObject("referral_id", UUID.class), LocalDate.now(clock)).query(LocalDate.class).optional().orElse(null);
        return new ReferralView(row(viewer, row), row.getObject("case_id", UUID.class),
                texts(row, "need_ids").stream().map(UUID::fromString).toList(), fields(row, "shared_fields"),
                health ? envelopes.open(survivor, ReferralRows.NOTE, row.getString("note")) : null, row.getObject("consent_id", UUID.class),
                row.getInt("attempt"), code(AnsweredBy.class, row, "answered_via"),
                health ? envelopes.open(survivor, ReferralRows.REMARK, row.getString("remark")) : null, code(Barrier.class, row, "barrier"),
                code(ReferralWithdrawal.class, row, "withdrawal_reason"), day(row, "started_on"),
                code(ReferralEnd.class, row, "end_reason"),
                health ? envelopes.open(survivor, ReferralRows.RESULT, row.getString("result")) : null, linkUntil, placement);
    }

    @Override
    public List<Disclosure> disclosures(Viewer viewer, UUID survivorId) {
        viewer.require(Permission.REFERRAL_READ);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_READ, FILE);
        List<Disclosure> told = sql.sql("""
                select d.*, p.name as provider, r.service, r.note is not null as with_note
                from read.disclosure d join read.referral r on r.referral_id = d.referral_id
                    join read.survivor_gate g on g.survivor_id = d.survivor_id left join read.provider p on p.provider_id = d.provider_id
                where d.survivor_id = :survivor and\s""" + scope.sql() + " order by d.sent_on desc, d.referral_id, d.attempt desc")
                .params(scope.parameters()).param("survivor", survivorId)
                .query((row, n) -> new Disclosure(row.getObject("referral_id", UUID.class), row.getObject("provider_id", UUID.class),
                        row.getString("provider"), code(ReferralRecipient.class, row, "recipient"), code(ServiceCode.class, row, "service"),
                        fields(row, "fields"), row.getBoolean("with_note"), day(row, "sent_on")))
                .list();
        audit.looked(viewer, Look.FILE, told.isEmpty() ? List.of() : List.of(survivorId), null);
        return told;
    }

    @Override
    public SharingPreview preview(Viewer viewer, UUID survivorId, UUID providerId, ServiceCode service) {
        Sharing sharing = reachable(viewer, survivorId);
        ProviderGate.Standing provider = providers.standing(providerId, service);
        ReferralRecipient recipient = Referral.recipient(provider.organisation(), sharing.placement().organisation());
        boolean own = recipient == ReferralRecipient.OWN_ORGANISATION;
        LocalDate today = LocalDate.now(clock);
        try {
            provider.requireReceives("providerId");
            if (!own) {
                sharing.require(providerId, service.pillar(), List.of(), today);
            }
            return new SharingPreview(recipient, own ? Set.of() : sharing.withheld(today), null);
        } catch (RuleBroken refusal) {
            return new SharingPreview(recipient, own ? Set.of() : sharing.withheld(today), refusal);
        }
    }

    /** What the person agreed to; the same refusal for a file out of reach and for one that does not exist. */
    private Sharing reachable(Viewer viewer, UUID survivorId) {
        viewer.require(Permission.REFERRAL_MAKE);
        try {
            Sharing sharing = persons.sharingNow(survivorId);
            if (viewer.may(Permission.REFERRAL_MAKE, sharing.placement())) {
                return sharing;
            }
        } catch (RuleBroken unknown) {
            throw new NotAllowed(Permission.REFERRAL_MAKE);
        }
        throw new NotAllowed(Permission.REFERRAL_MAKE);
    }

    // --- the side that was asked

    @Override
    public List<InboxRow> inbox(Viewer viewer, boolean over, int limit) {
        viewer.require(Permission.REFERRAL_ANSWER);
        requireLimit(limit);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_ANSWER, Scope.ORGANISATION, RECIPIENT);
        List<InboxLine> lines = sql.sql("select r.* from read.referral r where r.recipient_organisation is not null and " + scope.sql()
                + " and r.state " + (over ? "" : "not ") + "in " + OVER + " order by " + (over
                        ? "r.last_recorded_at desc, r.referral_id desc"
                        : "(r.state not in ('SENT', 'NO_RESPONSE')), r.answer_by, r.referral_id")
                + " limit :limit").params(scope.parameters())
                .param("limit", limit).query((row, n) -> inboxLine(row)).list();
        Map<Asked, Personal<String>> names = files.names(viewer, lines.stream().map(InboxLine::asked).filter(Objects::nonNull).toList());
        return lines.stream().map(line -> line.asked() == null ? line.row() : line.row().named(names.get(line.asked()))).toList();
    }

    /** @param asked whose name to ask for; null when it was not shared, or the referral is over */
    private record InboxLine(InboxRow row, Asked asked) {
    }

    private static InboxLine inboxLine(ResultSet row) throws SQLException {
        ServiceCode service = code(ServiceCode.class, row, "service");
        ReferralState state = code(ReferralState.class, row, "state");
        boolean own = code(ReferralRecipient.class, row, "recipient") == ReferralRecipient.OWN_ORGANISATION;
        boolean named = !state.isOver() && fields(row, "shared_fields").contains(ShareableField.NAME);
        return new InboxLine(
                new InboxRow(row.getObject("referral_id", UUID.class), null, service, code(Urgency.class, row, "urgency"), state,
                        day(row, "sent_on"), day(row, "answer_by"), day(row, "appointment_on")),
                named
                        ? new Asked(row.getObject("survivor_id", UUID.class),
                                new Recipient(row.getObject("provider_id", UUID.class), service.pillar(), own))
                        : null);
    }

    @Override
    @Transactional(readOnly = true)
    public long unanswered(Viewer viewer) {
        viewer.require(Permission.REFERRAL_ANSWER);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_ANSWER, Scope.ORGANISATION, RECIPIENT);
        return sql.sql("select count(*) from read.referral r where r.recipient_organisation is not null and " + scope.sql()
                + " and r.state in ('SENT', 'NO_RESPONSE')").params(scope.parameters()).query(Long.class).single();
    }

    @Override
    public SharedReferral openShared(Viewer viewer, UUID referralId) {
        viewer.require(Permission.REFERRAL_ANSWER);
        RowScope scope = RowScope.of(viewer, Permission.REFERRAL_ANSWER, Scope.ORGANISATION, RECIPIENT);
        return shared(viewer, "r.recipient_organisation is not null and " + scope.sql(), scope.parameters(), referralId)
                .orElseThrow(() -> new NotAllowed(Permission.REFERRAL_ANSWER));
    }

    /** A referral with its shared fields, under a condition of the caller's. */
    Optional<SharedReferral> shared(Viewer viewer, String condition, Map<String, ?> parameters, UUID referralId) {
        return sql.sql("select r.*, p.name as provider from read.referral r left join read.provider p on p.provider_id = r.provider_id "
                + "where r.referral_id = :id and r.state <> 'DRAFT' and " + condition).params(parameters).param("id", referralId)
                .query((row, n) -> shared(viewer, row)).optional();
    }

    private SharedReferral shared(Viewer viewer, ResultSet row) throws SQLException {
        UUID survivor = row.getObject("survivor_id", UUID.class);
        ServiceCode service = code(ServiceCode.class, row, "service");
        ReferralState state = code(ReferralState.class, row, "state");
        UUID provider = row.getObject("provider_id", UUID.class);
        boolean own = code(ReferralRecipient.class, row, "recipient") == ReferralRecipient.OWN_ORGANISATION;
        List<ShareableField> fields = fields(row, "shared_fields");
        Sharing sharing = persons.sharingNow(survivor);
        boolean opens = !state.isOver() && !sharing.isEnded()
                && (own || sharing.covers(provider, service.pillar(), LocalDate.now(clock)));
        SharedFile file = opens ? files.open(viewer, survivor, new Recipient(provider, service.pillar(), own), fields) : SharedFile.NOTHING;
        Personal<String> note = opens ? envelopes.open(survivor, ReferralRows.NOTE, row.getString("note")) : null;
        return new SharedReferral(row.getObject("referral_id", UUID.class), survivor, row.getString("provider"), service,
                code(Urgency.class, row, "urgency"), state, day(row, "sent_on"), day(row, "answer_by"), day(row, "answered_on"),
                day(row, "appointment_on"), row.getString("appointment_time"), row.getInt("no_shows"), opens, note, file);
    }

    // --- rows

    private List<ReferralRow> rows(Viewer viewer, JdbcClient.StatementSpec statement) {
        record Line(Placement placement, String envelope, ReferralRow row) {
        }
        List<Line> lines = statement.query((row, n) -> new Line(Placement.of(row), row.getString("full_name"), row(null, row))).list();
        keys.warm(lines.stream().map(line -> line.row().survivorId()).distinct().toList());
        return lines.stream().map(line -> named(viewer, line.row(), line.placement(), line.envelope())).toList();
    }

    private ReferralRow row(Viewer viewer, ResultSet row) throws SQLException {
        ReferralRow plain = new ReferralRow(row.getObject("referral_id", UUID.class), row.getObject("survivor_id", UUID.class),
                row.getString("file_number"), null, true, row.getObject("provider_id", UUID.class), row.getString("provider"),
                code(ServiceCode.class, row, "service"), code(Urgency.class, row, "urgency"), code(ReferralState.class, row, "state"),
                code(ReferralRecipient.class, row, "recipient"), day(row, "sent_on"), day(row, "answer_by"), day(row, "answered_on"),
                day(row, "appointment_on"), row.getString("appointment_time"), row.getInt("no_shows"), row.getBoolean("result_overdue"),
                code(DeclineReason.class, row, "decline_reason"), day(row, "ended_on"),
                row.getObject("last_recorded_at", OffsetDateTime.class).toInstant());
        return viewer == null ? plain : named(viewer, plain, Placement.of(row), row.getString("full_name"));
    }

    private ReferralRow named(Viewer viewer, ReferralRow row, Placement placement, String envelope) {
        boolean withheld = !viewer.may(Permission.IDENTITY_READ, placement);
        return new ReferralRow(row.referralId(), row.survivorId(), row.fileNumber(),
                withheld ? null : envelopes.open(row.survivorId(), "read.survivor.full_name", envelope), withheld, row.providerId(),
                row.provider(), row.service(), row.urgency(), row.state(), row.recipient(), row.sentOn(), row.answerBy(), row.answeredOn(),
                row.appointmentOn(), row.appointmentTime(), row.noShows(), row.resultOverdue(), row.declineReason(), row.endedOn(),
                row.lastRecordedAt());
    }

    private static List<ShareableField> fields(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(ShareableField::valueOf).toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(type, name)).orElse(null);
    }

    private static void requireLimit(int limit) {
        require(limit >= 1 && limit <= PAGE, "form.number", "limit", 1, PAGE);
    }

    /** Where a page ended. */
    private record Place(OffsetDateTime at, UUID id) {

        static String of(ReferralRow last) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, last.lastRecordedAt()) + "_" + last.referralId();
        }

        static Place parse(String text) {
            try {
                int line = text.indexOf('_');
                Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, line)), ChronoUnit.MICROS);
                return new Place(at.atOffset(ZoneOffset.UTC), UUID.fromString(text.substring(line + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException | ArithmeticException e) {
                throw new RuleBroken("form.code", "after");
            }
        }
    }
}
