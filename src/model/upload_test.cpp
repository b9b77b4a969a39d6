#include "model/upload.hpp"

#include <doctest/doctest.h>

#include "model/urls.hpp"

namespace stoa {
namespace {

Upload picture(std::string name)
{
    Upload upload;
    upload.id = UploadId{12};
    upload.kind = UploadKind::picture;
    upload.name = std::move(name);
    upload.width = 1600;
    upload.height = 1200;
    return upload;
}

Upload file(std::string name)
{
    auto upload = picture(std::move(name));
    upload.kind = UploadKind::file;
    return upload;
}

TEST_CASE("a name is a word for people: no path, no control characters, not too long")
{
    CHECK(upload_name_of("C:\\Users\\ada\\photo.jpg") == "photo.jpg");
    CHECK(upload_name_of("../../etc/passwd") == "passwd");
    CHECK(upload_name_of("a\nb.txt") == "a b.txt");
    CHECK(upload_name_of("") == "file");
    auto const name = upload_name_of(std::string(500, 'a') + ".pdf");
    CHECK(name.size() == upload_name_length_max);
    CHECK(name.ends_with(".pdf"));
}

TEST_CASE("files are taken by a list of extensions and sent as what the list says")
{
    CHECK(file_type_of("Track.GPX")->content_type == "application/gpx+xml");
    for (auto const* name : {"page.html", "drawing.svg", "program.exe", "noextension", "x.", "a.pdf.js", "a.xhtml"})
        CHECK(!file_type_of(name));
}

TEST_CASE("what stands in a post tells the sizes of a picture and says nothing in Markdown by itself")
{
    CHECK(text_of(picture("Holiday photo.jpg")) == "![Holiday photo](/files/12/holiday-photo-1600x1200.webp)");
    CHECK(text_of(picture("a](javascript:x)[.png")) == "![a javascript:x](/files/12/a-javascript-x-1600x1200.webp)");
    CHECK(text_of(picture("((.png")) == "![picture](/files/12/picture-1600x1200.webp)");
    CHECK(text_of(file("My report.PDF")) == "[My report.PDF](/files/12/my-report.pdf)");
    CHECK(url_of_thumbnail(picture("a.png"), 320).view() == "/files/12/320/a-1600x1200.webp");
}

}  // namespace
}  // namespace stoa
