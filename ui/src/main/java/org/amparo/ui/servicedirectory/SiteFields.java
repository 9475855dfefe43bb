package org.amparo.ui.servicedirectory;

import static org.amparo.ui.kit.DraftForm.plain;

import java.util.UUID;

import org.amparo.access.People;
import org.amparo.servicedirectory.Accessibility;
import org.amparo.servicedirectory.Site;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Points;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.SiteCheck;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** One place of a provider: where it is and whether everybody can get in. */
final class SiteFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(Labels.text("site.name"));
    private final AreaSelect adm1;
    private final TextField adm2 = new TextField(Labels.text("field.adm2"));
    private final TextField address = new TextField(Labels.text("site.address"));
    private final TextField point = new TextField(Labels.text("site.point"));
    private final CodeSelect<SiteCheck> entrance = check("entrance");
    private final CodeSelect<SiteCheck> toilet = check("toilet");
    private final CodeSelect<SiteCheck> signLanguage = check("signLanguage");
    private final CodeSelect<SiteCheck> information = check("information");

    SiteFields(Fields fields, People people) {
        addClassName("field-group");
        adm1 = new AreaSelect(Labels.text("field.adm1"), people);
        adm1.setRequiredIndicatorVisible(true);
        name.setHelperText(Labels.text("site.name.help"));
        point.setHelperText(Labels.text("site.point.help"));
        Div checks = new Div(fields.add("sites.entrance", entrance, Written.code(SiteCheck.class)),
                fields.add("sites.toilet", toilet, Written.code(SiteCheck.class)),
                fields.add("sites.signLanguage", signLanguage, Written.code(SiteCheck.class)),
                fields.add("sites.information", information, Written.code(SiteCheck.class)));
        checks.addClassName("field-row");
        add(fields.add("sites.name", name, Written.TEXT), fields.add("sites.adm1", adm1, Written.TEXT),
                fields.add("sites.adm2", adm2, Written.TEXT), fields.add("sites.address", address, Written.TEXT),
                fields.add("sites.point", point, Written.TEXT), checks);
    }

    private static CodeSelect<SiteCheck> check(String key) {
        CodeSelect<SiteCheck> check = new CodeSelect<>(Labels.text("site." + key), SiteCheck.class);
        check.setClearButtonVisible(false);
        check.setValue(SiteCheck.NOT_CHECKED);
        return check;
    }

    void fill(Site site) {
        name.setValue(site.name() == null ? "" : site.name());
        adm1.setValue(site.adm1());
        adm2.setValue(site.adm2() == null ? "" : site.adm2());
        address.setValue(site.address() == null ? "" : site.address());
        point.setValue(Points.write(site.point()));
        entrance.setValue(site.accessibility().entrance());
        toilet.setValue(site.accessibility().toilet());
        signLanguage.setValue(site.accessibility().signLanguage());
        information.setValue(site.accessibility().information());
    }

    Site site(UUID siteId) {
        return new Site(siteId, plain(name), adm1.getValue(), plain(adm2), plain(address),
                Points.read(point.getValue(), "sites.point").orElse(null),
                new Accessibility(entrance.getValue(), toilet.getValue(), signLanguage.getValue(), information.getValue()));
    }
}
