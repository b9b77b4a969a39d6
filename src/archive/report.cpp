#include "archive/report.hpp"

#include <cstdio>

#include "archive/json_line.hpp"
#include "base/text.hpp"

namespace stoa::archive {
namespace {

struct Row {
    std::string_view name;
    Tally const& tally;
};

std::vector<Row> rows_of(ImportReport const& report)
{
    return {{"forums", report.forums},
            {"members", report.members},
            {"threads", report.threads},
            {"posts", report.posts},
            {"record", report.record}};
}

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
    return text;
}

std::string seconds_text(double seconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", seconds);
    return text;
}

void append_notes(std::string& words, std::string_view title, Notes const& notes)
{
    if (notes.count() == 0) return;
    words += "  " + std::string{title} + ": " + grouped(static_cast<std::int64_t>(notes.count())) + '\n';
    for (auto const& note : notes.kept()) words += "    line " + std::to_string(note.line) + ": " + note.reason + '\n';
    auto left_out = notes.count() - notes.kept().size();
    if (left_out > 0) words += "    and " + grouped(static_cast<std::int64_t>(left_out)) + " more\n";
}

void append_notes(JsonLine& json, std::string_view name, Notes const& notes)
{
    json.number(name, static_cast<std::int64_t>(notes.count()));
    json.begin_list(std::string{name} + "_by_line");
    for (auto const& note : notes.kept()) {
        json.begin_object();
        json.number("line", static_cast<std::int64_t>(note.line));
        json.text("reason", note.reason);
        json.end_object();
    }
    json.end_list();
}

}  // namespace

void Tally::operator+=(Tally const& other)
{
    added += other.added;
    known += other.known;
}

void Notes::add(Problem note)
{
    ++count_;
    if (kept_.size() < kept_max) kept_.push_back(std::move(note));
}

void Notes::add(Notes const& notes)
{
    for (auto const& note : notes.kept_) add(note);
    count_ += notes.count_ - notes.kept_.size();
}

void ImportReport::operator+=(ImportReport const& other)
{
    forums += other.forums;
    members += other.members;
    threads += other.threads;
    posts += other.posts;
    record += other.record;
    problems.add(other.problems);
    warnings.add(other.warnings);
    was_stopped = was_stopped || other.was_stopped;
}

std::string words_of(ImportReport const& report)
{
    std::string words = report.source + ": read in " + seconds_text(report.seconds) + '\n';
    for (auto const& [name, tally] : rows_of(report)) {
        if (tally.added + tally.known == 0) continue;
        words +=
            "  " + padded(grouped(static_cast<std::int64_t>(tally.added)), 10) + ' ' + std::string{name} + " added";
        if (tally.known > 0) words += ", " + grouped(static_cast<std::int64_t>(tally.known)) + " were there before";
        words += '\n';
    }
    append_notes(words, "problems", report.problems);
    append_notes(words, "warnings", report.warnings);
    if (report.was_stopped) words += "  stopped at the first problem, as --strict asks\n";
    return words;
}

std::string json_of(ImportReport const& report)
{
    JsonLine json;
    json.text("source", report.source);
    for (auto const& [name, tally] : rows_of(report)) {
        json.begin_object(name);
        json.number("added", static_cast<std::int64_t>(tally.added));
        json.number("known", static_cast<std::int64_t>(tally.known));
        json.end_object();
    }
    append_notes(json, "problems", report.problems);
    append_notes(json, "warnings", report.warnings);
    json.number("milliseconds", static_cast<std::int64_t>(report.seconds * 1000));
    json.flag("was_stopped", report.was_stopped);
    return std::move(json).finish();
}

}  // namespace stoa::archive
