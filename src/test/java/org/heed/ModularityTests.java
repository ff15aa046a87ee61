package org.heed;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Modules use only what they declare, in one direction, and only each other's public parts. */
class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Heed.class);

  @Test
  void modulesKeepTheirBoundaries() {
    MODULES.verify();
  }

  /** Writes the diagrams to target/spring-modulith-docs. */
  @Test
  void diagramsOfTheModulesCanBeDrawn() {
    new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }
}
