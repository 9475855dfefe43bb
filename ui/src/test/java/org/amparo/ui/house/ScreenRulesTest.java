package org.amparo.ui.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.Theme;
import java.util.Set;
import org.amparo.testing.OwnClasses;
import org.amparo.ui.kit.DayField;
import org.junit.jupiter.api.Test;
import planted.PublicScreen;

/** Screens stay on the precompiled bundle, never show raw markup, and do not reach into each other; each rule catches its planted fault. */
class ScreenRulesTest {

    private static final Set<String> ROOMS_FOR_ALL = Set.of("org.amparo.ui.kit", "org.amparo.ui.open", "org.amparo.ui.shell",
            "org.amparo.ui.file", "org.amparo.ui.today");

    private final JavaClasses product = OwnClasses.product();
    private final JavaClasses planted = new ClassFileImporter().importClasses(NeedsAnotherBundle.class, ShowsMarkup.class,
            ReadsDaysItsOwnWay.class,
            PublicScreen.class);

    @Test
    void nothing_breaks_the_precompiled_front_end_bundle() {
        ArchRule rule = noClasses().that().resideInAPackage("org.amparo..").should().beAnnotatedWith(JsModule.class).orShould()
                .beAnnotatedWith(NpmPackage.class).orShould().beAnnotatedWith(CssImport.class).orShould().beAnnotatedWith(Theme.class)
                .orShould().beAssignableTo("com.vaadin.flow.component.littemplate.LitTemplate");
        rule.check(product);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void no_screen_shows_raw_markup() {
        ArchRule rule = noClasses().that().resideInAPackage("org.amparo..").should().dependOnClassesThat().areAssignableTo(Html.class);
        rule.check(product);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void a_typed_day_is_read_the_same_way_on_every_screen() {
        ArchRule rule = noClasses().that().doNotHaveFullyQualifiedName(DayField.class.getName()).should().callConstructorWhere(
                target(owner(assignableTo(DatePicker.class))).and(not(target(owner(assignableTo(DayField.class))))));
        rule.check(product);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void screens_are_closed_to_other_packages() {
        ArchRule rule = classes().that().areAnnotatedWith(Route.class).should().notBePublic();
        rule.check(product);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void a_screen_never_reaches_into_the_screens_of_another_capability() {
        classes().that().resideInAPackage("org.amparo.ui..").should(stayInTheirRoom()).check(product);
    }

    private static ArchCondition<JavaClass> stayInTheirRoom() {
        return new ArchCondition<>("use only their own screens, the kit and the shell") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                    String other = access.getTargetOwner().getPackageName();
                    if (other.startsWith("org.amparo.ui.") && !roomOf(other).equals(roomOf(item.getPackageName()))
                            && !ROOMS_FOR_ALL.contains(other)) {
                        events.add(SimpleConditionEvent.violated(item, access.getDescription()));
                    }
                }
            }
        };
    }

    /** {@code org.amparo.ui.survivor} for it and for its own parts. */
    private static String roomOf(String packageName) {
        return String.join(".", java.util.Arrays.stream(packageName.split("\\.")).limit(4).toList());
    }

    @JsModule("./planted.js")
    static class NeedsAnotherBundle extends Div {
    }

    static class ShowsMarkup extends Div {
        ShowsMarkup() {
            add(new Html("<b>planted</b>"));
        }
    }
}
