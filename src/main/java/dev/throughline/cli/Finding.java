package dev.throughline.cli;

/// What the doctor found out about one thing.
///
/// @param subject what was looked at, for instance `Model`
/// @param text a sentence
record Finding(Grade grade, String subject, String text) {

    enum Grade {
        FINE("ok"),
        /// Worth knowing; works.
        NOTE("note"),
        /// Does not work as it should.
        BAD("bad");

        private final String mark;

        Grade(String mark) {
            this.mark = mark;
        }
    }

    static Finding fine(String subject, String text) {
        return new Finding(Grade.FINE, subject, text);
    }

    static Finding note(String subject, String text) {
        return new Finding(Grade.NOTE, subject, text);
    }

    static Finding bad(String subject, String text) {
        return new Finding(Grade.BAD, subject, text);
    }

    /// For instance `ok    Java        25.0.3`.
    String line() {
        return String.format("%-5s %-9s %s", grade.mark, subject, text);
    }
}
