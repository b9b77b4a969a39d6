#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

// For tests and fuzzers: reads what the renderer wrote, with no mercy, and knows nothing of how it was made.
namespace stoa::markup {

class OutputCheck {
public:
    // What is wrong with a rendering; empty: nothing. Only tags, attributes and addresses of the lists below occur, all
    // is closed in order, and each element stands where HTML allows it.
    static std::string fault_in(std::string_view html)
    {
        OutputCheck check{html};
        return check.run() ? "" : check.fault_;
    }

private:
    using Words = std::vector<std::string_view>;

    struct Rule {
        std::string_view name;
        Words attributes;
        std::string_view parents;  // "flow": root or an element that holds blocks; "inline": anything that holds text
    };

    static std::vector<Rule> const& rules()
    {
        static std::vector<Rule> const all{
            {"p", {"class", "dir"}, "flow"},
            {"h3", {"dir"}, "flow"},
            {"h4", {"dir"}, "flow"},
            {"h5", {"dir"}, "flow"},
            {"h6", {"dir"}, "flow"},
            {"blockquote", {"class"}, "flow"},
            {"details", {"class"}, "flow"},
            {"summary", {}, "details"},
            {"ul", {}, "flow"},
            {"ol", {"class", "start"}, "flow"},
            {"li", {"dir", "id"}, "ul ol"},
            {"div", {"class", "tabindex"}, "flow"},
            {"table", {"class"}, "div"},
            {"thead", {}, "table"},
            {"tbody", {}, "table"},
            {"tr", {}, "thead tbody"},
            {"th", {"scope", "class", "dir"}, "tr"},
            {"td", {"class", "dir"}, "tr"},
            {"pre", {"tabindex"}, "flow"},
            {"hr", {}, "flow"},
            {"code", {"class"}, "inline pre"},
            {"em", {}, "inline"},
            {"strong", {}, "inline"},
            {"u", {}, "inline"},
            {"s", {}, "inline"},
            {"sub", {}, "inline"},
            {"sup", {}, "inline"},
            {"span", {"class", "tabindex"}, "inline"},
            {"b", {}, "inline"},
            {"a", {"class", "href", "rel", "id", "aria-label"}, "inline"},
            {"br", {}, "inline"},
            {"figure", {"class"}, "flow"},
            {"img", {"src", "srcset", "sizes", "width", "height", "loading", "alt"}, "inline figure"},
        };
        return all;
    }

    static bool is_one_of(std::string_view word, std::string_view list)
    {
        for (std::size_t at = 0; at <= list.size();) {
            auto const end = std::min(list.find(' ', at), list.size());
            if (list.substr(at, end - at) == word) return true;
            at = end + 1;
        }
        return false;
    }

    static bool holds_flow(std::string_view name) { return is_one_of(name, "root blockquote details div li td th"); }
    static bool holds_text(std::string_view name)
    {
        return is_one_of(name, "p h3 h4 h5 h6 summary li td th code em strong u s sub sup span a b");
    }

    explicit OutputCheck(std::string_view html)
        : rest_{html}
    {
    }

    bool refuse(std::string why)
    {
        fault_ = std::move(why) + " before: " + std::string{rest_.substr(0, 80)};
        return false;
    }

    bool run()
    {
        while (!rest_.empty())
            if (!(rest_[0] == '<' ? read_tag() : read_text())) return false;
        return open_.size() == 1 || refuse("not closed: " + std::string{open_.back()});
    }

    bool read_text()
    {
        auto const size = std::min(rest_.find('<'), rest_.size());
        auto const text = rest_.substr(0, size);
        if (!is_escaped(text)) return refuse("not escaped");
        if (!holds_text(open_.back())) return refuse("text in " + std::string{open_.back()});
        rest_.remove_prefix(size);
        return true;
    }

