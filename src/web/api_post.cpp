#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_post(Visit const& visit)
{
    auto post = read_post_resource(visit, PostId{visit.params.id});
    if (!post) return api_refused(post.error());
    return api_json(api::post_json(*post, visit.site.options.base_url));
}

}  // namespace stoa::web
