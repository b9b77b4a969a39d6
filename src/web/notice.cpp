#include "web/notice.hpp"

#include <array>
#include <stdexcept>

namespace stoa::web {
namespace {

constexpr std::array all{Notice::welcome,       Notice::logged_out,       Notice::post_deleted,  Notice::post_restored,
                         Notice::all_read,      Notice::account_saved,    Notice::token_deleted, Notice::draft_saved,
                         Notice::draft_deleted, Notice::bookmark_removed, Notice::note_saved};

}  // namespace

std::string_view name_of(Notice notice)
{
    switch (notice) {
    case Notice::welcome: return "welcome";
    case Notice::logged_out: return "logged-out";
    case Notice::post_deleted: return "post-deleted";
    case Notice::post_restored: return "post-restored";
    case Notice::all_read: return "all-read";
    case Notice::account_saved: return "account-saved";
    case Notice::token_deleted: return "token-deleted";
    case Notice::draft_saved: return "draft-saved";
    case Notice::draft_deleted: return "draft-deleted";
    case Notice::bookmark_removed: return "bookmark-removed";
    case Notice::note_saved: return "note-saved";
    }
    throw std::logic_error{"unknown notice"};
}

std::string_view words_for(Notice notice)
{
    switch (notice) {
    case Notice::welcome: return "Welcome! You are registered and logged in.";
    case Notice::logged_out: return "You are logged out.";
    case Notice::post_deleted: return "Your post is deleted. You can undo this.";
    case Notice::post_restored: return "Your post is back.";
    case Notice::all_read: return "Everything is marked as read.";
    case Notice::account_saved: return "Your account is saved.";
    case Notice::token_deleted: return "The token is deleted. It opens nothing any more.";
    case Notice::draft_saved: return "Your draft is saved. It will stand in its form when you come back.";
    case Notice::draft_deleted: return "The draft is deleted.";
    case Notice::bookmark_removed: return "The bookmark is removed.";
    case Notice::note_saved: return "Your note is saved.";
    }
    throw std::logic_error{"unknown notice"};
}

std::optional<Notice> parse_notice(std::string_view name)
{
    for (auto notice : all) {
        if (name_of(notice) == name) return notice;
    }
    return std::nullopt;
}

}  // namespace stoa::web
