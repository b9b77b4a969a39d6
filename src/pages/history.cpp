#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/diff_table.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

std::string label_of(Revision const& version, LocalNow const& now)
{
    auto label = "Version " + std::to_string(version.number);
    if (version.written_at) label += ", " + words_for(*version.written_at, now, TimeStyle::post);
    return label;
}

void options(html::Writer& out, HistoryView const& view, std::int64_t chosen, LocalNow const& now)
{
    for (auto const& version : view.versions)
        out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(version.number, version.number == chosen,
                                                                    label_of(version, now));
}

void choice(html::Writer& out, HistoryView const& view, LocalNow const& now)
{
    out.html<R"~(
        <form class="row mb" method="get" action="/posts/{}/history">
            <label for="older">Compare</label><select class="input input-s" id="older" name="a">{}</select>
            <label for="newer">with</label><select class="input input-s" id="newer" name="b">{}</select>
            <button class="btn" type="submit">Compare</button></form>)~">(
        view.current.id, [&] { options(out, view, view.older.number, now); },
        [&] { options(out, view, view.newer.number, now); });
}

// Who wrote the newer text, when and why, and how much of it is new.
void summary(html::Writer& out, HistoryView const& view, std::vector<LineChange> const& lines, LocalNow const& now)
{
    auto const& newer = view.newer;
    auto const reason = [&] {
        if (!newer.reason.empty()) out.html<R"~( “<bdi>{}</bdi>”)~">(newer.reason);
    };
    out.html<R"~(<p class="small dim mb">{} {}, {}.{} {}</p>)~">(
        Avatar{name_of(newer.editor), "av-xs"}, MemberLink{newer.editor, "plain"}, Time{newer.written_at, now}, reason,
        diff_summary(lines));
}

void whole_text(html::Writer& out, Revision const& version)
{
    out.html<R"~(
        <details class="fold mt"><summary>Whole text of version {}</summary><pre dir="auto">{}</pre></details>)~">(
        version.number, version.text);
}

void restore(html::Writer& out, Frame const& frame, HistoryView const& view)
{
    if (!view.may_revert || view.older.number == view.version_count) return;
    out.html<R"~(
        <form class="row mt" method="post" action="/posts/{}/revert">{}{}{}
            <button class="btn" type="submit">{}Restore version {}</button>
            <span class="hint">It becomes version {}; nothing is lost.</span></form>)~">(
        view.current.id, FormKey{frame}, HiddenField{"version", std::to_string(view.older.number)},
        HiddenField{"revision", std::to_string(view.current.revision)}, Icon{"history"}, view.older.number,
        view.version_count + 1);
}

void comparison(html::Writer& out, Frame const& frame, HistoryView const& view)
{
    if (view.version_count == 1) return Empty{"history", "Never changed", "The post says what it said at first."}(out);
    auto const lines = diff_lines(view.older.text, view.newer.text);
    auto const label = "Changes between version " + std::to_string(view.older.number) + " and version " +
                       std::to_string(view.newer.number);
    out.html<R"~({}{}{}{}{}{})~">([&] { choice(out, view, frame.now); }, [&] { summary(out, view, lines, frame.now); },
                                  DiffTable{lines, label}, [&] { whole_text(out, view.older); },
                                  [&] { whole_text(out, view.newer); }, [&] { restore(out, frame, view); });
}

}  // namespace

html::Html history(Frame const& frame, HistoryView const& view)
{
    auto const older = [&](html::Writer& out) {
        auto const listed = static_cast<std::int64_t>(view.versions.size());
        if (view.version_count > listed)
            out.html<R"~( The latest {} are listed; older ones are kept.)~">(grouped(listed));
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Edit history of post {}</h1>
                <p class="lede">{}. The one shown in the thread is version {}.{}</p></div>{}</div>)~">(
            Crumbs{view.path, &view.thread}, view.current.position, counted(view.version_count, "version", "versions"),
            view.version_count, older, [&] { comparison(out, frame, view); });
    });
}

}  // namespace stoa::pages
