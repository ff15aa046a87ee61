package org.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/**
 * Draws docs/pictures/modules.svg from the code; with -Dheed.update=true it replaces a stale one.
 */
class ModuleDiagramTests {

  private static final Path PICTURE = Path.of("docs", "pictures", "modules.svg");
  private static final List<String> ORDER =
      List.of(
          "statistics",
          "platform",
          "workspace",
          "customer",
          "survey",
          "program",
          "delivery",
          "response",
          "score",
          "followup",
          "integration",
          "dashboard",
          "demo");
  private static final int ROW = 44;
  private static final int BOX_END = 190;

  private final ApplicationModules modules = ApplicationModules.of(Heed.class);

  @Test
  void thePictureOfTheModulesIsUpToDate() throws IOException {
    String drawn = draw();
    if (Boolean.getBoolean("heed.update")) {
      Files.createDirectories(PICTURE.getParent());
      Files.writeString(PICTURE, drawn);
    }
    assertThat(PICTURE).content().isEqualTo(drawn);
  }

  @Test
  void everyModuleHasItsPlaceInTheOrder() {
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void everyModuleUsesOnlyModulesAboveIt() {
    for (String module : ORDER) {
      assertThat(uses(module))
          .allSatisfy(used -> assertThat(ORDER.indexOf(used)).isLessThan(ORDER.indexOf(module)));
    }
  }

  private String draw() {
    StringBuilder svg = new StringBuilder();
    int height = ORDER.size() * ROW + 16;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 560 ")
        .append(height)
        .append("\" font-family=\"sans-serif\" font-size=\"14\">\n")
        .append("<rect width=\"560\" height=\"" + height + "\" fill=\"#ffffff\"/>\n");
    ORDER.forEach(module -> arcs(svg, module));
    ORDER.forEach(module -> box(svg, module));
    return svg.append("</svg>\n").toString();
  }

  private void arcs(StringBuilder svg, String module) {
    int from = middle(module) - 4;
    for (String used : uses(module)) {
      int to = middle(used) + 4;
      int bulge = BOX_END + 30 + (from - to) * 6 / 10;
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#0f6e66\""
                  + " stroke-opacity=\"0.45\" stroke-width=\"1.5\"/>%n",
              BOX_END,
              from,
              bulge,
              from,
              bulge,
              to,
              BOX_END,
              to));
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#0f6e66\"/>%n",
              BOX_END + 2,
              to));
    }
  }

  private static void box(StringBuilder svg, String module) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"20\" y=\"%d\" width=\"%d\" height=\"30\" rx=\"8\" fill=\"#e8f2f0\""
                + " stroke=\"#0f6e66\"/><text x=\"36\" y=\"%d\" fill=\"#1a2522\">%s</text>%n",
            middle(module) - 15,
            BOX_END - 20,
            middle(module) + 5,
            module));
  }

  private static int middle(String module) {
    return ORDER.indexOf(module) * ROW + 30;
  }

  private List<String> uses(String name) {
    ApplicationModule module = modules.getModuleByName(name).orElseThrow();
    List<String> used = new ArrayList<>();
    module.getDirectDependencies(modules, DependencyType.values()).stream()
        .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
        .filter(target -> !target.equals(name))
        .distinct()
        .sorted((one, other) -> ORDER.indexOf(one) - ORDER.indexOf(other))
        .forEach(used::add);
    return used;
  }
}
