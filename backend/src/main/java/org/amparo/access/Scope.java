package org.amparo.access;

/** How far a permission reaches, from the person's own files to every file. Wider scopes contain the narrower ones. */
public enum Scope {
    OWN, TEAM, AREA, ORGANISATION, ALL
}
