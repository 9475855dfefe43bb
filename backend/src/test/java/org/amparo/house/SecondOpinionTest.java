package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.testing.OwnClasses;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;

/** Each aggregate of the product is held against a second opinion, in a test named {@code …ModelTest} or {@code …LifecycleTest}. */
class SecondOpinionTest {

    @Test
    void no_aggregate_is_without_a_second_opinion() {
        List<JavaClass> all = OwnClasses.withTests().stream().toList();
        List<JavaClass> opinions = all.stream()
                .filter(type -> type.getName().contains("ModelTest") || type.getName().contains("LifecycleTest")).toList();
        Set<String> without = new TreeSet<>();
        all.stream().filter(type -> type.isAnnotatedWith(Aggregate.class) && !isOfTests(type))
                .filter(type -> opinions.stream().noneMatch(opinion -> opinion.getDirectDependenciesFromSelf().stream()
                        .anyMatch(one -> one.getTargetClass().equals(type))))
                .forEach(type -> without.add(type.getSimpleName()));
        assertThat(without).isEmpty();
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString().contains("test-classes");
    }
}
