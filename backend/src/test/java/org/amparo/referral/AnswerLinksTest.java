package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.access.Viewer;
import org.amparo.access.signin.TooSoon;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.referral.AnswerLinks.Issued;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.survivor.ShareableField;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.DeclineReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider without an account answers by a secret link or a printed code; whatever is wrong with it, it opens the same nothing. */
@AmparoTest
class AnswerLinksTest {

    private static final Step ACCEPT = new Step.Accept(null, null, null);

    @Autowired
    ReferralScenes scenes;
    @Autowired
    AnswerLinks links;
    @Autowired
    OutsideAnswers answers;
    @Autowired
    ReferralQueries referrals;
    @Autowired
    JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();
    private final String address = "10." + part() + "." + part() + "." + part();
    private Someone someone;
    private UUID consent;
    private UUID referral;
    private Issued issued;

    @BeforeEach
    void refer() {
        someone = scenes.someone(null);
        consent = scenes.agrees(someone.person());
        referral = scenes.refer(someone, scenes.provider(null), ShareableField.NAME);
        issued = links.issue(anyone, referral);
    }

    @Test
    void a_link_and_its_code_open_only_what_is_shared() {
        for (String key : new String[]{issued.secret(), issued.code(), issued.code().toLowerCase().replace("-", " ")}) {
            SharedReferral seen = answers.open(key, address).orElseThrow();
            assertThat(Personal.value(seen.file().person().fullName())).contains(ReferralScenes.NAME);
            assertThat(seen.file().contact()).isNull();
            assertThat(seen.file().residence().village()).isNull();
        }
        assertThat(issued.validUntil()).isEqualTo(scenes.today().plusDays(30));
    }

    @Test
    void a_link_answers_once_and_then_opens_nothing() {
        assertThat(answers.answer(issued.secret(), address, UUID.randomUUID(), new Step.Accept(null, scenes.today().plusDays(4), "09:00")))
                .isTrue();
        ReferralView view = referrals.open(anyone, referral);
        assertThat(view.row().state()).isEqualTo(ReferralState.APPOINTMENT_SET);
        assertThat(view.answeredBy()).isEqualTo(AnsweredBy.LINK);
        nothing(issued.secret());
        nothing(issued.code());
    }

    @Test
    void a_link_made_for_an_appointment_shows_the_day_and_moves_it_once() {
        answers.answer(issued.secret(), address, UUID.randomUUID(), new Step.Accept(null, scenes.today().plusDays(4), "09:00"));
        AnswerLinks.Issued forTheDay = links.issue(anyone, referral);
        assertThat(answers.open(forTheDay.code(), address).orElseThrow().appointmentOn()).isEqualTo(scenes.today().plusDays(4));
        assertThat(answers.answer(forTheDay.secret(), address, UUID.randomUUID(), new Step.Decline(null, DeclineReason.OTHER, null)))
                .isFalse();
        Step later = new Step.MoveAppointment(scenes.today().plusDays(11), "15:00");
        assertThat(answers.answer(forTheDay.secret(), address, UUID.randomUUID(), later)).isTrue();
        ReferralView view = referrals.open(anyone, referral);
        assertThat(view.row().state()).isEqualTo(ReferralState.APPOINTMENT_SET);
        assertThat(view.row().appointmentOn()).isEqualTo(scenes.today().plusDays(11));
        assertThat(view.linkUntil()).isNull();
        nothing(forTheDay.secret());
        nothing(forTheDay.code());
    }

    @Test
    void a_code_declines_with_a_reason() {
        assertThat(answers.answer(issued.code(), address, UUID.randomUUID(),
                new Step.Decline(null, DeclineReason.NO_CAPACITY, Personal.of("workshop is full until May")))).isTrue();
        ReferralView view = referrals.open(anyone, referral);
        assertThat(view.row().state()).isEqualTo(ReferralState.DECLINED_BY_PROVIDER);
        assertThat(Personal.value(view.remark())).contains("workshop is full until May");
    }

    @Test
    void an_answer_that_is_not_right_is_told_so_and_leaves_the_link_open() {
        assertThatThrownBy(() -> answers.answer(issued.secret(), address, UUID.randomUUID(),
                new Step.Accept(null, scenes.today().minusDays(1), null)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo("R17.before"));
        assertThat(answers.open(issued.secret(), address)).isPresent();
    }

    @Test
    void an_expired_link_opens_nothing() {
        TestClock.at(Instant.now().plus(Duration.ofDays(400)), () -> {
            nothing(issued.secret());
            nothing(issued.code());
        });
        assertThat(answers.open(issued.secret(), address)).isPresent();
    }

    @Test
    void a_link_opens_nothing_as_soon_as_the_person_withdrew() {
        scenes.withdraws(someone.person(), consent);
        nothing(issued.secret());
        nothing(issued.code());
    }

    @Test
    void a_newer_link_closes_the_older_one() {
        Issued newer = links.issue(anyone, referral);
        nothing(issued.secret());
        nothing(issued.code());
        assertThat(answers.open(newer.secret(), address)).isPresent();
    }

    @Test
    void a_guessed_key_opens_nothing_and_tries_from_one_address_are_slowed_down() {
        nothing("A".repeat(32));
        nothing("");
        assertThatThrownBy(() -> {
            for (int guess = 0; guess < 15; guess++) {
                answers.open("0000-0000-%04d".formatted(guess), address);
            }
        }).isInstanceOf(TooSoon.class);
        assertThatThrownBy(() -> answers.open(issued.code(), address)).isInstanceOf(TooSoon.class);
        assertThat(answers.open(issued.code(), "10." + part() + "." + part() + "." + part())).isPresent();
    }

    @Test
    void neither_secret_nor_code_is_kept_anywhere() {
        String code = issued.code().replace("-", "");
        for (String table : sql.sql("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema in ('es', 'read', 'audit', 'access')""").query(String.class).list()) {
            assertThat(sql.sql("select count(*) from " + table + " t where t::text like ? or t::text like ? or t::text like ?")
                    .params("%" + issued.secret() + "%", "%" + issued.code() + "%", "%" + code + "%").query(Long.class).single())
                    .as(table).isZero();
        }
        assertThat(issued.toString()).doesNotContain(issued.secret()).doesNotContain(issued.code());
    }

    private void nothing(String key) {
        assertThat(answers.open(key, address)).isEqualTo(Optional.empty());
        assertThat(answers.answer(key, address, UUID.randomUUID(), ACCEPT)).isFalse();
    }

    private static int part() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
