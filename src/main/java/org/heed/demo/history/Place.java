package org.heed.demo.history;

import java.util.List;
import java.util.Locale;
import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.customer.place.MeasurePoint.Kind;

/**
 * A place that serves customers.
 *
 * @param above the region, or {@link #DIGITAL}
 * @param quality how content its customers are, against those of the other place of its region
 */
record Place(String code, String name, String above, Kind kind, ChannelKind way, int quality) {

  static final String DIGITAL = "Digital help";

  static final List<Place> ALL =
      List.of(
          site("Berlin", "DACH", 1),
          site("Zürich", "DACH", -1),
          site("Stockholm", "Nordics", 1),
          vendor("Fjordline Service", "Nordics", -1),
          site("London", "UK & Ireland", 1),
          site("Dublin", "UK & Ireland", 0),
          site("Lisbon", "Iberia", 1),
          vendor("Peninsula Support", "Iberia", -1),
          site("Utrecht", "Benelux", 1),
          site("Ghent", "Benelux", -1),
          site("Toronto", "North America", 1),
          site("Denver", "North America", -1),
          digital("Help centre", ChannelKind.SELF_SERVICE, -1),
          digital("Ask Larkspur", ChannelKind.AI_ASSISTED, 1));

  private static Place site(String name, String region, int quality) {
    return new Place(code(name), name, region, Kind.SITE, ChannelKind.HUMAN, quality);
  }

  private static Place vendor(String name, String region, int quality) {
    return new Place(code(name), name, region, Kind.VENDOR, ChannelKind.HUMAN, quality);
  }

  private static Place digital(String name, ChannelKind way, int quality) {
    return new Place(code(name), name, DIGITAL, Kind.SITE, way, quality);
  }

  /** What files call a place of this name. */
  static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ü', 'u').replaceAll("[^a-z]+", "-");
  }
}
