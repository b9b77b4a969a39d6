#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

#include "archive/lines.hpp"
#include "archive/record.hpp"

namespace stoa::archive {

// A line, understood: what it says, or why it says nothing.
struct Prepared {
    std::uint64_t line{};
    std::size_t bytes{};  // about what it holds in memory
    std::variant<Record, Problem> content;
};

using Prepare = std::function<Prepared(Line const&)>;

// Reads lines on one thread, prepares them on `workers` others and hands them out in the order of the file. Runs ahead
// of whoever takes them by a bounded number of bytes, so its memory does not grow with the file.
class Pipeline {
public:
    Pipeline(Lines& lines, unsigned workers, Prepare prepare);
    ~Pipeline();
    Pipeline(Pipeline const&) = delete;
    Pipeline& operator=(Pipeline const&) = delete;

    // The next few; nothing at the end. Throws what reading threw, after all that came before it.
    std::optional<std::vector<Prepared>> next();

private:
    struct Chunk {
        std::vector<Line> lines;
        std::size_t bytes{};
        std::vector<Prepared> records;
        std::exception_ptr fault;
        bool is_claimed{};
        bool is_ready{};
    };

    void read();
    void read_chunk(Chunk& chunk);
    void work();
    Chunk* claim();
    bool append(Chunk chunk);
    bool has_room() const;

    Lines& lines_;
    Prepare prepare_;

    std::mutex mutex_;
    std::condition_variable room_;   // the reader waits for it
    std::condition_variable chunk_;  // the workers
    std::condition_variable ready_;  // the taker
    std::deque<Chunk> chunks_;       // in the order of the file; a deque, so that workers can hold on to theirs
    std::size_t bytes_ahead_{};
    bool is_read_{};
    bool is_stopped_{};

    std::vector<std::thread> threads_;
};

}  // namespace stoa::archive
