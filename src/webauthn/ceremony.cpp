#include "webauthn/ceremony.hpp"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/es384.h>
#include <fido/rs256.h>

#include <memory>
#include <optional>
#include <stdexcept>

#include "base/digest.hpp"
#include "webauthn/authenticator_data.hpp"

namespace stoa::webauthn {
namespace {

struct Freeing {
    void operator()(fido_cred_t* credential) const { fido_cred_free(&credential); }
    void operator()(fido_assert_t* assertion) const { fido_assert_free(&assertion); }
    void operator()(es256_pk_t* key) const { es256_pk_free(&key); }
    void operator()(es384_pk_t* key) const { es384_pk_free(&key); }
    void operator()(eddsa_pk_t* key) const { eddsa_pk_free(&key); }
    void operator()(rs256_pk_t* key) const { rs256_pk_free(&key); }
};
template <class T>
using Owned = std::unique_ptr<T, Freeing>;

unsigned char const* octets(std::string_view bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }

void ready_fido()
{
    // Once in a process, before anything else. No debugging lines: they would go to standard error.
    [[maybe_unused]] static bool const is_ready = (fido_init(0), true);
}

// What both ceremonies ask of the browser's word.
std::optional<Flaw> flaw_of_client(RelyingParty const& site, std::string_view json, std::string_view type)
{
    auto const data = parse_client_data(json);
    if (!data) return Flaw::malformed;
    if (data->type != type) return Flaw::wrong_type;
    if (data->origin != site.origin) return Flaw::wrong_origin;
    if (data->is_cross_origin) return Flaw::in_frame;
    return std::nullopt;
}

// And of the authenticator's.
std::optional<Flaw> flaw_of_authenticator(RelyingParty const& site, AuthenticatorData const& data)
{
    if (data.relying_party_digest != view(sha256(site.id))) return Flaw::wrong_site;
    if (!data.is_present()) return Flaw::nobody_present;
    if (site.needs_verified && !data.is_verified()) return Flaw::nobody_verified;
    if (data.is_backed_up() && !data.is_backup_eligible()) return Flaw::wrong_backup_state;
    return std::nullopt;
}

// libfido2 checks that the key is of the kind it is told, so it is told one after the other.
Owned<fido_cred_t> credential_in(std::string const& authenticator_data, Algorithm& algorithm)
{
    for (auto const tried : {Algorithm::es256, Algorithm::eddsa, Algorithm::es384, Algorithm::rs256}) {
        Owned<fido_cred_t> credential{fido_cred_new()};
        if (!credential) throw std::bad_alloc{};
        algorithm = tried;
        if (fido_cred_set_type(credential.get(), static_cast<int>(tried)) == FIDO_OK &&
            fido_cred_set_authdata_raw(credential.get(), octets(authenticator_data), authenticator_data.size()) ==
                FIDO_OK)
            return credential;
    }
    return nullptr;
}

std::string text_of(unsigned char const* bytes, std::size_t size)
{
    return bytes ? std::string(reinterpret_cast<char const*>(bytes), size) : std::string{};
}

// A kept key that cannot be read signs nothing.
template <class Key>
bool is_signed_with(fido_assert_t const* assertion, Credential const& kept, Key* made,
                    int (*read)(Key*, void const*, std::size_t))
{
    Owned<Key> const key{made};
    auto const& bytes = kept.public_key;
    return key && read(key.get(), bytes.data(), bytes.size()) == FIDO_OK &&
           fido_assert_verify(assertion, 0, static_cast<int>(kept.algorithm), key.get()) == FIDO_OK;
}

bool is_signed(fido_assert_t const* assertion, Credential const& kept)
{
    switch (kept.algorithm) {
    case Algorithm::es256: return is_signed_with(assertion, kept, es256_pk_new(), es256_pk_from_ptr);
    case Algorithm::es384: return is_signed_with(assertion, kept, es384_pk_new(), es384_pk_from_ptr);
    case Algorithm::eddsa: return is_signed_with(assertion, kept, eddsa_pk_new(), eddsa_pk_from_ptr);
    case Algorithm::rs256: return is_signed_with(assertion, kept, rs256_pk_new(), rs256_pk_from_ptr);
    }
    return false;
}

Owned<fido_assert_t> assertion_of(RelyingParty const& site, Assertion const& sent)
{
    Owned<fido_assert_t> made{fido_assert_new()};
    if (!made) throw std::bad_alloc{};
    auto const digest = sha256(sent.client_data);
    auto const person = site.needs_verified ? FIDO_OPT_TRUE : FIDO_OPT_OMIT;
    bool const is_whole =
        fido_assert_set_clientdata_hash(made.get(), digest.data(), digest.size()) == FIDO_OK &&
        fido_assert_set_rp(made.get(), site.id.c_str()) == FIDO_OK && fido_assert_set_count(made.get(), 1) == FIDO_OK &&
        fido_assert_set_up(made.get(), FIDO_OPT_TRUE) == FIDO_OK && fido_assert_set_uv(made.get(), person) == FIDO_OK &&
        fido_assert_set_authdata_raw(made.get(), 0, octets(sent.authenticator_data), sent.authenticator_data.size()) ==
            FIDO_OK &&
        fido_assert_set_sig(made.get(), 0, octets(sent.signature), sent.signature.size()) == FIDO_OK;
    return is_whole ? std::move(made) : nullptr;
}

}  // namespace

std::string_view words_for(Flaw flaw)
{
    switch (flaw) {
    case Flaw::malformed: return "malformed";
    case Flaw::wrong_type: return "made for another ceremony";
    case Flaw::wrong_origin: return "made on another site's page";
    case Flaw::in_frame: return "made in a frame";
    case Flaw::wrong_site: return "made for another site";
    case Flaw::nobody_present: return "nobody was present";
    case Flaw::nobody_verified: return "the person was not verified";
    case Flaw::wrong_backup_state: return "the backup flags contradict each other";
    case Flaw::no_credential: return "holds no credential";
    case Flaw::wrong_key: return "the key is of no kind that was offered";
    case Flaw::wrong_signature: return "the signature is wrong";
    }
    throw std::logic_error{"a flaw without words"};
}

Result<Credential, Flaw> read_registration(RelyingParty const& site, Registration const& sent)
{
    ready_fido();
    if (auto flaw = flaw_of_client(site, sent.client_data, "webauthn.create")) return *flaw;
    auto const data = parse_authenticator_data(sent.authenticator_data);
    if (!data) return Flaw::malformed;
    if (auto flaw = flaw_of_authenticator(site, *data)) return *flaw;
    if (!data->holds_credential()) return Flaw::no_credential;
    Algorithm algorithm{};
    auto const read = credential_in(sent.authenticator_data, algorithm);
    if (!read) return Flaw::wrong_key;
    Credential credential{text_of(fido_cred_id_ptr(read.get()), fido_cred_id_len(read.get())),
                          algorithm,
                          text_of(fido_cred_pubkey_ptr(read.get()), fido_cred_pubkey_len(read.get())),
                          data->sign_count,
                          data->is_backup_eligible(),
                          data->is_backed_up()};
    if (credential.id.empty() || credential.id.size() > credential_id_bytes_max) return Flaw::no_credential;
    if (credential.public_key.empty()) return Flaw::wrong_key;
    return credential;
}

Result<Use, Flaw> verify_assertion(RelyingParty const& site, Assertion const& sent, Credential const& kept)
{
    ready_fido();
    if (sent.credential_id != kept.id) return Flaw::no_credential;
    if (auto flaw = flaw_of_client(site, sent.client_data, "webauthn.get")) return *flaw;
    auto const data = parse_authenticator_data(sent.authenticator_data);
    if (!data) return Flaw::malformed;
    if (auto flaw = flaw_of_authenticator(site, *data)) return *flaw;
    if (data->is_backup_eligible() != kept.is_backup_eligible) return Flaw::wrong_backup_state;
    auto const assertion = assertion_of(site, sent);
    if (!assertion) return Flaw::malformed;
    if (!is_signed(assertion.get(), kept)) return Flaw::wrong_signature;
    bool const counts = data->sign_count != 0 || kept.sign_count != 0;
    return Use{data->sign_count, data->is_backed_up(), counts && data->sign_count <= kept.sign_count};
}

}  // namespace stoa::webauthn
