package dev.throughline.engine.undertaking;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a customer wants and what nobody has answered, in their own sentences.
public final class Asking {

    private static final int LEAST_WORDS = 3;
    private static final int MOST_SENTENCES = 2;
    private static final int LONGEST = 240;
    private static final Phrases WANTS = Phrases.of("""
            i'd like
            i would like
            we'd like
            we would like
            i want
            we want
            i need
            we need
            can you
            could you
            could we
            could i
            can i
            can we
            may i
            please
            how do
            how can
            help me
            looking for
            möchte
            möchten
            brauche
            brauchen
            bitte
            können sie
            könnten sie
            hätte gern
            hätte gerne
            """);
    private static final Set<String> GREETINGS = Vocabulary.words("""
            hi hello hey dear good morning afternoon evening guten tag hallo moin liebe sehr geehrte thanks thank danke
            bonjour buenos ciao
            """);

    private Asking() {}

    /// The sentences in which the customer, when they first wrote, asked for something; empty if they did not.
    ///
    /// @param memories of one session, by event time
    public static String intent(Customer customer, List<Memory> memories) {
        for (Memory memory : memories) {
            Turn turn = Turn.of(memory, customer);
            if (turn.role() == Turn.Role.CUSTOMER) {
                return sentences(turn);
            }
        }
        return "";
    }

    private static String sentences(Turn turn) {
        List<Sentence> said = turn.sentences().stream().filter(sentence -> !greeting(sentence)).toList();
        List<Sentence> asked = said.stream().filter(sentence -> sentence.question() || WANTS.in(sentence)).toList();
        StringBuilder intent = new StringBuilder();
        for (Sentence sentence : asked.stream().limit(MOST_SENTENCES).toList()) {
            String whole = ended(sentence);
            if (!intent.isEmpty() && intent.length() + whole.length() > LONGEST) {
                break;
            }
            intent.append(intent.isEmpty() ? "" : " ").append(whole);
        }
        return intent.toString();
    }

    /// Questions of the customer that no person at the desk has written after; a bot answers nobody.
    ///
    /// @param memories of one session, by event time
    public static List<String> open(Customer customer, List<Memory> memories) {
        List<String> open = new ArrayList<>();
        for (Memory memory : memories) {
            Turn turn = Turn.of(memory, customer);
            if (turn.role() == Turn.Role.AGENT) {
                open.clear();
            } else if (turn.role() == Turn.Role.CUSTOMER) {
                turn.sentences().stream().filter(sentence -> sentence.question() && words(sentence) >= LEAST_WORDS)
                        .map(Asking::ended).filter(question -> !open.contains(question)).forEach(open::add);
            }
        }
        return open;
    }

    private static boolean greeting(Sentence sentence) {
        return sentence.is(0, GREETINGS) && words(sentence) <= LEAST_WORDS;
    }

    private static int words(Sentence sentence) {
        int words = 0;
        for (int i = 0; i < sentence.size(); i++) {
            words += sentence.mark(i) ? 0 : 1;
        }
        return words;
    }

    private static String ended(Sentence sentence) {
        String whole = sentence.whole();
        String shortened = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST).strip() + "…";
        return sentence.question() ? shortened + "?"
                : shortened.endsWith("…") ? shortened : shortened + ".";
    }
}
