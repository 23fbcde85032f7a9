package dev.throughline.index;

import dev.throughline.memory.Scope;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// How rare the tokens of a question are in the memories that may be seen: the inverse document frequency of BM25
/// (Robertson and Zaragoza 2009). Read from the dictionary of terms, a few look-ups for each token.
///
/// @param query with the tokens that count
/// @param weights of each of them, all above 0
record TokenWeights(TokenQuery query, float[] weights) {

    /// Of longer questions the rarest count; what many memories have says little, and costs the same.
    private static final int MOST_TOKENS = 32;

    static TokenWeights of(TokenQuery query, Scope scope, IndexReader reader) throws IOException {
        long memories = memories(scope, reader);
        float[] all = new float[query.size()];
        for (int i = 0; i < all.length; i++) {
            long having = Math.min(memories, having(query.token(i), scope, reader));
            all[i] = (float) Math.log1p((memories - having + 0.5) / (having + 0.5));
        }
        if (all.length <= MOST_TOKENS) {
            return new TokenWeights(query, all);
        }
        int[] kept = IntStream.range(0, all.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -all[i]))
                .limit(MOST_TOKENS)
                .mapToInt(Integer::intValue).toArray();
        float[] some = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            some[i] = all[kept[i]];
        }
        return new TokenWeights(query.only(kept), some);
    }

    /// The term of a token in an agent's memories; of all memories without an agent.
    static BytesRef term(BytesRef agent, int token) {
        byte[] term = new byte[agent.length + 3];
        System.arraycopy(agent.bytes, agent.offset, term, 0, agent.length);
        term[agent.length + 1] = (byte) (token >>> 8);
        term[agent.length + 2] = (byte) token;
        return new BytesRef(term);
    }

    private static long memories(Scope scope, IndexReader reader) throws IOException {
        return switch (scope) {
            case Scope.WholeDesk() -> reader.numDocs();
            case Scope.Agents(Set<String> names) -> {
                long sum = 0;
                for (String name : names) {
                    sum += reader.docFreq(new Term(MemoryDocument.AGENT, ExactTerm.of(name)));
                }
                yield sum;
            }
        };
    }

    private static long having(int token, Scope scope, IndexReader reader) throws IOException {
        return switch (scope) {
            case Scope.WholeDesk() -> reader.docFreq(new Term(MemoryDocument.TOKEN, term(new BytesRef(), token)));
            case Scope.Agents(Set<String> names) -> {
                long sum = 0;
                for (String name : names) {
                    sum += reader.docFreq(new Term(MemoryDocument.TOKEN, term(ExactTerm.of(name), token)));
                }
                yield sum;
            }
        };
    }
}
