package org.amparo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the whole product with a real PostgreSQL. All tests that carry this and nothing else share one context and one database:
 * use fresh random ids, count your own rows only, truncate nothing. Two such classes run at a time; one that needs all for itself also
 * carries {@link Alone}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ResourceLock(value = Alone.PRODUCT, mode = ResourceAccessMode.READ)
@SpringBootTest(classes = TestApplication.class)
public @interface AmparoTest {
}
