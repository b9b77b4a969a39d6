#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "html/html.hpp"
#include "model/views.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

enum class Section { forums, whats_new, bookmarks, conversations, alerts, account, moderation, administration, none };

// What every page has around its main part.
struct Frame {
    std::string site_name;
    std::string title;  // of the page; the site's name is added
    Section section{Section::none};
    Viewer viewer;
    std::string form_key;  // the hidden field of every form (`key`): proof that the form came from here; empty: none
    std::string lang{"en-GB"};
    bool is_rtl{false};
    bool may_moderate{};
    bool may_administer{};
    std::int64_t unread_threads{};
    LocalNow now{};         // for "Today, 13:51"
    std::string base_url;   // "https://forum.example": what leads here from other sites begins with it; or empty
    std::string canonical;  // site-relative address for <link rel="canonical">, or empty
    std::string feed;       // site-relative address of the feed of this page, or empty: that of the site
    bool is_indexable{true};
    std::string description;  // for <meta>, or empty
    bool asks_to_confirm{};   // the viewer has not proven their address, and must
    std::string notice;       // one line after an act ("Your post was deleted."), or empty
    std::string notice_undo;  // where a form goes that takes the act back, or empty
    std::string live;         // address of the stream of events that change this page, or empty
    std::string return_to;    // where log-in leads back to: site-relative
};

}  // namespace stoa::pages
