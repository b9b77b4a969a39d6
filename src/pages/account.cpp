#include "pages/account_nav.hpp"
#include "pages/account_tokens.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/private_feeds.hpp"
#include "pages/profile_fields.hpp"

namespace stoa::pages {

html::Html account(Frame const& frame, AccountPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}
                <div class="stack-l"><div class="page-head"><h1>Profile</h1></div>{}
                    <form class="form narrow" method="post" action="/account/">{}{}
                        <div class="row"><button class="btn btn-primary" type="submit">Save</button></div></form>
                    {}{}</div></div>)~">(AccountNav{AccountPart::profile}, FormNotice{page}, FormKey{frame},
                                         ProfileFields{page}, PrivateFeeds{frame, page}, AccountTokens{frame, page});
    });
}

}  // namespace stoa::pages
