#pragma once

namespace stoa::markup {

// What is read beyond CommonMark 0.31.2. Posts have all of it; tests of the specification switch it off.
struct MarkdownExtensions {
    bool tables{true};         // GFM
    bool strikethrough{true};  // GFM
    bool tasks{true};          // GFM
    bool addresses{true};      // GFM: addresses without "<>" are links
    bool footnotes{true};      // as GitHub reads them
    bool tags{true};           // [quote], [spoiler] and [ispoiler] of BBCode
};

}  // namespace stoa::markup
