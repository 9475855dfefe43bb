package org.amparo.survivor;

import org.amparo.access.Placement;

/**
 * What a new file begins with, whether the person agreed or a ground of law stands in for it.
 *
 * @param contact null when not told yet
 * @param guardian null for an adult who decides alone
 */
public record Registration(Person person, Residence residence, Contact contact, LinkedPerson guardian, Placement placement) {
}
