/**
 * Grants of donors: the money that services, devices, repairs, supports and referrals are paid from, each under a code that is never reused.
 * A grant runs from a first to a last day, may cover some pillars or areas only, and says for indicators of the logframe where it began and
 * what it wants to reach; each change is kept.
 * Whoever records something paid by a donor asks {@link org.amparo.funding.GrantGate} whether the grant was open on that day.
 * It counts nothing and names nobody; what a grant has reached is said by reporting. Grants to survivors are of reintegration.
 * Allowed dependencies: access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Funding", allowedDependencies = {"access", "platform", "vocabulary"})
package org.amparo.funding;
