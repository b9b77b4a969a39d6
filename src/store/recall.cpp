#include "store/recall.hpp"

namespace stoa::store {

std::size_t bytes_of(MemberName const& name) { return sizeof name + name.name.size(); }

std::size_t bytes_of(Forum const& forum)
{
    auto const last = forum.last_post ? forum.last_post->thread_title.size() + bytes_of(forum.last_post->author) : 0;
    return sizeof forum + forum.name.size() + forum.slug.size() + forum.description.size() + forum.icon.size() + last;
}

std::size_t bytes_of(MemberPost const& post)
{
    return sizeof post + post.thread_title.size() + post.thread_slug.size() + post.forum.name.size() +
           post.forum.slug.size() + post.excerpt.size();
}

std::size_t bytes_of(InternalCard const& card)
{
    return sizeof card + card.title.size() + card.author.size() + card.excerpt.size();
}

std::size_t bytes_of(Post const& post)
{
    return sizeof post + post.body.view().size() + post.author.name.size() + post.author.title.size() +
           post.edit_reason.size() + post.signature.size() + post.reactions.size() * sizeof(ReactionCount);
}

std::size_t bytes_of(Thread const& thread)
{
    auto bytes = sizeof thread + thread.title.size() + thread.slug.size() + thread.prefix.size();
    for (auto const& tag : thread.tags) bytes += sizeof tag + tag.size();
    for (auto const& person : thread.people) bytes += bytes_of(person);
    return bytes;
}

std::size_t bytes_of(Claim const& claim)
{
    auto bytes = sizeof claim + claim.wording.size() + claim.quotation.size() + claim.speaker_name.size() +
                 claim.role.size() + claim.source_headline.size() + claim.source_publisher.size();
    for (auto const& name : claim.via) bytes += sizeof name + name.size();
    return bytes;
}

std::size_t bytes_of(Response const& response)
{
    return sizeof response + bytes_of(response.other) + response.thread_title.size() + response.thread_slug.size();
}

}  // namespace stoa::store
