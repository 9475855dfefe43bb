package org.amparo.vocabulary;

/** Whether a household had enough to eat in the last month. */
public enum FoodSecurity {
    ENOUGH, SOMETIMES_NOT, OFTEN_NOT
}
