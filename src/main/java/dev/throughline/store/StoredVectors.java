package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a [Store] keeps of memories' embeddings, of several models side by side. Thread-safe.
public final class StoredVectors {

    private final Readers readers;
    private final InstantSource clock;

    StoredVectors(Readers readers, InstantSource clock) {
        this.readers = readers;
        this.clock = clock;
    }

    public Optional<float[]> of(MemoryId id, String model) {
        return Optional.ofNullable(of(List.of(id), model).get(id));
    }

    /// Those without one are left out.
    public Map<MemoryId, float[]> of(Collection<MemoryId> ids, String model) {
        Map<MemoryId, float[]> vectors = new HashMap<>();
        readers.read(db -> ModelBytes.vectors(db).find(ids, model))
                .forEach((id, bytes) -> vectors.put(id, floats(bytes)));
        return vectors;
    }

    /// Of the passages of long texts; those without are left out.
    public Map<MemoryId, List<float[]>> passages(Collection<MemoryId> ids, String model) {
        Map<MemoryId, List<float[]>> vectors = new HashMap<>();
        readers.read(db -> ModelBytes.passages(db).find(ids, model))
                .forEach((id, bytes) -> vectors.put(id, several(bytes)));
        return vectors;
    }

    /// Memories of any state that have not expired and have no vector of the model, in the order of storing. Goes
    /// through all memories that have one: some 50 ms for 100,000.
    public List<MemoryId> missing(String model, int limit) {
        return readers.read(db -> ModelBytes.vectors(db).missing(model, clock.instant(), limit));
    }

    public long countMissing(String model) {
        return readers.read(db -> ModelBytes.vectors(db).countMissing(model, clock.instant()));
    }

    /// Those that any vector is kept of.
    public Set<String> models() {
        return readers.read(db -> ModelBytes.vectors(db).models());
    }

    static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /// How many, then one after the other.
    static byte[] bytes(List<float[]> vectors) {
        int length = vectors.stream().mapToInt(vector -> vector.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(vectors.size());
        vectors.forEach(vector -> bytes.put(bytes(vector)));
        return bytes.array();
    }

    private static List<float[]> several(byte[] bytes) {
        int many = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        int length = (bytes.length - Integer.BYTES) / many;
        List<float[]> vectors = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            int start = Integer.BYTES + i * length;
            vectors.add(floats(Arrays.copyOfRange(bytes, start, start + length)));
        }
        return vectors;
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
