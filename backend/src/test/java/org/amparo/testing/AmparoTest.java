package org.amparo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the whole product with a real PostgreSQL. All tests that carry this and nothing else share one context and one database:
 * use fresh random ids, count your own rows only, truncate nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = TestApplication.class)
public @interface AmparoTest {
}
