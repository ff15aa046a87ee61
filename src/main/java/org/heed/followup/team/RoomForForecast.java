package org.heed.followup.team;

import java.util.Map;
import java.util.stream.Collectors;
import org.heed.program.rehearsal.CaseRoom;
import org.springframework.stereotype.Component;

/** Tells the program's forecast who has room for more cases. */
@Component
class RoomForForecast implements CaseRoom {

  private final TeamLoads loads;

  RoomForForecast(TeamLoads loads) {
    this.loads = loads;
  }

  @Override
  public Map<Long, Room> byOwner() {
    return loads.all().stream()
        .collect(
            Collectors.toMap(
                load -> load.person().id(), load -> new Room(load.open(), load.capacity())));
  }
}
