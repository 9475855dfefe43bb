package org.amparo.psychosocial;

/** How far the person agrees with "I feel able to manage". @param managing 1 (not at all) to 5 (fully) */
public record SelfRating(int managing) implements EntryContent {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
}
