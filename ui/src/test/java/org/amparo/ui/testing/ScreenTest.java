package org.amparo.ui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.amparo.AmparoApplication;
import org.amparo.testing.Alone;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of screens on the whole product with a real PostgreSQL and a real port. All that carry this and nothing else share one context
 * and one database: use accounts and files of your own, count only those. Two such classes run at a time; one that needs all for itself
 * also carries {@link org.amparo.testing.Alone}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ResourceLock(value = Alone.PRODUCT, mode = ResourceAccessMode.READ)
@SpringBootTest(classes = AmparoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "amparo.release.identifier=AO-CAM-12345")
public @interface ScreenTest {
}
