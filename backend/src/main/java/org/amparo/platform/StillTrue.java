package org.amparo.platform;

import java.util.List;

/**
 * What a decision rests on that was made before a transaction began: asked again on the server by that very transaction, which is taken
 * back unless it still holds.
 *
 * @param question select of one boolean, with a question mark for each value
 * @param values may hold nulls
 */
public record StillTrue(String question, List<Object> values) {
}
