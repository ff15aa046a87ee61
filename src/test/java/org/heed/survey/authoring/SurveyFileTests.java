package org.heed.survey.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.heed.platform.web.InvalidInput;
import org.heed.survey.SurveyContent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SurveyFileTests {

  private final SurveyFile files = new SurveyFile(JsonMapper.builder().build());
  private final SurveyContent survey = Template.AI_SUPPORT.survey("Acme");

  @Test
  void aSurveyComesBackAsItWent() {
    assertThat(files.read(files.write(survey.withLogo(7L)))).isEqualTo(survey);
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> read("{\n  \"heedSurvey\": 1,\n  \"survey\": {\"language\" \"en\"}}"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining("not JSON");
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> read("[]")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> read("null")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anUnknownFieldOrKindIsRefusedWithItsPath() {
    assertThatThrownBy(() -> read(text().replace("\"intro\"", "\"introduction\"")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("survey.introduction, line ");
    assertThatThrownBy(() -> read(text().replace("\"YES_NO\"", "\"MAYBE\"")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("survey.questions[0].kind");
  }

  @Test
  void missingTextsAreRefusedInsteadOfFailing() {
    assertThatThrownBy(() -> read("{\"heedSurvey\": 1, \"survey\": {\"language\": \"en\"}}"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("productName");
  }

  @Test
  void whatTheRulesRefuseIsListedWithItsField() {
    String circle = text().replace("\"subject\" : \"solved\"", "\"subject\" : \"person\"");
    assertThatThrownBy(() -> read(circle))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("survey.questions.person.showIf: A question cannot depend on its own answer.");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> read(text().replace("\"heedSurvey\" : 1", "\"heedSurvey\" : 9")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has to begin with");
  }

  private String text() {
    return new String(files.write(survey), StandardCharsets.UTF_8);
  }

  private SurveyContent read(String text) {
    return files.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
