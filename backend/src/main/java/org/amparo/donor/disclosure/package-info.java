/**
 * Protects the tables of a release and checks that nobody can subtract them from each other. Plain computation: no database, no clock, no framework.
 * Reading order:
 * <ol>
 * <li>what goes in and out: {@link org.amparo.donor.disclosure.Unit}, {@link org.amparo.donor.disclosure.TableDesign},
 * {@link org.amparo.donor.disclosure.TrueTable}, {@link org.amparo.donor.disclosure.Cell}, {@link org.amparo.donor.disclosure.Payload};</li>
 * <li>the order of the steps: {@link org.amparo.donor.disclosure.Candidate};</li>
 * <li>what a reader of everything knows: {@code Worlds} (which counts there are), {@code Method} (what follows
 * of one measure without a cell), {@code Bond} and {@code Bonds} (what ties measures to each other), {@code Questions}
 * (which counts must stay open), together {@code Knowledge}, which falls into {@code Part}s;</li>
 * <li>whether a count is open: {@code Auditor} (the order of questions), {@code Search} (whole numbers that answer many of them),
 * {@code Conclusion} (what fractions prove), {@code Neighbourhood} (a few divisions of units at a time);</li>
 * <li>what is done against one that is told: {@code Loosening} (which cells are widened), {@code Narrowing} (which need not have been);</li>
 * <li>the solvers, {@code GlopProgram}, {@code OjalgoProgram} and {@code WholeNumbers}, and {@code Certificate}, which needs none.</li>
 * </ol>
 * Whoever changes this package runs the long form of the attack again; the attacker in the test tree shares nothing with it.
 */
package org.amparo.donor.disclosure;
