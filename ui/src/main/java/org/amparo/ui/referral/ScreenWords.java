package org.amparo.ui.referral;

import java.time.LocalDate;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

/** Words in the language of the person at the screen. */
final class ScreenWords implements SharedWords.Words {

    @Override
    public String text(String key, Object... values) {
        return Labels.text(key, values);
    }

    @Override
    public String day(LocalDate day) {
        return DateWords.of(day);
    }
}
