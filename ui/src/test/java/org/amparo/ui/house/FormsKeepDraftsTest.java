package org.amparo.ui.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.Fields;
import org.junit.jupiter.api.Test;

/**
 * Nothing typed is ever lost: whoever makes a field puts it into a form's {@link Fields}, which cannot be made without a place for what is
 * typed. A new screen with a field of its own fails here until it does, or is named as one that is no form.
 */
class FormsKeepDraftsTest {

    /** They narrow what is shown, with the choice in the address; or do at once what is chosen or ticked; or make fields for forms. */
    private static final Set<String> NO_FORMS = Set.of("UsersView", "PeoplePicker", "Narrowing", "NearestView", "FileBanner",
            "SurvivorFileView", "SurvivorListView", "RolesView", "OwnCopyCard", "EncodingChoice", "StartPanel", "WhatIsNext", "WorkRows",
            "IncidentsView", "IncidentScreen", "QuestionForm", "WhyForm", "WhatIfForm", "GapsView", "GapMapView", "CasualtyTablesView",
            "TreatyView", "ConventionsView", "AreaField", "FiguresView", "OutlineDialog");

    /** They keep the whole mapping as it stands, see {@code MappingDraft}; {@code DraftsOfFormsTest} shows it. */
    private static final Set<String> KEEP_A_MAPPING = Set.of("MappingEditor", "FieldMapping");

    /** A password lies nowhere as it was typed; accepting a case has no field. */
    private static final Set<String> KEEP_NOTHING = Set.of("AccountView", "OfferedCases");

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amparo.ui", "com.vaadin.flow.component.textfield");
    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(ForgetsWhatIsTyped.class, KeepsNothing.class);

    @Test
    void every_field_of_a_form_stands_where_what_is_typed_is_kept() {
        ArchRule rule = classes().that().resideInAnyPackage("org.amparo.ui..").and().resideOutsideOfPackages("org.amparo.ui.kit..",
                "org.amparo.ui.shell..").and(makeAField()).and(are("no other kind of screen", NO_FORMS).negate())
                .and(are("keeping a mapping", KEEP_A_MAPPING).negate()).should(putItIntoAForm());
        rule.check(PRODUCT);
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails()).anySatisfy(found -> assertThat(found).contains(
                ForgetsWhatIsTyped.class.getSimpleName()));
        assertThat(PRODUCT.stream().filter(makeAField()).map(JavaClass::getSimpleName).collect(Collectors.toSet()))
                .as("those that are no forms are still there").containsAll(NO_FORMS).containsAll(KEEP_A_MAPPING);
    }

    @Test
    void only_passwords_are_kept_nowhere() {
        ArchRule rule = noClasses().that(are("those without a draft", KEEP_NOTHING).negate()).should().callMethod(DraftBinding.Place.class,
                "nowhere");
        rule.check(PRODUCT);
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static DescribedPredicate<JavaClass> are(String what, Set<String> names) {
        return DescribedPredicate.describe(what, type -> names.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> makeAField() {
        return DescribedPredicate.describe("make a field", type -> !type.isAssignableTo(CustomField.class)
                && type.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isAssignableTo(HasValue.class)
                        && !call.getTargetOwner().isAssignableFrom(type.getName())));
    }

    private static ArchCondition<JavaClass> putItIntoAForm() {
        return new ArchCondition<>("put its fields into a form") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getMethodCallsFromSelf().stream().noneMatch(FormsKeepDraftsTest::puts)) {
                    events.add(SimpleConditionEvent.violated(item, item.getSimpleName() + " makes fields that keep nothing"));
                }
            }
        };
    }

    /** {@code Fields.add}, or a method {@code field}, {@code text} or {@code chosen} of a form or of what fills it. */
    private static boolean puts(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Fields.class) && call.getName().equals("add")
                || Set.of("field", "text", "chosen").contains(call.getName())
                        && call.getTargetOwner().getPackageName().startsWith("org.amparo.ui")
                        && !call.getTargetOwner().getSimpleName().equals("Labels");
    }

    static class ForgetsWhatIsTyped extends Div {
        ForgetsWhatIsTyped() {
            add(new TextArea("Why"));
        }
    }

    static class KeepsNothing extends Div {
        KeepsNothing() {
            new Fields(DraftBinding.Place.nowhere()).add("why", new TextArea("Why"), org.amparo.ui.kit.Written.TEXT);
        }
    }
}
