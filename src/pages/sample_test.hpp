#pragma once
#include <string_view>

#include "pages/pages.hpp"

// A small community for the tests of pages, as acts would hand it over.
namespace stoa::pages::sample {

Instant at(std::string_view iso);
Instant now();  // Sunday, 22 November 2026, 14:31

Frame guest(std::string_view title, Section section = Section::none);
Frame member(std::string_view title, Section section = Section::none);  // Orrin Vale
Frame administrator(std::string_view title);

MemberName orrin();
MemberName ines();
Forum cycling();
std::vector<ForumName> path_to_cycling();
Thread titanium();  // three pages
Thread news();      // one page, its first post edited at an unknown time
ThreadRow row_of(Thread const& thread, std::int64_t unread = 0);
Presence here();
ReactionKind like();
ReactionKind thanks();

PostView post(std::int64_t position, MemberCard author, std::string_view created_at, std::string_view markup);
MemberCard card_of_orrin();
MemberCard card_of_ines();
MemberCard card_of_moderator();

ThreadView titanium_page_3();
ThreadView news_page();
std::vector<ForumNode> tree();
html::Html prose(std::string_view markup);

}  // namespace stoa::pages::sample
