package dev.throughline.engine.undertaking;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date in figures: `2026-05-03`, `03.05.2026`, `3.5`. What could be read in two ways (`05/03`) is left alone.
final class WrittenDate {

    private WrittenDate() {}

    static @Nullable LocalDate of(String word, LocalDate said) {
        String[] parts = word.indexOf('.') > 0 ? word.split("\\.") : word.split("-");
        boolean german = word.indexOf('.') > 0;
        if (parts.length < 2 || parts.length > 3 || (!german && parts.length != 3)) {
            return null;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
        }
        try {
            return german ? german(parts, said) : parts[0].length() == 4 ? date(parts[0], parts[1], parts[2]) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// Without a year it must have two figures each (`03.05`), or it is a version or an amount.
    private static @Nullable LocalDate german(String[] parts, LocalDate said) {
        if (parts.length == 3) {
            return parts[2].length() == 4 ? date(parts[2], parts[1], parts[0]) : null;
        }
        if (parts[0].length() != 2 || parts[1].length() != 2) {
            return null;
        }
        LocalDate date = date(String.valueOf(said.getYear()), parts[1], parts[0]);
        return date.isBefore(said) ? date.plusYears(1) : date;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
