#include <map>

#include "api/resources.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

// Spreadsheets run what begins like this.
bool looks_like_formula(std::string_view cell)
{
    return !cell.empty() && std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos;
}

// RFC 4180, section 2.5 to 2.7. Every cell is quoted, so none can be misread.
void add_cell(std::string& table, std::string_view cell)
{
    table += table.empty() || table.ends_with('\n') ? "\"" : ",\"";
    if (looks_like_formula(cell)) table += '\'';
    for (char letter : cell) {
        if (letter == '"') table += '"';
        table += letter;
    }
    table += '"';
}

void end_row(std::string& table) { table += "\r\n"; }

std::string said_text(Said const& said) { return said.as == SaidAs::unknown ? std::string{} : words_for(said); }

using Answers = std::map<ClaimId, std::string>;  // "denies 6, corrects 7", by the statement that answers

Answers answers_in(std::vector<ClaimEntry> const& entries)
{
    Answers answers;
    for (auto const& entry : entries)
        for (auto const& response : entry.responses) {
            auto& words = answers[response.statement];
            words.append(words.empty() ? "" : ", ").append(name_of(response.kind)).append(" ");
            words += std::to_string(response.claim.value);
        }
    return answers;
}

void add_statement(std::string& table, Claim const& claim, Answers const& answers, std::string_view origin)
{
    auto const absolute = [&](html::Url const& place) { return std::string{origin} + std::string{place.view()}; };
    auto const answered = answers.find(claim.id);
    for (auto const& cell :
         {std::to_string(claim.id.value), absolute(url_of(claim.id)), said_text(claim.said), claim.speaker_name,
          claim.role, claim.wording, claim.quotation, comma_separated(claim.via), std::string{name_of(claim.modality)},
          std::string{name_of(claim.status)}, answered == answers.end() ? std::string{} : answered->second,
          claim.source_headline, claim.source_publisher, absolute(url_of(claim.post)), claim.member.name,
          iso_text(claim.entered_at)})
        add_cell(table, cell);
    end_row(table);
}

}  // namespace

std::string record_csv(WholeRecord const& record, std::string_view origin)
{
    std::string table;
    for (std::string_view column :
         {"number", "address", "said", "speaker", "role", "statement", "quotation", "reported by", "how", "status",
          "answers", "source", "publisher", "post", "entered by", "entered"})
        add_cell(table, column);
    end_row(table);
    auto const answers = answers_in(record.entries);
    for (auto const& entry : record.entries) add_statement(table, entry.claim, answers, origin);
    return table;
}

}  // namespace stoa::api
