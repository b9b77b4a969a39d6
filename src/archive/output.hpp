#pragma once
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace stoa::archive {

// A file that cannot be written.
struct OutputFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A stage on the way to a file.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void write(std::string_view bytes) = 0;
    virtual void finish() = 0;  // everything is out
};

// A file that is there whole or not at all: written under another name beside it, readable by its owner only, and
// renamed by finish(). Packed where the name ends in .gz or .zst. "-" is standard output.
class OutputFile : public Sink {
public:
    explicit OutputFile(std::string const& path);
    ~OutputFile() override;
    void write(std::string_view bytes) override { top_->write(bytes); }
    void finish() override { top_->finish(); }

private:
    std::unique_ptr<Sink> top_;
};

// The same in memory, packed with gzip: for what goes elsewhere as a whole.
class PackedText : public Sink {
public:
    PackedText();
    ~PackedText() override;
    void write(std::string_view bytes) override { top_->write(bytes); }
    void finish() override { top_->finish(); }
    std::string take() && { return std::move(text_); }

private:
    std::string text_;
    std::unique_ptr<Sink> top_;
};

}  // namespace stoa::archive
