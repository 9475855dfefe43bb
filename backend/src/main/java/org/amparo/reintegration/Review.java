package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.FoodSecurity;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.ReviewOccasion;

/**
 * How somebody lives and takes part, as they say themselves (domain 4.3). What was not asked or not answered is null.
 *
 * @param income where most of the household's income comes from
 * @param band of the household's income
 * @param debts true when the household owes money it cannot pay back
 * @param activity what the person mostly does
 * @param byChoice true when it is what the person wants to do
 * @param since when the person began with it; not after the review
 * @param takingPart "I take part as I want", from 1 (not at all) to 5 (fully)
 */
public record Review(UUID survivorId, LocalDate on, ReviewOccasion occasion, IncomeSource income, IncomeBand band, FoodSecurity food,
        Boolean debts, ChosenActivity activity, Boolean byChoice, LocalDate since, Integer takingPart,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {
}
