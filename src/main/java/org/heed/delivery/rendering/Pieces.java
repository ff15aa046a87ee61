package org.heed.delivery.rendering;

import java.util.ArrayList;
import java.util.List;
import org.heed.platform.mail.MailPiece;
import org.heed.platform.mail.MailText;

/**
 * A text of which almost everything is the same for all recipients, cut at the places where their
 * links go. The pieces between them are written for the wire once, which is what makes sending
 * fast.
 */
final class Pieces {

  /** Stands for the recipient's survey link until {@link #fill}; no text from outside holds it. */
  static final String SURVEY = "\u0001";

  /** Stands for the recipient's unsubscribe link. */
  static final String UNSUBSCRIBE = "\u0002";

  private final List<MailPiece> constant = new ArrayList<>();
  private final List<Boolean> surveyFollows = new ArrayList<>();

  Pieces(String text) {
    int begin = 0;
    for (int index = 0; index < text.length(); index++) {
      char next = text.charAt(index);
      if (next == SURVEY.charAt(0) || next == UNSUBSCRIBE.charAt(0)) {
        constant.add(new MailPiece(text.substring(begin, index)));
        surveyFollows.add(next == SURVEY.charAt(0));
        begin = index + 1;
      }
    }
    constant.add(new MailPiece(text.substring(begin)));
  }

  /** The text for one recipient; the links go in as they are and must need no escaping. */
  MailText fill(String surveyLink, String unsubscribeLink) {
    MailPiece survey = new MailPiece(surveyLink);
    MailPiece unsubscribe = new MailPiece(unsubscribeLink);
    List<MailPiece> filled = new ArrayList<>(2 * constant.size());
    for (int place = 0; place < surveyFollows.size(); place++) {
      filled.add(constant.get(place));
      filled.add(surveyFollows.get(place) ? survey : unsubscribe);
    }
    filled.add(constant.getLast());
    return new MailText(filled);
  }
}
