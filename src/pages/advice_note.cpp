#include "pages/advice_note.hpp"

#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {

void AdviceNote::operator()(html::Writer& out) const
{
    if (state.is_advised) HiddenField{"advised", "1"}(out);
    if (state.advice.empty()) return;
    out.html<R"~(
        <div class="note" role="status">{}<div class="stack-s"><p><b>Before you post</b></p><ul>{}</ul>
            <p>Change it, or post it again as it is.</p></div></div>)~">(Icon{"lightbulb"}, [&] {
        for (auto const& words : state.advice) out.html<R"~(<li>{}</li>)~">(words);
    });
}

}  // namespace stoa::pages
