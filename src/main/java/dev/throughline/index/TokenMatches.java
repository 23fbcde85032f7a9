package dev.throughline.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// For each token of a question and each memory, the best product with one of the memory's tokens.
///
/// The memories' tokens are gathered some hundreds at a time, coordinate by coordinate, and a question's token is compared
/// with all of them at once. That way round the compiler makes vector instructions of plain loops; product by product it
/// takes three to eight times as long, also with a library's vector code (measured: 80 memories of 180 tokens against 20
/// are 1.5 ms). Products of the question's tokens x the memories' tokens x the dimension. One thread.
final class TokenMatches {

    private static final int ROOM = 512;
    /// Coordinates taken in one go: each go reads and writes all sums once.
    private static final int GO = 4;

    private final int dimension;
    private final float[][] question;
    private final float[][] planes;
    private final float[] sums = new float[ROOM];
    private final float[] best;
    private final int[] owners = new int[ROOM];
    private final int[] ends = new int[ROOM];
    private int filled;
    private int parts;

    /// @param memories how many will be compared
    TokenMatches(TokenQuery query, int memories) {
        dimension = query.dimension();
        int width = Math.ceilDiv(dimension, GO) * GO;
        question = new float[query.size()][];
        Arrays.setAll(question, i -> Arrays.copyOf(query.vector(i), width));
        planes = new float[width][ROOM];
        best = new float[memories * query.size()];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
    }

    /// Adds a memory's tokens.
    ///
    /// @param memory its number, from 0
    void add(int memory, BytesRef code) {
        int count = TokenCode.count(code.bytes, code.offset);
        for (int token = 0; token < count; ) {
            if (filled == ROOM) {
                compare();
            }
            int taken = Math.min(count - token, ROOM - filled);
            TokenCode.spread(code.bytes, code.offset, dimension, token, taken, planes, filled);
            filled += taken;
            owners[parts] = memory;
            ends[parts++] = filled;
            token += taken;
        }
    }

    /// To be called when all are added: the best match of one of the question's tokens.
    float best(int memory, int token) {
        if (filled > 0) {
            compare();
        }
        return best[memory * question.length + token];
    }

    private void compare() {
        for (int i = 0; i < question.length; i++) {
            Arrays.fill(sums, 0, filled, 0);
            for (int d = 0; d < planes.length; d += GO) {
                add(question[i], d);
            }
            int at = 0;
            for (int part = 0; part < parts; part++) {
                int mine = owners[part] * question.length + i;
                float most = best[mine];
                for (; at < ends[part]; at++) {
                    most = Math.max(most, sums[at]);
                }
                best[mine] = most;
            }
        }
        filled = 0;
        parts = 0;
    }

    /// The same index everywhere, and nothing beside: only then is the loop turned into vector instructions.
    private void add(float[] token, int from) {
        multiply(token[from], planes[from], token[from + 1], planes[from + 1], token[from + 2], planes[from + 2],
                token[from + 3], planes[from + 3], sums, filled);
    }

    private static void multiply(float a, float[] first, float b, float[] second, float c, float[] third,
            float d, float[] fourth, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }
}
