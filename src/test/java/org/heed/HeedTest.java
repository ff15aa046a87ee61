package org.heed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.heed.platform.mail.MailOutage;
import org.heed.platform.outbox.RangProbe;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole application on a free port, with a real PostgreSQL and a real SMTP
 * server that all tests of this JVM share. Tests make their own workspaces with {@link
 * TestWorkspaces}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {
      Heed.class,
      RangProbe.class,
      TestWorkspaces.class,
      AskedCustomers.class,
      GivenAnswers.class,
      MailOutage.class
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@ActiveProfiles("test")
public @interface HeedTest {}
