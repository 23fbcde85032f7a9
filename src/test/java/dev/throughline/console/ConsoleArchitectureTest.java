package dev.throughline.console;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javafx.application.Platform;
import javafx.beans.binding.Binding;
import org.junit.jupiter.api.Test;

/// The lines inside the console.
class ConsoleArchitectureTest {

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.throughline.console");

    @Test
    void viewModelsNeedNoToolkit() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .or().haveSimpleNameEndingWith("Words").or().haveSimpleName("PanesModel")
                .or().haveSimpleName("OpenCustomer").or().haveSimpleName("Edits").or().haveSimpleName("Live")
                .or().haveSimpleName("Look").or().haveSimpleName("Overlays").or().haveSimpleName("Commands")
                .or().haveSimpleName("Keymap").or().haveSimpleName("WeightKnobs")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..",
                        "javafx.application..", "javafx.concurrent..", "javafx.fxml..", "javafx.animation..")
                .because("they are tested without it and would otherwise decide about pixels")
                .check(CONSOLE);
    }

    @Test
    void onlyTheKitSchedulesOnTheJavaFxThread() {
        noClasses().that().resideOutsideOfPackage("dev.throughline.console.kit")
                .should().callMethod(Platform.class, "runLater", Runnable.class)
                .because("there is one door to that thread, and it can be replaced in tests")
                .check(CONSOLE);
    }

    @Test
    void nobodyListensToABindingThatNobodyKeeps() {
        noClasses().should().callMethodWhere(target(nameMatching("subscribe|addListener"))
                        .and(target(owner(assignableTo(Binding.class)))))
                .because("a binding holds on weakly: it falls silent when the memory is cleared up; bind a property "
                        + "to it, or listen to what it is made of")
                .check(CONSOLE);
    }

    @Test
    void screensDoNotKnowEachOther() {
        slices().matching("dev.throughline.console.(*)..").should().beFreeOfCycles().check(CONSOLE);
        noClasses().that().resideInAnyPackage("dev.throughline.console.story", "dev.throughline.console.recall",
                        "dev.throughline.console.inspector",
                        "dev.throughline.console.graph", "dev.throughline.console.port", "dev.throughline.console.health",
                        "dev.throughline.console.desk", "dev.throughline.console.journal",
                        "dev.throughline.console.settings")
                .should().dependOnClassesThat().resideInAnyPackage("dev.throughline.console.shell",
                        "dev.throughline.console")
                .because("the frame knows the screens, not the other way round")
                .check(CONSOLE);
    }

    @Test
    void theConsoleKnowsTheVocabularyAndNothingBehindIt() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javafx..", "atlantafx..",
                        "org.kordamp..", "org.controlsfx..", "org.slf4j..", "org.jspecify..", "dev.throughline.console..",
                        "dev.throughline.memory", "dev.throughline.settings..")
                .because("the engine may be behind a wire one day")
                .check(CONSOLE);
    }
}
