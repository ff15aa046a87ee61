package org.heed.response.flags;

import static org.heed.response.flags.FlagCode.BULK;
import static org.heed.response.flags.FlagCode.DUPLICATE;
import static org.heed.response.flags.FlagCode.NETWORK_FLOOD;
import static org.heed.response.flags.FlagCode.SCRIPTED;
import static org.heed.response.flags.FlagCode.TOO_FAST;

import java.util.List;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.ResponseChanged;
import org.heed.response.ResponseCompleted;
import org.heed.response.ResponseEvent;
import org.heed.response.ResponseReceived;
import org.heed.response.authenticity.LinksScanned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at answers after their commit, so that storing them stays short. */
@Configuration(proxyBeanMethods = false)
class ExamineAnswers {

  @Bean
  EventConsumer<ResponseReceived> examineReceived(Flagging flagging) {
    return new Consumer<>(
        "response.examine-received",
        ResponseReceived.class,
        List.of(DUPLICATE, SCRIPTED, NETWORK_FLOOD),
        flagging);
  }

  @Bean
  EventConsumer<ResponseChanged> examineChanged(Flagging flagging) {
    return new Consumer<>(
        "response.examine-changed", ResponseChanged.class, List.of(SCRIPTED), flagging);
  }

  @Bean
  EventConsumer<ResponseCompleted> examineCompleted(Flagging flagging) {
    return new Consumer<>(
        "response.examine-completed",
        ResponseCompleted.class,
        List.of(DUPLICATE, BULK, TOO_FAST, SCRIPTED),
        flagging);
  }

  @Bean
  EventConsumer<LinksScanned> examineScanned(Flagging flagging) {
    return new EventConsumer<>() {
      @Override
      public String name() {
        return "response.examine-scanned";
      }

      @Override
      public Class<LinksScanned> type() {
        return LinksScanned.class;
      }

      @Override
      public void handle(long workspaceId, List<LinksScanned> events) {
        flagging.examineInvitations(events.stream().map(LinksScanned::invitationId).toList());
      }
    };
  }

  private record Consumer<E extends ResponseEvent>(
      String name, Class<E> type, List<FlagCode> codes, Flagging flagging)
      implements EventConsumer<E> {

    @Override
    public void handle(long workspaceId, List<E> events) {
      flagging.examine(events.stream().map(ResponseEvent::responseId).toList(), codes);
    }
  }
}
