package dev.throughline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The lines of the house, each with its reason.
class ArchitectureTest {

    private static final String ROOT = "dev.throughline.";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.throughline");

    /// A package with those it may use, and why no more.
    private record Line(String name, Set<String> mayUse, String because) {}

    private static final Set<String> LEAVES = Set.of("store", "index", "graph", "inference");
    private static final Set<String> PACKAGES = Set.of("memory", "store", "index", "graph", "inference", "engine",
            "settings", "rest", "console", "cli", "app");

    private static final List<Line> LINES = List.of(
            new Line("memory", Set.of(), "the words everybody speaks can depend on nobody"),
            new Line("settings", Set.of("memory"), "settings are values that every door and the application read"),
            new Line("store", Set.of("memory"), "the one truth does not know what is derived from it"),
            new Line("index", Set.of("memory"), "the index is rebuilt from the journal by the engine, never by itself"),
            new Line("graph", Set.of("memory"), "the graph is derived by the engine, never by itself"),
            new Line("inference", Set.of("memory"), "models know texts and vectors, not where they are kept"),
            new Line("engine", Set.of("memory", "store", "index", "graph", "inference"),
                    "the engine opens with neither Spring, JavaFX nor a door, so that all doors share it"),
            new Line("rest", Set.of("memory", "settings"), "a door knows the service and nothing behind it"),
            new Line("console", Set.of("memory", "settings"), "a door knows the service and nothing behind it"),
            new Line("cli", Set.of("memory", "settings"), "a door knows the service and nothing behind it"));

    /// A library with the one package that may name it, or none.
    private record Library(String name, List<String> packages, Set<String> home) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("Lucene", List.of("org.apache.lucene.."), Set.of("index")),
            new Library("JDBC and SQLite", List.of("java.sql..", "javax.sql..", "org.sqlite.."), Set.of("store")),
            new Library("JGraphT", List.of("org.jgrapht.."), Set.of("graph")),
            new Library("ONNX Runtime", List.of("ai.onnxruntime.."), Set.of("inference")),
            new Library("DJL", List.of("ai.djl.."), Set.of("inference")),
            new Library("Javalin and Jetty", List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."),
                    Set.of("rest")),
            new Library("JavaFX", List.of("javafx..", "com.sun.javafx.."), Set.of("console")),
            new Library("ControlsFX", List.of("org.controlsfx..", "impl.org.controlsfx.."), Set.of("console")),
            new Library("AtlantaFX", List.of("atlantafx.."), Set.of("console")),
            new Library("Ikonli", List.of("org.kordamp.ikonli.."), Set.of("console")),
            new Library("Spring", List.of("org.springframework.."), Set.of("app")),
            new Library("Logback", List.of("ch.qos.logback..", "org.slf4j.bridge.."), Set.of("app")),
            new Library("picocli", List.of("picocli.."), Set.of("cli")),
            new Library("another JSON library than Jackson 3",
                    List.of("com.google.gson..", "com.fasterxml.jackson..", "jakarta.json.."), Set.of()),
            new Library("another logging interface than SLF4J",
                    List.of("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..",
                            "org.apache.logging.."), Set.of()),
            new Library("AWT and Swing", List.of("java.awt..", "javax.swing.."), Set.of()));

    private static String tree(String name) {
        return ROOT + name + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyWhatItMay() {
        return LINES.stream().map(line -> DynamicTest.dynamicTest(line.name(), () -> check(
                noClasses().that().resideInAPackage(tree(line.name()))
                        .should().dependOnClassesThat().resideInAnyPackage(PACKAGES.stream()
                                .filter(other -> !other.equals(line.name()) && !line.mayUse().contains(other))
                                .map(ArchitectureTest::tree)
                                .toArray(String[]::new))
                        .because(line.because()))));
    }

    @Test
    void thereAreNoOtherPackages() {
        check(classes().should().resideInAnyPackage(PACKAGES.stream().map(ArchitectureTest::tree)
                        .toArray(String[]::new))
                .because("each package has one job, and the list of jobs is the architecture"));
    }

    @Test
    void theWordsUseTheJdkAlone() {
        check(noClasses().that().resideInAPackage(tree("memory"))
                .should().dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", tree("memory"))))
                .because("whoever speaks the words must not be made to carry a library"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(ROOT + "(*)..").should().beFreeOfCycles()
                .because("what goes round in a circle can be neither understood nor replaced in parts"));
        check(slices().matching(ROOT + "(**)").should().beFreeOfCycles()
                .because("the same holds for the parts of a package"));
    }

    @TestFactory
    Stream<DynamicTest> leavesNeverSeeEachOther() {
        return LEAVES.stream().sorted().map(leaf -> DynamicTest.dynamicTest(leaf, () -> check(
                noClasses().that().resideInAPackage(tree(leaf))
                        .should().dependOnClassesThat().resideInAnyPackage(LEAVES.stream()
                                .filter(other -> !other.equals(leaf))
                                .map(ArchitectureTest::tree)
                                .toArray(String[]::new))
                        .because("the engine alone brings them together, so that each can be replaced"))));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryIsNamedInOnePackage() {
        return LIBRARIES.stream().map(library -> DynamicTest.dynamicTest(library.name(), () -> check(
                noClasses().that().resideOutsideOfPackages(library.home().stream().map(ArchitectureTest::tree)
                                .toArray(String[]::new))
                        .should().dependOnClassesThat().resideInAnyPackage(library.packages().toArray(String[]::new))
                        .because("a library that one package names can be replaced there"))));
    }

    @Test
    void onlyTheCommandLineAndTheApplicationPrint() {
        check(noClasses().that().resideOutsideOfPackages(tree("cli"), tree("app")).should(ACCESS_STANDARD_STREAMS)
                .because("everything else speaks to people through a door, and to developers through the log"));
    }

    @Test
    void onlySettingsReadTheEnvironment() {
        check(noClasses().that().resideOutsideOfPackages(tree("settings"), tree("inference"))
                .should(callMethodWhere(describe("System.getenv", (JavaMethodCall call) ->
                        call.getTargetOwner().isEquivalentTo(System.class) && call.getName().equals("getenv"))))
                .because("what a user can set from outside is found in one place; inference only looks whether its "
                        + "tokenizer's own switches are set"));
    }

    @Test
    void viewModelsKnowNoNodes() {
        check(noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat(resideInAnyPackage("javafx..")
                        .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))))
                .because("a view model is tested without a toolkit"));
    }

    @Test
    void onlyTheKitGoesToTheJavaFxThread() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "console.kit..")
                .should(accessTargetWhere(describe("Platform.runLater", (JavaAccess<?> access) ->
                        access.getTargetOwner().getName().equals("javafx.application.Platform")
                                && access.getName().equals("runLater"))))
                .because("one place decides what runs on the thread of the window, and in which order"));
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes().should(new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked,
                        item.getPackageName() + " has " + (marked ? "" : "no ") + "@NullMarked package-info"));
            }
        }).because("the compiler checks nulls only where a package says so"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .because("such a name hides that nobody decided what the class is for"));
    }

    /// Guards the table itself: a package that is listed twice or not at all would not be looked at.
    @Test
    void everyPackageButTheApplicationHasItsLine() {
        assertEquals(PACKAGES.stream().sorted().toList(),
                Stream.concat(LINES.stream().map(Line::name), Stream.of("app")).sorted().toList());
    }
}
