#include "web/device.hpp"

#include <doctest/doctest.h>

using stoa::web::device_of;

TEST_CASE("A device is named so that its owner knows it")
{
    CHECK(device_of("Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0") == "Firefox on Linux");
    CHECK(device_of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
                    "Safari/537.36 Edg/140.0.0.0") == "Edge on Windows");
    CHECK(device_of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    "Version/18.6 Mobile/15E148 Safari/604.1") == "Safari on iPhone");
    CHECK(device_of("curl/7.88.1") == "Unknown device");
    CHECK(device_of("") == "Unknown device");
}
