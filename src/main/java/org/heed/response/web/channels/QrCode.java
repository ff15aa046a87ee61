package org.heed.response.web.channels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A link as a QR code that a worn or badly lit print may lose 15 % of. */
final class QrCode {

  private static final int QUIET_ZONE = 4;
  private static final int WHITE = 0xFFFFFF;

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  static QrCode of(String link) {
    try {
      return new QrCode(
          new QRCodeWriter()
              .encode(
                  link,
                  BarcodeFormat.QR_CODE,
                  1,
                  1,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      QUIET_ZONE)));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The link is too long for a code", tooLong);
    }
  }

  /** A drawing of any size, dark on white whatever the page's colours are. */
  String svg() {
    int size = modules.getWidth();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (modules.get(x, y)) {
          int from = x;
          while (x + 1 < size && modules.get(x + 1, y)) {
            x++;
          }
          path.append("M%d %dh%dv1H%dz".formatted(from, y, x + 1 - from, from));
        }
      }
    }
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\""
            + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>"
            + "<path d=\"%2$s\"/></svg>")
        .formatted(size, path);
  }

  /**
   * A picture.
   *
   * @param pixels at least so many on each side
   */
  byte[] png(int pixels) {
    int scale = Math.ceilDiv(pixels, modules.getWidth());
    int side = modules.getWidth() * scale;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0 : WHITE);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