    static bool is_escaped(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto const byte = static_cast<unsigned char>(text[i]);
            if (text[i] == '<' || text[i] == '>' || text[i] == '"' || byte == 0x7F) return false;
            if (byte < 0x20 && text[i] != '\n' && text[i] != '\t') return false;
            if (text[i] != '&') continue;
            std::array<std::string_view, 5> constexpr known{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
            if (std::ranges::none_of(known, [&](auto one) { return text.substr(i).starts_with(one); })) return false;
        }
        return true;
    }

    bool read_tag()
    {
        bool const is_end = rest_.starts_with("</");
        auto const begin = is_end ? 2u : 1u;
        auto const end = std::min(rest_.find_first_of(" >", begin), rest_.size());
        auto const name = rest_.substr(begin, end - begin);
        if (is_end) {
            if (open_.back() != name) return refuse("closes what is not open");
            open_.pop_back();
            rest_.remove_prefix(end);
            return take(">") || refuse("end tag");
        }
        auto const rule = std::ranges::find(rules(), name, &Rule::name);
        if (rule == rules().end()) return refuse("no such tag");
        if (!may_stand_here(*rule)) return refuse("stands in " + std::string{open_.back()});
        rest_.remove_prefix(end);
        while (take(" "))
            if (!read_attribute(*rule)) return refuse("attribute of " + std::string{name});
        if (name != "br" && name != "hr" && name != "img") open_.push_back(name);
        return take(">") || refuse("tag");
    }

    bool may_stand_here(Rule const& rule) const
    {
        auto const parent = open_.back();
        if (rule.name == "a" && std::ranges::find(open_, "a") != open_.end()) return false;
        if (is_one_of("flow", rule.parents) && holds_flow(parent)) return true;
        if (is_one_of("inline", rule.parents) && holds_text(parent) && parent != "pre") return true;
        return is_one_of(parent, rule.parents);
    }

    bool take(std::string_view wanted)
    {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }

    bool read_attribute(Rule const& rule)
    {
        auto const equals = rest_.find("=\"");
        if (equals == std::string_view::npos) return false;
        auto const name = rest_.substr(0, equals);
        if (std::ranges::find(rule.attributes, name) == rule.attributes.end()) return false;
        auto const end = rest_.find('"', equals + 2);
        if (end == std::string_view::npos) return false;
        auto const value = rest_.substr(equals + 2, end - equals - 2);
        rest_.remove_prefix(end + 1);
        return is_escaped(value) && is_fit_for(name, value);
    }

    // A description may say anything; a picture and its copies are files of this site.
    static bool is_fit_for(std::string_view name, std::string_view value)
    {
        if (name == "alt") return true;
        if (name == "href") return is_safe_address(value);
        if (name == "src") return value.starts_with("/files/") || value.starts_with("/copies/");
        if (name == "sizes") return value == "(max-width: 43rem) 100vw, 43rem";
        if (name != "srcset") return is_plain_word(value);
        for (std::size_t at = 0; at < value.size();) {
            if (!value.substr(at).starts_with("/files/")) return false;
            auto const comma = value.find(", ", at);
            at = comma == std::string_view::npos ? value.size() : comma + 2;
        }
        return !value.empty();
    }

    static bool is_plain_word(std::string_view value)
    {
        return std::ranges::all_of(value, [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                   (letter >= '0' && letter <= '9') ||
                   std::string_view{" -+#._"}.find(letter) != std::string_view::npos;
        });
    }

    static bool is_safe_address(std::string_view value)
    {
        if (std::ranges::any_of(
                value, [](char letter) { return static_cast<unsigned char>(letter) <= ' ' || letter == '\\'; }))
            return false;
        std::string lower{value.substr(0, 8)};
        std::ranges::transform(lower, lower.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        });
        if (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("mailto:")) return true;
        return !lower.empty() && std::string_view{"/?#"}.find(lower[0]) != std::string_view::npos &&
               !lower.starts_with("//");
    }

    std::string_view rest_;
    std::vector<std::string_view> open_{"root"};
    std::string fault_;
};

}  // namespace stoa::markup
