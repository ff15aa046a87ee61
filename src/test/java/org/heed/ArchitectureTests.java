package org.heed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.web.PublicEndpoint;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that a compiler does not know. */
class ArchitectureTests {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.heed");

  @Test
  void everyHandlerDeclaresWhoMayCallIt() {
    methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .should(declareWhoMayCallThem())
        .check(CODE);
  }

  @Test
  void onlyTheInjectedClockTellsTheTime() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SettingsConfiguration")
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.describe(
                "the time is read from elsewhere", call -> readsTheTime(call.getTarget())))
        .check(CODE);
  }

  @Test
  void controllersAreNobodyElsesBusiness() {
    classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate().check(CODE);
  }

  @Test
  void packagesAreNamedForWhatTheyDo() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..service..",
            "..services..",
            "..impl..",
            "..util..",
            "..utils..",
            "..dto..",
            "..common..",
            "..helper..",
            "..helpers..",
            "..manager..",
            "..model..",
            "..repository..")
        .check(CODE);
  }

  @Test
  void everyPackageSaysThatNothingIsNullByDefault() {
    Set<String> unmarked =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> !isNullMarked(name))
            .collect(Collectors.toSet());

    assertThat(unmarked).isEmpty();
  }

  /** One there would hide the one of the code, and with it the module's declaration. */
  @Test
  void testsDescribeNoPackage() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.endsWith("package-info.java"))).isEmpty();
    }
  }

  private static boolean isNullMarked(String packageName) {
    try {
      return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }

  private static boolean readsTheTime(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean takesClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      case "java.util.Date" -> name.equals("<init>") && target.getRawParameterTypes().isEmpty();
      default -> owner.startsWith("java.time.") && name.equals("now") && !takesClock;
    };
  }

  private static ArchCondition<JavaMethod> declareWhoMayCallThem() {
    return new ArchCondition<>("declare @RequiresPermission or @PublicEndpoint") {
      @Override
      public void check(JavaMethod handler, ConditionEvents events) {
        boolean declared = declares(handler) || declares(handler.getOwner());
        events.add(new SimpleConditionEvent(handler, declared, handler.getFullName()));
      }
    };
  }

  private static boolean declares(CanBeAnnotated element) {
    return element.isAnnotatedWith(RequiresPermission.class)
        || element.isAnnotatedWith(PublicEndpoint.class);
  }
}
