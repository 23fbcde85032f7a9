package dev.throughline.graph;

import java.util.regex.Pattern;

/// Rows after RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises;
/// a plain number, below zero too, is none.
final class CsvText {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?(E-?\\d{1,3})?");

    private CsvText() {}

    static void row(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        csv.append("\r\n");
    }

    private static String cell(String value) {
        String safe = formula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean formula(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !NUMBER.matcher(value).matches();
    }
}
