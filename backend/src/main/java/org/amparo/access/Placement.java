package org.amparo.access;

import java.util.UUID;

/**
 * To whom a file or an incident belongs, for the scope of a permission.
 *
 * @param caseworker responsible user; null when not assigned
 * @param team responsible team; null when not assigned
 * @param adm1 code of the first-level area; null when unknown
 * @param organisation responsible organisation; null when unknown
 */
public record Placement(UUID caseworker, UUID team, String adm1, UUID organisation) {
}
