#pragma once
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

// The statements of an annotated thread (archive/annotated.hpp).
namespace stoa::archive {

// What is absent, null or of another kind is empty, or none.
std::string text_in(boost::json::object const& object, std::string_view name);
boost::json::object const* object_in(boost::json::object const& object, std::string_view name);
std::vector<boost::json::object const*> objects_in(boost::json::object const& object, std::string_view name);

// Lines for speakers, statements and what answers what. `citing_post` holds what the source is quoted to say.
std::string lines_of_annotated_claims(boost::json::object const& document, std::string_view citing_post);

}  // namespace stoa::archive
