package org.heed.program.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shares of touchpoints: by their own past, drawn towards their channel as long as it is short. */
class DrawingTests {

  @Test
  void withoutAnyPastEveryTouchpointGetsWhatWasEntered() {
    Map<Long, Drawn> drawn = Drawing.of(List.of(one(1, "mail", 0, 0), one(2, "SMS", 0, 0)), 0.25);

    assertThat(drawn.values()).allMatch(one -> one.share() == 0.25);
    assertThat(words(drawn, 1))
        .isEqualTo("It has no invitations of its own yet: the share entered above, 25 %.");
  }

  @Test
  void muchPastSpeaksForItself() {
    Map<Long, Drawn> drawn =
        Drawing.of(List.of(one(1, "mail", 2_000, 5_000), one(2, "mail", 500, 5_000)), 0.25);

    assertThat(share(drawn, 1)).isEqualTo(0.4, within(0.005));
    assertThat(share(drawn, 2)).isEqualTo(0.1, within(0.005));
    assertThat(words(drawn, 1))
        .isEqualTo("2,000 of its own 5,000 invitations were answered (40 %).");
  }

  @Test
  void aShortPastIsDrawnTowardsTheChannel() {
    Map<Long, Drawn> drawn =
        Drawing.of(
            List.of(
                one(1, "mail", 2_000, 5_000),
                one(2, "mail", 500, 5_000),
                one(3, "mail", 3, 3),
                one(4, "SMS", 30, 3_000)),
            0.25);

    assertThat(share(drawn, 3)).isGreaterThan(0.25).isLessThan(0.9);
    assertThat(share(drawn, 4)).isLessThan(0.03);
    assertThat(words(drawn, 3))
        .startsWith("3 of its own 3 invitations were answered (100 %), drawn ")
        .endsWith(" % of the way towards mail, 25 %, for these are few.");
  }

  @Test
  void aNewTouchpointGetsTheShareOfItsChannelAndNotThatOfOthers() {
    Map<Long, Drawn> drawn =
        Drawing.of(
            List.of(one(1, "mail", 2_000, 5_000), one(2, "SMS", 50, 5_000), one(3, "SMS", 0, 0)),
            0.25);

    assertThat(share(drawn, 3)).isEqualTo(0.0124, within(0.001));
    assertThat(words(drawn, 3)).isEqualTo("It has no invitations of its own yet: SMS, 1 %.");
  }

  @Test
  void touchpointsThatDifferByChanceAloneGetTheSameShare() {
    Map<Long, Drawn> drawn =
        Drawing.of(List.of(one(1, "mail", 24, 100), one(2, "mail", 26, 100)), 0.25);

    assertThat(share(drawn, 1)).isEqualTo(share(drawn, 2), within(1e-9));
    assertThat(words(drawn, 1))
        .isEqualTo("24 of its own 100 invitations were answered (24 %); expected like mail, 25 %.");
  }

  private static Drawing.One one(long id, String family, long some, long of) {
    return new Drawing.One(id, family, new Part(some, of));
  }

  private static double share(Map<Long, Drawn> drawn, long id) {
    return of(drawn, id).share();
  }

  private static String words(Map<Long, Drawn> drawn, long id) {
    return of(drawn, id).words("invitations", "answered");
  }

  private static Drawn of(Map<Long, Drawn> drawn, long id) {
    Drawn found = drawn.get(id);
    assertThat(found).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }
}
