#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/log_in_member.hpp"

namespace stoa::web {

http::Response login(Visit const& visit)
{
    auto const name = visit.form.get("name");
    auto& site = visit.site;
    auto const account = guessed_account(visit, name);
    auto member = acts::member_log_in(site.store, name, visit.form.get("password"), site.options.password_cost);
    if (!member) {
        log_proof_refused(visit, {}, Factor::password);
        site.throttle.log_in_failed(account, visit.request.remote_address, visit.now);
        return form_again(visit, member.error());
    }
    site.throttle.log_in_succeeded(account);
    auto const stay = visit.form.has("stay") ? acts::Stay::logged_in : acts::Stay::for_this_visit;
    auto response = log_in_member(visit, *member, stay, Factor::password);
    response.cookies.push_back(known_device_cookie(visit, name));
    return response;
}

}  // namespace stoa::web
