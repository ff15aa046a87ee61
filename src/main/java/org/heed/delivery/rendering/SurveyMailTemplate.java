package org.heed.delivery.rendering;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.platform.mail.MailText;
import org.heed.platform.text.PlainText;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Words;

/** One version of a survey as a mail, everything filled in but the recipient's links. */
final class SurveyMailTemplate {

  private static final Blanks HTML = Blanks.read("/mail/survey.html");
  private static final Blanks SCORE = Blanks.read("/mail/survey-score.html");
  private static final Blanks TEXT = Blanks.read("/mail/survey.txt");
  private static final int LONGEST_SUBJECT = 150;
  private static final double DARK_CARD_LUMINANCE_CONTRAST = 9;

  private final SurveyContent content;
  private final Words words;
  private final Sender sender;
  private final boolean reminder;
  private final String from;
  private final String subject;
  private final Pieces html;
  private final Pieces text;

  SurveyMailTemplate(SurveyContent content, Sender sender, boolean reminder) {
    this.content = content;
    this.words = new Words(content.language());
    this.sender = sender;
    this.reminder = reminder;
    this.from = sender.named(content.senderName());
    this.subject = PlainText.cleanLine(subjectText(), LONGEST_SUBJECT);
    this.html = new Pieces(HTML.filled(htmlValues()));
    this.text = new Pieces(TEXT.filled(textValues()).strip() + "\n");
  }

  String from() {
    return from;
  }

  String subject() {
    return subject;
  }

  String domain() {
    return sender.domain();
  }

  MailText html(String surveyLink, String unsubscribeLink) {
    return html.fill(surveyLink, unsubscribeLink);
  }

  MailText text(String surveyLink, String unsubscribeLink) {
    return text.fill(surveyLink, unsubscribeLink);
  }

  private String subjectText() {
    String question = content.questionText();
    return reminder ? words.text("mail.reminder", question) : question;
  }

  private Map<String, String> htmlValues() {
    boolean rightToLeft = words.direction().equals("rtl");
    Map<String, String> values = new HashMap<>();
    values.put("lang", escaped(content.language()));
    values.put("dir", rightToLeft ? "rtl" : "ltr");
    values.put("start", rightToLeft ? "right" : "left");
    values.put("subject", escaped(subject));
    values.put("preheader", escaped(intro()));
    values.put("head", head());
    values.put("intro", escaped(intro()));
    values.put("question", escaped(content.questionText()));
    values.put("scores", scores());
    values.put("low", escaped(content.filled(content.lowLabel())));
    values.put("high", escaped(content.filled(content.highLabel())));
    values.put("lowest", Integer.toString(content.measure().lowest()));
    values.put("highest", Integer.toString(content.measure().highest()));
    values.put("browser", escaped(words.text("mail.browser")));
    values.put("stop", escaped(words.text("mail.unsubscribe")));
    values.put("edge", edge());
    values.put("footer", escaped(footer()));
    values.put("survey", Pieces.SURVEY);
    values.put("unsubscribe", Pieces.UNSUBSCRIBE);
    return values;
  }

  private Map<String, String> textValues() {
    return Map.of(
        "intro", clean(intro()),
        "question", clean(content.questionText()),
        "scores", textScores(),
        "footer", clean(footer()),
        "browser", clean(words.text("mail.browser")),
        "stop", clean(words.text("mail.unsubscribe")),
        "survey", Pieces.SURVEY,
        "unsubscribe", Pieces.UNSUBSCRIBE);
  }

  private String intro() {
    String intro =
        (content.filled(content.incentive()) + " " + content.filled(content.intro())).strip();
    return reminder ? words.text("mail.reminder.text") + " " + intro : intro;
  }

  private String footer() {
    return words.text("mail.footer", sender.organisation(), content.productName());
  }

  /** The picture, named for those who see none, or the product's name. */
  private String head() {
    String style =
        "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
            + "font-size:18px;font-weight:700;line-height:40px;color:#12181d";
    String name = escaped(content.productName());
    if (sender.logoUrl() == null) {
      return "<span class=\"ink\" style=\"" + style + "\">" + name + "</span>";
    }
    return "<img class=\"logo\" src=\"%s\" height=\"40\" alt=\"%s\" style=\"display:block;height:40px;max-width:100%%;border:0;%s\">"
        .formatted(escaped(sender.logoUrl()), name, style);
  }

  private IntStream numbers() {
    return IntStream.rangeClosed(content.measure().lowest(), content.measure().highest());
  }

  private String scores() {
    return numbers().mapToObj(this::score).collect(Collectors.joining());
  }

  private String score(int number) {
    return SCORE
        .filled(
            Map.of(
                "brand", content.brand().hex(),
                "on-brand", content.brand().textColor(),
                "number", Integer.toString(number),
                "label", escaped(label(number)),
                "survey", Pieces.SURVEY))
        .strip();
  }

  private String label(int number) {
    if (number == content.measure().lowest()) {
      return number + ", " + content.filled(content.lowLabel());
    }
    return number == content.measure().highest()
        ? number + ", " + content.filled(content.highLabel())
        : Integer.toString(number);
  }

  /** In dark mode a dark brand colour needs a visible edge. */
  private String edge() {
    boolean dark = content.brand().contrastOnWhite() > DARK_CARD_LUMINANCE_CONTRAST;
    return dark ? "#7d8993" : content.brand().hex();
  }

  private String textScores() {
    return numbers()
        .mapToObj(number -> clean(label(number)) + ": " + Pieces.SURVEY + "?score=" + number)
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String outside) {
    return htmlEscape(clean(outside), "UTF-8");
  }

  private static String clean(String outside) {
    return PlainText.clean(outside, Integer.MAX_VALUE);
  }
}
