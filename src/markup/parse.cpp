#include "markup/parse.hpp"

#include "markup/readers.hpp"
#include "markup/source.hpp"

namespace stoa::markup {
namespace {

bool read(std::string_view source, Markup markup, Builder& builder)
{
    switch (markup) {
    case Markup::plain: read_plain(source, builder); return true;  // nothing is plainer: what does not fit is cut
    case Markup::markdown: return source.size() <= source_bytes_max && read_markdown(source, builder);
    case Markup::bbcode: read_bbcode(source, builder); break;
    case Markup::html:
        if (source.size() > source_bytes_max) return false;
        read_html(source, builder);
        break;
    case Markup::mail: read_mail(source, builder); break;
    }
    return !builder.is_exhausted();
}

// Short codes of emoji are read where members type them: an old newsgroup's ":x:" was never meant as one.
WordKinds words_of(Markup markup)
{
    bool const is_typed_here = markup != Markup::mail && markup != Markup::html;
    return {.address = markup != Markup::markdown,
            .mention = is_typed_here,
            .emoji = is_typed_here && markup != Markup::plain};
}

}  // namespace

Document parse(std::string_view source, Markup markup)
{
    std::string const clean = clean_source(source);
    // Measured by what was sent, so that the bound of parse.hpp holds whatever cleaning adds.
    Builder builder{source.size(), words_of(markup)};
    if (read(clean, markup, builder)) return std::move(builder).finish();

    Builder plain{source.size(), words_of(markup)};
    read_plain(clean, plain);
    return std::move(plain).finish();
}

}  // namespace stoa::markup
