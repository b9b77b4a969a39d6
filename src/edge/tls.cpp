#include "edge/tls.hpp"

#include <openssl/ssl.h>

#include <stdexcept>
#include <string>

namespace stoa::edge {
namespace {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

constexpr char ciphers_of_tls_1_2[] = "ECDHE+AESGCM:ECDHE+CHACHA20";

void require(error_code error, std::string const& what)
{
    if (error) throw std::runtime_error{"TLS: " + what + ": " + error.message()};
}

// RFC 7301: a client that offers a list must find HTTP/1.1 in it.
int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* chosen_bytes, unsigned char const* offered,
                    unsigned offered_bytes, void*)
{
    static constexpr unsigned char ours[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    int outcome = SSL_select_next_proto(&found, chosen_bytes, ours, sizeof ours, offered, offered_bytes);
    *chosen = found;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

}  // namespace

ssl::context make_tls_context(Tls const& tls)
{
    ssl::context context{ssl::context::tls_server};
    auto* native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(native, ciphers_of_tls_1_2);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);  // what rests needs no buffers
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);

    error_code error;
    context.use_certificate_chain_file(tls.certificate_file, error);
    require(error, "certificate " + tls.certificate_file);
    context.use_private_key_file(tls.key_file, ssl::context::pem, error);
    require(error, "key " + tls.key_file);
    if (SSL_CTX_check_private_key(native) != 1)
        throw std::runtime_error{"TLS: the key does not belong to the certificate"};
    return context;
}

}  // namespace stoa::edge
