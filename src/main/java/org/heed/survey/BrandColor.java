package org.heed.survey;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour that text stands on, with the contrast arithmetic of WCAG 2.
 *
 * @param red 0–255
 * @param green 0–255
 * @param blue 0–255
 */
public record BrandColor(int red, int green, int blue) {

  /** The contrast that WCAG 2.2 AA asks for between normal text and its background. */
  public static final double READABLE = 4.5;

  /** The contrast that WCAG 2.2 AA asks for between a control and what surrounds it. */
  public static final double VISIBLE = 3.0;

  /** Heed's own accent, used when a survey has none. */
  public static final String DEFAULT = "#1f5fbf";

  private static final BrandColor WHITE = new BrandColor(255, 255, 255);
  private static final BrandColor INK = new BrandColor(0x11, 0x18, 0x27);
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Whether the text is a colour written as {@code #rrggbb}. */
  public static boolean isValid(String hex) {
    return HEX.matcher(hex).matches();
  }

  /**
   * Reads {@code #rrggbb}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static BrandColor of(String hex) {
    if (!isValid(hex)) {
      throw new IllegalArgumentException("Write a colour as #rrggbb, such as " + DEFAULT);
    }
    int rgb = Integer.parseInt(hex, 1, 7, 16);
    return new BrandColor(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** The colour as {@code #rrggbb}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** White or near-black, whichever reads better on this colour. */
  public String textColor() {
    return contrast(WHITE) >= contrast(INK) ? WHITE.hex() : INK.hex();
  }

  /** The contrast of {@link #textColor} on this colour, 1 to 21. */
  public double textContrast() {
    return Math.max(contrast(WHITE), contrast(INK));
  }

  /** The contrast of this colour against a white page, 1 to 21. */
  public double contrastOnWhite() {
    return contrast(WHITE);
  }

  private double contrast(BrandColor other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
