package org.heed;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Heed: one process that serves pages, API and jobs. */
@SpringBootApplication
public class Heed {

  /** Runs the server until the process is asked to stop. */
  public static void main(String[] arguments) {
    SpringApplication.run(Heed.class, arguments);
  }
}
