#include "fetch/fetcher.hpp"
#include "openid/provider.hpp"

namespace stoa::openid {
namespace {

constexpr std::size_t answer_bytes_max = 256 * 1024;
constexpr std::chrono::seconds answer_max{5};

fetch::FetchRules rules_for_named_host()
{
    fetch::FetchRules rules;
    rules.may_connect = [](fetch::IpAddress const&) { return true; };
    rules.may_use_port = [](std::uint16_t) { return true; };
    return rules;
}

fetch::FetchRules with_limits(fetch::FetchRules rules)
{
    rules.connect_max = answer_max;
    rules.total_max = answer_max;
    rules.user_agent = "Stoa (log-in of a forum)";
    return rules;
}

}  // namespace

Ask ask_over_network(std::string_view issuer)
{
    // What is asked of the fetchers does not change them, so copies of this share them.
    struct Fetchers {
        std::string issuer_origin;
        fetch::Fetcher to_issuer{with_limits(rules_for_named_host())};
        fetch::Fetcher to_others{with_limits({})};
    };
    auto const fetchers = std::make_shared<Fetchers const>(Fetchers{.issuer_origin = std::string{origin_of(issuer)}});
    return [fetchers](Question const& question) -> std::optional<std::string> {
        auto const address = fetch::WebAddress::parse(question.address);
        if (!address) return std::nullopt;
        bool const is_issuer = origin_of(question.address) == fetchers->issuer_origin;
        auto const& fetcher = is_issuer ? fetchers->to_issuer : fetchers->to_others;
        auto fetched =
            fetcher.send(*address, {question.form, question.authorization},
                         {.types = {"application/json", "application/jwk-set+json"}, .bytes_max = answer_bytes_max});
        return fetched ? std::optional{std::move(fetched->body)} : std::nullopt;
    };
}

}  // namespace stoa::openid
