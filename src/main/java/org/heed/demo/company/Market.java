package org.heed.demo.company;

import java.util.List;

/**
 * A region the simulated company sells to.
 *
 * @param share of its accounts, percent; all markets add up to 100
 * @param languages of its contacts, the most usual first
 * @param legalForms ends of company names
 */
record Market(
    String region,
    int share,
    List<String> timeZones,
    List<String> languages,
    List<String> legalForms,
    List<String> firstNames,
    List<String> lastNames) {

  static final List<Market> ALL =
      List.of(
          new Market(
              "DACH",
              26,
              List.of("Europe/Berlin", "Europe/Zurich", "Europe/Vienna"),
              List.of("de", "de", "de", "en"),
              List.of("GmbH", "AG", "KG"),
              List.of(
                  "Anna", "Lukas", "Miriam", "Jonas", "Katrin", "Stefan", "Lena", "Yusuf", "Petra",
                  "Markus"),
              List.of(
                  "Schneider",
                  "Huber",
                  "Weiss",
                  "Brandt",
                  "Keller",
                  "Yılmaz",
                  "Vogel",
                  "Lorenz",
                  "Baumann",
                  "Frey")),
          new Market(
              "Nordics",
              18,
              List.of("Europe/Stockholm", "Europe/Copenhagen", "Europe/Oslo"),
              List.of("sv", "en", "sv"),
              List.of("AB", "A/S", "AS"),
              List.of(
                  "Elin", "Oskar", "Freja", "Magnus", "Sigrid", "Anders", "Maja", "Johan", "Ida",
                  "Nils"),
              List.of(
                  "Lindqvist",
                  "Berg",
                  "Holm",
                  "Nygaard",
                  "Sandström",
                  "Dahl",
                  "Ekström",
                  "Krogh",
                  "Moen",
                  "Åberg")),
          new Market(
              "UK & Ireland",
              20,
              List.of("Europe/London", "Europe/Dublin"),
              List.of("en"),
              List.of("Ltd", "plc", "& Sons"),
              List.of(
                  "Olivia", "Harry", "Priya", "Callum", "Niamh", "George", "Aisha", "Declan",
                  "Ruth", "Tom"),
              List.of(
                  "Whitfield",
                  "O’Connell",
                  "Patel",
                  "Marsh",
                  "Byrne",
                  "Hughes",
                  "Okoro",
                  "Barnes",
                  "Doyle",
                  "Clarke")),
          new Market(
              "Iberia",
              12,
              List.of("Europe/Madrid", "Europe/Madrid", "Europe/Lisbon"),
              List.of("es", "es", "pt"),
              List.of("S.L.", "S.A.", "Lda"),
              List.of(
                  "Lucía", "Diego", "Carmen", "Álvaro", "Inês", "Rafael", "Marta", "Tiago", "Pilar",
                  "Hugo"),
              List.of(
                  "Navarro",
                  "Iglesias",
                  "Ferreira",
                  "Soler",
                  "Duarte",
                  "Cano",
                  "Vidal",
                  "Pinto",
                  "Robles",
                  "Nunes")),
          new Market(
              "Benelux",
              12,
              List.of("Europe/Amsterdam", "Europe/Brussels"),
              List.of("nl", "nl", "fr", "en"),
              List.of("B.V.", "N.V."),
              List.of(
                  "Sanne", "Bram", "Fleur", "Jeroen", "Chloé", "Pieter", "Noor", "Thijs", "Élise",
                  "Wout"),
              List.of(
                  "de Vries",
                  "Janssens",
                  "van Dijk",
                  "Peeters",
                  "Bakker",
                  "Lambert",
                  "Smit",
                  "Claes",
                  "Visser",
                  "Maes")),
          new Market(
              "North America",
              12,
              List.of("America/New_York", "America/New_York", "America/Toronto"),
              List.of("en", "en", "en", "fr"),
              List.of("Inc.", "LLC", "Corp."),
              List.of(
                  "Emily", "Marcus", "Hannah", "Darnell", "Sofía", "Kyle", "Grace", "Wei", "Nicole",
                  "Jamal"),
              List.of(
                  "Carter",
                  "Nguyen",
                  "Ramirez",
                  "Thompson",
                  "Tremblay",
                  "Chen",
                  "Brooks",
                  "Foster",
                  "Singh",
                  "Gagnon")));
}
