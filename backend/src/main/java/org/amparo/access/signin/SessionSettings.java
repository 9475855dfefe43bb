package org.amparo.access.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last ({@code amparo.session.*}).
 *
 * @param idle without a sign of the person; a page that is only left open does not count as one
 * @param longest from the sign-in, however busy
 */
@ConfigurationProperties("amparo.session")
public record SessionSettings(@DefaultValue("15m") Duration idle, @DefaultValue("12h") Duration longest) {
}
