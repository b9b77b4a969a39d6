#include "media/pictures.hpp"

#include "base/log.hpp"
#include "media/image_header.hpp"
#include "media/picture_helper.hpp"
#include "media/picture_message.hpp"

namespace stoa::media {
namespace {

class Turn {
public:
    explicit Turn(Gate& gate)
        : gate_{gate}
        , has_come_{gate.enter()}
    {
    }
    ~Turn()
    {
        if (has_come_) gate_.leave();
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    bool has_come() const { return has_come_; }

private:
    Gate& gate_;
    bool has_come_;
};

}  // namespace

Pictures::Pictures(PictureOptions options)
    : options_{std::move(options)}
    , gate_{options_.helpers_max, options_.waiting_max}
{
}

PictureResult Pictures::render(PictureOrder const& order)
{
    auto const header = read_image_header(order.bytes);
    if (!header) return PictureFault::unknown_kind;
    if (!is_within_limits(*header)) return PictureFault::too_large;
    Turn const turn{gate_};
    if (!turn.has_come()) return PictureFault::busy;
    return render_in_helper(order);
}

// A helper that dies over a picture, or does not end, says that the picture is not sound; it is gone with the picture.
PictureResult Pictures::render_in_helper(PictureOrder const& order) const
{
    PictureHelper helper{options_.program};
    auto const content = helper.ask(encode(order), options_.time_max);
    auto answer = content ? decode_answer(*content) : std::nullopt;
    if (answer) return *std::move(answer);
    log::warning("the helper for pictures gave no answer", {{"bytes", static_cast<std::int64_t>(order.bytes.size())}});
    return PictureFault::broken;
}

}  // namespace stoa::media
