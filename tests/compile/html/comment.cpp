// refused with: Mistake::comment_in_literal
#include "html/writer.hpp"

using namespace stoa;

void comment(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<"<!-- {} --><p></p>">(name);
#else
    out.html<"<!DOCTYPE html><p>{}</p>">(name);
#endif
}
