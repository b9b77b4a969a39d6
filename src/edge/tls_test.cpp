#include <doctest/doctest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <future>
#include <memory>

#include "edge/test_client.hpp"
#include "http/event_stream.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;

namespace {

namespace asio = boost::asio;

template <auto release>
struct Release {
    void operator()(auto* held) const { release(held); }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using File = std::unique_ptr<std::FILE, Release<std::fclose>>;

// A certificate for "localhost" that nobody has signed but itself, made for this run.
class SelfSigned {
public:
    SelfSigned()
    {
        std::filesystem::create_directories(folder_);
        Key key{EVP_EC_gen("P-256")};
        Certificate certificate{X509_new()};
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
        X509_set_pubkey(certificate.get(), key.get());
        auto* name = X509_get_subject_name(certificate.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<unsigned char const*>("localhost"), -1,
                                   -1, 0);
        X509_set_issuer_name(certificate.get(), name);
        X509_sign(certificate.get(), key.get(), EVP_sha256());
        PEM_write_X509(File{std::fopen(tls().certificate_file.c_str(), "w")}.get(), certificate.get());
        PEM_write_PrivateKey(File{std::fopen(tls().key_file.c_str(), "w")}.get(), key.get(), nullptr, nullptr, 0,
                             nullptr, nullptr);
    }
    ~SelfSigned() { std::filesystem::remove_all(folder_); }

    Tls tls() const { return {.certificate_file = folder_ / "certificate.pem", .key_file = folder_ / "key.pem"}; }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("stoa-tls-test-" + std::to_string(::getpid()));
};

ServerOptions with_tls(SelfSigned const& certificate)
{
    auto options = on_free_port();
    options.tls = certificate.tls();
    return options;
}

class TlsClient {
public:
    explicit TlsClient(std::uint16_t port, int version_max = TLS1_3_VERSION)
    {
        SSL_set_max_proto_version(stream_.native_handle(), version_max);
        stream_.next_layer().connect({asio::ip::make_address("127.0.0.1"), port});
        stream_.handshake(asio::ssl::stream_base::client);
    }
    std::string version() { return SSL_get_version(stream_.native_handle()); }
    void send(std::string const& bytes) { asio::write(stream_, asio::buffer(bytes)); }
    std::string read_to_end()
    {
        std::string text;
        boost::system::error_code error;
        asio::read(stream_, asio::dynamic_buffer(text), error);
        is_well_ended_ = error == asio::error::eof;  // and not cut off, which a third party could do
        return text;
    }
    bool is_well_ended() const { return is_well_ended_; }

private:
    asio::io_context context_;
    asio::ssl::context tls_{asio::ssl::context::tls_client};
    asio::ssl::stream<asio::ip::tcp::socket> stream_{context_, tls_};
    bool is_well_ended_{};
};

}  // namespace

TEST_CASE("TLS carries requests and answers, and says where they end")
{
    SelfSigned certificate;
    RunningServer server{with_tls(certificate), [](http::Request&& request) {
                             return http::text(http::Status::ok, (request.is_tls ? "tls " : "plain ") + request.body);
                         }};
    for (int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client{server.port(), version};
        CHECK(client.version() == (version == TLS1_2_VERSION ? "TLSv1.2" : "TLSv1.3"));
        std::string body(100'000, 'x');
        client.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n" + body +
                    "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
        auto answers = client.read_to_end();
        CHECK(answers.find("tls " + body + "HTTP/1.1 200 OK") != std::string::npos);
        CHECK(answers.ends_with("\r\n\r\ntls "));
        CHECK(client.is_well_ended());
    }
}

TEST_CASE("TLS carries events to their end, and a reader who goes is noticed")
{
    SelfSigned certificate;
    std::atomic<int> gone{0};
    std::promise<std::shared_ptr<http::EventStream>> opened[2];
    std::atomic<std::size_t> count{0};
    auto options = with_tls(certificate);
    options.limits.sweep_time = std::chrono::milliseconds{10};
    options.limits.linger_time = std::chrono::milliseconds{100};
    RunningServer server{options, [&](http::Request&&) {
                             auto stream = std::make_shared<http::EventStream>();
                             stream->keep({nullptr, [&](void*) { ++gone; }});
                             opened[count++].set_value(stream);
                             return http::event_stream(std::move(stream));
                         }};
    {
        TlsClient client{server.port()};
        client.send("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
        auto stream = opened[0].get_future().get();
        stream->say("data: 1\n\n");
        stream->end("data: 2\n\n");
        stream.reset();
        CHECK(client.read_to_end().ends_with("\r\n\r\ndata: 1\n\ndata: 2\n\n"));
        CHECK(client.is_well_ended());
    }
    wait_until([&] { return gone == 1; });
    CHECK(gone == 1);
    {
        TlsClient client{server.port()};
        client.send("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
        opened[1].get_future().get();
    }
    wait_until([&] { return gone == 2; });
    CHECK(gone == 2);
}

TEST_CASE("Old TLS and plain text find nobody, and silence does not hold a connection")
{
    SelfSigned certificate;
    auto options = with_tls(certificate);
    options.limits = impatient();
    RunningServer server{options, echo};
    CHECK_THROWS((TlsClient{server.port(), TLS1_1_VERSION}));
    Client plain{server.port()};
    plain.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(plain.answer().status == 0);
    Client silent{server.port()};
    CHECK(silent.is_closed());
    TlsClient slow{server.port()};
    slow.send("GET / HT");
    CHECK(slow.read_to_end().starts_with("HTTP/1.1 408 "));
}

TEST_CASE("A certificate that cannot be used stops the start with words")
{
    SelfSigned certificate;
    auto options = with_tls(certificate);
    options.tls->certificate_file = "/nowhere/certificate.pem";
    CHECK_THROWS_AS((Server{options, echo}), std::runtime_error);
    options = with_tls(certificate);
    options.tls->key_file = certificate.tls().certificate_file;
    CHECK_THROWS_AS((Server{options, echo}), std::runtime_error);
}
