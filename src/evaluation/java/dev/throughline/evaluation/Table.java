package dev.throughline.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Lays cells out in columns.
final class Table {

    private Table() {}

    /// A Markdown table whose columns line up.
    ///
    /// @param rows the heading first; all of the same length
    static String markdown(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(text, rows.get(i), widths);
            if (i == 0) {
                append(text, widths.stream().map("-"::repeat).toList(), widths);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, List<Integer> widths) {
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            text.append("| ").append(cell).repeat(' ', widths.get(column) - cell.length() + 1);
        }
        text.append("|\n");
    }
}
