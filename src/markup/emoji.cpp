#include "markup/emoji.hpp"

#include <algorithm>
#include <array>

namespace stoa::markup {
namespace {

// Short codes as Slack, GitHub and Discourse spell them, sorted.
// clang-format off
constexpr std::array<Emoji, 596> emoji_table{{
    {"+1", "👍"}, {"-1", "👎"}, {"100", "💯"}, {"1st_place_medal", "🥇"}, {"2nd_place_medal", "🥈"},
    {"3rd_place_medal", "🥉"}, {"8ball", "🎱"}, {"airplane", "✈️"}, {"alarm_clock", "⏰"}, {"alien", "👽"},
    {"ambulance", "🚑"}, {"anchor", "⚓"}, {"anger", "💢"}, {"angry", "😠"}, {"anguished", "😧"}, {"ant", "🐜"},
    {"apple", "🍎"}, {"arrow_down", "⬇️"}, {"arrow_left", "⬅️"}, {"arrow_right", "➡️"}, {"arrow_up", "⬆️"},
    {"arrows_counterclockwise", "🔄"}, {"art", "🎨"}, {"astonished", "😲"}, {"avocado", "🥑"}, {"baby", "👶"},
    {"baby_chick", "🐤"}, {"back", "🔙"}, {"backpack", "🎒"}, {"bacon", "🥓"}, {"badminton", "🏸"},
    {"balance_scale", "⚖️"}, {"balloon", "🎈"}, {"banana", "🍌"}, {"bangbang", "‼️"}, {"bar_chart", "📊"},
    {"baseball", "⚾"}, {"basketball", "🏀"}, {"bat", "🦇"}, {"battery", "🔋"}, {"bear", "🐻"}, {"bed", "🛏️"},
    {"bee", "🐝"}, {"beer", "🍺"}, {"beers", "🍻"}, {"beetle", "🐞"}, {"bell", "🔔"}, {"bike", "🚲"}, {"biohazard", "☣️"},
    {"bird", "🐦"}, {"birthday", "🎂"}, {"black_circle", "⚫"}, {"black_flag", "🏴"}, {"black_heart", "🖤"},
    {"blue_circle", "🔵"}, {"blue_heart", "💙"}, {"blush", "😊"}, {"boar", "🐗"}, {"bomb", "💣"}, {"bone", "🦴"},
    {"book", "📖"}, {"bookmark", "🔖"}, {"books", "📚"}, {"boom", "💥"}, {"boot", "👢"}, {"bouquet", "💐"}, {"bow", "🙇"},
    {"bow_and_arrow", "🏹"}, {"boxing_glove", "🥊"}, {"boy", "👦"}, {"brain", "🧠"}, {"bread", "🍞"},
    {"bridge_at_night", "🌉"}, {"briefcase", "💼"}, {"broccoli", "🥦"}, {"broken_heart", "💔"}, {"broom", "🧹"},
    {"brown_heart", "🤎"}, {"bug", "🐛"}, {"bulb", "💡"}, {"bullettrain_front", "🚅"}, {"burrito", "🌯"}, {"bus", "🚌"},
    {"butterfly", "🦋"}, {"cactus", "🌵"}, {"cake", "🍰"}, {"calendar", "📅"}, {"call_me_hand", "🤙"}, {"camel", "🐫"},
    {"camera", "📷"}, {"camping", "🏕️"}, {"candle", "🕯️"}, {"candy", "🍬"}, {"car", "🚗"}, {"carrot", "🥕"},
    {"castle", "🏰"}, {"cat", "🐱"}, {"cd", "💿"}, {"chair", "🪑"}, {"champagne", "🍾"},
    {"chart_with_downwards_trend", "📉"}, {"chart_with_upwards_trend", "📈"}, {"checkered_flag", "🏁"},
    {"cheese", "🧀"}, {"cherries", "🍒"}, {"cherry_blossom", "🌸"}, {"chess_pawn", "♟️"}, {"chicken", "🐔"},
    {"chocolate_bar", "🍫"}, {"christmas_tree", "🎄"}, {"church", "⛪"}, {"circus_tent", "🎪"}, {"clap", "👏"},
    {"clinking_glasses", "🥂"}, {"clipboard", "📋"}, {"cloud", "☁️"}, {"clown_face", "🤡"}, {"cocktail", "🍸"},
    {"coconut", "🥥"}, {"coffee", "☕"}, {"cold_face", "🥶"}, {"cold_sweat", "😰"}, {"comet", "☄️"}, {"computer", "💻"},
    {"confetti_ball", "🎊"}, {"confounded", "😖"}, {"confused", "😕"}, {"construction", "🚧"}, {"cookie", "🍪"},
    {"cool", "🆒"}, {"copyright", "©️"}, {"corn", "🌽"}, {"couch_and_lamp", "🛋️"}, {"cow", "🐮"},
    {"cowboy_hat_face", "🤠"}, {"crab", "🦀"}, {"crayon", "🖍️"}, {"credit_card", "💳"}, {"crescent_moon", "🌙"},
    {"crocodile", "🐊"}, {"croissant", "🥐"}, {"crossed_fingers", "🤞"}, {"crown", "👑"}, {"cry", "😢"},
    {"crying_cat_face", "😿"}, {"crystal_ball", "🔮"}, {"cucumber", "🥒"}, {"cupid", "💘"}, {"dancer", "💃"},
    {"dart", "🎯"}, {"dash", "💨"}, {"deciduous_tree", "🌳"}, {"deer", "🦌"}, {"desktop_computer", "🖥️"},
    {"detective", "🕵️"}, {"dinosaur", "🦕"}, {"disappointed", "😞"}, {"dizzy", "💫"}, {"dizzy_face", "😵"},
    {"dna", "🧬"}, {"dog", "🐶"}, {"dollar", "💵"}, {"dolphin", "🐬"}, {"door", "🚪"}, {"doughnut", "🍩"}, {"dove", "🕊️"},
    {"dragon", "🐉"}, {"dress", "👗"}, {"drooling_face", "🤤"}, {"droplet", "💧"}, {"drum", "🥁"}, {"duck", "🦆"},
    {"eagle", "🦅"}, {"ear", "👂"}, {"earth_africa", "🌍"}, {"earth_americas", "🌎"}, {"earth_asia", "🌏"}, {"egg", "🥚"},
    {"eggplant", "🍆"}, {"electric_plug", "🔌"}, {"elephant", "🐘"}, {"email", "📧"}, {"end", "🔚"}, {"envelope", "✉️"},
    {"euro", "💶"}, {"evergreen_tree", "🌲"}, {"exclamation", "❗"}, {"exploding_head", "🤯"}, {"expressionless", "😑"},
    {"eye", "👁️"}, {"eyeglasses", "👓"}, {"eyes", "👀"}, {"facepalm", "🤦"}, {"facepunch", "👊"}, {"fallen_leaf", "🍂"},
    {"fearful", "😨"}, {"file_folder", "📁"}, {"fire", "🔥"}, {"fire_engine", "🚒"}, {"fireworks", "🎆"}, {"fish", "🐟"},
    {"fist", "✊"}, {"flashlight", "🔦"}, {"floppy_disk", "💾"}, {"flushed", "😳"}, {"flying_saucer", "🛸"},
    {"football", "🏈"}, {"footprints", "👣"}, {"fork_and_knife", "🍴"}, {"four_leaf_clover", "🍀"}, {"fox_face", "🦊"},
    {"free", "🆓"}, {"fries", "🍟"}, {"frog", "🐸"}, {"frowning_face", "☹️"}, {"full_moon", "🌕"}, {"game_die", "🎲"},
    {"garlic", "🧄"}, {"gear", "⚙️"}, {"gem", "💎"}, {"ghost", "👻"}, {"gift", "🎁"}, {"giraffe", "🦒"}, {"girl", "👧"},
    {"globe_with_meridians", "🌐"}, {"gloves", "🧤"}, {"goat", "🐐"}, {"goggles", "🥽"}, {"golf", "⛳"}, {"grapes", "🍇"},
    {"green_apple", "🍏"}, {"green_circle", "🟢"}, {"green_heart", "💚"}, {"grey_exclamation", "❕"},
    {"grey_question", "❔"}, {"grimacing", "😬"}, {"grin", "😁"}, {"grinning", "😀"}, {"guitar", "🎸"}, {"gun", "🔫"},
    {"hamburger", "🍔"}, {"hammer", "🔨"}, {"hammer_and_wrench", "🛠️"}, {"hamster", "🐹"}, {"hand_over_mouth", "🤭"},
    {"handshake", "🤝"}, {"headphones", "🎧"}, {"hear_no_evil", "🙉"}, {"heart", "❤️"}, {"heart_eyes", "😍"},
    {"heart_eyes_cat", "😻"}, {"heartbeat", "💓"}, {"heartpulse", "💗"}, {"heavy_check_mark", "✔️"},
    {"heavy_minus_sign", "➖"}, {"heavy_plus_sign", "➕"}, {"hedgehog", "🦔"}, {"helicopter", "🚁"}, {"herb", "🌿"},
    {"hibiscus", "🌺"}, {"hockey", "🏒"}, {"honey_pot", "🍯"}, {"horse", "🐴"}, {"hospital", "🏥"}, {"hot_face", "🥵"},
    {"hot_pepper", "🌶️"}, {"hotdog", "🌭"}, {"hourglass", "⌛"}, {"house", "🏠"}, {"hugs", "🤗"}, {"hushed", "😯"},
    {"icecream", "🍦"}, {"imp", "👿"}, {"inbox_tray", "📥"}, {"infinity", "♾️"}, {"information_source", "ℹ️"},
    {"innocent", "😇"}, {"interrobang", "⁉️"}, {"iphone", "📱"}, {"jeans", "👖"}, {"jigsaw", "🧩"}, {"joy", "😂"},
    {"joy_cat", "😹"}, {"key", "🔑"}, {"keyboard", "⌨️"}, {"kiss", "💋"}, {"kissing", "😗"}, {"kissing_heart", "😘"},
    {"kiwi_fruit", "🥝"}, {"knife", "🔪"}, {"koala", "🐨"}, {"laughing", "😆"}, {"lemon", "🍋"}, {"link", "🔗"},
    {"lion", "🦁"}, {"lipstick", "💄"}, {"lizard", "🦎"}, {"lock", "🔒"}, {"lollipop", "🍭"}, {"loudspeaker", "📢"},
    {"love_letter", "💌"}, {"lying_face", "🤥"}, {"mag", "🔍"}, {"mage", "🧙"}, {"magnet", "🧲"}, {"mailbox", "📫"},
    {"man", "👨"}, {"mango", "🥭"}, {"maple_leaf", "🍁"}, {"mask", "😷"}, {"medal_sports", "🏅"}, {"mega", "📣"},
    {"melting_face", "🫠"}, {"metal", "🤘"}, {"microphone", "🎤"}, {"microscope", "🔬"}, {"milk_glass", "🥛"},
    {"money_mouth_face", "🤑"}, {"moneybag", "💰"}, {"monkey", "🐒"}, {"monkey_face", "🐵"}, {"monocle_face", "🧐"},
    {"mortar_board", "🎓"}, {"mosque", "🕌"}, {"motorcycle", "🏍️"}, {"mountain", "⛰️"}, {"mouse", "🐭"},
    {"movie_camera", "🎥"}, {"muscle", "💪"}, {"mushroom", "🍄"}, {"musical_note", "🎵"}, {"musical_score", "🎼"},
    {"mute", "🔇"}, {"nail_care", "💅"}, {"nauseated_face", "🤢"}, {"nerd_face", "🤓"}, {"neutral_face", "😐"},
    {"new", "🆕"}, {"new_moon", "🌑"}, {"newspaper", "📰"}, {"night_with_stars", "🌃"}, {"ninja", "🥷"},
    {"no_bell", "🔕"}, {"no_entry", "⛔"}, {"no_entry_sign", "🚫"}, {"no_mouth", "😶"}, {"nose", "👃"},
    {"notebook", "📓"}, {"notes", "🎶"}, {"nut_and_bolt", "🔩"}, {"o", "⭕"}, {"ocean", "🌊"}, {"octopus", "🐙"},
    {"office", "🏢"}, {"ok", "🆗"}, {"ok_hand", "👌"}, {"older_man", "👴"}, {"older_woman", "👵"}, {"onion", "🧅"},
    {"open_hands", "👐"}, {"open_mouth", "😮"}, {"orange_circle", "🟠"}, {"orange_heart", "🧡"}, {"outbox_tray", "📤"},
    {"owl", "🦉"}, {"package", "📦"}, {"page_facing_up", "📄"}, {"palm_tree", "🌴"}, {"pancakes", "🥞"},
    {"panda_face", "🐼"}, {"paperclip", "📎"}, {"partying_face", "🥳"}, {"peach", "🍑"}, {"pear", "🍐"}, {"pen", "🖊️"},
    {"pencil", "📝"}, {"pencil2", "✏️"}, {"penguin", "🐧"}, {"pensive", "😔"}, {"persevere", "😣"}, {"pie", "🥧"},
    {"pig", "🐷"}, {"pill", "💊"}, {"pinching_hand", "🤏"}, {"pineapple", "🍍"}, {"ping_pong", "🏓"},
    {"pirate_flag", "🏴‍☠️"}, {"pizza", "🍕"}, {"pleading_face", "🥺"}, {"point_down", "👇"}, {"point_left", "👈"},
    {"point_right", "👉"}, {"point_up", "☝️"}, {"point_up_2", "👆"}, {"police_car", "🚓"}, {"poop", "💩"},
    {"popcorn", "🍿"}, {"potato", "🥔"}, {"pray", "🙏"}, {"pretzel", "🥨"}, {"prince", "🤴"}, {"princess", "👸"},
    {"printer", "🖨️"}, {"purple_circle", "🟣"}, {"purple_heart", "💜"}, {"pushpin", "📌"}, {"question", "❓"},
    {"rabbit", "🐰"}, {"racing_car", "🏎️"}, {"radio", "📻"}, {"radioactive", "☢️"}, {"rage", "😡"},
    {"rain_cloud", "🌧️"}, {"rainbow", "🌈"}, {"rainbow_flag", "🏳️‍🌈"}, {"raised_eyebrow", "🤨"}, {"raised_hand", "✋"},
    {"raised_hands", "🙌"}, {"ramen", "🍜"}, {"recycle", "♻️"}, {"red_circle", "🔴"}, {"registered", "®️"},
    {"relieved", "😌"}, {"ribbon", "🎀"}, {"rice", "🍚"}, {"ring", "💍"}, {"robot", "🤖"}, {"rocket", "🚀"},
    {"rofl", "🤣"}, {"roll_eyes", "🙄"}, {"rooster", "🐓"}, {"rose", "🌹"}, {"round_pushpin", "📍"},
    {"rugby_football", "🏉"}, {"running", "🏃"}, {"sailboat", "⛵"}, {"salad", "🥗"}, {"saluting_face", "🫡"},
    {"sandwich", "🥪"}, {"santa", "🎅"}, {"satellite", "🛰️"}, {"saxophone", "🎷"}, {"scarf", "🧣"}, {"school", "🏫"},
    {"scissors", "✂️"}, {"scorpion", "🦂"}, {"scream", "😱"}, {"scroll", "📜"}, {"see_no_evil", "🙈"},
    {"seedling", "🌱"}, {"shark", "🦈"}, {"sheep", "🐑"}, {"shield", "🛡️"}, {"ship", "🚢"}, {"shirt", "👕"},
    {"shoe", "👞"}, {"shrimp", "🦐"}, {"shrug", "🤷"}, {"shushing_face", "🤫"}, {"ski", "🎿"}, {"skull", "💀"},
    {"skull_and_crossbones", "☠️"}, {"sleeping", "😴"}, {"sleepy", "😪"}, {"slightly_frowning_face", "🙁"},
    {"slightly_smiling_face", "🙂"}, {"smile", "😄"}, {"smiley", "😃"}, {"smiley_cat", "😺"},
    {"smiling_face_with_three_hearts", "🥰"}, {"smiling_imp", "😈"}, {"smirk", "😏"}, {"snail", "🐌"}, {"snake", "🐍"},
    {"sneezing_face", "🤧"}, {"snowflake", "❄️"}, {"snowman", "⛄"}, {"sob", "😭"}, {"soccer", "⚽"}, {"soon", "🔜"},
    {"sos", "🆘"}, {"space_invader", "👾"}, {"spaghetti", "🍝"}, {"sparkler", "🎇"}, {"sparkles", "✨"},
    {"sparkling_heart", "💖"}, {"speak_no_evil", "🙊"}, {"speaker", "🔈"}, {"speech_balloon", "💬"}, {"spider", "🕷️"},
    {"squid", "🦑"}, {"star", "⭐"}, {"star2", "🌟"}, {"star_struck", "🤩"}, {"steak", "🥩"}, {"stew", "🍲"},
    {"stop_sign", "🛑"}, {"stopwatch", "⏱️"}, {"straight_ruler", "📏"}, {"strawberry", "🍓"},
    {"stuck_out_tongue", "😛"}, {"stuck_out_tongue_winking_eye", "😜"}, {"sun_with_face", "🌞"}, {"sunflower", "🌻"},
    {"sunglasses", "😎"}, {"sunny", "☀️"}, {"sushi", "🍣"}, {"sweat", "😓"}, {"sweat_drops", "💦"},
    {"sweat_smile", "😅"}, {"syringe", "💉"}, {"taco", "🌮"}, {"tada", "🎉"}, {"tangerine", "🍊"}, {"taxi", "🚕"},
    {"tea", "🍵"}, {"telephone", "☎️"}, {"telescope", "🔭"}, {"tennis", "🎾"}, {"tent", "⛺"}, {"test_tube", "🧪"},
    {"thermometer", "🌡️"}, {"thinking", "🤔"}, {"thought_balloon", "💭"}, {"thumbsdown", "👎"}, {"thumbsup", "👍"},
    {"ticket", "🎫"}, {"tiger", "🐯"}, {"tired_face", "😫"}, {"tm", "™️"}, {"toilet", "🚽"}, {"tomato", "🍅"},
    {"tongue", "👅"}, {"toolbox", "🧰"}, {"top", "🔝"}, {"tophat", "🎩"}, {"tornado", "🌪️"}, {"tractor", "🚜"},
    {"traffic_light", "🚥"}, {"train", "🚆"}, {"tram", "🚊"}, {"triumph", "😤"}, {"trophy", "🏆"},
    {"tropical_fish", "🐠"}, {"truck", "🚚"}, {"trumpet", "🎺"}, {"tulip", "🌷"}, {"turkey", "🦃"}, {"turtle", "🐢"},
    {"tv", "📺"}, {"two_hearts", "💕"}, {"umbrella", "☔"}, {"unamused", "😒"}, {"unicorn", "🦄"}, {"unlock", "🔓"},
    {"up", "🆙"}, {"upside_down_face", "🙃"}, {"v", "✌️"}, {"video_game", "🎮"}, {"violin", "🎻"}, {"volcano", "🌋"},
    {"volleyball", "🏐"}, {"vomiting_face", "🤮"}, {"vulcan_salute", "🖖"}, {"walking", "🚶"}, {"warning", "⚠️"},
    {"watch", "⌚"}, {"watermelon", "🍉"}, {"wave", "👋"}, {"weary", "😩"}, {"whale", "🐳"}, {"whisky", "🥃"},
    {"white_check_mark", "✅"}, {"white_circle", "⚪"}, {"white_flag", "🏳️"}, {"white_heart", "🤍"},
    {"wilted_flower", "🥀"}, {"wine_glass", "🍷"}, {"wink", "😉"}, {"wolf", "🐺"}, {"woman", "👩"}, {"woozy_face", "🥴"},
    {"world_map", "🗺️"}, {"worried", "😟"}, {"wrench", "🔧"}, {"writing_hand", "✍️"}, {"x", "❌"},
    {"yawning_face", "🥱"}, {"yellow_circle", "🟡"}, {"yellow_heart", "💛"}, {"yum", "😋"}, {"zany_face", "🤪"},
    {"zap", "⚡"}, {"zipper_mouth_face", "🤐"}, {"zombie", "🧟"}, {"zzz", "💤"},
}};
// clang-format on

constexpr std::size_t code_letters_max = 36;

constexpr bool is_name_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '+' ||
           letter == '-';
}

bool joins_a_word(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '/';
}

static_assert(std::ranges::is_sorted(emoji_table, {}, &Emoji::name));
static_assert(std::ranges::all_of(emoji_table, [](Emoji const& emoji) {
    return emoji.name.size() <= code_letters_max && std::ranges::all_of(emoji.name, is_name_letter);
}));

}  // namespace

