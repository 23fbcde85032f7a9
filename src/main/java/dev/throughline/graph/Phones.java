package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phone numbers: international with `+`, North American by their shape, any other only behind a word for them.
final class Phones implements Recogniser {

    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\d+.,:/#_=@-])\\+?+\\(?+\\d(?:[ ()./-]{0,3}+\\d){6,16}+(?![\\p{L}\\d@]"
                    + "|[.,:]\\d)");
    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("(?:1[ .-])?\\(?[2-9]\\d{2}(?:\\) ?|[ .-])[2-9]\\d{2}[ .-]\\d{4}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][\\d ()./-]{7,24}");
    private static final Pattern CUE = Pattern.compile("(?<![\\p{L}\\d])(?:phone|tel(?= ?[.:+(\\d])|telephone"
            + "|telefon|mobile|cell|handynummer"
            + "|call|whatsapp|fax|hotline|rufnummer|contact (?:number|no)|text me|ring me|reach me)"
            + "(?!\\p{L})[^\\d\\n]{0,20}$");
    private static final int NEAR = 40;

    @Override
    public void find(NormalText text, Findings findings) {
        Matcher run = RUN.matcher(text.folded);
        while (run.find()) {
            String number = run.group();
            int digits = Words.digits(number);
            if (digits <= 15 && phone(text, run.start(), number, digits)) {
                findings.take(EntityKind.PHONE, Keys.phone(number), number, run.start(), run.end());
            }
        }
    }

    private static boolean phone(NormalText text, int start, String number, int digits) {
        if (number.startsWith("+")) {
            return digits >= 8 && INTERNATIONAL.matcher(number).matches();
        }
        if (number.indexOf('.') >= 0 && !number.startsWith("0") && !NORTH_AMERICAN.matcher(number).matches()) {
            return false;
        }
        boolean shaped = NORTH_AMERICAN.matcher(number).matches()
                && (number.indexOf(' ') < 0 || number.indexOf('(') >= 0);
        return shaped || CUE.matcher(text.before(start, NEAR)).find();
    }
}
