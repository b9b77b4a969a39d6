#include "atom_check.hpp"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <array>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace stoa::scene {
namespace {

template <auto Free>
struct FreedBy {
    template <class Thing>
    void operator()(Thing* thing) const
    {
        Free(thing);
    }
};
using Document = std::unique_ptr<xmlDoc, FreedBy<xmlFreeDoc>>;
using Schema = std::unique_ptr<xmlRelaxNG, FreedBy<xmlRelaxNGFree>>;

void note_fault(void* faults, char const* format, ...)
{
    std::array<char, 500> line{};
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(line.data(), line.size(), format, arguments);
    va_end(arguments);
    *static_cast<std::string*>(faults) += line.data();
}

Schema const& atom_schema()
{
    static Schema const schema = [] {
        std::unique_ptr<xmlRelaxNGParserCtxt, FreedBy<xmlRelaxNGFreeParserCtxt>> const parser{
            xmlRelaxNGNewParserCtxt("tests/schemas/atom.rng")};
        return Schema{xmlRelaxNGParse(parser.get())};
    }();
    if (!schema) throw std::runtime_error{"tests/schemas/atom.rng is no schema"};
    return schema;
}

// What holds between elements: true for each feed that is right.
struct AtomRule {
    std::string_view words;
    char const* path;
};
constexpr auto atom_rules = std::to_array<AtomRule>({
    {"4.1.1: an author of each entry where the feed has none",
     "not(//a:entry[not(a:author) and not(/a:feed/a:author)])"},
    {"4.1.1: one alternate link of the feed", "count(/a:feed/a:link[@rel='alternate']) = 1"},
    {"4.1.1: one link at most to the feed itself", "count(/a:feed/a:link[@rel='self']) <= 1"},
    {"4.1.2: one alternate link of each entry", "not(//a:entry[count(a:link[@rel='alternate']) != 1])"},
    {"4.1.2: a summary or content of each entry", "not(//a:entry[count(a:summary) + count(a:content) != 1])"},
    {"4.2.6: no two entries of one id", "not(//a:entry[a:id = preceding-sibling::a:entry/a:id])"},
    {"4.2.6: ids of feeds and entries are whole addresses",
     "not(//a:id[not(starts-with(., 'http://') or starts-with(., 'https://'))])"},
    {"4.2.15: the feed is as new as its newest entry",
     "not(//a:entry) or not(//a:entry[translate(a:updated, '-:TZ.', '') > translate(/a:feed/a:updated, '-:TZ.', '')])"},
});

std::string broken_rules(xmlDoc* document)
{
    std::unique_ptr<xmlXPathContext, FreedBy<xmlXPathFreeContext>> const context{xmlXPathNewContext(document)};
    xmlXPathRegisterNs(context.get(), BAD_CAST "a", BAD_CAST "http://www.w3.org/2005/Atom");
    std::string broken;
    for (auto const& rule : atom_rules) {
        std::unique_ptr<xmlXPathObject, FreedBy<xmlXPathFreeObject>> const found{
            xmlXPathEval(BAD_CAST rule.path, context.get())};
        if (!found || xmlXPathCastToBoolean(found.get()) == 0) broken.append(rule.words).append("\n");
    }
    return broken;
}

}  // namespace

std::string faults_of_feed(std::string_view text)
{
    Document const document{xmlReadMemory(text.data(), static_cast<int>(text.size()), "feed.atom", nullptr,
                                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)};
    if (!document) return "It is no well-formed XML.";
    std::string faults;
    std::unique_ptr<xmlRelaxNGValidCtxt, FreedBy<xmlRelaxNGFreeValidCtxt>> const valid{
        xmlRelaxNGNewValidCtxt(atom_schema().get())};
    xmlRelaxNGSetValidErrors(valid.get(), note_fault, note_fault, &faults);
    if (xmlRelaxNGValidateDoc(valid.get(), document.get()) != 0 && faults.empty()) faults = "It breaks the schema.";
    return faults + broken_rules(document.get());
}

}  // namespace stoa::scene
