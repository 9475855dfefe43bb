package org.amparo.servicedirectory;

import org.amparo.vocabulary.SiteCheck;

/**
 * What was found at a site (domain 2.12); a point nobody looked at is NOT_CHECKED.
 *
 * @param entrance one can get in by wheelchair
 * @param toilet one can use the toilet by wheelchair
 * @param signLanguage somebody signs
 * @param information information is given in easy words, large print or braille
 */
public record Accessibility(SiteCheck entrance, SiteCheck toilet, SiteCheck signLanguage, SiteCheck information) {

    public static final Accessibility NOT_CHECKED = new Accessibility(null, null, null, null);

    public Accessibility {
        entrance = entrance == null ? SiteCheck.NOT_CHECKED : entrance;
        toilet = toilet == null ? SiteCheck.NOT_CHECKED : toilet;
        signLanguage = signLanguage == null ? SiteCheck.NOT_CHECKED : signLanguage;
        information = information == null ? SiteCheck.NOT_CHECKED : information;
    }

    /** One can get in and use the toilet by wheelchair. */
    public boolean stepFree() {
        return entrance == SiteCheck.YES && toilet == SiteCheck.YES;
    }
}
