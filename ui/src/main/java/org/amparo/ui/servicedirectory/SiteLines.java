package org.amparo.ui.servicedirectory;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.servicedirectory.Accessibility;
import org.amparo.servicedirectory.Site;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.SiteCheck;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A place of a provider, to read. */
final class SiteLines extends Div {

    private static final long serialVersionUID = 1L;

    SiteLines(Site site, Map<String, String> areaNames, Component action) {
        addClassName("provider-line");
        String area = areaNames.getOrDefault(site.adm1(), site.adm1());
        Div what = new Div(new Bdi(site.name() == null ? area : site.name()));
        what.addClassName("row-what");
        Div where = new Div(new Bdi(Stream.of(site.address(), site.adm2(), site.name() == null ? null : area).filter(Objects::nonNull)
                .collect(Collectors.joining(", "))));
        where.addClassName("row-who");
        Div words = new Div(what, where, checks(site.accessibility()));
        if (site.point() == null) {
            Span missing = new Span(Labels.text("directory.no-point"));
            missing.addClassName("second");
            words.add(missing);
        }
        add(words, action);
    }

    private static Div checks(Accessibility accessibility) {
        Div checks = new Div(check("entrance", accessibility.entrance()), check("toilet", accessibility.toilet()),
                check("signLanguage", accessibility.signLanguage()), check("information", accessibility.information()));
        checks.addClassName("site-checks");
        return checks;
    }

    private static Span check(String key, SiteCheck found) {
        Span check = new Span(Labels.text("site.check", Labels.text("site." + key), Labels.inSentence(found)));
        check.addClassNames("site-check", "site-check-" + found);
        return check;
    }
}
