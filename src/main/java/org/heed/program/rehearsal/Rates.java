package org.heed.program.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.heed.program.Touchpoint;
import org.heed.program.experience.Drawing;
import org.heed.program.experience.Drawn;
import org.heed.program.experience.Experience;
import org.heed.program.experience.Part;
import org.heed.program.settings.Channel;

/**
 * What share of those asked will answer, and how many of the answers will be unhappy, for each
 * touchpoint by itself.
 */
record Rates(Map<Long, Of> byTouchpoint) {

  /** A touchpoint. */
  record Of(Drawn answering, Drawn unhappy, boolean entered) {

    String words() {
      return entered
          ? "As entered above, for every touchpoint."
          : answering.words("closed invitations", "answered");
    }

    String unhappyWords() {
      return entered
          ? "As entered above, for every touchpoint."
          : unhappy.words("answers", "unhappy");
    }
  }

  static Rates of(List<Touchpoint> all, Assumptions assumed, Experience.Past past) {
    boolean entered = assumed.sameForAll();
    Map<Long, Drawn> answering =
        Drawing.of(
            all.stream()
                .map(one -> one(one, family(one), entered ? Map.of() : past.answered()))
                .toList(),
            assumed.responseRate() / 100.0);
    Map<Long, Drawn> unhappy =
        Drawing.of(
            all.stream()
                .map(one -> one(one, "all touchpoints", entered ? Map.of() : past.unhappy()))
                .toList(),
            assumed.detractors() / 100.0);
    Map<Long, Of> rates = new TreeMap<>();
    answering.forEach(
        (id, drawn) ->
            rates.put(id, new Of(drawn, Objects.requireNonNull(unhappy.get(id)), entered)));
    return new Rates(rates);
  }

  /**
   * Who is asked by mail and who by text message answer differently, more than by anything else.
   */
  private static String family(Touchpoint touchpoint) {
    Channel channel = touchpoint.settings().reach().channel();
    return channel.invites() ? "all touchpoints by " + word(channel) : "all others";
  }

  private static String word(Channel channel) {
    return channel == Channel.SMS ? "SMS" : "mail";
  }

  private static Drawing.One one(Touchpoint touchpoint, String family, Map<Long, Part> past) {
    return new Drawing.One(touchpoint.id(), family, past.getOrDefault(touchpoint.id(), Part.NONE));
  }

  Of of(long touchpointId) {
    return Objects.requireNonNull(byTouchpoint.get(touchpointId));
  }

  Long[] ids() {
    return byTouchpoint.keySet().toArray(Long[]::new);
  }

  Double[] answering() {
    return column(one -> one.answering().share());
  }

  Double[] unhappy() {
    return column(one -> one.unhappy().share());
  }

  private Double[] column(ToDoubleFunction<Of> share) {
    return byTouchpoint.values().stream().map(share::applyAsDouble).toArray(Double[]::new);
  }
}
