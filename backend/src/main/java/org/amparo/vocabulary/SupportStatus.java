package org.amparo.vocabulary;

import java.util.Set;

/** Where something stands that a support is about; implemented by the code list of each kind. */
public sealed interface SupportStatus
        permits SchoolStatus, TrainingStatus, BusinessStatus, WorkStatus, HousingStatus, DocumentStatus, BenefitStatus {

    /** What can be found next. The first time anything can. */
    Set<? extends SupportStatus> next();

    /** True when nothing more has to be asked. */
    boolean isSettled();

    /** Name of the code. */
    String name();
}
