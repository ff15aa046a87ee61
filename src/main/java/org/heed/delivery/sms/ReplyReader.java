package org.heed.delivery.sms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads replies such as "9", "nine thanks", "9/10 quick help", "Zéro" or "STOP". A rating stands at
 * the beginning; a message that leaves a doubt ("8 or 9", "7.5", "11") is words, so that nobody's
 * score is guessed.
 */
public final class ReplyReader {

  private static final Set<String> STOP =
      Set.of(
          "stop",
          "stopall",
          "stopp",
          "unsubscribe",
          "cancel",
          "end",
          "quit",
          "revoke",
          "optout",
          "opt out",
          "abmelden",
          "abbestellen",
          "aufhören",
          "arret",
          "arrêt",
          "arrêter",
          "desabonner",
          "désabonner",
          "baja",
          "parar",
          "alto",
          "cancelar");
  private static final Set<String> START =
      Set.of("start", "unstop", "anmelden", "weiter", "reprendre", "commencer", "alta", "empezar");
  private static final Set<String> HELP =
      Set.of("help", "info", "hilfe", "aide", "ayuda", "informations", "información");

  private static final List<List<String>> WORDS =
      List.of(
          List.of("zero", "nil", "null", "nul", "zéro", "cero"),
          List.of("one", "eins", "un", "une", "uno", "una", "ein", "eine"),
          List.of("two", "zwei", "deux", "dos", "zwo"),
          List.of("three", "drei", "trois", "tres"),
          List.of("four", "vier", "quatre", "cuatro"),
          List.of("five", "fünf", "fuenf", "cinq", "cinco"),
          List.of("six", "sechs", "seis"),
          List.of("seven", "sieben", "sept", "siete"),
          List.of("eight", "acht", "huit", "ocho"),
          List.of("nine", "neun", "neuf", "nueve"),
          List.of("ten", "zehn", "dix", "diez"));
  private static final Map<String, Integer> NUMBERS = numbers();

  /** Words that are numbers only when they stand alone: "one more thing" is no rating. */
  private static final Set<String> ARTICLES =
      Set.of("one", "un", "une", "uno", "una", "ein", "eine", "null", "nil", "nul");

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:my (?:score|rating|answer) is|i(?:'d| would) (?:say|give)(?: (?:you|it))?(?:"
              + " an?)?|score:?|rating:?|ich (?:gebe|sage)|je (?:donne|dirais)|le doy(?:"
              + " un)?|doy(?: un)?)\\s+");
  private static final Pattern FIRST =
      Pattern.compile("^(\\p{L}++|\\p{Nd}++(?!\\p{L}))(.*)$", Pattern.DOTALL);
  private static final String OUT_OF = "^\\s*(?:/|out of|of|von|sur|de|sobre)\\s*(?:%d|%s)(?!\\d)";
  private static final Pattern DOUBT =
      Pattern.compile(
          "^(?:[.,]\\d|\\s*(?:/|-|–|or|oder|ou|o|u|to|bis|à|a|bzw\\.?)\\s*\\p{Nd}).*",
          Pattern.DOTALL);

  private ReplyReader() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < WORDS.size(); number++) {
      for (String word : WORDS.get(number)) {
        numbers.put(word, number);
      }
    }
    return Map.copyOf(numbers);
  }

  /** What the message means on a scale that ends with 10; an empty one is empty words. */
  public static SmsReply read(String message) {
    return read(message, 10);
  }

  /**
   * What the message means.
   *
   * @param highest the end of the scale, so that "4/5" is a rating of five and "4/7" a doubt
   */
  public static SmsReply read(String message, int highest) {
    String text = message.replaceAll("[\uFE0F\u20E3]", "").strip();
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}¡¿\\s]+$", "");
    plain = plain.replaceAll("^[^\\p{L}\\p{Nd}-]+", "");
    if (STOP.contains(plain)) {
      return new SmsReply.Stop();
    }
    if (START.contains(plain)) {
      return new SmsReply.Start();
    }
    return HELP.contains(plain) ? new SmsReply.Help() : rating(text, highest);
  }

  private static SmsReply rating(String text, int highest) {
    String start = text.replaceFirst("^[^\\p{L}\\p{Nd}-]+", "");
    Matcher lead = LEADING.matcher(start.toLowerCase(Locale.ROOT));
    String rest = lead.find() ? start.substring(lead.end()) : start;
    Matcher first = FIRST.matcher(rest);
    if (!first.matches() || DOUBT.matcher(withoutOutOf(first.group(2), highest)).matches()) {
      return new SmsReply.Words(text);
    }
    String comment = comment(withoutOutOf(first.group(2), highest));
    return number(first.group(1), comment)
        .<SmsReply>map(score -> new SmsReply.Score(score, comment))
        .orElse(new SmsReply.Words(text));
  }

  private static String withoutOutOf(String rest, int highest) {
    Pattern pattern =
        Pattern.compile(OUT_OF.formatted(highest, String.join("|", WORDS.get(highest))));
    Matcher outOf = pattern.matcher(rest.toLowerCase(Locale.ROOT));
    return outOf.find() ? rest.substring(outOf.end()) : rest;
  }

  private static String comment(String rest) {
    return rest.replaceFirst("^[\\s,.;:!?–—-]+(?=\\p{L}|\\p{Nd}|$)", "").strip();
  }

  private static Optional<Integer> number(String word, String comment) {
    if (Character.isDigit(word.codePointAt(0))) {
      return digits(word);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return ARTICLES.contains(lower) && !comment.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(NUMBERS.get(lower));
  }

  private static Optional<Integer> digits(String word) {
    int value = 0;
    for (int index = 0; index < word.length() && value <= 10; index++) {
      value = value * 10 + Character.digit(word.charAt(index), 10);
    }
    return value <= 10 ? Optional.of(value) : Optional.empty();
  }
}
