package org.amparo.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.ref.SoftReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes of this project as ArchUnit sees them. They take seconds to read, so all tests of one run share them while memory lasts. */
public final class OwnClasses {

    /** Where tests lie: a folder of their own, or the jar that hands the tests of one module to the other. */
    private static final Pattern OF_TESTS = Pattern.compile("test-classes|-tests\\.jar");

    private static SoftReference<JavaClasses> kept = new SoftReference<>(null);

    private OwnClasses() {
    }

    /** What the product is made of. */
    public static JavaClasses product() {
        return withTests().that(DescribedPredicate.describe("belong to the product", type -> !isOfATest(type)));
    }

    /** What the product's screens are made of. */
    public static Stream<JavaClass> screens() {
        return product().stream().filter(type -> type.getPackageName().startsWith("org.amparo.ui"));
    }

    /** All there is, tests too. */
    public static synchronized JavaClasses withTests() {
        JavaClasses known = kept.get();
        if (known == null) {
            known = new ClassFileImporter().importPackages("org.amparo");
            kept = new SoftReference<>(known);
        }
        return known;
    }

    private static boolean isOfATest(JavaClass type) {
        return OF_TESTS.matcher(type.getSource().orElseThrow().getUri().toString()).find();
    }
}
