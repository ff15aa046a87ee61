package org.heed.demo.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.dashboard.operations.Vendors;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the simulated company serves its customers: its own sites, vendors, and digital help. */
@Component
@DemoOnly
public class Places {

  /** Small businesses served without a person, in per cent. */
  private static final int DIGITALLY_SERVED = 30;

  private final MeasurePoints points;
  private final Accounts accounts;
  private final Vendors vendors;
  private final JdbcClient jdbc;

  Places(MeasurePoints points, Accounts accounts, Vendors vendors, JdbcClient jdbc) {
    this.points = points;
    this.accounts = accounts;
    this.vendors = vendors;
    this.jdbc = jdbc;
  }

  /** Opens all places and sends every account to one of them. */
  public void open(Random dice) {
    Map<String, Long> regions = new HashMap<>();
    Map<Place, Long> ids = new HashMap<>();
    for (Place place : Place.ALL) {
      long region = regions.computeIfAbsent(place.above(), this::region);
      long id =
          points.create(
              new MeasurePointDraft(
                  region, place.code(), place.name(), place.kind(), place.way(), null));
      ids.put(place, id);
      if (place.kind() == Kind.VENDOR) {
        vendors.promise(id, 48, 120, 80);
      }
    }
    accounts.upsertAll(
        customers().stream()
            .map(
                one ->
                    AccountDraft.builder()
                        .externalId(one.externalId())
                        .measurePoint(ids.get(placeOf(one, dice)))
                        .build())
            .toList());
  }

  private long region(String name) {
    Kind kind = name.equals(Place.DIGITAL) ? Kind.DEPARTMENT : Kind.REGION;
    return points.create(new MeasurePointDraft(null, Place.code(name), name, kind, null, null));
  }

  private record Customer(long id, String externalId, String region, String segment) {}

  private List<Customer> customers() {
    return jdbc.sql("select id, external_id, region, segment from account where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Customer.class)
        .list();
  }

  /** Those in good relations tend to be at the better place of their region. */
  private static Place placeOf(Customer customer, Random dice) {
    boolean digital =
        customer.segment().equals("Small business") && dice.nextInt(100) < DIGITALLY_SERVED;
    String above = digital ? Place.DIGITAL : customer.region();
    List<Place> near = Place.ALL.stream().filter(place -> place.above().equals(above)).toList();
    double pull = sorted(above) * Mood.relation(customer.id()) + dice.nextGaussian();
    Place first = near.getFirst();
    Place second = near.getLast();
    return pull > 0 == first.quality() > second.quality() ? first : second;
  }

  /** In one region it matters more than elsewhere where a customer is served. */
  private static double sorted(String above) {
    return above.equals(Mood.HIT_REGION) ? 3 : 0.8;
  }
}
