package dev.throughline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Mention;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in texts and, mostly, what is not.
class EntityExtractorTest {

    private final EntityExtractor extractor = new EntityExtractor();

    private List<String> ids(String text) {
        return extractor.extractText(text).stream().map(Mention::entity).map(e -> e.id()).toList();
    }

    private void assertFound(String text, String expected) {
        assertEquals(Arrays.asList(expected.split(" ")), ids(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Where is order #4521?                                   | order:4521",
        "Order #4521 arrived broken                              | order:4521",
        "order no. 4521                                          | order:4521",
        "ORDER 4521                                              | order:4521",
        "My order number is 4521.                                | order:4521",
        "Order: 4521, please                                     | order:4521",
        "order id = 4521                                         | order:4521",
        "order (4521) came late                                  | order:4521",
        "Meine Bestellung 4521 fehlt                             | order:4521",
        "Bestellnummer 99812                                     | order:99812",
        "Bestellnr. 99812                                        | order:99812",
        "purchase order no. 77123                                | order:77123",
        "my booking number is AB1234                             | order:ab1234",
        "confirmation number MLO125 please                       | order:mlo125",
        "order HH-2026-01834 again                               | order:hh-2026-01834",
        "about HH-2026-01834, the lamp                           | order:hh-2026-01834",
        "orders 4521 and 4522 are missing                        | order:4521 order:4522",
        "Orders #4521, #4522 and #4530                           | order:4521 order:4522 order:4530",
        "my order arrived damaged (#4521)                        | order:4521",
        "4521 is my order number                                 | order:4521",
        "status of order 4521                                    | order:4521",
        "Refund for order 4521 was 49.90 EUR                     | order:4521 money:eur-49.90",
        "in order #4521 one lamp was missing                     | order:4521",
    })
    void ordersAreFound(String text, String expected) {
        assertFound(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ticket #881 is still open                               | ticket:881",
        "ticket 881                                              | ticket:881",
        "Re: [#881] Lamp                                         | ticket:881",
        "[Ticket#881] Lamp                                       | ticket:881",
        "see support case no. 00123456                           | ticket:00123456",
        "case 00123456                                           | ticket:00123456",
        "INC0012345 was raised                                   | ticket:inc0012345",
        "see bug 1234567                                         | ticket:bug-1234567",
        "Bug #1234567                                            | ticket:bug-1234567",
        "bugs 410338 and 410339                                  | ticket:bug-410338 ticket:bug-410339",
        "bug-1548973                                             | ticket:bug-1548973",
        "there is a bug report (see bug 1581923)                 | ticket:bug-1581923",
        "TKT-2026-00881                                          | ticket:tkt-2026-00881",
    })
    void ticketsAndBugsAreFound(String text, String expected) {
        assertFound(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "write to Jane.Doe+x@Example.co.uk.                      | email:jane.doe+x@example.co.uk",
        "<jane@example.com>                                      | email:jane@example.com",
        "call +49 (0)30 1234567                                  | phone:+49301234567",
        "0049 30 1234567 is my phone? tel: 0049 30 1234567       | phone:+49301234567",
        "(555) 234-5678                                          | phone:5552345678",
        "+1 555-234-5678                                         | phone:5552345678",
        "my phone number is 7845968745                           | phone:7845968745",
        "SKU: 85099C                                             | sku:85099c",
        "SKUs 22114, 85099C and 84997B                           | sku:22114 sku:85099c sku:84997b",
        "item no. 22114                                          | sku:22114",
        "TB-JKT-0042 is sold out                                 | sku:tb-jkt-0042",
        "Serial number: XK-99-2231A                              | serial:xk992231a",
        "arrived (SKU LMN-L200-BRS, order 4521) dented          | sku:lmn-l200-brs order:4521",
        "the hub HUB-MINI-2B shows E-4012                       | sku:hub-mini-2b error_code:e-4012",
        "SKU: AB-1 is out of stock                               | sku:ab-1",
        "serial SN 7F3K-22QD-91 on the back                      | serial:7f3k22qd91",
        "S/N 5CD1234XYZ                                          | serial:5cd1234xyz",
        "IMEI 490154203237518                                    | serial:490154203237518",
        "tracking number 1Z 999 AA1 01 2345 6784                 | tracking:1z999aa10123456784",
        "Tracking no. 00340434161094042557                       | tracking:00340434161094042557",
        "parcel RR473124829GB                                    | tracking:rr473124829gb",
    })
    void addressesGoodsAndParcelsAreFound(String text, String expected) {
        assertFound(text.strip(), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fails with E-4012                                       | error_code:e-4012",
        "people from our office get SAML-0217, London is fine    | error_code:saml-0217",
        "PAY-118 again at the checkout                           | error_code:pay-118",
        "the SAML-0217 error                                     | error_code:saml-0217",
        "error code SAML-0217                                    | error_code:saml-0217",
        "it says 0x80070057                                      | error_code:0x80070057",
        "HTTP 502 from the API                                   | error_code:502",
        "error 502                                               | error_code:502",
        "HTTP/1.1 404 Not Found                                  | error_code:404",
        "502 Bad Gateway                                         | error_code:502",
        "ERR_CONNECTION_RESET                                    | error_code:err_connection_reset",
        "SEC_ERROR_UNKNOWN_ISSUER!                               | error_code:sec_error_unknown_issuer",
        "Error code: PR_END_OF_FILE_ERROR                        | error_code:pr_end_of_file_error",
        "MOZILLA_PKIX_ERROR_MITM_DETECTED                        | error_code:mozilla_pkix_error_mitm_detected",
        "Netflix error code: M7111-1331                          | error_code:m7111-1331",
        "error 10061                                             | error_code:10061",
        "SMTP error 550 5.7.1 relaying denied                    | error_code:550",
    })
    void errorCodesAreFound(String text, String expected) {
        assertFound(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "145.0.7632.117 on my mobile                             | version:145.0.7632.117",
        "since 2.4.1 it hangs                                    | version:2.4.1",
        "version 115 hangs                                       | version:115",
        "Firefox 115.2 hangs                                     | version:firefox-115.2",
        "on Windows 10 and thunderbird 78.5.1                    | version:windows-10 version:thunderbird-78.5.1",
        "Chrome version 120.0.6099.109                           | version:120.0.6099.109",
        "see https://www.example.com/a/b#c now                   | url:example.com/a/b domain:example.com",
        "(https://example.com/a_(b))                             | url:example.com/a_(b) domain:example.com",
        "https://bugzilla.mozilla.org/show_bug.cgi?id=1234567    | url:bugzilla.mozilla.org/show_bug.cgi?id=1234567 domain:bugzilla.mozilla.org ticket:bug-1234567",
        "our shop example.com is down                            | domain:example.com",
        "I paid $1,234.50                                        | money:usd-1234.50",
        "1.234,50 €                                              | money:eur-1234.50",
        "20 dollars                                              | money:usd-20.00",
        "on 2026-07-29                                           | date:2026-07-29",
        "am 29.07.2026                                           | date:2026-07-29",
        "on July 29, 2026                                        | date:2026-07-29",
        "29th of July 2026                                       | date:2026-07-29",
        "07/29/2026                                              | date:2026-07-29",
        "03/04/2026                                              | date:03/04/2026",
        "Jul 29                                                  | date:--07-29",
    })
    void versionsLinksMoneyAndDatesAreFound(String text, String expected) {
        assertFound(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hi, my name is Jane Doe and I wait                      | person:jane-doe",
        "My name is Marco, I am a helper                         | person:marco",
        "this is Jane Doe speaking                               | person:jane-doe",
        "Mein Name ist Karl von Berg.                            | person:karl-von-berg",
        "Please ask Mr. Smith                                    | person:mr-smith",
        "From: Jane Doe <jane@example.com>                       | person:jane-doe email:jane@example.com",
        "my name is viswa and my order is late                   | person:viswa",
        "my name is jack                                         | person:jack",
        "Kind regards, Jane Doe                                  | person:jane-doe",
    })
    void namesWithEvidenceAreFound(String text, String expected) {
        assertFound(text, expected);
    }

    @Test
    void signOffOnItsOwnLineIsFound() {
        assertFound("It fails.\n\nThanks!\nJane Doe\nDirector", "person:jane-doe");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I waited 4521 minutes",
        "in 2019",
        "5 of 10",
        "I want to order 1500 widgets",
        "please order 2000 more",
        "in order 4521 words were typed",
        "order 1000 pieces",
        "I ordered 1200 screws",
        "my order 2019 was fine",
        "order 2 lamps",
        "order 10:30",
        "order number 4111 1111 1111 1111",
        "order 4111111111111111",
        "order DE89 3704 0044 0532 0130 00",
        "order 99%",
        "order 2,500 sheets",
        "in case 100 people come",
        "in any case 123",
        "a case of 12345 bottles",
        "192.168.0.1 does not answer",
        "at 10:30 and 10:30:15 pm",
        "E-mail and COVID-19 and UTF-8 and ISO-8859-1",
        "MP3-1234 files",
        "SHA-256 and RSA-2048 and GMT-0800",
        "CVE-2024-12345 is fixed",
        "INV-2024-00012 is an invoice",
        "my card 4111 1111 1111 1111 was charged",
        "IBAN DE89370400440532013000",
        "SSN 123-45-6789",
        "error message appeared 1000 times",
        "error 2 of 3",
        "HTTP 200",
        "0x7fff6c2bb000 is an address",
        "HKEY_LOCAL_MACHINE and ALL_CAPS and EGL_VENDOR",
        "Jane likes Berlin. Will Smithereens follow?",
        "My name is not shown in the list",
        "My name is ONLY shown on the left",
        "my name is spelled wrong",
        "Thanks, Firefox.",
        "this is Good here",
        "userChrome.css and readme.md and setup.sh and node.js",
        "e.g. this.is fixed.in the next one",
        "10.000 people, 1.000.000 times",
        "3/4 of them, 24/7, 16:9, 1920x1080",
        "color: #202124; background #519519",
        "I may 5 times",
        "chapter 4.5, figure 2.1",
        "the serial port is dead",
        "enhanced tracking protection is on",
        "the item 5 of the list",
        "version control and the released files",
        "20241009142959 is a build stamp",
        "IMG-2024-0001.jpg",
        "C:\\HH-2026-01834\\x",
        "+ 12 and +1",
        "1\u20444 cup, x\u00b2 + 4521\u00b2",
        "confirmation code 123456",
        "bug 12",
        "a bug 2019",
        "room #4521",
        "my last name is smith",
        "TLS session ticket: 0000 - 97",
        "flight ticket 400 and hotel 300",
        "a V 8 engine",
        "normal order 1-2-3-4-1",
        "see Excel 1.png",
        "SCRAM-SHA-256 is possible",
        "Message from Zillow <",
        "best regards to all of you",
    })
    void nothingIsFound(String text) {
        assertEquals(List.of(), ids(text), text);
    }
}
