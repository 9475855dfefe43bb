/**
 * What the product promises about speed, measured as ratios side by side in one run. Not part of the suite: one documented command runs
 * it and writes {@code docs/benchmarks.md} and {@code docs/benchmarks.csv}. Machines are shared and noisy, so every case runs in
 * alternating windows, a ratio is taken within each repetition, and the median counts.
 */
package org.amparo.bench;
