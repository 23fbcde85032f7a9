package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class SpliceTest {

    @Test
    void anyListBecomesAnyOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            ObservableList<Integer> list = FXCollections.observableArrayList(numbers(random));
            List<Integer> fresh = numbers(random);
            Splice.into(list, fresh);
            assertThat(list).isEqualTo(fresh);
        }
    }

    @Test
    void oneRowChangedTouchesOneRow() {
        ObservableList<Integer> list = FXCollections.observableArrayList(1, 2, 3, 4, 5);
        List<Integer> touched = new ArrayList<>();
        list.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                touched.addAll(change.getAddedSubList());
            }
        });
        Splice.into(list, List.of(1, 2, 9, 4, 5));
        assertThat(touched).containsExactly(9);
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(8), 0, 4).boxed().toList();
    }
}
