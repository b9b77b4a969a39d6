#include "archive/pipeline.hpp"

#include <algorithm>
#include <utility>

namespace stoa::archive {
namespace {

constexpr std::size_t chunk_lines = 256;
constexpr std::size_t chunk_bytes = 256 << 10;
constexpr std::size_t ahead_bytes = 4 << 20;

}  // namespace

Pipeline::Pipeline(Lines& lines, unsigned workers, Prepare prepare)
    : lines_{lines}
    , prepare_{std::move(prepare)}
{
    threads_.emplace_back([this] { read(); });
    for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

Pipeline::~Pipeline()
{
    {
        std::scoped_lock lock{mutex_};
        is_stopped_ = true;
    }
    room_.notify_all();
    chunk_.notify_all();
    for (auto& thread : threads_) thread.join();
}

std::optional<std::vector<Prepared>> Pipeline::next()
{
    std::unique_lock lock{mutex_};
    ready_.wait(lock, [&] { return chunks_.empty() ? is_read_ : chunks_.front().is_ready; });
    if (chunks_.empty()) return std::nullopt;

    auto& first = chunks_.front();
    if (!first.records.empty()) {
        auto records = std::exchange(first.records, {});
        if (!first.fault) {
            bytes_ahead_ -= first.bytes;
            chunks_.pop_front();
            room_.notify_one();
        }
        return records;
    }
    if (first.fault) std::rethrow_exception(first.fault);
    throw std::logic_error{"a chunk without lines"};
}

void Pipeline::read()
{
    for (;;) {
        Chunk chunk;
        try {
            read_chunk(chunk);
        } catch (...) {
            chunk.fault = std::current_exception();
        }
        bool is_last = chunk.lines.empty() || chunk.fault;
        bool is_empty = chunk.lines.empty() && !chunk.fault;
        bool is_wanted = is_empty || append(std::move(chunk));
        if (is_last || !is_wanted) break;
    }
    {
        std::scoped_lock lock{mutex_};
        is_read_ = true;
    }
    chunk_.notify_all();
    ready_.notify_all();
}

void Pipeline::read_chunk(Chunk& chunk)
{
    while (chunk.lines.size() < chunk_lines && chunk.bytes < chunk_bytes) {
        auto line = lines_.next();
        if (!line) break;
        chunk.bytes += line->text.size();
        chunk.lines.push_back(std::move(*line));
    }
}

bool Pipeline::has_room() const { return chunks_.empty() || bytes_ahead_ < ahead_bytes; }

// False when nobody wants it any more.
bool Pipeline::append(Chunk chunk)
{
    std::unique_lock lock{mutex_};
    room_.wait(lock, [&] { return has_room() || is_stopped_; });
    if (is_stopped_) return false;
    bytes_ahead_ += chunk.bytes;
    chunks_.push_back(std::move(chunk));
    chunk_.notify_one();
    return true;
}

Pipeline::Chunk* Pipeline::claim()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        if (is_stopped_) return nullptr;
        auto free = std::find_if(chunks_.begin(), chunks_.end(), [](Chunk const& chunk) { return !chunk.is_claimed; });
        if (free != chunks_.end()) {
            free->is_claimed = true;
            return &*free;
        }
        if (is_read_) return nullptr;
        chunk_.wait(lock);
    }
}

void Pipeline::work()
{
    while (auto* chunk = claim()) {
        std::vector<Prepared> records;
        std::exception_ptr fault;
        try {
            records.reserve(chunk->lines.size());
            for (auto const& line : chunk->lines) records.push_back(prepare_(line));
        } catch (...) {
            fault = std::current_exception();
        }
        {
            std::scoped_lock lock{mutex_};
            chunk->lines = {};
            chunk->records = std::move(records);
            if (fault) chunk->fault = fault;
            chunk->is_ready = true;
        }
        ready_.notify_one();
    }
}

}  // namespace stoa::archive
