#include "pages/qr_code.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace stoa::pages {
namespace {

constexpr int quiet_zone = 4;  // modules of white around it

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

Code code_of(std::string const& text)
{
    Code code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!code) throw std::length_error{"too long for a QR code"};
    return code;
}

bool is_dark(QRcode const& code, int x, int y) { return (code.data[y * code.width + x] & 1u) != 0; }

// Each run of dark modules in a line is one rectangle.
std::string path_of(QRcode const& code)
{
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width;) {
            int end = x;
            while (end < code.width && is_dark(code, end, y)) ++end;
            if (end == x) {
                ++x;
                continue;
            }
            auto const length = std::to_string(end - x);
            path += 'M' + std::to_string(x + quiet_zone) + ' ' + std::to_string(y + quiet_zone) + 'h' + length +
                    "v1h-" + length + 'z';
            x = end;
        }
    }
    return path;
}

}  // namespace

void QrCode::operator()(html::Writer& out) const
{
    auto const code = code_of(text);
    int const side = code->width + 2 * quiet_zone;
    out.html<R"~(
        <svg class="qr" viewBox="0 0 {} {}" role="img" aria-label="{}" shape-rendering="crispEdges">
            <rect width="{}" height="{}" fill="#fff"/><path d="{}" fill="#000"/></svg>)~">(side, side, label, side,
                                                                                           side, path_of(*code));
}

}  // namespace stoa::pages
