package org.amparo.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.referral.ReferralQueries;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.servicedirectory.NearProvider;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralScreensTest extends Screens {

    @Autowired
    private Scenes scenes;
    @Autowired
    private Files files;
    @Autowired
    private ReferralQueries referrals;
    private Account caseworker;
    private UUID person;
    private String name;

    @BeforeEach
    void a_person() {
        caseworker = signIn(Role.CASEWORKER);
        name = "Joana " + UUID.randomUUID().toString().substring(0, 8);
        person = scenes.person(caseworker, name);
    }

    private String open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        return words((Component) getCurrentView());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((ComboBox<T>) find(ComboBox.class).withLabel(label).single()).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private void chooseProvider(UUID provider) {
        ComboBox<NearProvider> box = (ComboBox<NearProvider>) find(ComboBox.class).withLabel("Provider").single();
        box.setValue(box.getGenericDataView().getItems().filter(near -> near.providerId().equals(provider)).findFirst().orElseThrow());
    }

    private ReferralRow only() {
        return referrals.ofFile(files.viewer(caseworker), person).getFirst();
    }

    @Test
    void refers_from_the_file_with_exactly_what_the_consent_allows() {
        scenes.agrees(caseworker, person, ShareableField.PHONE);
        UUID provider = scenes.provider("Viana Centre " + person, null);
        assertThat(open(Paths.file(person), "")).contains("Referrals", "Nobody was asked for help");
        open(Paths.file(person), "do=refer");
        choose("Service", ServiceCode.PROSTHETICS);
        chooseProvider(provider);
        assertThat(words(find(ReferForm.class).single())).contains("Kept back by the person's consent: Telephone", "without an account");
        @SuppressWarnings("unchecked")
        CheckboxGroup<ShareableField> shared = find(CheckboxGroup.class).withLabel("Shared fields").single();
        assertThat(shared.getValue()).contains(ShareableField.NAME).doesNotContain(ShareableField.PHONE);
        shared.setValue(Set.of(ShareableField.NAME, ShareableField.AGE));
        press("Send");
        assertThat(only().state()).isEqualTo(ReferralState.SENT);
        assertThat(only().recipient()).isEqualTo(ReferralRecipient.OUTSIDE);
        assertThat(referrals.open(files.viewer(caseworker), only().referralId()).sharedFields()).containsExactly(ShareableField.NAME,
                ShareableField.AGE);
        assertThat(open(Paths.file(person), "")).contains("Viana Centre", "Waiting for an answer", "Who already knows what (1)");
    }

    @Test
    void an_agreement_to_share_says_what_is_never_shared() {
        UUID provider = scenes.provider("Viana Centre " + person, null);
        open(Paths.file(person), "do=consent&of=SHARE_FOR_REFERRAL");
        choose("Who agreed", org.amparo.vocabulary.ConsentGiver.SELF);
        choose("How it was given", org.amparo.vocabulary.ConsentForm.WRITTEN);
        @SuppressWarnings("unchecked")
        CheckboxGroup<ShareableField> withheld = find(CheckboxGroup.class).withLabel("Never share").single();
        withheld.setValue(Set.of(ShareableField.VILLAGE));
        press("Record agreement");
        assertThat(referrals.preview(files.viewer(caseworker), person, provider, ServiceCode.PROSTHETICS).withheld())
                .containsExactly(ShareableField.VILLAGE);
    }

    @Test
    void without_a_consent_to_share_the_form_says_so_and_nothing_is_sent() {
        UUID provider = scenes.provider("Viana Centre " + person, null);
        open(Paths.file(person), "do=refer");
        choose("Service", ServiceCode.PROSTHETICS);
        chooseProvider(provider);
        assertThat(words(find(ReferForm.class).single())).contains("has not agreed to share information with this provider. (R2)");
        press("Send");
        assertThat(find(ComboBox.class).withLabel("Provider").single().getErrorMessage()).contains("R2");
        assertThat(referrals.ofFile(files.viewer(caseworker), person)).isEmpty();
    }

    @Test
    void the_list_shows_where_each_referral_stands_and_opens_it() {
        scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + person, null), ShareableField.NAME);
        assertThat(open(Paths.REFERRALS, "")).contains("Waiting for an answer (1)", "All");
        assertThat(open(Paths.REFERRALS, "part=OVER")).contains("Nothing here");
        assertThat(open(Paths.referral(referral), "")).contains("Referral: Prosthetics", name, "Page for the provider", "Withdraw");
        press("Declines");
        choose("Why not", DeclineReason.NO_CAPACITY);
        press("Record decline");
        assertThat(words((Component) getCurrentView())).contains("Declined", "No capacity");
        assertThat(only().state()).isEqualTo(ReferralState.DECLINED_BY_PROVIDER);
    }

    @Test
    void the_page_for_a_provider_outside_has_a_code_and_a_picture_and_no_word_about_the_person() {
        scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + person, null), ShareableField.NAME);
        open(Paths.referral(referral), "");
        press("Make the page");
        String sheet = words(find(AnswerSheet.class).single());
        assertThat(sheet).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").contains("Good for one answer").doesNotContain(name);
        assertThat(open(Paths.referral(referral), "")).contains("A page is in use until");
    }

    @Test
    void a_referral_is_withdrawn_with_a_reason() {
        scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + person, null), ShareableField.NAME);
        open(Paths.referral(referral), "");
        press("Withdraw");
        choose("Why it is withdrawn", org.amparo.vocabulary.ReferralWithdrawal.OTHER_PROVIDER_CHOSEN);
        test(find(Button.class).withText("Withdraw").all().getLast()).click();
        assertThat(only().state()).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void a_provider_sees_in_its_inbox_only_the_shared_fields_and_answers_there() {
        UUID theirs = scenes.organisation();
        UUID consent = scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Partner " + person, theirs), ShareableField.NAME);
        Account partner = scenes.answering(theirs);
        signIn(partner);
        assertThat(open(Paths.INBOX, "")).contains("1 waits for an answer", name, "Prosthetics", "Answer wanted");
        assertThat(open(Paths.inbox(referral), "")).contains(name, "Needs <b>a new socket</b>", "What was shared with you")
                .doesNotContain("+244").doesNotContain("Quibala").doesNotContain("evenings");
        assertThat(open(Paths.file(person), "")).doesNotContain(name);
        assertThat(open(Paths.referral(referral), "")).doesNotContain(name);
        assertThat(open(Paths.REFERRALS, "")).doesNotContain(name);
        open(Paths.inbox(referral), "");
        press("Accepts");
        press("Record acceptance");
        assertThat(words((Component) getCurrentView())).contains("Accepted");

        signIn(caseworker);
        scenes.send(caseworker, new SurvivorCommand.WithdrawConsent(person, consent, null));
        signIn(partner);
        assertThat(open(Paths.inbox(referral), "")).doesNotContain(name).doesNotContain("a new socket")
                .as("before and after the referral itself is withdrawn for it")
                .containsAnyOf("Nothing about the person", "What was shared with it is closed");
        assertThat(open(Paths.INBOX, "")).doesNotContain(name);
    }

    @Test
    void another_organisation_does_not_learn_that_a_referral_exists() {
        scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Partner " + person, scenes.organisation()), ShareableField.NAME);
        signIn(scenes.answering(scenes.organisation()));
        assertThat(open(Paths.inbox(referral), "")).doesNotContain(name).doesNotContain("Prosthetics");
        assertThat(open(Paths.INBOX, "")).contains("Nothing was asked of your organisation yet");
    }
}
