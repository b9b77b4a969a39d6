#include "archive/output.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

namespace stoa::archive {
namespace {

constexpr std::size_t output_buffer_bytes = 256 << 10;
constexpr int gzip_level = 6;
constexpr int zstd_level = 9;

[[noreturn]] void fail(std::string const& path) { throw OutputFault{path + ": " + std::strerror(errno)}; }

class StandardOutput : public Sink {
public:
    void write(std::string_view bytes) override
    {
        if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) fail("standard output");
    }
    void finish() override
    {
        if (std::fflush(stdout) != 0) fail("standard output");
    }
};

class FileSink : public Sink {
public:
    explicit FileSink(std::string path)
        : path_{std::move(path)}
        , part_{path_ + ".XXXXXX"}
        , descriptor_{::mkostemp(part_.data(), O_CLOEXEC)}
    {
        if (descriptor_ < 0) fail(path_);
        buffer_.reserve(output_buffer_bytes);
    }
    ~FileSink() override
    {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        ::unlink(part_.c_str());
    }

    void write(std::string_view bytes) override
    {
        if (buffer_.size() + bytes.size() > output_buffer_bytes) flush();
        if (bytes.size() > output_buffer_bytes)
            write_out(bytes);
        else
            buffer_ += bytes;
    }

    void finish() override
    {
        flush();
        if (::fsync(descriptor_) != 0) fail(path_);
        if (std::rename(part_.c_str(), path_.c_str()) != 0) fail(path_);
        ::close(descriptor_);
        descriptor_ = -1;
    }

private:
    void flush()
    {
        write_out(buffer_);
        buffer_.clear();
    }
    void write_out(std::string_view bytes)
    {
        while (!bytes.empty()) {
            auto count = ::write(descriptor_, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) fail(path_);
            if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    std::string path_;
    std::string part_;
    int descriptor_;
    std::string buffer_;
};

class TextSink : public Sink {
public:
    explicit TextSink(std::string& text)
        : text_{text}
    {
    }
    void write(std::string_view bytes) override { text_ += bytes; }
    void finish() override {}

private:
    std::string& text_;
};

class GzipSink : public Sink {
public:
    explicit GzipSink(std::unique_ptr<Sink> next)
        : next_{std::move(next)}
        , output_(output_buffer_bytes)
    {
        constexpr int gzip_header = 16 + MAX_WBITS;
        if (deflateInit2(&stream_, gzip_level, Z_DEFLATED, gzip_header, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc{};
    }
    ~GzipSink() override { deflateEnd(&stream_); }

    void write(std::string_view bytes) override { pack(bytes, Z_NO_FLUSH); }
    void finish() override
    {
        pack({}, Z_FINISH);
        next_->finish();
    }

private:
    void pack(std::string_view bytes, int flush)
    {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        do {
            stream_.next_out = reinterpret_cast<Bytef*>(output_.data());
            stream_.avail_out = static_cast<uInt>(output_.size());
            deflate(&stream_, flush);
            next_->write({output_.data(), output_.size() - stream_.avail_out});
        } while (stream_.avail_out == 0);
    }

    std::unique_ptr<Sink> next_;
    std::vector<char> output_;
    z_stream stream_{};
};

class ZstdSink : public Sink {
public:
    explicit ZstdSink(std::unique_ptr<Sink> next)
        : next_{std::move(next)}
        , output_(output_buffer_bytes)
        , stream_{ZSTD_createCCtx(), &ZSTD_freeCCtx}
    {
        if (!stream_) throw std::bad_alloc{};
        ZSTD_CCtx_setParameter(stream_.get(), ZSTD_c_compressionLevel, zstd_level);
        ZSTD_CCtx_setParameter(stream_.get(), ZSTD_c_checksumFlag, 1);
    }

    void write(std::string_view bytes) override
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        while (in.pos < in.size) pack(in, ZSTD_e_continue);
    }
    void finish() override
    {
        ZSTD_inBuffer nothing{};
        while (pack(nothing, ZSTD_e_end) != 0) {
        }
        next_->finish();
    }

private:
    std::size_t pack(ZSTD_inBuffer& in, ZSTD_EndDirective directive)
    {
        ZSTD_outBuffer out{output_.data(), output_.size(), 0};
        auto left = ZSTD_compressStream2(stream_.get(), &out, &in, directive);
        if (ZSTD_isError(left)) throw OutputFault{ZSTD_getErrorName(left)};
        next_->write({output_.data(), out.pos});
        return left;
    }

    std::unique_ptr<Sink> next_;
    std::vector<char> output_;
    std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> stream_;
};

std::unique_ptr<Sink> open(std::string const& path)
{
    if (path == "-") return std::make_unique<StandardOutput>();
    auto file = std::make_unique<FileSink>(path);
    auto extension = std::filesystem::path{path}.extension();
    if (extension == ".gz") return std::make_unique<GzipSink>(std::move(file));
    if (extension == ".zst") return std::make_unique<ZstdSink>(std::move(file));
    return file;
}

}  // namespace

OutputFile::OutputFile(std::string const& path)
    : top_{open(path)}
{
}

OutputFile::~OutputFile() = default;

PackedText::PackedText()
    : top_{std::make_unique<GzipSink>(std::make_unique<TextSink>(text_))}
{
}

PackedText::~PackedText() = default;

}  // namespace stoa::archive
