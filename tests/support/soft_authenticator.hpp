#pragma once
#include <openssl/evp.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace stoa::testing {

// A device that keeps a passkey, in software: what a browser would send on its behalf, in bytes. Its answers can be
// bent before they are signed.
class SoftAuthenticator {
public:
    struct Answer {
        std::string client_data;
        std::string authenticator_data;
        std::string signature;
    };

    SoftAuthenticator(std::string rp_id, std::string origin);

    std::string rp_id;
    std::string origin;
    std::string credential_id{"a device's own name for a key"};
    std::uint8_t flags{0x05};  // somebody is present, and verified
    std::uint32_t sign_count{1};
    std::string more_client_data{};  // members for the end of the object: ",\"crossOrigin\":true"

    Answer make(std::string_view challenge, std::string_view type = "webauthn.create") const;
    Answer use(std::string_view challenge, std::string_view type = "webauthn.get") const;

private:
    struct Freeing {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };

    std::string client_data(std::string_view type, std::string_view challenge) const;
    std::string authenticator_data(std::uint8_t with_flags) const;
    std::string public_key() const;
    std::string signed_by_key(std::string const& bytes) const;

    std::unique_ptr<EVP_PKEY, Freeing> key_;
};

}  // namespace stoa::testing
