#include "base/text.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/diff_table.hpp"
#include "pages/empty.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// Comparing texts is work: of a post that was edited a hundred times, the latest changes are what one looks for.
constexpr std::size_t changes_shown_max = 20;

// The texts of a post by their number, the one that the thread shows as the last.
class Versions {
public:
    explicit Versions(HistoryView const& view)
        : view_{view}
    {
    }
    std::size_t count() const { return view_.revisions.size() + 1; }
    bool is_current(std::size_t number) const { return number == count(); }
    Revision const& revision(std::size_t number) const { return view_.revisions.at(number - 1); }
    std::string_view text(std::size_t number) const
    {
        return is_current(number) ? std::string_view{view_.current.text} : revision(number).text;
    }

private:
    HistoryView const& view_;
};

void written(html::Writer& out, Versions const& versions, std::size_t number, Instant now)
{
    if (versions.is_current(number)) return out.html<R"~(Shown in the thread.)~">();
    auto const& revision = versions.revision(number);
    out.html<R"~({} {}, {}.)~">(Avatar{name_of(revision.editor), "av-xs"}, MemberLink{revision.editor, "plain"},
                                Time{revision.written_at, now});
}

void change(html::Writer& out, Versions const& versions, std::size_t number, Instant now)
{
    auto const lines = diff_lines(versions.text(number - 1), versions.text(number));
    auto const label =
        "Changes between version " + std::to_string(number - 1) + " and version " + std::to_string(number);
    out.html<R"~(
        <section class="stack-s mt-l"><h2>Version {}</h2><p class="small dim">{} {}</p>{}</section>)~">(
        number, [&] { written(out, versions, number, now); }, diff_summary(lines), DiffTable{lines, label});
}

void first(html::Writer& out, Versions const& versions, Instant now)
{
    out.html<R"~(
        <section class="stack-s mt-l"><h2>Version 1</h2><p class="small dim">{}</p>
            <details class="fold"><summary>Text of version 1</summary><pre dir="auto">{}</pre></details></section>)~">(
        [&] { written(out, versions, 1, now); }, versions.text(1));
}

void changes(html::Writer& out, Versions const& versions, Instant now)
{
    if (versions.count() == 1) return Empty{"history", "Never changed", "The post says what it said at first."}(out);
    auto const oldest = versions.count() > changes_shown_max ? versions.count() - changes_shown_max + 1 : 2;
    for (auto number = versions.count(); number >= oldest; --number) change(out, versions, number, now);
    if (oldest > 2) out.html<R"~(<p class="mt-l muted">Older changes are kept, but not compared here.</p>)~">();
    first(out, versions, now);
}

}  // namespace

html::Html history(Frame const& frame, HistoryView const& view)
{
    Versions const versions{view};
    auto const count = static_cast<std::int64_t>(versions.count());
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Edit history of post {}</h1>
                <p class="lede">{}. The one shown in the thread is version {}.</p></div>{}</div>)~">(
            Crumbs{view.path, &view.thread}, view.current.position, counted(count, "version", "versions"), count,
            [&] { changes(out, versions, frame.now); });
    });
}

}  // namespace stoa::pages
