package org.heed.followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.heed.followup.merge.MergeField;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;

class LetterTests {

  private static final Map<MergeField, String> ADA =
      Map.of(
          MergeField.NAME, "Ada {score} Novak",
          MergeField.OWNER, "Mia Kim",
          MergeField.SCORE, "3");

  @Test
  void fieldsAreFilledOnceSoThatANameCannotSmuggleOneIn() {
    Letter letter = Letter.write(template("Hello {name}", OwnWords.NONE), ADA, "", "");

    assertThat(letter.text()).isEqualTo("Hello Ada {score} Novak");
  }

  @Test
  void missingValueIsSaidBeforeAnythingIsSent() {
    assertThatThrownBy(() -> Letter.write(template("{meeting-link}", OwnWords.NONE), ADA, "", ""))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("{meeting-link}: your booking page is missing.");
  }

  @Test
  void unknownFieldInOwnWordsIsRefused() {
    assertThatThrownBy(
            () -> Letter.write(template("{own-words}", OwnWords.REQUIRED), ADA, "", "{nmae}"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("There is no field {nmae}");
  }

  @Test
  void requiredOwnWordsCannotBeLeftOut() {
    assertThatThrownBy(
            () -> Letter.write(template("{own-words}", OwnWords.REQUIRED), ADA, "", " \n "))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Write a few words of your own.");
  }

  @Test
  void optionalOwnWordsLeaveNoGap() {
    Letter letter =
        Letter.write(template("One\n\n{own-words}\n\nTwo", OwnWords.OPTIONAL), ADA, "", "");

    assertThat(letter.text()).isEqualTo("One\n\nTwo");
  }

  @Test
  void ownWordsAreKeptApartWithTheirFieldsFilled() {
    Letter letter =
        Letter.write(
            template("Hello\n\n{own-words}\n\n{owner}", OwnWords.REQUIRED),
            ADA,
            "About your {score}",
            "A {score} is honest.");

    assertThat(letter.ownWords()).isEqualTo("A 3 is honest.");
    assertThat(letter.subject()).isEqualTo("About your 3");
    assertThat(letter.text()).isEqualTo("Hello\n\nA 3 is honest.\n\nMia Kim");
  }

  @Test
  void draftShowsWhatIsStillMissing() {
    assertThat(Letter.draft(template("{name}: {meeting-link}", OwnWords.NONE), ADA, ""))
        .contains("[your booking page…]");
  }

  private static LetterTemplate template(String body, OwnWords own) {
    Fit fit = new Fit(null, List.of(), "en");
    return new LetterTemplate("t", "T", fit, "Subject", body, own, true, Origin.OWN, 1);
  }
}
