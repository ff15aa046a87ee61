package org.heed.customer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.heed.platform.web.InvalidInput;

/**
 * How a CSV file is written.
 *
 * @param charset encoding
 * @param markBytes bytes before the first letter
 * @param delimiter what separates columns
 * @param hasDelimiterLine whether the first line only names the delimiter ({@code sep=;}), as Excel
 *     writes it
 */
public record CsvFormat(Charset charset, int markBytes, char delimiter, boolean hasDelimiterLine) {

  private static final int SAMPLE_BYTES = 1 << 17;
  private static final String CANDIDATES = ",;\t|";

  /**
   * Finds the delimiter from the first lines: the one that splits most rows into the same number,
   * at least two, of columns. A file with a single column is taken as comma-separated.
   */
  public static CsvFormat detect(InputStream file, TextEncoding encoding) throws IOException {
    file.skipNBytes(encoding.markBytes());
    String sample = new String(file.readNBytes(SAMPLE_BYTES), encoding.charset());
    String firstLine = sample.lines().findFirst().orElse("").strip().replace("\"", "");
    if (firstLine.matches("(?i)sep=[,;\t|]?")) {
      char named = firstLine.length() > 4 ? firstLine.charAt(4) : '\t';
      return new CsvFormat(encoding.charset(), encoding.markBytes(), named, true);
    }
    char best = ',';
    int bestScore = 0;
    for (char candidate : CANDIDATES.toCharArray()) {
      int score = score(sample, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return new CsvFormat(encoding.charset(), encoding.markBytes(), best, false);
  }

  /**
   * Rows with the commonest number of delimiters, times a little for more columns. The first row
   * alone says little: it may be a title.
   */
  private static int score(String sample, char delimiter) {
    int[] counts = delimitersPerRow(sample, delimiter);
    int best = 0;
    for (int usual : Arrays.stream(counts).filter(count -> count > 0).distinct().toArray()) {
      long same = Arrays.stream(counts).filter(count -> count == usual).count();
      best = Math.max(best, 1 + (int) (same * 1000 / counts.length) * 10 + Math.min(usual, 99));
    }
    return best;
  }

  private static int[] delimitersPerRow(String sample, char delimiter) {
    int[] counts = new int[100];
    int row = 0;
    boolean quoted = false;
    boolean content = false;
    for (int i = 0; i < sample.length() && row < counts.length; i++) {
      char letter = sample.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && letter == delimiter) {
        counts[row]++;
        content = true;
      } else if (!quoted && (letter == '\n' || letter == '\r')) {
        row += content ? 1 : 0;
        content = false;
      } else {
        content = true;
      }
    }
    boolean wholeFile = sample.length() < SAMPLE_BYTES / 2;
    return Arrays.copyOf(counts, Math.min(counts.length, row + (content && wholeFile ? 1 : 0)));
  }

  /** A charset by its stored name. */
  public static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("encoding", "The encoding “%s” is not known.".formatted(name));
    }
  }
}
