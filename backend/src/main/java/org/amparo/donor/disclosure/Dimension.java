package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table is divided by: its categories, the wide ones above the narrow ones.
 *
 * @param name e.g. {@code age}
 * @param several true where one unit may be in several categories, as a person is who was reached by two pillars; such parts do not add up
 * @param categories each after its parent, in the order of columns
 */
public record Dimension(String name, boolean several, List<Category> categories) {

    /** Code of the category that holds all units. */
    public static final String ALL = "ALL";

    /**
     * @param code unique in the dimension
     * @param parent code of the category this one is part of; empty at the top
     */
    public record Category(String code, String parent) {
    }

    /** @throws IllegalArgumentException when two categories have one code, or a parent does not stand before its part */
    public Dimension {
        categories = List.copyOf(categories);
        List<String> seen = new ArrayList<>();
        for (Category category : categories) {
            if (seen.contains(category.code()) || !category.parent().isEmpty() && !seen.contains(category.parent())) {
                throw new IllegalArgumentException("The categories of " + name + " are out of order at " + category.code());
            }
            seen.add(category.code());
        }
    }

    /** All units, and these parts of them. */
    public static Dimension of(String name, String... parts) {
        return new Dimension(name, false,
                Stream.concat(Stream.of(new Category(ALL, "")), Stream.of(parts).map(part -> new Category(part, ALL))).toList());
    }

    /** The same with more parts below one of its categories. */
    public Dimension with(String parent, String... parts) {
        return new Dimension(name, several,
                Stream.concat(categories.stream(), Stream.of(parts).map(part -> new Category(part, parent))).toList());
    }

    /** The same where a unit may be in several categories. */
    public Dimension severally() {
        return new Dimension(name, true, categories);
    }

    /** The same without its widest category, for parts that are about different things and have no sum. */
    public Dimension apart() {
        return new Dimension(name, several,
                categories.stream().filter(category -> !category.code().equals(ALL))
                        .map(category -> new Category(category.code(), category.parent().equals(ALL) ? "" : category.parent())).toList());
    }

    public List<String> codes() {
        return categories.stream().map(Category::code).toList();
    }

    /** Categories directly below; empty for the narrowest. */
    public List<String> parts(String code) {
        return categories.stream().filter(category -> category.parent().equals(code)).map(Category::code).toList();
    }

    /** How far a category is below the widest: 0 for the top. */
    public int depth(String code) {
        Optional<Category> category = categories.stream().filter(each -> each.code().equals(code)).findFirst();
        return category.isEmpty() || category.get().parent().isEmpty() ? 0 : 1 + depth(category.get().parent());
    }
}
