package org.amparo.survivor;

import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.PreferredContact;

/** How to reach the person without putting the person at risk (domain 2.2). */
public record Contact(@PersonalValue(PersonalClass.CONTACT_AND_PLACE) Personal<String> phone,
        @PersonalValue(PersonalClass.CONTACT_AND_PLACE) Personal<String> address, PreferredContact preferred, Answer safeToCall,
        @PersonalValue(PersonalClass.CONTACT_AND_PLACE) Personal<String> safeTimes) {
}
