package org.heed.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heed.workspace.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./heed serve} has the objects of the server chosen once per build. All other tests choose
 * them at the start, so this one looks whether such a server does the same.
 */
class FastStartTests {

  private static final List<String> PAGES =
      List.of(
          "/today",
          "/team",
          "/executive",
          "/executive/money",
          "/executive/trust",
          "/executive/journey",
          "/explore",
          "/boards",
          "/responses",
          "/customers",
          "/imports",
          "/program",
          "/rules",
          "/automations",
          "/plans",
          "/advocacy",
          "/owners",
          "/settings/users",
          "/settings/audit",
          "/settings/notices",
          "/api/v1/openapi.json",
          "/actuator/prometheus");

  @TempDir private static Path beans;
  private static GreenMail mail;
  private Path folder;

  @BeforeAll
  static void chooseBeans() throws Exception {
    mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    Path sources = Files.createDirectory(beans.resolve("sources"));
    Path classes = Files.createDirectory(beans.resolve("classes"));
    run(
        "java",
        List.of(
            "-Xmx600m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.springframework.boot.SpringApplicationAotProcessor",
            "org.heed.Heed",
            sources.toString(),
            classes.toString(),
            classes.toString(),
            "org.heed",
            "heed",
            "--heed.demo=false"));
    List<String> compile =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "-parameters", "-d", classes.toString()));
    compile.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
    }
    run("javac", compile);
  }

  private static void run(String program, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(arguments);
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", program).toString());
    Path log = beans.resolve(program + ".log");
    int result =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(result).as(Files.readString(log)).isZero();
  }

  @AfterAll
  static void stopMail() {
    mail.stop();
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = LivingHeed.newFolder();
  }

  @AfterEach
  void removeFolder() throws IOException {
    LivingHeed.delete(folder);
  }

  @Test
  void aServerWhoseObjectsWereChosenBeforeShowsEveryPage() throws Exception {
    try (LivingHeed heed = LivingHeed.startWithBeans(folder, mail, beans.resolve("classes"))) {
      Browser browser = new Browser(heed.port());
      browser.signIn(LivingHeed.OWNER, LivingHeed.PASSWORD);
      for (String page : PAGES) {
        assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
      }
      browser.post("/boards", "name", "Kept by a chosen object");
      assertThat(browser.get("/boards").body()).contains("Kept by a chosen object");
      assertThat(new Browser(heed.port()).get("/today").statusCode()).isNotEqualTo(200);
    }
  }
}
