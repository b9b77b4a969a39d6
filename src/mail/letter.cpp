#include "mail/letter.hpp"

#include "html/url.hpp"
#include "html/writer.hpp"

namespace stoa::mail {
namespace {

void action(html::Writer& out, Letter const& letter)
{
    auto const address = html::Url::parse(letter.address);
    if (letter.action.empty() || !address) return;
    out.html<R"~(
        <p><a href="{}"><b>{}</b></a></p>
        <p><small>The same as text: {}</small></p>)~">(*address, letter.action, letter.address);
}

}  // namespace

std::string text_of(Letter const& letter)
{
    std::string text = letter.heading + "\n\n";
    for (auto const& paragraph : letter.paragraphs) text += paragraph + "\n\n";
    if (!letter.action.empty()) text += letter.action + ":\n" + letter.address + "\n\n";
    return text + "--\n" + letter.site_name + "\n" + letter.explanation + "\n";
}

// Mail programs know little: a table for the card, attributes for its colours, and nothing that the text does not say.
html::Html html_of(Letter const& letter)
{
    html::Writer out;
    auto const paragraphs = [&] {
        for (auto const& paragraph : letter.paragraphs) out.html<R"~(<p>{}</p>)~">(paragraph);
    };
    out.html<R"~(<!DOCTYPE html>
        <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>{}</title></head>
            <body>
                <table role="presentation" width="100%" cellpadding="24" cellspacing="0" border="0"><tr><td align="center">
                    <table role="presentation" width="560" cellpadding="24" cellspacing="0" border="1"><tr><td align="left">
                        <p><b>{}</b></p><h1>{}</h1>{}{}
                    </td></tr></table>
                    <p><small>{}</small></p>
                </td></tr></table>
            </body>
        </html>)~">(
        letter.heading, letter.site_name, letter.heading, paragraphs, [&] { action(out, letter); }, letter.explanation);
    return std::move(out).take();
}

}  // namespace stoa::mail
