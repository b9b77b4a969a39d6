#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>

namespace stoa::archive {

// A file that cannot be opened, read or unpacked.
struct InputFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Bytes from somewhere, in order.
class Bytes {
public:
    virtual ~Bytes() = default;
    virtual std::size_t read(std::span<char> into) = 0;  // 0: the end
};

// A file, or standard input for "-". Counts what was read, so that progress can be told from another thread.
class FileBytes : public Bytes {
public:
    explicit FileBytes(std::string const& path);
    ~FileBytes() override;
    FileBytes(FileBytes const&) = delete;
    FileBytes& operator=(FileBytes const&) = delete;

    std::size_t read(std::span<char> into) override;
    std::uint64_t bytes_read() const { return bytes_read_; }
    std::optional<std::uint64_t> size() const;  // nothing for a pipe

private:
    int descriptor_;
    bool owns_descriptor_;
    std::atomic<std::uint64_t> bytes_read_{};
};

// The same bytes, unpacked where they begin as gzip or Zstandard does; the name of a file is not asked.
std::unique_ptr<Bytes> unpacked(Bytes& packed);

}  // namespace stoa::archive
