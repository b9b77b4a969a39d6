#include "archive/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

namespace stoa::archive {
namespace {

constexpr std::size_t input_buffer_bytes = 256 << 10;
constexpr int window_log_max = 27;  // what `zstd --long=27` makes; a larger window would be memory for the asking

// The first bytes, read ahead to know what they are, then the rest.
class BytesAgain : public Bytes {
public:
    explicit BytesAgain(Bytes& rest)
        : rest_{rest}
    {
        while (size_ < beginning_.size()) {
            auto count = rest_.read(std::span{beginning_}.subspan(size_));
            if (count == 0) break;
            size_ += count;
        }
    }
    std::string_view beginning() const { return {beginning_.data(), size_}; }

    std::size_t read(std::span<char> into) override
    {
        if (given_ == size_) return rest_.read(into);
        auto count = std::min(into.size(), size_ - given_);
        std::memcpy(into.data(), beginning_.data() + given_, count);
        given_ += count;
        return count;
    }

private:
    Bytes& rest_;
    std::array<char, 4> beginning_{};
    std::size_t size_{};
    std::size_t given_{};
};

class GzipBytes : public Bytes {
public:
    explicit GzipBytes(std::unique_ptr<Bytes> source)
        : source_{std::move(source)}
        , input_(input_buffer_bytes)
    {
        constexpr int gzip_only = 16 + MAX_WBITS;
        if (inflateInit2(&stream_, gzip_only) != Z_OK) throw std::bad_alloc{};
    }
    ~GzipBytes() override { inflateEnd(&stream_); }

    std::size_t read(std::span<char> into) override
    {
        stream_.next_out = reinterpret_cast<Bytef*>(into.data());
        stream_.avail_out = static_cast<uInt>(into.size());
        while (stream_.avail_out == into.size()) {
            if (stream_.avail_in == 0 && !fill()) {
                if (is_inside_member_) throw InputFault{"the gzip data end too early"};
                break;
            }
            inflate_some();
        }
        return into.size() - stream_.avail_out;
    }

private:
    bool fill()
    {
        auto count = source_->read(input_);
        stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
        stream_.avail_in = static_cast<uInt>(count);
        return count != 0;
    }

    void inflate_some()
    {
        is_inside_member_ = true;
        int result = inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {  // RFC 1952 section 2.2: members may follow one another
            is_inside_member_ = false;
            inflateReset(&stream_);
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            throw InputFault{"the gzip data are damaged"};
        }
    }

    std::unique_ptr<Bytes> source_;
    std::vector<char> input_;
    z_stream stream_{};
    bool is_inside_member_{};
};

class ZstdBytes : public Bytes {
public:
    explicit ZstdBytes(std::unique_ptr<Bytes> source)
        : source_{std::move(source)}
        , input_(input_buffer_bytes)
        , stream_{ZSTD_createDStream(), &ZSTD_freeDStream}
    {
        if (!stream_) throw std::bad_alloc{};
        ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, window_log_max);
    }

    std::size_t read(std::span<char> into) override
    {
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        while (out.pos == 0) {
            bool is_at_end = in_.pos == in_.size && !fill();
            if (is_at_end && wanted_ == 0) break;
            auto pos_before = in_.pos;
            wanted_ = ZSTD_decompressStream(stream_.get(), &out, &in_);
            if (ZSTD_isError(wanted_))
                throw InputFault{std::string{"the Zstandard data are damaged: "} + ZSTD_getErrorName(wanted_)};
            if (is_at_end && out.pos == 0 && in_.pos == pos_before)
                throw InputFault{"the Zstandard data end too early"};
        }
        return out.pos;
    }

private:
    bool fill()
    {
        in_ = {input_.data(), source_->read(input_), 0};
        return in_.size != 0;
    }

    std::unique_ptr<Bytes> source_;
    std::vector<char> input_;
    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
    ZSTD_inBuffer in_{};
    std::size_t wanted_{};  // 0: a frame is complete
};

}  // namespace

FileBytes::FileBytes(std::string const& path)
    : descriptor_{path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)}
    , owns_descriptor_{path != "-"}
{
    if (descriptor_ < 0) throw InputFault{path + ": " + std::strerror(errno)};
}

FileBytes::~FileBytes()
{
    if (owns_descriptor_) ::close(descriptor_);
}

std::size_t FileBytes::read(std::span<char> into)
{
    for (;;) {
        auto count = ::read(descriptor_, into.data(), into.size());
        if (count >= 0) {
            bytes_read_ += static_cast<std::uint64_t>(count);
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR) throw InputFault{std::string{"cannot be read: "} + std::strerror(errno)};
    }
}

std::optional<std::uint64_t> FileBytes::size() const
{
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

std::unique_ptr<Bytes> unpacked(Bytes& packed)
{
    auto source = std::make_unique<BytesAgain>(packed);
    auto beginning = source->beginning();
    if (beginning.starts_with("\x1f\x8b")) return std::make_unique<GzipBytes>(std::move(source));
    if (beginning == "\x28\xb5\x2f\xfd") return std::make_unique<ZstdBytes>(std::move(source));
    return source;
}

}  // namespace stoa::archive
