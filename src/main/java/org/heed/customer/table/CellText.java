package org.heed.customer.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A workbook's cell as the text that a person sees in it, with dates in ISO form. */
final class CellText {

  private static final int MAX_SCALE = 30;

  private CellText() {}

  static String of(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || raw.isEmpty() || cell.getType() == CellType.ERROR) {
      return "";
    }
    return switch (cell.getType()) {
      case BOOLEAN -> raw.equals("1") ? "true" : "false";
      case NUMBER, FORMULA ->
          cell.getValue() instanceof BigDecimal number ? number(cell, raw, number) : raw;
      default -> raw;
    };
  }

  private static String number(Cell cell, String raw, BigDecimal number) {
    return isDate(cell.getDataFormatString()) ? date(cell, raw) : plain(raw, number);
  }

  /** A number format is a date's when it names years or days outside quotes and brackets. */
  static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare = format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").split(";", 2)[0];
    return bare.matches("(?i).*[yd].*") && !bare.matches("(?i).*general.*");
  }

  private static String date(Cell cell, String raw) {
    try {
      LocalDateTime time = cell.asDate();
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString();
    } catch (DateTimeException | NumberFormatException notADate) {
      return raw;
    }
  }

  /** Excel stores 0.1 + 0.2 as 0.30000000000000004; fifteen digits are what it shows. */
  private static String plain(String raw, BigDecimal number) {
    return Math.abs(number.scale()) > MAX_SCALE
        ? raw
        : number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
  }
}
