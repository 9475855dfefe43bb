package org.amparo.vocabulary;

/** What somebody found who looked at one point of accessibility of a place (domain 2.12). Never read NOT_CHECKED as no. */
public enum SiteCheck {
    YES, NO, NOT_CHECKED
}
