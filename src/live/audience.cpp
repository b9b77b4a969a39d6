#include "live/audience.hpp"

#include <algorithm>

namespace stoa::live {
namespace {

std::vector<Listener*> const nobody;

void take_out(std::vector<Listener*>& list, Listener const* listener)
{
    auto const found = std::ranges::find(list, listener);
    *found = list.back();
    list.pop_back();
}

}  // namespace

Listener& Audience::add(Listener added)
{
    auto& listener = *all_.emplace_back(std::make_unique<Listener>(std::move(added)));
    listener.seat = all_.size() - 1;
    if (auto* list = list_of(listener.topic)) list->push_back(&listener);
    if (listener.viewer.is_member())
        members_[listener.viewer.member].push_back(&listener);
    else
        ++guests_[listener.address];
    return listener;
}

void Audience::remove(Listener& listener)
{
    auto const& topic = listener.topic;
    if (auto* list = list_of(topic)) {
        take_out(*list, &listener);
        bool const was_last = list->empty();
        if (was_last && topic.kind == Topic::Kind::thread) rooms_.erase(topic.thread.value);
        if (was_last && topic.kind == Topic::Kind::forum) forums_.erase(topic.forum.value);
    }
    if (listener.viewer.is_member()) {
        auto const of_member = members_.find(listener.viewer.member);
        take_out(of_member->second, &listener);
        if (of_member->second.empty()) members_.erase(of_member);
    } else if (--guests_[listener.address] == 0) {
        guests_.erase(listener.address);
    }
    auto const seat = listener.seat;
    std::swap(all_[seat], all_.back());
    all_[seat]->seat = seat;
    all_.pop_back();
}

std::size_t Audience::count_of_member(MemberId member) const { return of_member(member).size(); }

std::size_t Audience::count_of_guests(std::uint64_t address) const
{
    auto const found = guests_.find(address);
    return found == guests_.end() ? 0 : found->second;
}

std::vector<Listener*> const& Audience::of_member(MemberId member) const
{
    auto const found = members_.find(member);
    return found == members_.end() ? nobody : found->second;
}

std::vector<Listener*> const& Audience::in_thread(ThreadId thread) const
{
    auto const found = rooms_.find(thread.value);
    return found == rooms_.end() ? nobody : found->second.listeners;
}

std::vector<Listener*> const& Audience::of_forum(ForumId forum) const
{
    auto const found = forums_.find(forum.value);
    return found == forums_.end() ? nobody : found->second;
}

std::vector<MemberId> Audience::members_after(MemberId member, std::size_t count) const
{
    std::vector<MemberId> members;
    for (auto at = members_.upper_bound(member); at != members_.end() && members.size() < count; ++at)
        members.push_back(at->first);
    return members;
}

std::vector<Listener*>* Audience::list_of(Topic const& topic)
{
    switch (topic.kind) {
    case Topic::Kind::own: return nullptr;
    case Topic::Kind::thread: return &rooms_[topic.thread.value].listeners;
    case Topic::Kind::forum: return &forums_[topic.forum.value];
    case Topic::Kind::everywhere: return &everywhere_;
    }
    return nullptr;
}

}  // namespace stoa::live
