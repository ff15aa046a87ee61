package org.heed.demo.company;

import java.util.List;
import java.util.Random;

/** Names of invented firms, of two words each. */
final class FirmNames {

  private static final List<String> FIRST =
      List.of(
          "Alder",
          "Bluefin",
          "Cobalt",
          "Driftwood",
          "Ember",
          "Fairline",
          "Granite",
          "Harbour",
          "Ironbridge",
          "Juniper",
          "Kestrel",
          "Lantern",
          "Meridian",
          "Northgate",
          "Oakhurst",
          "Pinnacle",
          "Quarry",
          "Riverstone",
          "Saltmarsh",
          "Tamarind",
          "Umber",
          "Vantage",
          "Westbrook",
          "Yarrow",
          "Zephyr");
  private static final List<String> SECOND =
      List.of(
          "Logistics",
          "Foods",
          "Health",
          "Retail",
          "Energy",
          "Media",
          "Freight",
          "Insurance",
          "Robotics",
          "Textiles",
          "Travel",
          "Pharma",
          "Building",
          "Learning",
          "Water",
          "Motors",
          "Optics",
          "Paper",
          "Marine",
          "Events");

  private FirmNames() {}

  static String invent(Random dice) {
    return FIRST.get(dice.nextInt(FIRST.size())) + " " + SECOND.get(dice.nextInt(SECOND.size()));
  }
}
