package org.heed.dashboard.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.dashboard.explore.View;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.SeriesChart;
import org.heed.platform.mail.MailFile;
import org.heed.platform.pdf.Pdf;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Boards on paper and in mails: numbers and charts, nothing that leads to single answers. */
@Component
class BoardPrint {

  /** How many of the latest points a mail shows. */
  private static final int POINTS = 12;

  /** Height of the longest bar of a mail, in pixels. */
  private static final double TALLEST = 56;

  private final Tiles tiles;
  private final Workspaces workspaces;
  private final HeedSettings settings;
  private final ITemplateEngine templates;

  BoardPrint(Tiles tiles, Workspaces workspaces, HeedSettings settings, ITemplateEngine templates) {
    this.tiles = tiles;
    this.workspaces = workspaces;
    this.settings = settings;
    this.templates = templates;
  }

  /** A mail's two parts. */
  record Letter(String text, String html) {}

  /**
   * A bar of a mail's chart.
   *
   * @param height in pixels; 0 without a value
   */
  record Bar(String label, String value, int height, boolean below) {}

  /** A tile of a mail. */
  record Piece(Tile tile, List<Bar> bars) {}

  /** The board as PDF, as of now. */
  byte[] pdf(Board board) {
    return Pdf.of(
        templates.process(
            "dashboard/board-print", context(board, Map.of("tiles", tiles.of(board.id(), false)))));
  }

  /** The same to go with a mail; null when it is too large for one, which then only links to it. */
  @Nullable MailFile file(Board board) {
    byte[] pdf = pdf(board);
    return pdf.length > MailFile.MOST_BYTES
        ? null
        : new MailFile("heed-board-" + workspaces.today() + ".pdf", "application/pdf", pdf);
  }

  /** The board as a mail, as of now. */
  Letter letter(Board board) {
    List<Tile> shown = tiles.of(board.id(), false);
    List<Piece> pieces = shown.stream().map(tile -> new Piece(tile, bars(tile.view()))).toList();
    String link = settings.linkBase() + "/boards/" + board.id();
    Map<String, Object> model = Map.of("pieces", pieces, "link", link);
    String html = templates.process("dashboard/board-mail", context(board, model));
    String text =
        shown.stream().map(BoardPrint::line).collect(Collectors.joining("\n"))
            + "\n\nThe board: "
            + link
            + "\nAs PDF: "
            + link
            + "/pdf\n";
    return new Letter(text, html);
  }

  private Context context(Board board, Map<String, Object> model) {
    Context context = new Context(Locale.ENGLISH, model);
    LocalDate today = workspaces.today();
    context.setVariable("board", board);
    context.setVariable("today", today);
    context.setVariable("workspace", workspaces.current().name());
    return context;
  }

  private static String line(Tile tile) {
    Reading whole = tile.view().whole();
    return whole.enough()
        ? "%s: %s (95 %% interval %s, n = %s)"
            .formatted(
                tile.saved().name(),
                whole.display(),
                whole.displayInterval(),
                tile.view().answersText())
        : tile.saved().name() + ": not enough answers";
  }

  private static List<Bar> bars(View view) {
    List<SeriesChart.Point> points = view.series().points();
    List<SeriesChart.Point> last =
        points.subList(Math.max(0, points.size() - POINTS), points.size());
    double most =
        last.stream()
            .map(SeriesChart.Point::reading)
            .filter(Reading::enough)
            .mapToDouble(reading -> Math.abs(reading.value()))
            .max()
            .orElse(1);
    return last.stream().map(point -> bar(point, Math.max(most, 1e-9))).toList();
  }

  private static Bar bar(SeriesChart.Point point, double most) {
    Reading reading = point.reading();
    if (!reading.enough()) {
      return new Bar(point.label(), "·", 0, false);
    }
    int height = (int) Math.max(2, Math.round(TALLEST * Math.abs(reading.value()) / most));
    return new Bar(point.label(), reading.display(), height, reading.value() < 0);
  }
}
