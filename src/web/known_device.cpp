#include "web/known_device.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "web/cookies.hpp"

namespace stoa::web {
namespace {

std::string mark_of(Visit const& visit, std::string_view typed_name)
{
    auto digest = hmac_sha256(visit.site.form_secret, "known device\n" + lower_ascii(trim(typed_name)));
    return base64url(view(digest));
}

}  // namespace

std::string_view name_to_prove(Visit const& visit)
{
    return visit.viewer.is_member() ? std::string_view{visit.viewer.name} : visit.form.get("name");
}

std::string guessed_account(Visit const& visit, std::string_view typed_name)
{
    auto mark = find_cookie(visit.site, visit.request, CookieKind::device).value_or("");
    bool const is_known = equal_in_constant_time(mark, mark_of(visit, typed_name));
    return std::string{typed_name} + (is_known ? "\nknown" : "");
}

http::SetCookie known_device_cookie(Visit const& visit, std::string_view typed_name)
{
    return make_cookie(visit.site, CookieKind::device, mark_of(visit, typed_name));
}

}  // namespace stoa::web
