package org.amparo.donor.disclosure;

/** A linear solver that was given the rows of a part. Counts are fractions here; whole numbers are looked at by {@link WholeNumbers}. */
interface LinearProgram extends AutoCloseable {

    /**
     * The least value of a weighted sum.
     *
     * @param weights one for each unknown of the part
     */
    Optimum least(double[] weights);

    @Override
    void close();

    /**
     * @param value of the sum
     * @param counts at which it is reached
     * @param duals of each row: by how much the value grows with what the row says; empty where the solver was not asked for it
     */
    record Optimum(double value, double[] counts, double[] duals) {
    }
}
