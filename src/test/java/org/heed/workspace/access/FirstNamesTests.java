package org.heed.workspace.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstNamesTests {

  @Test
  void surveysComeInTheNameOfTheSenderWhoWasConfigured() {
    assertThat(FirstNames.workspace("Larkspur <hello@example.com>")).isEqualTo("Larkspur");
    assertThat(FirstNames.workspace("\"Larkspur, Inc.\" <a@b.example>"))
        .isEqualTo("Larkspur, Inc.");
    assertThat(FirstNames.workspace("hello@example.com")).isEqualTo("Heed");
  }

  @Test
  void theOwnerIsCalledAsTheirAddressSays() {
    assertThat(FirstNames.owner("olga.novak+heed@example.com")).isEqualTo("Olga Novak");
    assertThat(FirstNames.owner("mia@example.com")).isEqualTo("Mia");
    assertThat(FirstNames.owner("j.smith@example.com")).isEqualTo("J. Smith");
    assertThat(FirstNames.owner("john_q_public@example.com")).isEqualTo("John Q. Public");
    assertThat(FirstNames.owner("42@example.com")).isEqualTo("Owner");
  }
}
