package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void noTwoCommandsShareAKey() {
        assertThat(Stream.of(Command.values()).map(Command::usualChord).flatMap(Optional::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void noUsualKeyTypesOrNeedsAltGrOrBelongsToText() {
        assertThat(Command.values()).allSatisfy(command ->
                assertThat(command.usualChord().flatMap(Chord::fault)).as(command.id()).isEmpty());
    }

    @Test
    void singleSignsAreOneCharacterEachAndDiffer() {
        assertThat(Stream.of(Command.values()).map(Command::sign).filter(sign -> !sign.isEmpty()))
                .doesNotHaveDuplicates().allSatisfy(sign -> assertThat(sign).hasSize(1));
    }

    @Test
    void everyUsualKeyIsWrittenAsItIsRead() {
        assertThat(Command.values()).allSatisfy(command -> assertThat(command.usualChord().map(Chord::text)
                .flatMap(Chord::parse)).isEqualTo(command.usualChord()));
    }
}
