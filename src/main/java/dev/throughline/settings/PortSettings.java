package dev.throughline.settings;

import java.net.InetAddress;

/// Where bots reach the memory.
///
/// @param enabled whether the console opens the port when it starts
/// @param host the address to listen on
/// @param port 1 to 65,535, or 0 for any free one
public record PortSettings(boolean enabled, String host, int port) {

    public static final int STANDARD_PORT = 3300;
    public static final PortSettings DEFAULT = new PortSettings(false, "127.0.0.1", STANDARD_PORT);

    private static final int HIGHEST_PORT = 65_535;

    public PortSettings {
        Ranges.notBlank("port.host", host);
        Ranges.within("port.port", port, 0, HIGHEST_PORT);
    }

    /// Whether programs on other machines could get in. A host name other than `localhost` counts as such: what it
    /// stands for is not this machine's to say.
    public boolean reachableFromOutside() {
        if (host.equalsIgnoreCase("localhost")) {
            return false;
        }
        try {
            return !InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    public PortSettings withEnabled(boolean value) {
        return new PortSettings(value, host, port);
    }

    public PortSettings withHost(String value) {
        return new PortSettings(enabled, value, port);
    }

    public PortSettings withPort(int value) {
        return new PortSettings(enabled, host, value);
    }
}
