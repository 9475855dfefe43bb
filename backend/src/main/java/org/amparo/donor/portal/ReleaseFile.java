package org.amparo.donor.portal;

/** @param name what it is called when it is saved */
public record ReleaseFile(String name, String mediaType, byte[] bytes) {
}
