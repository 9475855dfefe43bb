package org.amparo.vocabulary;

/** How the person was found (domain 2.2). */
public enum IdentificationSource {
    SELF, FAMILY, COMMUNITY, HOSPITAL, REHAB_CENTRE, MINE_ACTION_TEAM, AUTHORITY, NGO, SURVIVOR_ORG, CASUALTY_DATABASE, OUTREACH
}
