#include "pages/diff_table.hpp"

#include <algorithm>
#include <utility>

#include "pages/count.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t lines_around = 3;

// Which lines stand near a change, and so are shown.
std::vector<bool> shown(std::vector<LineChange> const& lines)
{
    std::vector<bool> near(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].change == Change::same) continue;
        auto const begin = i < lines_around ? 0 : i - lines_around;
        auto const end = std::min(i + lines_around + 1, lines.size());
        for (auto each = begin; each < end; ++each) near[each] = true;
    }
    return near;
}

void pieces(html::Writer& out, LineChange const& line)
{
    for (auto const& piece : line.pieces) {
        switch (piece.change) {
        case Change::same: out.html<R"~({})~">(piece.text); break;
        case Change::removed: out.html<R"~(<del>{}</del>)~">(piece.text); break;
        case Change::added: out.html<R"~(<ins>{}</ins>)~">(piece.text); break;
        }
    }
}

void row(html::Writer& out, LineChange const& line)
{
    auto const text = [&] { pieces(out, line); };
    switch (line.change) {
    case Change::same:
        return out.html<R"~(
            <tr><th scope="row">{}</th><td class="d-sign"></td><td>{}</td></tr>)~">(line.number, text);
    case Change::removed:
        return out.html<R"~(
            <tr class="del"><th scope="row">{}</th>
                <td class="d-sign"><span aria-hidden="true">−</span><span class="vh">Removed</span></td>
                <td>{}</td></tr>)~">(line.number, text);
    case Change::added:
        return out.html<R"~(
            <tr class="add"><th scope="row">{}</th>
                <td class="d-sign"><span aria-hidden="true">+</span><span class="vh">Added</span></td>
                <td>{}</td></tr>)~">(line.number, text);
    }
}

void gap(html::Writer& out, std::int64_t count)
{
    out.html<R"~(
        <tr class="dim"><th scope="row">…</th><td class="d-sign"></td><td>{}</td></tr>)~">(
        counted(count, "line unchanged", "lines unchanged"));
}

void rows(html::Writer& out, std::vector<LineChange> const& lines)
{
    auto const near = shown(lines);
    std::int64_t hidden = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!near[i]) {
            ++hidden;
            continue;
        }
        if (hidden > 0) gap(out, std::exchange(hidden, 0));
        row(out, lines[i]);
    }
    if (hidden > 0) gap(out, hidden);
}

}  // namespace

std::string diff_summary(std::vector<LineChange> const& lines)
{
    auto const added = std::ranges::count(lines, Change::added, &LineChange::change);
    auto const removed = std::ranges::count(lines, Change::removed, &LineChange::change);
    return counted(added, "line", "lines") + " added, " + std::to_string(removed) + " removed.";
}

void DiffTable::operator()(html::Writer& out) const
{
    out.html<R"~(
        <table class="diff" aria-label="{}"><tbody>{}</tbody></table>)~">(label, [&] { rows(out, lines); });
}

}  // namespace stoa::pages
