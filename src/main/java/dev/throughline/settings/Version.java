package dev.throughline.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Throughline this is, as the build wrote it down.
public final class Version {

    private static final String FILE = "/dev/throughline/version.properties";

    private Version() {}

    /// For instance `0.1.0`; `unknown` in a build that left it out.
    public static String current() {
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
