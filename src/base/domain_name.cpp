#include "base/domain_name.hpp"

#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include "base/icu.hpp"

namespace stoa {
namespace {

std::unique_ptr<icu::IDNA const> open_rules()
{
    UErrorCode error = U_ZERO_ERROR;
    auto const options =
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
    std::unique_ptr<icu::IDNA const> rules{icu::IDNA::createUTS46Instance(options, error)};
    require_success(error);
    return rules;
}

}  // namespace

std::optional<std::string> ascii_domain_name(std::string_view typed)
{
    static auto const rules = open_rules();
    std::string name;
    icu::StringByteSink<std::string> sink{&name, icu_length(typed)};
    icu::IDNAInfo info;
    UErrorCode error = U_ZERO_ERROR;
    rules->nameToASCII_UTF8(piece_of(typed), sink, info, error);
    require_success(error);
    if (info.hasErrors() || name.empty()) return std::nullopt;
    return name;
}

}  // namespace stoa
