package dev.throughline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,   false",
        "127.8.9.1,   false",
        "::1,         false",
        "localhost,   false",
        "0.0.0.0,     true",
        "::,          true",
        "192.168.1.7, true",
        "desk.lan,    true",
    })
    void onlyLoopbackAddressesStayInside(String host, boolean outside) {
        assertEquals(outside, PortSettings.DEFAULT.withHost(host).reachableFromOutside());
    }
}
