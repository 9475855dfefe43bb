package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Command;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.KeyedHash;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AmparoTest
class ReadLogTest {

    @Autowired
    ReadLog log;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KeyedHash hash;

    @Autowired
    Clock clock;

    private final Viewer caseworker = viewer(Role.CASEWORKER, Map.of());
    private final Viewer officer = viewer(Role.PROTECTION_OFFICER, Map.of(Permission.READ_LOG_READ, Scope.ALL));

    @Test
    void aFileShowsWhoOpenedItTheLatestFirstPageByPage() {
        UUID survivor = UUID.randomUUID();
        for (int day = 1; day <= 5; day++) {
            look(caseworker, Look.FILE_AS_OF, List.of(survivor), "2020-01-0" + day);
        }
        look(caseworker, Look.LIST, List.of(UUID.randomUUID(), survivor, UUID.randomUUID()), null);

        List<ReadLog.Entry> first = log.whoOpened(officer, survivor, null, 3);
        List<ReadLog.Entry> rest = log.whoOpened(officer, survivor, first.getLast().seq(), 10);

        assertThat(first).extracting(ReadLog.Entry::look).containsExactly(Look.LIST, Look.FILE_AS_OF, Look.FILE_AS_OF);
        assertThat(first.getFirst().shown()).isEqualTo(3);
        assertThat(rest).extracting(ReadLog.Entry::asOf).containsExactly(LocalDate.of(2020, 1, 3), LocalDate.of(2020, 1, 2),
                LocalDate.of(2020, 1, 1));
        assertThat(rest).extracting(ReadLog.Entry::actor).containsOnly(caseworker.user());
    }

    @Test
    void searchedWordsAreComparableAndNeverReadable() {
        look(caseworker, Look.SEARCH, List.of(), " Mosquera ");
        look(caseworker, Look.SEARCH, List.of(), "mosquera");
        look(caseworker, Look.SEARCH, List.of(), "murillo");

        List<String> hashes = sql.sql("select term_hash from audit.file_read where actor = ? order by seq").param(caseworker.user())
                .query(String.class).list();
        assertThat(hashes).hasSize(3);
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).isNotEqualTo(hashes.get(2)).matches("[0-9a-f]{64}");
        assertThat(sql.sql("select count(*) from audit.file_read r where r::text ilike '%mosquera%'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void theLogIsForThoseWhoMayReadItAndForOneselfOnly() {
        UUID survivor = UUID.randomUUID();
        look(caseworker, Look.FILE, List.of(survivor), null);

        assertThatThrownBy(() -> log.whoOpened(caseworker, survivor, null, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> log.ofUser(viewer(Role.CASEWORKER, Map.of()), caseworker.user(), null, 10)).isInstanceOf(NotAllowed.class);
        assertThat(log.ofUser(caseworker, caseworker.user(), null, 10)).hasSize(1);
        assertThat(log.ofUser(officer, caseworker.user(), null, 10)).hasSize(1);
    }

    @Test
    void whoeverMayOpenTheFileSeesWhoOpenedIt() {
        UUID survivor = UUID.randomUUID();
        look(caseworker, Look.FILE, List.of(survivor), null);
        ReadLog ofTheFile = new ReadLog(sql, hash, clock, new ObjectProvider<>() {
            @Override
            public Placements getObject() {
                return new Placements() {
                    @Override
                    public Class<? extends Command> commands() {
                        return Command.class;
                    }

                    @Override
                    public Optional<Placement> of(UUID target) {
                        return target.equals(survivor)
                                ? Optional.of(new Placement(caseworker.user(), null, null, null))
                                : Optional.empty();
                    }
                };
            }

            @Override
            public Stream<Placements> stream() {
                return Stream.of(getObject());
            }
        });
        Viewer owner = new Viewer(caseworker.user(), Role.CASEWORKER, null, null, Set.of(), Map.of(Permission.FILE_READ, Scope.OWN));

        assertThat(ofTheFile.whoOpened(owner, survivor, null, 10)).hasSize(1);
        assertThatThrownBy(() -> ofTheFile.whoOpened(owner, UUID.randomUUID(), null, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ofTheFile.whoOpened(viewer(Role.CASEWORKER, owner.grants()), survivor, null, 10))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void withoutATransactionOfTheReaderThereIsNoEntryAndNoAnswer() {
        assertThatThrownBy(() -> log.looked(caseworker, Look.FILE, List.of(UUID.randomUUID()), null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whenTheEntryCannotBeWrittenThereIsNoAnswer() {
        UUID survivor = UUID.randomUUID();
        sql.sql("create or replace function audit.unwritable() returns trigger language plpgsql as "
                + "$$ begin if new.actor = '" + caseworker.user() + "' then raise exception 'no'; end if; return new; end $$").update();
        sql.sql("create trigger unwritable before insert on audit.file_read for each row execute function audit.unwritable()").update();
        try {
            assertThatThrownBy(() -> transaction.execute(status -> {
                String answer = sql.sql("select 'a name'").query(String.class).single();
                log.looked(caseworker, Look.FILE, List.of(survivor), null);
                return answer;
            })).isInstanceOf(DataAccessException.class);
        } finally {
            sql.sql("drop trigger unwritable on audit.file_read").update();
        }
        assertThat(log.whoOpened(officer, survivor, null, 10)).isEmpty();
    }

    @Test
    void anEntryCannotBeChangedOrRemoved() {
        look(caseworker, Look.FILE, List.of(UUID.randomUUID()), null);

        for (String change : List.of("delete from audit.file_read", "update audit.file_read set role = 'ADMIN'",
                "truncate audit.file_read")) {
            assertThatThrownBy(() -> sql.sql(change).update()).hasStackTraceContaining("never changed or removed");
        }
    }

    private void look(Viewer viewer, Look look, List<UUID> shown, String detail) {
        transaction.executeWithoutResult(status -> log.looked(viewer, look, shown, detail));
    }

    private static Viewer viewer(Role role, Map<Permission, Scope> grants) {
        return new Viewer(UUID.randomUUID(), role, null, null, Set.of(), grants);
    }
}
