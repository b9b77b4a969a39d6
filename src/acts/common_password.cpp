#include "acts/common_password.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "acts/common_password_list.hpp"
#include "base/typed_text.hpp"

namespace stoa::acts {
namespace {

// Words that head every list of leaked passwords. Digits and signs around them are taken off before comparing, so each
// stands for all of its kind: "password" for "Password1!" and "p@ssw0rd2024".
// clang-format off
constexpr auto common_words = std::to_array<std::string_view>({
    "password", "passwort", "passord", "passwd", "password is", "mypassword", "thepassword", "newpassword", "nopassword",
    "pass", "passpass", "passphrase", "passcode", "contrasena", "motdepasse", "parola", "parol", "senha", "wachtwoord",
    "haslo", "heslo", "salasana", "lozinka", "losenord", "sifre", "kennwort", "geheim", "secret", "secreto", "topsecret",
    "admin", "administrator", "adminadmin", "root", "toor", "rootroot", "superuser", "user", "username", "guest", "demo",
    "test", "tester", "testing", "testtest", "default", "changeme", "change me", "changeit", "letmein", "letmeinnow",
    "welcome", "welcomehome", "welcomeback", "login", "logmein", "access", "enter", "open", "opensesame", "hello",
    "hellohello", "helloworld", "hello world", "hallo", "bonjour", "computer", "internet", "windows", "microsoft",
    "google", "facebook", "instagram", "youtube", "twitter", "samsung", "iphone", "android", "linkedin", "myspace",
    "minecraft", "pokemon", "pikachu", "starwars", "startrek", "superman", "batman", "spiderman", "ironman", "naruto",
    "matrix", "master", "masters", "killer", "hunter", "ranger", "dragon", "dragons", "monkey", "tiger", "tigger",
    "panther", "falcon", "eagle", "eagles", "phoenix", "shadow", "ghost", "ninja", "warrior", "wizard", "merlin",
    "gandalf", "princess", "princesa", "prince", "queen", "angel", "angels", "angela", "babygirl", "baby", "sweety",
    "sweetie", "sweetheart", "darling", "honey", "lovely", "loveme", "lover", "love", "lovelove", "iloveyou", "iloveu",
    "iloveme", "ilovegod", "ilovemyself", "teamo", "tequiero", "jetaime", "ichliebedich", "amoremio", "forever",
    "sunshine", "sunflower", "summer", "winter", "spring", "autumn", "january", "february", "march", "april", "june",
    "july", "august", "september", "october", "november", "december", "monday", "friday", "sunday", "saturday",
    "football", "fotball", "futbol", "baseball", "basketball", "softball", "volleyball", "soccer", "hockey", "golfer",
    "tennis", "liverpool", "arsenal", "chelsea", "everton", "barcelona", "realmadrid", "juventus", "steelers", "cowboys",
    "yankees", "lakers", "michael", "michelle", "jennifer", "jessica", "jordan", "joshua", "daniel", "danielle",
    "andrew", "anthony", "ashley", "amanda", "charlie", "thomas", "george", "robert", "william", "matthew", "nicole",
    "samantha", "elizabeth", "victoria", "alexander", "alexandra", "benjamin", "christian", "patrick", "jasmine",
    "maggie", "buster", "ginger", "pepper", "cookie", "cookies", "chocolate", "cheese", "banana", "butterfly", "flower",
    "flowers", "freedom", "whatever", "nothing", "something", "trustno", "trustnoone", "blink", "corvette", "ferrari",
    "porsche", "mercedes", "mustang", "harley", "yamaha", "honda", "thunder", "diamond", "silver", "golden", "purple",
    "orange", "blue", "bluesky", "rainbow", "america", "canada", "england", "london", "newyork", "texas", "jesus",
    "jesuschrist", "blessed", "heaven", "family", "friends", "friend", "mother", "father", "brother", "sister",
    "abc", "abcd", "abcdef", "qwe", "asd", "zxc", "qwert", "qwerty", "qwertyu", "azerty", "asdf", "asdfgh", "zxcvbn",
    "fuckyou", "fuckoff", "fuckme", "asshole", "biteme", "bigdick", "sexy", "hottie", "correcthorsebatterystaple",
    "correct horse battery staple", "stoa", "forum", "community",
});
// Whole passwords that weave two runs into one.
constexpr auto common_passwords = std::to_array<std::string_view>({
    "1q2w3e4r", "1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4", "q1w2e3r4t5", "a1b2c3d4", "a1b2c3d4e5", "1a2b3c4d", "1a2b3c4d5e",
    "zaq12wsx", "zaq1zaq1", "zaq1xsw2", "qazwsxedc", "qazwsxedcrfv", "1qazxsw2", "qweasdzxc", "qweasd123", "147258369",
    "159357456", "741852963", "789456123", "456789123", "963852741", "123654789", "31415926", "3141592653", "27182818",
    "trustno1", "ncc1701d", "ncc1701e", "thx1138thx", "4815162342", "112233445566", "11223344", "1122334455",
});
// Neighbours on a keyboard or in the alphabet; read in both directions.
constexpr auto runs = std::to_array<std::string_view>({
    "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
    "abcdefghijklmnopqrstuvwxyz", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "!@#$%^&*()",
});
// clang-format on
constexpr std::size_t run_length_min = 3;
constexpr std::size_t repeated_length_max = 4;  // "abcabcabc" is three letters, not nine

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string_view without_ends(std::string_view text)
{
    auto first = std::ranges::find_if(text, is_letter);
    auto size = static_cast<std::size_t>(text.end() - first);
    auto core = text.substr(text.size() - size);
    while (!core.empty() && !is_letter(core.back())) core.remove_suffix(1);
    return core;
}

char letter_meant(char sign)
{
    switch (sign) {
    case '0': return 'o';
    case '1': return 'i';
    case '3': return 'e';
    case '4':
    case '@': return 'a';
    case '5':
    case '$': return 's';
    case '7': return 't';
    default: return sign;
    }
}

std::string letters_meant(std::string_view text)
{
    std::string letters{text};
    std::ranges::transform(letters, letters.begin(), letter_meant);
    return letters;
}

bool is_common_word(std::string_view text)
{
    auto core = without_ends(text);
    return std::ranges::find(common_words, core) != common_words.end() ||
           std::ranges::find(common_words, letters_meant(core)) != common_words.end() ||
           std::ranges::find(common_words, without_ends(letters_meant(text))) != common_words.end();
}

// The shortest piece that makes the text when it is written again and again.
std::string_view repeated_piece(std::string_view text)
{
    for (std::size_t size = 1; size <= text.size() / 2; ++size) {
        if (text.substr(size) == text.substr(0, text.size() - size)) return text.substr(0, size);
    }
    return text;
}

std::size_t run_length(std::string_view text, std::string_view run)
{
    auto at = run.find(text.front());
    if (at == std::string_view::npos) return 0;
    std::size_t length = 0;
    while (length < text.size() && at + length < run.size() && text[length] == run[at + length]) ++length;
    return length;
}

std::size_t longest_run(std::string_view text)
{
    auto other = text.find_first_not_of(text.front());
    std::size_t longest = other == std::string_view::npos ? text.size() : other;
    for (auto run : runs) {
        std::string backwards{run.rbegin(), run.rend()};
        longest = std::max({longest, run_length(text, run), run_length(text, backwards)});
    }
    return longest;
}

// "qwerty123" is two runs and nothing else.
bool is_made_of_runs(std::string_view text)
{
    while (!text.empty()) {
        auto length = longest_run(text);
        if (length < run_length_min) return false;
        text.remove_prefix(length);
    }
    return true;
}

bool is_of_oneself(std::string_view password, std::string_view name, std::string_view email)
{
    auto mine = lower_case(name);
    auto address = lower_case(email);
    auto mailbox = address.substr(0, address.find('@'));
    auto core = without_ends(password);
    return password == mine || password == address || password == mailbox || (!core.empty() && core == mine) ||
           (!core.empty() && core == mailbox);
}

}  // namespace

bool is_common_password(std::string_view password, std::string_view name, std::string_view email)
{
    auto lowered = lower_case(password);
    auto piece = repeated_piece(lowered);
    if (piece.size() < lowered.size() && piece.size() <= repeated_length_max) return true;
    return is_common_word(lowered) || is_common_word(piece) || is_made_of_runs(lowered) ||
           is_of_oneself(lowered, name, email) ||
           std::ranges::find(common_passwords, lowered) != common_passwords.end() ||
           is_in_common_password_list(lowered);
}

}  // namespace stoa::acts
