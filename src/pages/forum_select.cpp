#include "pages/forum_select.hpp"

#include <string>

namespace stoa::pages {

void ForumSelect::operator()(html::Writer& out) const
{
    auto const options = [&] {
        for (auto const& [forum, depth] : forums) {
            std::string indent;
            for (int i = 0; i < depth; ++i) indent += "– ";
            out.html<R"~(<option value="{}" {selected?}>{}{}</option>)~">(forum.id, forum.id == chosen, indent,
                                                                          forum.name);
        }
    };
    out.html<R"~(
        <select class="input input-s" id="forum" name="forum"><option value="0">{}</option>{}</select>)~">(none,
                                                                                                           options);
}

}  // namespace stoa::pages
