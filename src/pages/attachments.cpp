#include "pages/attachments.hpp"

#include <string>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

std::string size_of(std::int64_t bytes)
{
    if (bytes < 1024) return grouped(bytes) + " bytes";
    if (bytes < 1024 * 1024) return grouped((bytes + 1023) / 1024) + " KB";
    auto const tenths = (bytes * 10 + 1024 * 512) / (1024 * 1024);
    return grouped(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

void name_and_size(html::Writer& out, Upload const& upload)
{
    out.html<R"~({}<a href="{}"><bdi>{}</bdi></a> <span class="dim">{}</span>)~">(
        Icon{upload.is_picture() ? "image" : "paperclip", "i-s"}, url_of(upload), upload.name, size_of(upload.bytes));
}

void listed(html::Writer& out, Upload const& upload)
{
    out.html<R"~(
        <li class="row">{}{}
            <label class="row"><input type="checkbox" name="remove_upload" value="{}"> Remove</label></li>)~">(
        HiddenField{"upload", std::to_string(upload.id.value)}, [&] { name_and_size(out, upload); }, upload.id);
}

}  // namespace

void Attachments::operator()(html::Writer& out) const
{
    if (uploads.empty()) return;
    out.html<R"~(<ul class="lines small" aria-label="Attachments">{}</ul>)~">([&] {
        for (auto const& upload : uploads)
            out.html<R"~(<li class="row">{}</li>)~">([&] { name_and_size(out, upload); });
    });
}

void AttachField::operator()(html::Writer& out) const
{
    if (!state.may_attach) return;
    auto const list = [&] {
        if (state.uploads.empty()) return;
        out.html<R"~(<ul class="lines small" aria-label="Attached so far">{}</ul>)~">([&] {
            for (auto const& upload : state.uploads) listed(out, upload);
        });
    };
    out.html<R"~(
        <div class="field">{}
            <label for="file">Pictures and files (optional)</label>
            <div class="row"><input class="input" id="file" name="file" type="file" multiple
                aria-describedby="file-hint"><button class="btn" type="submit" name="view" value="attach">{}Attach</button></div>
            <p class="hint" id="file-hint">Up to 16 MB each. Pictures go to the end of your text.</p>{}{}
        </div>)~">(HiddenField{"lists_uploads", "1"}, Icon{"paperclip", "i-s"}, FieldError{state, "file"}, list);
}

}  // namespace stoa::pages
