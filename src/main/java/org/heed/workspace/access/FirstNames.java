package org.heed.workspace.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the first workspace and its owner are called until somebody says better. Both names reach
 * customers, so they are taken from what whoever runs Heed has said about themselves.
 */
final class FirstNames {

  static final String PRODUCT = "Heed";

  private FirstNames() {}

  /**
   * The sender's name, as in {@code Larkspur <hello@example.com>}.
   *
   * @param mailFrom an address, or {@code Name <address>}
   */
  static String workspace(String mailFrom) {
    int address = mailFrom.lastIndexOf('<');
    String name = address < 0 ? "" : mailFrom.substring(0, address).replace("\"", "").strip();
    return name.isEmpty() ? PRODUCT : name;
  }

  /**
   * The words before the at sign: {@code olga.novak@example.com} is Olga Novak, {@code j.smith} is
   * J. Smith.
   */
  static String owner(String email) {
    String local = email.substring(0, Math.max(0, email.indexOf('@'))).replaceAll("\\+.*", "");
    String name =
        Arrays.stream(local.split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty())
            .map(FirstNames::capitalised)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? "Owner" : name;
  }

  private static String capitalised(String word) {
    String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
    return word.length() == 1 ? first + "." : first + word.substring(1);
  }
}
