package org.heed.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.heed.demo.company.Company;
import org.heed.demo.history.Figures;
import org.heed.demo.history.History;
import org.heed.demo.history.LocalWork;
import org.heed.demo.history.Places;
import org.heed.demo.history.SharedWork;
import org.heed.demo.shop.ShopFeedback;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspace;
import org.heed.workspace.WorkspaceSettings;
import org.heed.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty instance with the simulated company, before jobs and pages start. */
@Component
@DemoOnly
class DemoStart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final long SEED = 20_261_122;

  private final Workspaces workspaces;
  private final Company company;
  private final Places places;
  private final History history;
  private final Figures figures;
  private final ShopFeedback shop;
  private final SharedWork work;
  private final LocalWork locally;
  private final JdbcClient jdbc;
  private final DemoClock clock;
  private volatile boolean running;

  DemoStart(
      Workspaces workspaces,
      Company company,
      Places places,
      History history,
      Figures figures,
      ShopFeedback shop,
      SharedWork work,
      LocalWork locally,
      JdbcClient jdbc,
      DemoClock clock) {
    this.workspaces = workspaces;
    this.company = company;
    this.places = places;
    this.history = history;
    this.figures = figures;
    this.shop = shop;
    this.work = work;
    this.locally = locally;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    if (WorkspaceScope.system(workspaces::ids).isEmpty()) {
      Workspace workspace = WorkspaceScope.system(() -> workspaces.create(Company.NAME, ZONE));
      WorkspaceScope.run(workspace.id(), this::fill);
    }
  }

  private void fill() {
    long began = System.nanoTime();
    LocalDate today = LocalDate.ofInstant(clock.present(), ZONE);
    Random dice = new Random(SEED);
    try {
      clock.travelTo(History.beginning(today).atStartOfDay(ZONE).toInstant());
      long defaultOwner = company.found(dice, today).getFirst().id();
      workspaces.change(
          Company.NAME, ZONE, new WorkspaceSettings(defaultOwner, 48, 3_600, Company.NAME));
      places.open(new Random(SEED));
      history.happen(dice, today);
      clock.travelTo(clock.present());
      figures.report(new Random(SEED), today);
      forgetOldAlerts();
    } finally {
      clock.returnToPresent();
    }
    shop.open();
    work.begin(today);
    locally.begin(today);
    log.info("Eighteen months happened in {} s", (System.nanoTime() - began) / 1_000_000_000);
  }

  /** Alerts of the past were read long ago; only those of the last days are still on their way. */
  private void forgetOldAlerts() {
    jdbc.sql(
            """
            update staff_mail set state = 'sent', sent_at = created_at
             where workspace_id = ? and created_at < now() - interval '3 days'
            """)
        .param(WorkspaceScope.current())
        .update();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the outbox, the jobs and the web server, which start last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
