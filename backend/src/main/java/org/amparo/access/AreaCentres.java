package org.amparo.access;

import java.util.Map;
import java.util.Optional;

import org.amparo.vocabulary.GeoPoint;

/** Where first-level areas lie, for distances from somewhere in an area. */
public interface AreaCentres {

    /** The point that stands for an area; empty when nobody said where it is. */
    Optional<GeoPoint> centreOf(String area);

    /** The points of all areas that have one, by their codes. */
    Map<String, GeoPoint> centres();
}
