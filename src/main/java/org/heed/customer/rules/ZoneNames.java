package org.heed.customer.rules;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Time zones by the names that lists of customers use for them: {@code Europe/Vienna}, {@code
 * vienna}, {@code New York}, {@code EST}. Names of several zones mean none.
 */
final class ZoneNames {

  private static final String REGIONS =
      "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";

  /**
   * Abbreviations that mean one country's zone, summer and winter alike. CST, IST, BST and AST are
   * left out on purpose: each is the time of continents apart.
   */
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          entry("est", "America/New_York"),
          entry("edt", "America/New_York"),
          entry("cdt", "America/Chicago"),
          entry("mst", "America/Denver"),
          entry("mdt", "America/Denver"),
          entry("pst", "America/Los_Angeles"),
          entry("pdt", "America/Los_Angeles"),
          entry("akst", "America/Anchorage"),
          entry("akdt", "America/Anchorage"),
          entry("hst", "Pacific/Honolulu"),
          entry("brt", "America/Sao_Paulo"),
          entry("cest", "CET"),
          entry("mez", "CET"),
          entry("mesz", "CET"),
          entry("eest", "EET"),
          entry("west", "WET"),
          entry("msk", "Europe/Moscow"),
          entry("sast", "Africa/Johannesburg"),
          entry("sgt", "Asia/Singapore"),
          entry("hkt", "Asia/Hong_Kong"),
          entry("kst", "Asia/Seoul"),
          entry("jst", "Asia/Tokyo"),
          entry("awst", "Australia/Perth"),
          entry("aest", "Australia/Sydney"),
          entry("aedt", "Australia/Sydney"),
          entry("nzst", "Pacific/Auckland"),
          entry("nzdt", "Pacific/Auckland"),
          entry("z", "UTC"));

  private static final Map<String, String> IDS = ids();

  private ZoneNames() {}

  /** The IANA id of the only zone that this may name. */
  static Optional<String> id(String name) {
    return Optional.ofNullable(IDS.get(plain(name)));
  }

  /** Whole ids win over abbreviations, and these over cities. */
  private static Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>(cities());
    ids.putAll(ABBREVIATIONS);
    ZoneId.getAvailableZoneIds().forEach(id -> ids.put(plain(id), id));
    return Map.copyOf(ids);
  }

  /** What ids end with, as far as all zones that end so keep the same time. */
  private static Map<String, String> cities() {
    Map<String, List<String>> zones =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches(REGIONS))
            .sorted()
            .collect(groupingBy(id -> plain(id.substring(id.lastIndexOf('/') + 1)), toList()));
    Map<String, String> cities = new HashMap<>();
    zones.forEach(
        (city, of) -> {
          if (of.stream().map(id -> ZoneId.of(id).getRules()).distinct().count() == 1) {
            cities.put(city, of.getFirst());
          }
        });
    return cities;
  }

  /** Without case, accents, and differences between blanks, hyphens and underscores. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.]", "")
        .replaceAll("[ _-]+", "_")
        .toLowerCase(Locale.ROOT);
  }
}
