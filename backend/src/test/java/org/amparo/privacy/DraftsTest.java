package org.amparo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class DraftsTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    Envelopes envelopes;

    private final Node.SetClock clock = new Node.SetClock();
    private final UUID user = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();
    private Drafts drafts;

    @BeforeEach
    void make() {
        drafts = new Drafts(sql, envelopes, clock);
    }

    @Test
    void aDraftIsThereAgainWhenTheFormIsOpenedAgainAndGoneWhenItWasSaved() {
        drafts.save(user, "injury", survivor, "{\"detail\":\"left foot\"}");
        clock.pass(Duration.ofMinutes(1));
        drafts.save(user, "injury", survivor, "{\"detail\":\"left leg\"}");

        assertThat(drafts.load(user, "injury")).get().extracting(Drafts.Draft::content).isEqualTo("{\"detail\":\"left leg\"}");
        assertThat(drafts.load(UUID.randomUUID(), "injury")).isEmpty();
        assertThat(drafts.list(user)).extracting(Drafts.Listed::form).containsExactly("injury");

        drafts.discard(user, "injury");

        assertThat(drafts.load(user, "injury")).isEmpty();
    }

    @Test
    void aDraftLiesSealedUnderTheStaffMembersOwnKey() {
        drafts.save(user, "note", null, "lives behind the mill");

        String row = sql.sql("select d::text from read.draft d where user_id = ?").param(user).query(String.class).single();
        assertThat(row).doesNotContain("mill");
    }

    @Test
    void aDraftAboutAnErasedPersonGoesAndOthersStay() {
        drafts.save(user, "note", survivor, "one");
        drafts.save(user, "new", null, "two");

        drafts.erased(Set.of(survivor));

        assertThat(drafts.list(user)).extracting(Drafts.Listed::form).containsExactly("new");
    }

    @Test
    void aDraftThatNobodyTouchesIsDroppedAfterThirtyDays() {
        drafts.save(user, "old", null, "one");
        clock.pass(Drafts.KEPT.minusDays(1));
        drafts.save(user, "young", null, "two");
        clock.pass(Duration.ofDays(1).plusSeconds(1));

        drafts.dropOld();

        assertThat(drafts.list(user)).extracting(Drafts.Listed::form).containsExactly("young");
    }
}
