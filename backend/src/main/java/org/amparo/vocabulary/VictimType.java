package org.amparo.vocabulary;

/** How a person is affected; the last code keeps assistance free of discrimination by cause (domain 2.2). */
public enum VictimType {
    DIRECT_SURVIVOR, DIRECT_KILLED, INDIRECT_FAMILY, INDIRECT_COMMUNITY, PERSON_WITH_DISABILITY_OTHER_CAUSE
}
