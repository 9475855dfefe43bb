package org.amparo.vocabulary;

/** Groups of assistive products that share how long they last and how often they are looked at (domain 3.3). */
public enum LifetimeGroup {
    LL_PROSTHESIS, UL_PROSTHESIS, ORTHOSIS, WHEELCHAIR, WALKING_AID, OTHER
}
