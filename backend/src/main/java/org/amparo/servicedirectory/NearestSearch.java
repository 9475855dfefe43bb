package org.amparo.servicedirectory;

import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;

/**
 * Who can serve somebody.
 *
 * @param service needed
 * @param adm1 area where the person lives; null when unknown
 * @param point where the person lives; null when unknown or not to be told, then the centre of the area stands for it
 * @param stepFree the person cannot climb steps
 */
public record NearestSearch(ServiceCode service, String adm1, GeoPoint point, boolean stepFree) {
}
