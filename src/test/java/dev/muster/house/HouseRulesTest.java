package dev.muster.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which room may know which, and what nobody does. A rule that is broken says why it is there.
class HouseRulesTest {
  private static final String HOUSE = "dev.muster.";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.muster");
  private static final JavaClasses EVERYTHING =
      new ClassFileImporter().importPackages("dev.muster");

  // Rooms

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APP")
  void aRoomKnowsOnlyTheRoomsBehindIt(Room room) {
    noClasses()
        .that()
        .resideInAPackage(room.path())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room.strangers())
        .because("arrows point one way: " + room.name() + " knows " + room.knows())
        .allowEmptyShould(!built(room))
        .check(MAIN);
  }

  @Test
  void everyPackageIsARoom() {
    Set<String> rooms = Stream.of(Room.values()).map(Room::path).collect(Collectors.toSet());
    assertThat(packages())
        .as("a package that has no arrows could know anything: draw its arrows in Room")
        .isSubsetOf(rooms);
  }

  @Test
  void theEngineKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(Room.ENGINE.path())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", Room.ENGINE.path())
        .because("asyncio's meaning shall be testable with no network, screen or library")
        .check(MAIN);
  }

  @Test
  void noCycleBetweenPackages() {
    slices()
        .matching("dev.muster.(**)")
        .should()
        .beFreeOfCycles()
        .because("data walks one way, front to back, and a reader can follow it")
        .check(MAIN);
  }

  @Test
  void onlyHttpKnowsOkHttp() {
    onlyThese(
        "okhttp3..", "the transport can be another one day; its words are the engine's", Room.HTTP);
  }

  @Test
  void onlyTheTerminalKnowsPicocli() {
    onlyThese("picocli..", "options are the terminal's words", Room.TERMINAL, Room.APP);
  }

  @Test
  void onlyTheTaskBarKnowsDBus() {
    onlyThese("org.freedesktop.dbus..", "other systems have other task bars", Room.TASKBAR);
  }

  @Test
  void onlyScreensKnowJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.muster.ui..", Room.APP.path())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..")
        .because("everything but the screen runs where there is no display")
        .check(MAIN);
  }

  @Test
  void aViewModelIsFreeOfNodes() {
    noClasses()
        .that()
        .resideInAPackage("dev.muster.ui..")
        .and()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
        .because("a view model is properties and commands, tested without a screen")
        .check(MAIN);
  }

  // What nobody does

  @Test
  void onlyTheBridgeCallsRunLater() {
    nobody("javafx.application.Platform", "runLater", "dev.muster.ui.FxBridge")
        .because("one bridge hands over in order and in batches; a hop an event stalls the screen")
        .check(MAIN);
  }

  @Test
  void onlyTheRunClockReadsTheTime() {
    String clock = "dev.muster.engine.RunClock";
    String why = "tests move the clock by hand; a second source of time would not move with it";
    nobody("java.lang.System", "nanoTime", clock).because(why).check(MAIN);
    nobody("java.lang.System", "currentTimeMillis", clock).because(why).check(MAIN);
  }

  @Test
  void nobodySleeps() {
    nobody("java.lang.Thread", "sleep", "")
        .because("who sleeps guesses; wait for the thing itself, or ask for a better seam")
        .check(EVERYTHING);
  }

  @Test
  void onlyTheAppExits() {
    String why = "whoever ends the process takes every open connection and file with it";
    for (String owner : List.of("java.lang.System", "java.lang.Runtime")) {
      nobody(owner, "exit", HOUSE + "app.").because(why).check(MAIN);
      nobody(owner, "halt", HOUSE + "app.").because(why).check(MAIN);
    }
  }

  @Test
  void nobodyPrintsStackTraces() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe("printStackTrace", access -> access.getName().equals("printStackTrace")))
        .because("errors are a sentence and a next step; the stack goes to the log file")
        .check(MAIN);
  }

  @Test
  void whatMovesAsksWhetherItMay() {
    noClasses()
        .that()
        .resideInAPackage("dev.muster.ui..")
        .and()
        .doNotHaveFullyQualifiedName(HOUSE + "ui.Bubble")
        .and()
        .doNotHaveFullyQualifiedName(HOUSE + "ui.Busy")
        .should()
        .dependOnClassesThat(
            describe(
                "fade, slide or spin",
                type ->
                    type.isAssignableTo("javafx.animation.Transition")
                        || type.isEquivalentTo(javafx.scene.control.ProgressIndicator.class)))
        .orShould()
        .callConstructorWhere(
            describe(
                "makes a popover",
                call -> call.getTargetOwner().getName().equals("atlantafx.base.controls.Popover")))
        .because("who wants no motion is asked in one place, dev.muster.ui.Motion")
        .check(MAIN);
  }

  // Names and annotations

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
        .because("such a name says nothing; use the user's and the field's words")
        .check(EVERYTHING);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(MAIN.getDefaultPackage().getSubpackagesInTree())
        .filteredOn(each -> each.getName().startsWith("dev.muster") && !each.getClasses().isEmpty())
        .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
        .as("without @NullMarked in its package-info, nobody checks a package's nulls")
        .isEmpty();
  }

  private static boolean built(Room room) {
    return packages().contains(room.path());
  }

  private static Set<String> packages() {
    return MAIN.getDefaultPackage().getSubpackagesInTree().stream()
        .filter(each -> !each.getClasses().isEmpty())
        .map(JavaPackage::getName)
        .filter(name -> name.startsWith(HOUSE))
        .collect(Collectors.toSet());
  }

  private static void onlyThese(String library, String why, Room... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(Stream.of(rooms).map(Room::path).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(why)
        .check(MAIN);
  }

  /// @param but the beginning of the names of those who may; empty for none
  private static ClassesShouldConjunction nobody(String owner, String method, String but) {
    DescribedPredicate<JavaAccess<?>> calls =
        describe(
            owner + "." + method + (but.isEmpty() ? "" : " outside " + but),
            access ->
                access.getTargetOwner().getName().equals(owner)
                    && access.getName().equals(method)
                    && (but.isEmpty() || !access.getOriginOwner().getName().startsWith(but)));
    return noClasses().should().accessTargetWhere(calls);
  }
}
