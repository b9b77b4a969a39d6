#include <doctest/doctest.h>

#include "edge/test_client.hpp"

using namespace stoa::edge;
using namespace stoa::edge::testing;

namespace {

struct Malformed {
    std::string name;
    std::string bytes;
    int status;
};

std::string with_header(std::string const& line) { return "GET / HTTP/1.1\r\nHost: here\r\n" + line + "\r\n\r\n"; }

std::string with_target(std::string const& target) { return "GET " + target + " HTTP/1.1\r\nHost: here\r\n\r\n"; }

std::string with_body_headers(std::string const& lines)
{
    return "POST / HTTP/1.1\r\nHost: here\r\n" + lines + "\r\n\r\n";
}

std::string with_chunks(std::string const& chunks)
{
    return "POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}

std::string many_headers(int count)
{
    std::string lines;
    for (int i = 0; i < count; ++i) lines += "X-H: 1\r\n";
    return "GET / HTTP/1.1\r\nHost: here\r\n" + lines + "\r\n";
}

using namespace std::string_literals;

// Each is sent on a connection of its own that stays open, followed by a request that must never be answered.
std::vector<Malformed> const malformed{
    // the request line
    {"nothing but an empty line", "\r\n", 400},
    {"an empty line before the request", "\r\nGET / HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"bare LF after the request line", "GET / HTTP/1.1\nHost: here\n\n", 400},
    {"bare CR in the request line", "GET / HTTP/1.1\rHost: here\r\n\r\n", 400},
    {"CR CR LF", "GET / HTTP/1.1\r\r\nHost: here\r\n\r\n", 400},
    {"HTTP/0.9", "GET /\r\n\r\n", 400},
    {"no target", "GET HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"two spaces", "GET  / HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"a space before the method", " GET / HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"a space at the end", "GET / HTTP/1.1 \r\nHost: here\r\n\r\n", 400},
    {"a tab for a space", "GET\t/ HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"a space in the target", with_target("/a b"), 400},
    {"no method", "/ HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"a method that is no token", "G(T / HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"a method in lower case", "get / HTTP/1.1\r\nHost: here\r\n\r\n", 501},
    {"a method that we do not know", "BREW / HTTP/1.1\r\nHost: here\r\n\r\n", 501},
    {"TRACE", "TRACE / HTTP/1.1\r\nHost: here\r\n\r\n", 501},
    {"CONNECT", "CONNECT here:443 HTTP/1.1\r\nHost: here\r\n\r\n", 501},
    {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: here\r\n\r\n", 505},
    {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: here\r\n\r\n", 505},
    {"a version of two digits", "GET / HTTP/1.10\r\nHost: here\r\n\r\n", 400},
    {"another protocol", "GET / SIP/2.0\r\nHost: here\r\n\r\n", 400},
    {"a version in lower case", "GET / http/1.1\r\nHost: here\r\n\r\n", 400},
    {"the beginning of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s, 400},
    {"NUL in the request line", "GET /\0 HTTP/1.1\r\nHost: here\r\n\r\n"s, 400},

    // the target
    {"authority form", with_target("here:80"), 400},
    {"asterisk form", "OPTIONS * HTTP/1.1\r\nHost: here\r\n\r\n", 400},
    {"absolute form with another host", with_target("http://there/"), 400},
    {"absolute form with credentials", with_target("http://a@here/"), 400},
    {"absolute form with another scheme", with_target("ftp://here/"), 400},
    {"a fragment", with_target("/a#b"), 400},
    {"a raw byte that is not ASCII", with_target("/caf\xc3\xa9"), 400},
    {"a raw DEL", with_target("/\x7f"), 400},
    {"a broken escape", with_target("/%zz"), 400},
    {"an escape cut off", with_target("/%4"), 400},
    {"an escaped NUL", with_target("/%00"), 400},
    {"an escaped line end", with_target("/%0d%0aSet-Cookie:x"), 400},
    {"an escaped byte that is not UTF-8", with_target("/%ff"), 400},
    {"an overlong escape", with_target("/%c0%af"), 400},
    {"an escaped surrogate", with_target("/%ed%a0%80"), 400},
    {"a target above the limit", with_target("/" + std::string(9000, 'a')), 414},
    {"a target without end", "GET /" + std::string(9000, 'a'), 414},

    // the header fields
    {"no Host", "GET / HTTP/1.1\r\n\r\n", 400},
    {"two Hosts", with_header("Host: here"), 400},
    {"an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"a Host with a path", "GET / HTTP/1.1\r\nHost: here/there\r\n\r\n", 400},
    {"a Host with credentials", "GET / HTTP/1.1\r\nHost: a@here\r\n\r\n", 400},
    {"two names in Host", "GET / HTTP/1.1\r\nHost: here, there\r\n\r\n", 400},
    {"a Host with letters for a port", "GET / HTTP/1.1\r\nHost: here:http\r\n\r\n", 400},
    {"a space before the colon", with_header("X-Name : 1"), 400},
    {"no colon", with_header("X-Name"), 400},
    {"no name", with_header(": 1"), 400},
    {"a space in a name", with_header("X Name: 1"), 400},
    {"a name with a letter that is not ASCII", with_header("X-N\xc3\xa4me: 1"), 400},
    {"a folded line", with_header("X-Name: 1\r\n 2"), 400},
    {"a line folded with a tab", with_header("X-Name: 1\r\n\t2"), 400},
    {"the first line folded", "GET / HTTP/1.1\r\n Host: here\r\n\r\n", 400},
    {"bare LF between fields", with_header("X-Name: 1\nX-Other: 2"), 400},
    {"bare CR in a value", with_header("X-Name: 1\r2"), 400},
    {"NUL in a value", with_header("X-Name: 1\0"s + "2"), 400},
    {"escape in a value", with_header("X-Name: \x1b[2J"), 400},
    {"LF where the head should end", "GET / HTTP/1.1\r\nHost: here\r\n\n", 400},
    {"101 header fields", many_headers(100), 431},
    {"a field above the limit", with_header("X-Name: " + std::string(40000, 'a')), 431},
    {"a head without end", "GET / HTTP/1.1\r\nHost: here\r\nX-Name: " + std::string(40000, 'a'), 431},
    {"an expectation that we do not know", with_header("Expect: 200-ok"), 417},
    {"a content coding", with_body_headers("Content-Length: 1\r\nContent-Encoding: gzip"), 415},

    // how long the body is
    {"length and chunks", with_body_headers("Content-Length: 5\r\nTransfer-Encoding: chunked"), 400},
    {"chunks and length", with_body_headers("Transfer-Encoding: chunked\r\nContent-Length: 5"), 400},
    {"two lengths", with_body_headers("Content-Length: 5\r\nContent-Length: 6"), 400},
    {"one length twice", with_body_headers("Content-Length: 5\r\nContent-Length: 5"), 400},
    {"a list of lengths", with_body_headers("Content-Length: 5, 5"), 400},
    {"a length with a sign", with_body_headers("Content-Length: +5"), 400},
    {"a length below nothing", with_body_headers("Content-Length: -1"), 400},
    {"a length in hexadecimal", with_body_headers("Content-Length: 0x5"), 400},
    {"a length with a fraction", with_body_headers("Content-Length: 5.0"), 400},
    {"an empty length", with_body_headers("Content-Length:"), 400},
    {"a length that overflows", with_body_headers("Content-Length: 18446744073709551617"), 400},
    {"a length above the limit", with_body_headers("Content-Length: 1048577"), 413},
    {"an encoding that we do not know", with_body_headers("Transfer-Encoding: gzip"), 501},
    {"an encoding under the chunks", with_body_headers("Transfer-Encoding: gzip, chunked"), 501},
    {"chunks that are not last", with_body_headers("Transfer-Encoding: chunked, identity"), 501},
    {"chunks within quotes", with_body_headers("Transfer-Encoding: \"chunked\""), 501},
    {"a name that only resembles chunks", with_body_headers("Transfer-Encoding: xchunked"), 501},
    {"two encodings", with_body_headers("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"), 400},
    {"chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},

    // the chunks
    {"no chunk size", with_chunks("\r\n"), 400},
    {"a chunk size of no digits", with_chunks("xyz\r\n"), 400},
    {"a chunk size with a sign", with_chunks("+5\r\nhello\r\n"), 400},
    {"a chunk size below nothing", with_chunks("-1\r\n"), 400},
    {"a chunk size with 0x", with_chunks("0x5\r\nhello\r\n"), 400},
    {"a space before the chunk size", with_chunks(" 5\r\nhello\r\n"), 400},
    {"a space after the chunk size", with_chunks("5 \r\nhello\r\n"), 400},
    {"a chunk size that overflows", with_chunks("FFFFFFFFFFFFFFFF1\r\n"), 413},
    {"a chunk size of many noughts", with_chunks("000000005\r\nhello\r\n"), 400},
    {"a chunk above the limit", with_chunks("100001\r\n"), 413},
    {"bare LF after the chunk size", with_chunks("5\nhello\r\n"), 400},
    {"a chunk longer than its size", with_chunks("3\r\nhello\r\n"), 400},
    {"bare LF after a chunk", with_chunks("5\r\nhello\n0\r\n\r\n"), 400},
    {"a control character in an extension", with_chunks("5;a=\x01\r\nhello\r\n"), 400},
    {"an extension with bare LF", with_chunks("5;a\nhello\r\n"), 400},
    {"an extension without end", with_chunks("5;" + std::string(9000, 'a')), 431},
    {"trailers without end", with_chunks("0\r\nX: " + std::string(9000, 'a')), 431},
    {"a folded trailer", with_chunks("0\r\n X: 1\r\n\r\n"), 400},
    {"bare LF where the trailers should end", with_chunks("0\r\n\n"), 400},
};

}  // namespace

TEST_CASE("A malformed request is refused at once and its connection closed")
{
    RunningServer server{on_free_port(), echo};
    for (auto const& [name, bytes, status] : malformed) {
        CAPTURE(name);
        Client client{server.port(), std::chrono::seconds{2}};
        client.send(bytes);
        CHECK(client.answer().status == status);
        client.send("GET /smuggled HTTP/1.1\r\nHost: here\r\n\r\n");
        CHECK(client.is_closed());
    }
    Client sound{server.port()};
    sound.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(sound.answer().status == 200);
}

TEST_CASE("What is unusual and right is answered")
{
    RunningServer server{on_free_port(), echo};
    for (auto const& bytes :
         {with_target("http://here/"), with_target("HTTP://HERE"), with_target("/?"), with_target("/a?b?c=%zz"),
          with_target("//double"), with_target("/%e2%82%ac"), many_headers(99), with_header("X-Empty:"),
          with_header("X-Latin: caf\xe9"), with_header("Content-Encoding: identity"),
          with_header("Connection: Keep-Alive, X"), "GET / HTTP/1.1\r\nhOsT: [2001:db8::1]:8080\r\n\r\n"s,
          with_chunks("0\r\n\r\n"), with_chunks("00000001;x\r\na\r\n000\r\nT: 1\r\n\r\n"),
          with_body_headers("Content-Length: 0"), with_body_headers("Content-Length: 003") + "abc",
          with_body_headers("Transfer-Encoding: CHUNKED") + "0\r\n\r\n"}) {
        CAPTURE(bytes);
        Client client{server.port(), std::chrono::seconds{2}};
        client.send(bytes);
        CHECK(client.answer().status == 200);
        client.send("GET /next HTTP/1.1\r\nHost: here\r\n\r\n");
        CHECK(client.answer().body == "GET /next? ");
    }
}
