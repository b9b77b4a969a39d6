#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "browser.hpp"

// A story is a text that anyone can read and add. One step a line, # begins a remark:
//
//     as Ada                               whose browser it is from here on
//     logs in                              through the form, with everybody's password
//     opens /threads/1/                    and follows where it leads
//     sends /threads/1/replies text="Hm."  the form of the page in view that goes there; "\n" is a line break
//     sends again                          the same once more, as a double click does
//     forges /logout                       a form that no page of ours holds
//     with Origin "https://evil.example"   a header of the next request
//     calls POST /api/v1/preview {"text":"x"}     the API, with the token that was kept
//     keeps token                          the member "token" of the JSON in view
//     lands 303 /threads/1/#post-2         the status of the answer, and where that led; * stands for anything
//     lands 404
//     sees "words"                         anywhere on the page
//     sees article#post-2 .prose "words"   in an element that the selector finds
//     sees textarea[name=text]             just that it is there
//     sees /posts/0/text "words"           in the JSON that the pointer finds
//     does not see ...                     none of these
//     gets a letter to ada@example.org "words"    the last one that was sent there; the words stand in it
//     gets no letter to ada@example.org           none since the last one that was seen
//     follows its link                     of the letter that was seen last
//     after 2 minutes                      the clock moves on
//     a locked thread                      there is one now
//     an administrator Rut                 there is one of this name now
namespace stoa::scene {

class Story {
public:
    Story(Stage& stage, std::filesystem::path const& file);
    // Throws with the line where the story does not come true.
    void run();

private:
    void step(std::string_view line);
    void as(std::string_view name);
    void send(std::string_view rest, bool is_forged);
    void call(std::string_view rest);
    void lands(std::string_view rest);
    void sees(std::string_view rest, bool wanted);
    bool is_seen(std::string_view rest);
    bool is_seen_in_json(std::string_view rest);
    void gets(std::string_view rest);
    void follow_letter();
    void pass(std::string_view rest);
    Browser& browser();

    Stage& stage_;
    std::vector<std::string> lines_;
    std::map<std::string, Browser, std::less<>> browsers_;
    std::map<std::string, std::string, std::less<>> tokens_;
    std::string who_;
    std::string letter_;
    std::size_t letters_seen_{};
};

}  // namespace stoa::scene
