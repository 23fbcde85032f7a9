package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.MemoryId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static List<Answer> rows(String... ids) {
        return Stream.of(ids).map(id -> AnswerFixture.answer(id, 0.5)).toList();
    }

    private static List<String> ids(List<Answer> rows) {
        return rows.stream().map(Answer::id).map(MemoryId::value).toList();
    }

    @Test
    void rowsStayWhereTheyAreAndNewOnesComeBelow() {
        assertThat(ids(RowOrder.keeping(rows("a", "b", "c"), rows("x", "c", "a", "y"), null)))
                .containsExactly("a", "b", "c", "x", "y");
    }

    @Test
    void rowsAreToldAnewButForTheUntouchedOne() {
        List<Answer> fresh = List.of(AnswerFixture.answer("b", 0.9), AnswerFixture.answer("a", 0.8));
        assertThat(RowOrder.keeping(rows("a", "b"), fresh, new MemoryId("a")))
                .extracting(answer -> answer.recalled().score()).containsExactly(0.5, 0.9);
    }

    @Test
    void asFewRowsAsPossibleMove() {
        assertThat(RowOrder.gain(rows("a", "b", "c", "d"), rows("d", "a", "b", "c")))
                .isEqualTo(new RowOrder.Better(1, 0));
        assertThat(RowOrder.gain(rows("a", "b", "c", "d"), rows("d", "c", "b", "a")))
                .isEqualTo(new RowOrder.Better(3, 0));
        assertThat(RowOrder.gain(rows("a", "b", "c", "d"), rows("b", "a", "d")))
                .isEqualTo(new RowOrder.Better(1, 1));
        assertThat(RowOrder.gain(rows("a", "b"), rows("a", "b"))).isNull();
    }
}
