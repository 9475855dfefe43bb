package org.amparo.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.Sharing;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/** Made-up parts of referrals, each the simplest that the rules let through. */
final class Referrals {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000051a1");
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    static final UUID PROVIDER = UUID.fromString("00000000-0000-4000-8000-000000009407");
    static final UUID OURS = UUID.fromString("00000000-0000-4000-8000-000000000049");
    static final UUID PARTNER = UUID.fromString("00000000-0000-4000-8000-000000009a49");
    static final UUID CONSENT = UUID.fromString("00000000-0000-4000-8000-0000000c0453");
    static final Placement PLACEMENT = new Placement(UUID.fromString("00000000-0000-4000-8000-00000000ca5f"), null, "CO05", OURS);
    static final List<ShareableField> FIELDS = List.of(ShareableField.NAME, ShareableField.PHONE);

    private Referrals() {
    }

    static Request request(UUID person, UUID caseId, UUID provider, ShareableField... fields) {
        return new Request(person, caseId, List.of(), provider, ServiceCode.PROSTHETICS, Urgency.URGENT,
                fields.length == 0 ? FIELDS : List.of(fields), Personal.of("needs a new socket"));
    }

    static Request request() {
        return request(PERSON, CASE, PROVIDER);
    }

    static Sharing.Agreement agreed() {
        return new Sharing.Agreement(CONSENT, ConsentStatus.GIVEN, TODAY.minusDays(10), TODAY.minusDays(10), TODAY.plusYears(2), Set.of(),
                Set.of(), Set.of());
    }

    static Sharing.Agreement agreed(ConsentStatus status, LocalDate until, Set<UUID> providers, Set<Pillar> pillars, Set<String> withheld) {
        return new Sharing.Agreement(CONSENT, status, TODAY.minusDays(3), TODAY.minusDays(10), until, providers, pillars, withheld);
    }

    static ReferralEvent.Drafted drafted(UUID id) {
        return new ReferralEvent.Drafted(id, PERSON, request());
    }

    static ReferralEvent.Sent sent(UUID id, ReferralRecipient recipient, int attempt, LocalDate on) {
        return new ReferralEvent.Sent(id, PERSON, PROVIDER, recipient, null, CONSENT, FIELDS, attempt, on, on.plusDays(3));
    }

    /** Gates that answer what a test tells them to. */
    static final class Gate implements ReferralGate {
        Sharing sharing = new Sharing(PLACEMENT, List.of(agreed()));
        ProviderGate.Standing provider = new ProviderGate.Standing(true, true, true, TODAY, false, null);
        RuntimeException noWork;

        Gate agreeing(Sharing.Agreement... agreements) {
            sharing = new Sharing(PLACEMENT, List.of(agreements));
            return this;
        }

        Gate at(UUID organisation) {
            provider = new ProviderGate.Standing(true, true, true, TODAY, false, organisation);
            return this;
        }

        @Override
        public Work work(UUID survivorId, UUID caseId) {
            if (noWork != null) {
                throw noWork;
            }
            return new Work(CASE, PLACEMENT);
        }

        @Override
        public Sharing sharing(UUID survivorId) {
            return sharing;
        }

        @Override
        public ProviderGate.Standing provider(UUID providerId, ServiceCode service) {
            return provider;
        }
    }
}
