package org.heed.followup.mail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply, parted into what is new and what it repeats.
 *
 * @param fresh the customer's words
 * @param repeated earlier mails; empty for none
 */
record Quotation(String fresh, String repeated) {

  private static final Pattern SOMEBODY_WROTE =
      Pattern.compile(
          "(On|Am|Le|El|Il|Em|Op|Den|Dnia|Dne) .{4,250}(wrote|schrieb.{0,80}|a écrit|escribió|ha"
              + " scritto|escreveu|schreef.{0,80}|skrev.{0,80}|napisał.{0,80}|napsal.{0,80})\\s?:");
  private static final int LONGEST_OPENING = 400;
  private static final Pattern RULE =
      Pattern.compile(
          "_{20,}|-{2,}\\s*(Original Message|Original-Nachricht|Ursprüngliche Nachricht"
              + "|Message d'origine|Mensaje original|Messaggio originale|Forwarded message)\\s*-*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile("\\*?(From|Von|De|Da|Van|Från|Fra)\\s?:\\*? .+");
  private static final Pattern NEXT_HEADER =
      Pattern.compile(
          "\\*?(Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Skickat|Date|Datum|To|An|À|Para)"
              + "\\s?:.*");

  static Quotation of(String text) {
    List<String> lines = text.lines().toList();
    int cut = begin(lines);
    if (cut < 0) {
      return new Quotation(text.strip(), "");
    }
    List<String> fresh = new ArrayList<>(lines.subList(0, cut));
    List<String> rest = lines.subList(cut, lines.size());
    boolean marked = rest.stream().anyMatch(line -> line.startsWith(">"));
    if (marked) {
      // Whoever answers below or between the quoted lines is heard as well.
      rest.stream()
          .skip(headerLines(lines, cut))
          .filter(line -> !line.startsWith(">"))
          .forEach(fresh::add);
    }
    String words = String.join("\n", fresh).replaceAll("\\n{3,}", "\n\n").strip();
    return words.isEmpty()
        ? new Quotation(text.strip(), "")
        : new Quotation(words, String.join("\n", rest).strip());
  }

  private static int headerLines(List<String> lines, int cut) {
    if (lines.get(cut).startsWith(">")) {
      return 0;
    }
    return SOMEBODY_WROTE.matcher(lines.get(cut).strip()).matches() ? 1 : 2;
  }

  private static int begin(List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
      if (line.startsWith(">")
          || RULE.matcher(line).matches()
          || isOpening(line)
          || isOpening(line + " " + next)
          || (HEADER.matcher(line).matches() && NEXT_HEADER.matcher(next).matches())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isOpening(String line) {
    return line.length() < LONGEST_OPENING && SOMEBODY_WROTE.matcher(line).matches();
  }
}
