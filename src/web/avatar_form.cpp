#include <algorithm>

#include "acts/upload_add.hpp"
#include "acts/upload_rules.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/upload.hpp"

namespace stoa::web {
namespace {

constexpr std::uint32_t thousandths_in_percent = 10;

std::int64_t percent_in(http::Form const& form, std::string_view field, std::int64_t otherwise)
{
    return std::clamp<std::int64_t>(number_in(form, field).value_or(otherwise), 0, 100);
}

std::uint32_t thousandths_in(http::Form const& form, std::string_view field, std::int64_t otherwise)
{
    return static_cast<std::uint32_t>(percent_in(form, field, otherwise)) * thousandths_in_percent;
}

media::PictureOrder order_of(Visit const& visit)
{
    auto const& form = visit.form;
    return {.purpose = media::PicturePurpose::avatar,
            .crop = {thousandths_in(form, "x", 50), thousandths_in(form, "y", 50), thousandths_in(form, "side", 100)},
            .bytes = visit.files.front().bytes};
}

}  // namespace

http::Response avatar_form(Visit const& visit)
{
    if (auto refusal = acts::why_not_upload(*visit.access, visit.viewer, UploadKind::avatar)) {
        return refused(visit, *refusal);
    }
    pages::AvatarPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.x = percent_in(visit.form, "x", 50);
    form.y = percent_in(visit.form, "y", 50);
    form.side = percent_in(visit.form, "side", 100);
    auto frame = frame_of(visit, "Your picture", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::avatar_form(frame, form));
}

http::Response avatar_save(Visit const& visit)
{
    if (visit.files.empty()) return form_again(visit, Refusal::file_missing);
    auto const picture = take_picture(visit, visit.files.front(), order_of(visit));
    if (!picture) return form_again(visit, picture.error());
    auto const saved = visit.site.store.write(
        [&](store::Writer& db) { return acts::avatar_set(db, visit.viewer, picture->id, visit.now); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/account/avatar"), Notice::account_saved);
}

http::Response avatar_remove(Visit const& visit)
{
    auto const removed =
        visit.site.store.write([&](store::Writer& db) { return acts::avatar_remove(db, visit.viewer, visit.now); });
    if (!removed) return refused(visit, removed.error());
    return see_other(visit, html::Url::path("/account/avatar"), Notice::account_saved);
}

}  // namespace stoa::web
