package org.heed.followup.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageFormTests {

  private static final CaseNotice NOTICE =
      new CaseNotice(
          ChannelTopic.CASE_OPENED.type(),
          "case_opened-7-1",
          7L,
          "Ada <!channel>, Acme & Sons gave a 3.",
          SurveyKind.RNPS,
          3,
          "See <https://evil.test|our site>\n[click](https://evil.test)",
          List.of(new CaseNotice.Fact("Call by", "Thursday")),
          CaseNotice.OPEN_THE_CASE,
          "https://heed.test/cases/7",
          12L,
          Instant.parse("2026-11-22T08:00:00Z"));

  private static JsonNode json(Object message) {
    return JsonMapper.builder().build().valueToTree(message);
  }

  @Test
  void slackShowsOutsideTextAsText() {
    JsonNode message = json(SlackMessage.of(NOTICE));

    assertThat(message.path("text").asString())
        .isEqualTo("Ada &lt;!channel&gt;, Acme &amp; Sons gave a 3.");
    assertThat(message.at("/blocks/1/text/text").asString())
        .isEqualTo("> See &lt;https://evil.test|our site&gt;\n> [click](https://evil.test)");
    assertThat(message.at("/blocks/3/elements/0/url").asString())
        .isEqualTo("https://heed.test/cases/7");
    assertThat(message.at("/blocks/3/elements").findValuesAsString("url"))
        .containsExactly(
            "https://heed.test/cases/7",
            "https://heed.test/cases/7/script",
            "https://heed.test/cases/7/letter");
  }

  @Test
  void teamsShowsOutsideTextAsText() {
    JsonNode card = json(TeamsCard.of(NOTICE)).at("/attachments/0/content");

    assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.at("/body/1/text").asString()).contains("\\[click\\]\\(https://evil.test\\)");
    assertThat(card.at("/actions/0/url").asString()).isEqualTo("https://heed.test/cases/7");
    assertThat(card.at("/actions/2/title").asString()).isEqualTo("Write a letter");
  }

  @Test
  void aWebhookSaysWhatHappenedInData() {
    JsonNode call = json(WebhookCall.of(NOTICE));

    assertThat(call.path("type").asString()).isEqualTo("case.opened");
    assertThat(call.at("/data/caseId").asLong()).isEqualTo(7);
    assertThat(call.at("/data/accountId").asLong()).isEqualTo(12);
    assertThat(call.at("/data/callBy").asString()).isEqualTo("Thursday");
  }

  /** The example of the Standard Webhooks reference libraries. */
  @Test
  void signaturesAreThoseOfStandardWebhooks() {
    assertThat(
            ChannelPost.signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
        .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }
}
