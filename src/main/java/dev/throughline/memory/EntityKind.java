package dev.throughline.memory;

import java.util.Locale;

/// The types of things that memories speak of.
public enum EntityKind {
    CUSTOMER,
    PERSON,
    EMAIL,
    PHONE,
    URL,
    DOMAIN,
    ORDER,
    TICKET,
    SKU,
    SERIAL,
    TRACKING,
    ERROR_CODE,
    PRODUCT,
    VERSION,
    MONEY,
    DATE;

    /// The name in the store and in ids, for instance `error_code`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the thing has one identity, so that a query naming it must find its memories.
    public boolean identifier() {
        return switch (this) {
            case EMAIL, PHONE, URL, ORDER, TICKET, SKU, SERIAL, TRACKING, ERROR_CODE -> true;
            case CUSTOMER, PERSON, DOMAIN, PRODUCT, VERSION, MONEY, DATE -> false;
        };
    }
}
