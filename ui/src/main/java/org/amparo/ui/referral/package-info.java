/**
 * Screens of referrals: to refer from a person's file, the list of referrals, one referral with its page for a provider outside, the inbox
 * of a provider with an account, and the page on which one without an account answers.
 */
package org.amparo.ui.referral;
