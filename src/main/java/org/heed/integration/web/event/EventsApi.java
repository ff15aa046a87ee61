package org.heed.integration.web.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.event.EventOutcome;
import org.heed.program.event.TriggerEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class EventsApi {

  private final TriggerEvents events;
  private final Clock clock;

  EventsApi(TriggerEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @PostMapping
  @Operation(summary = "Tell one thing that happened; told again, it changes nothing")
  ResponseEntity<OutcomeBody> one(@RequestBody EventBody body) {
    EventOutcome outcome = events.accept(List.of(body.event(clock.instant()))).getFirst();
    if (outcome instanceof EventOutcome.Rejected rejected) {
      throw new InvalidInput(rejected.field(), rejected.reason());
    }
    HttpStatus status =
        outcome instanceof EventOutcome.Accepted ? HttpStatus.ACCEPTED : HttpStatus.OK;
    return ResponseEntity.status(status).body(OutcomeBody.of(0, outcome));
  }

  @PostMapping("/batch")
  @Operation(summary = "Tell up to 1,000 things that happened, in any order; answers for each")
  OutcomesBody batch(@RequestBody EventBatch batch) {
    Instant now = clock.instant();
    List<EventOutcome> outcomes =
        events.accept(
            OutcomeBody.checked(batch.data()).stream().map(body -> body.event(now)).toList());
    return new OutcomesBody(
        IntStream.range(0, outcomes.size())
            .mapToObj(index -> OutcomeBody.of(index, outcomes.get(index)))
            .toList());
  }

  /** Events of a request. */
  record EventBatch(@Nullable List<EventBody> data) {}

  /** One outcome per item, in the order sent. */
  record OutcomesBody(List<OutcomeBody> data) {}
}
