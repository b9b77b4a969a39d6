#include "store/setting.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_setting{"setting.find", "SELECT value FROM settings WHERE name = $1"};
constexpr db::Statement upsert_setting{"setting.set", R"(
    INSERT INTO settings (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value)"};

}  // namespace

std::optional<std::string> find_setting(Reader& db, std::string_view name)
{
    return db->one<std::string>(select_setting, name);
}

void set_setting(Writer& db, std::string_view name, std::string_view value)
{
    db->execute(upsert_setting, name, value);
}

}  // namespace stoa::store
