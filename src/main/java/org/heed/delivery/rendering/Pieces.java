package org.heed.delivery.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of which almost everything is the same for all recipients, cut at the places where their
 * links go. Filling it copies the constant pieces and nothing else, which is what makes sending
 * fast.
 */
final class Pieces {

  /** Stands for the recipient's survey link until {@link #fill}; no text from outside holds it. */
  static final String SURVEY = "\u0001";

  /** Stands for the recipient's unsubscribe link. */
  static final String UNSUBSCRIBE = "\u0002";

  private final List<String> constant = new ArrayList<>();
  private final List<Boolean> surveyFollows = new ArrayList<>();
  private final int length;

  Pieces(String text) {
    int begin = 0;
    for (int index = 0; index < text.length(); index++) {
      char next = text.charAt(index);
      if (next == SURVEY.charAt(0) || next == UNSUBSCRIBE.charAt(0)) {
        constant.add(text.substring(begin, index));
        surveyFollows.add(next == SURVEY.charAt(0));
        begin = index + 1;
      }
    }
    constant.add(text.substring(begin));
    this.length = text.length();
  }

  /** The text for one recipient; the links go in as they are and must need no escaping. */
  String fill(String surveyLink, String unsubscribeLink) {
    int links = surveyFollows.size() * Math.max(surveyLink.length(), unsubscribeLink.length());
    StringBuilder filled = new StringBuilder(length + links);
    for (int piece = 0; piece < surveyFollows.size(); piece++) {
      filled.append(constant.get(piece));
      filled.append(surveyFollows.get(piece) ? surveyLink : unsubscribeLink);
    }
    return filled.append(constant.getLast()).toString();
  }
}
