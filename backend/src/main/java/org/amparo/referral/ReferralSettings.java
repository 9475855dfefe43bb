package org.amparo.referral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a programme can set about referrals ({@code amparo.referral.*}).
 *
 * @param linkDays days for which a link and a printed code open anything, the day of issue not counted; from 1
 * @param appointments how many appointments a person can miss before the referral must end; from 1
 * @param silenceDays days after an overdue answer until the referral is closed as unanswered, when nobody acts; from 1
 */
@ConfigurationProperties("amparo.referral")
public record ReferralSettings(@DefaultValue("30") int linkDays, @DefaultValue("3") int appointments, @DefaultValue("30") int silenceDays) {

    public static final ReferralSettings DEFAULT = new ReferralSettings(30, 3, 30);
}
