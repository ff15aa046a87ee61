package org.heed.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9|9|''",
        "' 10 '|10|''",
        "nine thanks|9|thanks",
        "9 quick help|9|quick help",
        "9/10 great|9|great",
        "10 out of 10!|10|''",
        "9 - quick help!|9|quick help!",
        "Neun, alles gut|9|alles gut",
        "zehn von zehn|10|''",
        "Zéro|0|''",
        "huit sur 10. Merci|8|Merci",
        "siete|7|''",
        "Fünf|5|''",
        "one|1|''",
        "I'd say 8, mostly fine|8|mostly fine",
        "ich gebe 3 wegen der Wartezeit|3|wegen der Wartezeit",
        "9️⃣|9|''",
        "٩|9|''",
        "'9, it took 3 weeks'|9|'it took 3 weeks'",
        "0 :(|0|:("
      })
  void aRatingAtTheBeginningIsTheScoreAndTheRestTheComment(
      String message, int score, String comment) {
    assertThat(ReplyReader.read(message)).isEqualTo(new SmsReply.Score(score, comment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 or 9",
        "7.5",
        "7,5",
        "11",
        "100",
        "-1",
        "8-9",
        "one more thing",
        "un problème",
        "",
        "We waited 3 weeks",
        "👍",
        "9999999999999999999999",
        "no idea",
        "8/9",
        "2nd"
      })
  void whatLeavesADoubtIsWords(String message) {
    assertThat(ReplyReader.read(message)).isEqualTo(new SmsReply.Words(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP", "Stop.", " stop ", "stopp!", "ARRÊT", "Baja", "Abmelden"})
  void oneWordStops(String message) {
    assertThat(ReplyReader.read(message)).isInstanceOf(SmsReply.Stop.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "unstop", "Alta"})
  void oneWordStartsAgain(String message) {
    assertThat(ReplyReader.read(message)).isInstanceOf(SmsReply.Start.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELP", "Hilfe?", "aide", "INFO"})
  void oneWordAsksForHelp(String message) {
    assertThat(ReplyReader.read(message)).isInstanceOf(SmsReply.Help.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"please stop calling me", "Your help was great"})
  void aSentenceWithSuchAWordIsWords(String message) {
    assertThat(ReplyReader.read(message)).isInstanceOf(SmsReply.Words.class);
  }
}
