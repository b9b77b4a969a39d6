// Writes the commonest passwords that the rules of length let through, sorted, one a line, as a C++ string.
// usage: node tools/list_common_passwords.mjs RANKED.json LENGTH_MIN OUT.cpp
import { readFileSync, writeFileSync } from "node:fs";

const [ranked, lengthMin, out] = process.argv.slice(2);
const passwords = JSON.parse(readFileSync(ranked, "utf8")).filter((password) => password.length >= Number(lengthMin));
// Compared as bytes, as the program searches them.
const lines = [...new Set(passwords)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
if (lines.length < 3000) throw new Error(`only ${lines.length} passwords: the list has changed`);
writeFileSync(
  out,
  `#include "acts/common_password_list.hpp"

namespace stoa::acts {

std::string_view common_password_list()
{
    return R"~(${lines.join("\n")}
)~";
}

}  // namespace stoa::acts
`,
);
