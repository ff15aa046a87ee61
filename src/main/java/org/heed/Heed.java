package org.heed;

import org.heed.platform.doctor.Doctor;
import org.heed.platform.machine.CompilerPriority;
import org.heed.platform.mail.dkim.DkimCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Heed: one process that serves pages, API and jobs. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Heed {

  /**
   * Runs the server until the process is asked to stop, or one of the commands {@code doctor} and
   * {@code dkim}.
   */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("doctor")) {
      System.exit(Doctor.run());
    }
    if (arguments.length > 0 && arguments[0].equals("dkim")) {
      System.exit(DkimCommand.run());
    }
    CompilerPriority.lower();
    SpringApplication.run(Heed.class, arguments);
  }
}
