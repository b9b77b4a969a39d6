#include "web/body.hpp"

#include <utility>

#include "base/text.hpp"

namespace stoa::web {
namespace {

std::string_view content_type_of(http::Request const& request) { return request.header("Content-Type").value_or(""); }

bool is_url_encoded(http::Request const& request)
{
    auto const type = content_type_of(request);
    return equal_ignoring_case(trim(type.substr(0, type.find(';'))), "application/x-www-form-urlencoded");
}

}  // namespace

bool is_form(http::Request const& request)
{
    return is_url_encoded(request) || http::multipart_boundary(content_type_of(request));
}

std::optional<http::Multipart> read_body(http::Request const& request)
{
    if (auto const boundary = http::multipart_boundary(content_type_of(request))) {
        return http::parse_multipart(request.body, *boundary);
    }
    http::Multipart read;
    if (!is_url_encoded(request)) return read;
    auto form = http::Form::parse(request.body);
    if (!form) return std::nullopt;
    read.form = *std::move(form);
    return read;
}

}  // namespace stoa::web
