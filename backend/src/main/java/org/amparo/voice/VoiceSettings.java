package org.amparo.voice;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a programme can set about feedback ({@code amparo.voice.*}). Days are counted from the day on which it was told; from 1.
 *
 * @param acknowledgeDays to say that it arrived
 * @param answerDays to answer
 * @param sensitiveAcknowledgeDays the same for what is sensitive
 * @param sensitiveAnswerDays the same for what is sensitive
 */
@ConfigurationProperties("amparo.voice")
public record VoiceSettings(@DefaultValue("3") int acknowledgeDays, @DefaultValue("14") int answerDays,
        @DefaultValue("1") int sensitiveAcknowledgeDays, @DefaultValue("7") int sensitiveAnswerDays) {

    public static final VoiceSettings DEFAULT = new VoiceSettings(3, 14, 1, 7);

    LocalDate acknowledgeBy(LocalDate from, boolean sensitive) {
        return from.plusDays(sensitive ? sensitiveAcknowledgeDays : acknowledgeDays);
    }

    LocalDate answerBy(LocalDate from, boolean sensitive) {
        return from.plusDays(sensitive ? sensitiveAnswerDays : answerDays);
    }
}
