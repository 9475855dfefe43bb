package org.amparo.servicedirectory;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.UUID;

import org.amparo.vocabulary.ServiceCode;

/** What another aggregate's rule may ask of a provider, inside the transaction of its command. */
public interface ProviderGate {

    /**
     * How the provider stands for a service. Holds the provider's row with a shared lock until the transaction ends: whoever deactivates
     * or changes it meanwhile waits, or was first and is seen.
     */
    Standing standing(UUID providerId, ServiceCode service);

    /**
     * One provider, for one service, at one moment.
     *
     * @param known false when there is no such provider
     * @param active false when the provider was deactivated
     * @param offers true when the service is among those it offers
     * @param verifiedOn day of the last verification; null when not known
     * @param stale true when that was too long ago (more than 180 days, unless set otherwise)
     * @param organisation the organisation whose users answer inside the product; null when the provider answers outside
     */
    record Standing(boolean known, boolean active, boolean offers, LocalDate verifiedOn, boolean stale, UUID organisation) {

        public static final Standing UNKNOWN = new Standing(false, false, false, null, true, null);

        /** True when R19 lets a referral go to this provider. */
        public boolean receives() {
            return known && active && offers && !stale;
        }

        /** True when the provider's own people sign in and answer; false when it answers by link or code. */
        public boolean answersInside() {
            return organisation != null;
        }

        /**
         * R19: a closed or stale provider, or one that does not offer the service, receives no referral.
         *
         * @param field the command's field that names the provider
         * @throws org.amparo.platform.RuleBroken R19 with the reason
         */
        public void requireReceives(String field) {
            require(known && active, "R19", field);
            require(offers, "R19.service", field);
            require(!stale, "R19.stale", field, verifiedOn);
        }
    }
}
