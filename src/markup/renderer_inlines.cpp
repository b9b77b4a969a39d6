#include "base/text.hpp"
#include "html/escape.hpp"
#include "markup/link_address.hpp"
#include "markup/link_card.hpp"
#include "markup/own_picture.hpp"
#include "markup/remote_picture.hpp"
#include "markup/renderer.hpp"
#include "model/urls.hpp"

namespace stoa::markup {
namespace {

using html::append_escaped;

// The last part of an address, for a picture that nobody described.
std::string_view file_name_of(std::string_view address)
{
    address = address.substr(0, address.find_first_of("?#"));
    auto const slash = address.rfind('/');
    auto const name = slash == std::string_view::npos ? address : address.substr(slash + 1);
    return name.empty() ? address : name;
}

// What is no address that could be followed was not meant as one: nothing of it is left out.
std::string_view words_for_picture(std::string_view address)
{
    return link_address(address) ? file_name_of(address) : address;
}

}  // namespace

void Renderer::append_code(Node const& node)
{
    out_ += "<code>";
    append_escaped(out_, document_.view(node.text));
    out_ += "</code>";
}

bool Renderer::is_own(html::Url const& url) const
{
    auto const address = url.view();
    if (!equal_ignoring_case(address.substr(0, 4), "http")) return true;  // mailto, or a place on this site
    if (options_.origin.empty() || !address.starts_with(options_.origin)) return false;
    return address.size() == options_.origin.size() || address[options_.origin.size()] == '/';
}

void Renderer::begin_link(html::Url const& url)
{
    out_ += R"(<a href=")";
    append_escaped(out_, url.view());
    out_ += is_own(url) ? R"(">)" : R"(" rel="nofollow ugc noopener">)";
}

// A link whose address is refused stays as the text it had.
void Renderer::enter_link(Node const& node)
{
    auto const url = link_address(document_.view(node.text));
    if (!url || is_in_link_) return;
    begin_link(*url);
    is_in_link_ = true;
    open_.push_back({.end = node.end, .tag = "</a>", .is_link = true});
}

std::string_view Renderer::path_on_site(std::string_view address) const
{
    auto const& origin = options_.origin;
    return !origin.empty() && address.starts_with(origin) ? address.substr(origin.size()) : address;
}

std::string Renderer::description_of(Index image) const
{
    std::string words;
    for (Index i = image + 1; i < document_.nodes[image].end; ++i) {
        auto const& node = document_.nodes[i];
        if (node.kind == Kind::text || node.kind == Kind::code) words += document_.view(node.text);
    }
    return words;
}

// Pictures of other sites are links until this forum has a copy: to load them would tell those sites who reads what,
// and the content security policy allows pictures of this site only.
void Renderer::enter_image(Index index)
{
    Node const& node = document_.nodes[index];
    if (auto const picture = own_picture(path_on_site(document_.view(node.text)))) {
        append_picture(out_, *picture, description_of(index), is_in_link_);
        next_ = node.end;
        return;
    }
    if (auto const* copy = copy_of(document_.view(node.text))) return write_copy(node, *copy, description_of(index));
    enter_link(node);
    if (node.end == index + 1) append_escaped(out_, words_for_picture(document_.view(node.text)));
}

PictureCopy const* Renderer::copy_of(std::string_view picture) const
{
    if (options_.copies == nullptr || options_.copies->empty()) return nullptr;
    auto const address = outside_address(picture);
    if (!address) return nullptr;
    auto const copy = options_.copies->find(*address);
    return copy == options_.copies->end() ? nullptr : &copy->second;
}

// The copy, in a link to what it is a copy of: a link needs words, so the name of the file stands in for a description.
void Renderer::write_copy(Node const& image, PictureCopy const& copy, std::string_view description)
{
    auto const url = link_address(document_.view(image.text));
    bool const is_link = url && !is_in_link_;
    if (is_link) begin_link(*url);
    append_copy(out_, copy, description.empty() ? file_name_of(document_.view(image.text)) : description);
    if (is_link) out_ += "</a>";
    next_ = image.end;
}

// The name of nobody stays as it was typed.
void Renderer::enter_mention(Node const& node)
{
    auto const name = document_.view(node.text);
    if (options_.members == nullptr || is_in_link_) return;
    auto const member = options_.members->find(name);
    if (member == options_.members->end()) return;
    out_ += R"(<a class="mention" href=")";
    append_escaped(out_, url_of(member->second).view());
    out_ += R"(">@)";
    append_escaped(out_, name);
    out_ += "</a>";
    next_ = node.end;
}

void Renderer::enter_size(Node const& node)
{
    switch (static_cast<FontSize>(node.traits.level)) {
    case FontSize::normal: return;
    case FontSize::small: return element(node, R"(<span class="size-small">)", "</span>");
    case FontSize::large: return element(node, R"(<span class="size-large">)", "</span>");
    case FontSize::huge: return element(node, R"(<span class="size-huge">)", "</span>");
    }
}

void Renderer::enter_colour(Node const& node)
{
    switch (static_cast<Ink>(node.traits.level)) {
    case Ink::normal: return;
    case Ink::red: return element(node, R"(<span class="ink-red">)", "</span>");
    case Ink::orange: return element(node, R"(<span class="ink-orange">)", "</span>");
    case Ink::green: return element(node, R"(<span class="ink-green">)", "</span>");
    case Ink::teal: return element(node, R"(<span class="ink-teal">)", "</span>");
    case Ink::blue: return element(node, R"(<span class="ink-blue">)", "</span>");
    case Ink::purple: return element(node, R"(<span class="ink-purple">)", "</span>");
    case Ink::pink: return element(node, R"(<span class="ink-pink">)", "</span>");
    }
}

}  // namespace stoa::markup
