package org.amparo.ui.servicedirectory;

import java.util.Set;
import java.util.stream.Collectors;

import org.amparo.access.Organisations;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.vocabulary.Sex;

import com.vaadin.flow.component.html.DescriptionList;

/** What is true of a provider as a whole, to read. */
final class ProviderFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    ProviderFacts(ProviderDetails details, Organisations organisations) {
        addClassName("facts");
        fact("provider.type", Labels.of(details.type()));
        fact("provider.languages", details.languages().stream().map(LanguageSelect::name).sorted(Labels.alphabetical())
                .collect(Collectors.joining(", ")));
        fact("provider.staffSex", staff(details.staffSex()));
        fact("provider.opening", details.opening());
        fact("provider.phone", Personal.value(details.phone()).orElse(null));
        fact("provider.email", Personal.value(details.email()).orElse(null));
        fact("provider.answers", organisations.organisationName(details.organisation())
                .map(name -> Labels.text("provider.answers.inside", name)).orElse(Labels.text("provider.answers.outside")));
    }

    private static String staff(Set<Sex> sexes) {
        return sexes.stream().sorted().map(sex -> Labels.text("provider.staffSex." + sex)).collect(Collectors.joining(", "));
    }

    private void fact(String key, String value) {
        add(new Term(Labels.text(key)),
                new Description(new Bdi(value == null || value.isEmpty() ? Labels.text("field.empty") : value)));
    }
}