std::optional<Emoji> emoji_named(std::string_view name)
{
    auto const found = std::ranges::lower_bound(emoji_table, name, {}, &Emoji::name);
    if (found == emoji_table.end() || found->name != name) return std::nullopt;
    return *found;
}

std::span<Emoji const> find_emoji(std::string_view prefix, std::size_t count)
{
    auto const begin = std::ranges::lower_bound(emoji_table, prefix, {}, &Emoji::name);
    auto end = begin;
    while (end != emoji_table.end() && count-- > 0 && end->name.starts_with(prefix)) ++end;
    return {begin, end};
}

std::optional<EmojiInText> find_emoji_code(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find(':', from); at != std::string_view::npos; at = text.find(':', at + 1)) {
        if (at > 0 && joins_a_word(text[at - 1])) continue;
        if (at > from && text[at - 1] == ':') continue;  // "std::heart::beat", but not the second of ":heart::smile:"
        std::size_t end = at + 1;
        while (end < text.size() && end - at <= code_letters_max && is_name_letter(text[end])) ++end;
        if (end == text.size() || text[end] != ':') continue;
        if (end + 1 < text.size() && joins_a_word(text[end + 1])) continue;
        if (auto const emoji = emoji_named(text.substr(at + 1, end - at - 1)))
            return EmojiInText{at, end + 1 - at, emoji->characters};
    }
    return std::nullopt;
}

}  // namespace stoa::markup
