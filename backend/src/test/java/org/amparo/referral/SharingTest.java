package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralScenes.Someone;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class SharingTest {

    @Autowired
    ReferralScenes scenes;
    @Autowired
    ReferralQueries referrals;
    @Autowired
    SurvivorQueries files;
    @Autowired
    Commands commands;
    @Autowired
    JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();

    @Test
    void R2_R6_the_consent_on_file_decides_at_the_moment_of_sending() {
        Someone someone = scenes.someone(null);
        UUID named = scenes.provider(null);
        UUID other = scenes.provider(null);
        refused(() -> scenes.refer(someone, named), "R2");
        UUID consent = scenes.agrees(someone.person(), List.of(named), List.of(Pillar.REHABILITATION));
        refused(() -> scenes.refer(someone, other), "R2");
        assertThat(state(scenes.refer(someone, named))).isEqualTo(ReferralState.SENT);
        scenes.withdraws(someone.person(), consent);
        refused(() -> scenes.refer(someone, named), "R6");
        scenes.agrees(someone.person());
        assertThat(state(scenes.refer(someone, other))).isEqualTo(ReferralState.SENT);
        scenes.send(new SurvivorCommand.RefuseConsent(someone.person(), ConsentPurpose.SHARE_FOR_REFERRAL, null));
        refused(() -> scenes.refer(someone, other), "R2");
        scenes.send(new SurvivorCommand.OverrideConsent(someone.person(), ConsentPurpose.SHARE_FOR_REFERRAL, LawfulBasis.VITAL_INTEREST,
                Personal.of("unconscious, needs surgery")));
        assertThat(state(scenes.refer(someone, other))).isEqualTo(ReferralState.SENT);
    }

    @Test
    void R3_what_one_consent_withholds_is_shared_under_no_other() {
        Someone someone = scenes.someone(null);
        UUID provider = scenes.provider(null);
        scenes.agrees(someone.person());
        scenes.agrees(someone.person(), List.of(provider), List.of(), ShareableField.PHONE);
        refused(() -> scenes.refer(someone, provider, ShareableField.PHONE), "R3");
        SharingPreview preview = referrals.preview(anyone, someone.person(), provider, ServiceCode.PROSTHETICS);
        assertThat(preview.withheld()).containsExactly(ShareableField.PHONE);
        assertThat(preview.refusal()).isNull();
        assertThat(preview.recipient()).isEqualTo(ReferralRecipient.OUTSIDE);
        assertThat(state(scenes.refer(someone, provider, ShareableField.NAME))).isEqualTo(ReferralState.SENT);
    }

    @Test
    void a_provider_sees_the_shared_fields_of_its_own_referrals_and_nothing_else_of_the_person() {
        UUID ours = scenes.organisation();
        UUID theirs = scenes.organisation();
        Someone someone = scenes.someone(ours);
        scenes.agrees(someone.person());
        UUID provider = scenes.provider(theirs);
        UUID referral = scenes.refer(someone, provider, ShareableField.NAME, ShareableField.AGE);
        UUID elsewhere = scenes.refer(someone, scenes.provider(scenes.organisation()), ShareableField.PHONE);
        Viewer partner = ReferralScenes.answering(theirs);

        SharedReferral seen = referrals.openShared(partner, referral);
        assertThat(Personal.value(seen.file().person().fullName())).contains(ReferralScenes.NAME);
        assertThat(seen.file().age()).isBetween(41, 43);
        assertThat(Personal.value(seen.note())).contains("needs a new socket");
        assertThat(seen.file().shown()).containsExactlyInAnyOrder(ShareableField.NAME, ShareableField.AGE);
        assertThat(seen.file().person().birthDate()).isNull();
        assertThat(seen.file().person().sex()).isNull();
        assertThat(seen.file().contact()).isNull();
        assertThat(seen.file().residence().adm1()).isNull();
        assertThat(seen.file().residence().village()).isNull();
        assertThat(seen.file().injuries()).isEmpty();
        assertThat(referrals.inbox(partner, false, 50)).extracting(InboxRow::referralId).containsExactly(referral);
        assertThat(referrals.unanswered(partner)).isOne();

        assertThatThrownBy(() -> referrals.openShared(partner, elsewhere)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> referrals.open(partner, referral)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> referrals.ofFile(partner, someone.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> referrals.disclosures(partner, someone.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> files.open(partner, someone.person())).isInstanceOf(NotAllowed.class);
        Step accept = new Step.Accept(null, null, null);
        assertThatThrownBy(() -> commands.send(partner, UUID.randomUUID(), new ReferralAnswer.Report(elsewhere, accept)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commands.send(partner, UUID.randomUUID(), new ReferralCommand.RecordStep(referral, accept)))
                .isInstanceOf(NotAllowed.class);
        commands.send(partner, UUID.randomUUID(), new ReferralAnswer.Report(referral, accept));
        assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void a_colleague_inside_the_organisation_is_told_without_a_consent_to_share() {
        UUID ours = scenes.organisation();
        Someone someone = scenes.someone(ours);
        UUID referral = scenes.refer(someone, scenes.provider(ours), ShareableField.NAME);
        SharedReferral seen = referrals.openShared(ReferralScenes.answering(ours), referral);
        assertThat(Personal.value(seen.file().person().fullName())).contains(ReferralScenes.NAME);
        assertThat(referrals.open(anyone, referral).row().recipient()).isEqualTo(ReferralRecipient.OWN_ORGANISATION);
    }

    @Test
    void withdrawing_the_consent_stops_open_referrals_at_once_and_tells_who_already_knows_what() {
        UUID theirs = scenes.organisation();
        UUID ours = scenes.organisation();
        Someone someone = scenes.someone(ours);
        UUID consent = scenes.agrees(someone.person());
        UUID outside = scenes.refer(someone, scenes.provider(null), ShareableField.NAME);
        UUID partner = scenes.refer(someone, scenes.provider(theirs), ShareableField.NAME, ShareableField.PHONE);
        UUID inside = scenes.refer(someone, scenes.provider(ours), ShareableField.NAME);
        UUID declined = scenes.refer(someone, scenes.provider(null), ShareableField.AREA);
        scenes.send(new ReferralCommand.RecordStep(declined, new Step.Decline(null, DeclineReason.NO_CAPACITY, null)));
        Viewer answering = ReferralScenes.answering(theirs);

        scenes.withdraws(someone.person(), consent);

        assertThat(referrals.openShared(answering, partner).file().isEmpty()).isTrue();
        assertThat(referrals.openShared(answering, partner).note()).isNull();
        assertThat(referrals.inbox(answering, false, 50)).allSatisfy(row -> assertThat(row.fullName()).isNull());
        Eventually.holds(Duration.ofSeconds(20), () -> {
            assertThat(state(outside)).isEqualTo(ReferralState.WITHDRAWN);
            assertThat(state(partner)).isEqualTo(ReferralState.WITHDRAWN);
        });
        assertThat(state(inside)).isEqualTo(ReferralState.SENT);
        assertThat(state(declined)).isEqualTo(ReferralState.DECLINED_BY_PROVIDER);
        assertThat(referrals.disclosures(anyone, someone.person())).extracting(Disclosure::referralId, Disclosure::fields, Disclosure::on)
                .containsExactlyInAnyOrder(tuple(outside, ShareableField.NAME), tuple(partner, ShareableField.NAME, ShareableField.PHONE),
                        tuple(inside, ShareableField.NAME), tuple(declined, ShareableField.AREA));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"the person died", "the person takes no part in case work any more"})
    void nobody_inside_or_outside_is_told_anything_more_and_what_was_open_ends_when(String what) {
        boolean died = what.equals("the person died");
        UUID theirs = scenes.organisation();
        UUID ours = scenes.organisation();
        Someone someone = scenes.someone(ours);
        scenes.agrees(someone.person());
        UUID outside = scenes.refer(someone, scenes.provider(null), ShareableField.NAME);
        UUID partner = scenes.refer(someone, scenes.provider(theirs), ShareableField.NAME, ShareableField.PHONE);
        UUID inside = scenes.refer(someone, scenes.provider(ours), ShareableField.NAME);
        assertThat(referrals.openShared(ReferralScenes.answering(ours), inside).file().isEmpty()).isFalse();

        if (died) {
            scenes.dies(someone.person());
        } else {
            scenes.withdrawsFromCaseWork(someone.person());
        }

        assertThat(referrals.openShared(ReferralScenes.answering(theirs), partner).file().isEmpty()).isTrue();
        assertThat(referrals.openShared(ReferralScenes.answering(theirs), partner).note()).isNull();
        assertThat(referrals.openShared(ReferralScenes.answering(ours), inside).file().isEmpty()).isTrue();
        assertThat(referrals.inbox(ReferralScenes.answering(ours), false, 50)).allSatisfy(row -> assertThat(row.fullName()).isNull());
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(List.of(outside, partner, inside)).extracting(this::state)
                .containsOnly(ReferralState.WITHDRAWN));
    }

    @Test
    void a_field_withheld_later_is_closed_at_the_next_look() {
        UUID theirs = scenes.organisation();
        Someone someone = scenes.someone(null);
        scenes.agrees(someone.person());
        UUID referral = scenes.refer(someone, scenes.provider(theirs), ShareableField.NAME, ShareableField.PHONE);
        scenes.agrees(someone.person(), List.of(), List.of(), ShareableField.PHONE);
        SharedReferral seen = referrals.openShared(ReferralScenes.answering(theirs), referral);
        assertThat(seen.file().shown()).containsExactly(ShareableField.NAME);
        assertThat(seen.file().contact()).isNull();
    }

    @Test
    void what_a_provider_is_shown_is_in_the_read_log() {
        UUID theirs = scenes.organisation();
        Someone someone = scenes.someone(null);
        scenes.agrees(someone.person());
        UUID referral = scenes.refer(someone, scenes.provider(theirs), ShareableField.NAME);
        Viewer answering = ReferralScenes.answering(theirs);
        referrals.openShared(answering, referral);
        assertThat(sql.sql("select look from audit.file_read where actor = ? and ? = any(subjects)")
                .params(answering.user(), someone.person()).query(String.class).list()).containsExactly("SHARED");
    }

    @Test
    void the_lists_of_referrals_are_cut_to_the_files_in_reach() {
        Someone someone = scenes.someone(null);
        scenes.agrees(someone.person());
        UUID referral = scenes.refer(someone, scenes.provider(null));
        Viewer owner = Looking.with(someone.placement().caseworker(), null, Scope.OWN, Permission.REFERRAL_READ);
        Viewer stranger = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.REFERRAL_READ);
        assertThat(referrals.ofFile(owner, someone.person())).extracting(ReferralRow::referralId).containsExactly(referral);
        assertThat(referrals.ofFile(stranger, someone.person())).isEmpty();
        assertThat(referrals.page(stranger, ReferralFilter.NONE, null, 50).rows()).isEmpty();
        assertThat(referrals.count(stranger, ReferralFilter.NONE)).isZero();
        assertThatThrownBy(() -> referrals.open(stranger, referral)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> referrals.preview(stranger, someone.person(), UUID.randomUUID(), ServiceCode.PROSTHETICS))
                .isInstanceOf(NotAllowed.class);
        ReferralQueries.Page first = referrals.page(anyone, ReferralFilter.NONE, null, 1);
        assertThat(referrals.page(anyone, ReferralFilter.NONE, first.next(), 200).rows()).extracting(ReferralRow::referralId)
                .doesNotContain(first.rows().getFirst().referralId());
    }

    private org.assertj.core.groups.Tuple tuple(UUID referral, ShareableField... fields) {
        return org.assertj.core.groups.Tuple.tuple(referral, List.of(fields), scenes.today());
    }

    private ReferralState state(UUID referral) {
        return referrals.open(anyone, referral).row().state();
    }

    static void refused(Runnable action, String rule) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(RuleBroken.class,
                refusal -> assertThat(Set.of(refusal.rule())).containsExactly(rule));
    }
}
