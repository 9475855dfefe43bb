package org.amparo.rehabilitation;

/**
 * One exercise of a home programme.
 *
 * @param exercise its code in the programme's catalogue, see {@link ExerciseCatalogue}
 * @param repetitions how often one after the other, 1-100
 * @param timesPerDay 1-12
 */
public record HomeExercise(String exercise, int repetitions, int timesPerDay) {
}
