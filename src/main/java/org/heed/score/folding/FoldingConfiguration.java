package org.heed.score.folding;

import org.heed.platform.live.LiveNews;
import org.heed.response.ResponseChanged;
import org.heed.response.ResponseCompleted;
import org.heed.response.ResponseInvalidated;
import org.heed.response.ResponseReceived;
import org.heed.response.ResponseRevalidated;
import org.heed.score.facts.Steps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names are stored with events that failed; they stay as they are. */
@Configuration(proxyBeanMethods = false)
class FoldingConfiguration {

  @Bean
  FoldResponses<ResponseReceived> foldReceived(RollUps rollUps) {
    return new FoldResponses<>("score.received", ResponseReceived.class, rollUps);
  }

  @Bean
  FoldResponses<ResponseChanged> foldChanged(RollUps rollUps) {
    return new FoldResponses<>("score.changed", ResponseChanged.class, rollUps);
  }

  @Bean
  FoldResponses<ResponseInvalidated> foldInvalidated(RollUps rollUps) {
    return new FoldResponses<>("score.invalidated", ResponseInvalidated.class, rollUps);
  }

  @Bean
  FoldResponses<ResponseRevalidated> foldRevalidated(RollUps rollUps) {
    return new FoldResponses<>("score.revalidated", ResponseRevalidated.class, rollUps);
  }

  @Bean
  FoldFacts<ResponseReceived> factsReceived(Steps steps, LiveNews news) {
    return new FoldFacts<>("score.facts.received", ResponseReceived.class, steps, news);
  }

  @Bean
  FoldFacts<ResponseChanged> factsChanged(Steps steps, LiveNews news) {
    return new FoldFacts<>("score.facts.changed", ResponseChanged.class, steps, news);
  }

  @Bean
  FoldFacts<ResponseCompleted> factsCompleted(Steps steps, LiveNews news) {
    return new FoldFacts<>("score.facts.completed", ResponseCompleted.class, steps, news);
  }

  @Bean
  FoldFacts<ResponseInvalidated> factsInvalidated(Steps steps, LiveNews news) {
    return new FoldFacts<>("score.facts.invalidated", ResponseInvalidated.class, steps, news);
  }

  @Bean
  FoldFacts<ResponseRevalidated> factsRevalidated(Steps steps, LiveNews news) {
    return new FoldFacts<>("score.facts.revalidated", ResponseRevalidated.class, steps, news);
  }
}
