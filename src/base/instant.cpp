#include "base/instant.hpp"

#include <chrono>
#include <cstdio>

#include "base/text.hpp"

namespace stoa {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar_day(int year, int month, int day)
{
    return year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                          std::chrono::day{static_cast<unsigned>(day)}};
}

// Reads a text of fixed shape from left to right; once something does not fit, all further reading fails.
class Reader {
public:
    explicit Reader(std::string_view text)
        : rest_{text}
    {
    }

    int digits(std::size_t count)
    {
        auto number = take(count);
        bool all_digits = number.find_first_not_of("0123456789") == std::string_view::npos;
        auto value = all_digits ? parse_number<int>(number) : std::nullopt;
        if (!value) fits_ = false;
        return value.value_or(0);
    }
    void letter(char expected)
    {
        if (take(1) != std::string_view{&expected, 1}) fits_ = false;
    }
    bool accept(char wanted)
    {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool at_end() const { return rest_.empty(); }
    bool fits() const { return fits_; }

private:
    std::string_view take(std::size_t count)
    {
        auto taken = rest_.substr(0, count);
        if (taken.size() < count) fits_ = false;
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest_;
    bool fits_{true};
};

bool is_real(CivilTime const& civil)
{
    return calendar_day(civil.year, civil.month, civil.day).ok() && civil.hour < 24 && civil.minute < 60 &&
           civil.second < 60;
}

// "Z", "+02:00" or "-03:30".
std::int64_t read_offset_ms(Reader& reader)
{
    if (reader.accept('Z')) return 0;
    bool is_west = reader.accept('-');
    if (!is_west) reader.letter('+');
    int hours = reader.digits(2);
    reader.letter(':');
    int minutes = reader.digits(2);
    if (hours > 23 || minutes > 59) reader.letter('\0');
    auto offset = hours * hour_ms + minutes * minute_ms;
    return is_west ? -offset : offset;
}

// With zeros in front. A year before 0 or after 9999 is nothing that a forum holds.
char* write_digits(char* to, int number, int width)
{
    for (auto* at = to + width; at != to; number /= 10) *--at = static_cast<char>('0' + number % 10);
    return to + width;
}

}  // namespace

Instant system_now()
{
    auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<milliseconds>(since).count()};
}

CivilTime civil_time(Instant at)
{
    auto day = std::chrono::floor<days>(std::chrono::sys_time<milliseconds>{milliseconds{at.ms}});
    year_month_day date{day};
    auto rest = at.ms - std::chrono::duration_cast<milliseconds>(day.time_since_epoch()).count();
    return {.year = int{date.year()},
            .month = static_cast<int>(unsigned{date.month()}),
            .day = static_cast<int>(unsigned{date.day()}),
            .hour = static_cast<int>(rest / hour_ms),
            .minute = static_cast<int>(rest % hour_ms / minute_ms),
            .second = static_cast<int>(rest % minute_ms / second_ms),
            .millisecond = static_cast<int>(rest % second_ms)};
}

Instant instant_of(CivilTime const& civil)
{
    auto day = sys_days{calendar_day(civil.year, civil.month, civil.day)}.time_since_epoch().count();
    return {day * day_ms + civil.hour * hour_ms + civil.minute * minute_ms + civil.second * second_ms +
            civil.millisecond};
}

// By hand, since each post of each page holds one or two: snprintf took a tenth of a page's time.
std::string iso_text(Instant at)
{
    auto const civil = civil_time(at);
    char iso[] = "0000-00-00T00:00:00.000Z";
    auto* end = write_digits(iso, civil.year, 4) + 1;
    end = write_digits(end, civil.month, 2) + 1;
    end = write_digits(end, civil.day, 2) + 1;
    end = write_digits(end, civil.hour, 2) + 1;
    end = write_digits(end, civil.minute, 2) + 1;
    end = write_digits(end, civil.second, 2);
    if (civil.millisecond != 0) end = write_digits(end + 1, civil.millisecond, 3);
    *end++ = 'Z';
    return {iso, end};
}

std::optional<Instant> parse_iso(std::string_view text)
{
    Reader reader{text};
    CivilTime civil;
    civil.year = reader.digits(4);
    reader.letter('-');
    civil.month = reader.digits(2);
    reader.letter('-');
    civil.day = reader.digits(2);
    std::int64_t offset_ms = 0;
    if (!reader.at_end()) {
        reader.letter('T');
        civil.hour = reader.digits(2);
        reader.letter(':');
        civil.minute = reader.digits(2);
        reader.letter(':');
        civil.second = reader.digits(2);
        if (reader.accept('.')) civil.millisecond = reader.digits(3);
        offset_ms = read_offset_ms(reader);
    }
    if (!reader.fits() || !reader.at_end() || !is_real(civil)) return std::nullopt;
    return instant_of(civil) - offset_ms;
}

std::string http_date(Instant at)
{
    static constexpr char const* weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr char const* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto civil = civil_time(at);
    std::chrono::weekday weekday{sys_days{calendar_day(civil.year, civil.month, civil.day)}};
    char text[96];
    int length = std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", weekdays[weekday.c_encoding()],
                               civil.day, months[civil.month - 1], civil.year, civil.hour, civil.minute, civil.second);
    return {text, static_cast<std::size_t>(length)};
}

}  // namespace stoa
