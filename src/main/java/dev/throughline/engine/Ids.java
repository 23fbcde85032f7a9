package dev.throughline.engine;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes ids: 96 random bits, so that no two stores ever make the same.
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(String prefix) {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
