package dev.throughline.index;

import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// How a memory is written into the index: the names of its fields and what is in them. Whoever changes this raises
/// [#FORMAT].
final class MemoryDocument {

    /// An index of another format is made anew.
    static final int FORMAT = 3;

    static final String ID = "id";
    static final String AGENT = "agent";
    static final String STATE = "state";
    static final String TYPE = "type";
    static final String SESSION = "session";
    static final String TAG = "tag";
    static final String ENTITY = "entity";
    static final String EVENT = "event";
    static final String EXPIRES = "expires";
    static final String IMPORTANCE = "importance";
    /// The words of the content.
    static final String CONTENT = "content";
    /// The words of the title and the tags.
    static final String LABELS = "labels";
    static final String IDENTIFIER = "identifier";
    static final String VECTOR = "vector";
    /// The vectors of its tokens.
    static final String TOKENS = "tokens";
    /// Its tokens, each once with the agent's name before it and once without: only counted.
    static final String TOKEN = "token";
    /// Its place in the order of storing.
    static final String NUMBER = "number";
    /// Whoever says it, as [Speaker] finds out.
    static final String SPEAKER = "speaker";
    /// Whom it is about, by name.
    static final String CUSTOMER = "customer";
    /// There where it says when something was or will be.
    static final String DATED = "dated";

    private static final FieldType WORDS = words();
    private static final FieldType COUNTED = counted();
    private static final String TITLE_KEY = "title";

    private MemoryDocument() {}

    /// The vectors of a long text's passages, each in a field of its own, from 0: a document has one vector a field, and
    /// few documents have any of these.
    static String passage(int number) {
        return "passage-" + number;
    }

    /// The fields in which documents of an index have vectors.
    static List<String> vectors(IndexReader reader) {
        List<String> fields = new ArrayList<>();
        String field = VECTOR;
        do {
            fields.add(field);
            field = passage(fields.size() - 1);
        } while (known(reader, field));
        return fields;
    }

    private static boolean known(IndexReader reader, String field) {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().getFieldInfos().fieldInfo(field) != null) {
                return true;
            }
        }
        return false;
    }

    /// @param passages unit vectors
    static Document of(IndexedMemory indexed, float @Nullable [] direction, List<float[]> passages) {
        Memory memory = indexed.memory();
        BytesRef id = ExactTerm.of(memory.id().value());
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, id));
        document.add(term(AGENT, memory.agent()));
        document.add(term(STATE, memory.state().wireName()));
        document.add(term(TYPE, memory.type().wireName()));
        if (memory.session() != null) {
            document.add(term(SESSION, memory.session()));
            document.add(new SortedDocValuesField(SESSION, ExactTerm.of(memory.session())));
        }
        memory.tags().forEach(tag -> document.add(term(TAG, tag)));
        new LinkedHashSet<>(indexed.entityIds()).forEach(entity -> document.add(term(ENTITY, entity)));
        document.add(Moments.point(EVENT, memory.eventTime()));
        document.add(new NumericDocValuesField(EVENT, Moments.micros(memory.eventTime())));
        document.add(new NumericDocValuesField(NUMBER, indexed.number()));
        Speaker.of(memory).ifPresent(name -> document.add(new SortedDocValuesField(SPEAKER, ExactTerm.of(name))));
        Speaker.customer(memory).ifPresent(
                name -> document.add(new SortedDocValuesField(CUSTOMER, ExactTerm.of(name))));
        if (TimeWords.in(memory.content())) {
            document.add(new NumericDocValuesField(DATED, 1));
        }
        if (memory.expires() != null) {
            document.add(Moments.point(EXPIRES, memory.expires()));
        }
        document.add(new DoublePoint(IMPORTANCE, unsignedZero(memory.importance())));
        addWords(document, memory);
        if (direction != null) {
            document.add(new KnnFloatVectorField(VECTOR, direction, VectorSimilarityFunction.DOT_PRODUCT));
        }
        for (int i = 0; i < passages.size(); i++) {
            document.add(new KnnFloatVectorField(passage(i), passages.get(i), VectorSimilarityFunction.DOT_PRODUCT));
        }
        byte[] tokens = indexed.tokens();
        if (tokens != null && tokens.length > 0) {
            document.add(new BinaryDocValuesField(TOKENS, new BytesRef(tokens)));
            addTokens(document, ExactTerm.of(memory.agent()), tokens);
        }
        return document;
    }

    /// Minus zero sorts before zero in the index, but equals it for everybody else.
    static double unsignedZero(double value) {
        return value + 0.0;
    }

    private static void addWords(Document document, Memory memory) {
        String labels = labels(memory);
        document.add(new Field(CONTENT, memory.content(), WORDS));
        if (!labels.isEmpty()) {
            document.add(new Field(LABELS, labels, WORDS));
        }
        Set<String> keys = new LinkedHashSet<>();
        addKeys(keys, Identifiers.in(memory.content()));
        addKeys(keys, Identifiers.in(labels));
        keys.forEach(key -> document.add(term(IDENTIFIER, key)));
    }

    private static void addKeys(Set<String> keys, Collection<Word> identifiers) {
        identifiers.forEach(identifier -> keys.add(identifier.term()));
    }

    private static void addTokens(Document document, BytesRef agent, byte[] code) {
        IntStream.range(0, TokenCode.count(code, 0)).map(i -> TokenCode.token(code, 0, i)).distinct().forEach(token -> {
            document.add(new Field(TOKEN, TokenWeights.term(agent, token), COUNTED));
            document.add(new Field(TOKEN, TokenWeights.term(new BytesRef(), token), COUNTED));
        });
    }

    /// The title, and what stands behind the first colon of each tag: of `customer:jane-doe`, `jane-doe`.
    private static String labels(Memory memory) {
        StringBuilder labels = new StringBuilder();
        if (memory.metadata() != null) {
            memory.metadata().text(TITLE_KEY).ifPresent(labels::append);
        }
        memory.tags().forEach(tag -> labels.append('\n').append(tag.substring(tag.indexOf(':') + 1)));
        return labels.toString();
    }

    private static StringField term(String field, String text) {
        return new StringField(field, ExactTerm.of(text), Field.Store.NO);
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
