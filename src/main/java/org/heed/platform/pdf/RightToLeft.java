package org.heed.platform.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Lines with Arabic or Hebrew in the order in which they are read. */
final class RightToLeft implements BidiSplitter {

  private final Bidi bidi = new Bidi();

  @Override
  public void setParagraph(String paragraph, byte direction) {
    byte level =
        switch (direction) {
          case LTR -> Bidi.LTR;
          case RTL -> Bidi.RTL;
          default -> Bidi.LEVEL_DEFAULT_LTR;
        };
    bidi.setPara(paragraph, level, null);
  }

  @Override
  public int countTextRuns() {
    return bidi.countRuns();
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    BidiRun run = bidi.getVisualRun(index);
    return new BidiTextRun(
        run.getStart(), run.getLength(), run.getDirection() == Bidi.LTR ? LTR : RTL);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return switch (Bidi.getBaseDirection(paragraph)) {
      case Bidi.LTR -> LTR;
      case Bidi.RTL -> RTL;
      default -> NEUTRAL;
    };
  }

  /** Turns runs round and joins Arabic letters. */
  static final class Letters implements BidiReorderer {

    private static final ArabicShaping SHAPE = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
    private static final ArabicShaping UNSHAPE = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
      return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
      return with(SHAPE, text);
    }

    @Override
    public String deshapeText(String text) {
      return with(UNSHAPE, text);
    }

    private static String with(ArabicShaping shaping, String text) {
      try {
        return shaping.shape(text);
      } catch (ArabicShapingException unshapable) {
        return text;
      }
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
