#!/usr/bin/env python3
"""Plants small wrong trees and checks that layout.py sees what is wrong, and nothing in the right one."""

import pathlib
import tempfile
import unittest

from layout import Layout

ARROWS = """
stoa_layer(base)
stoa_layer(html  USES base)
stoa_layer(db    USES base)
stoa_layer(store USES db html base)
stoa_layer(edge  USES base)
stoa_layer(pages USES html base)
stoa_layer(app   USES pages edge store base)
"""

RIGHT = {
    "main.cpp": '#include "app/program.hpp"\nint main() {}\n',
    "app/program.hpp": '#pragma once\n#include <CLI/CLI.hpp>\n#include "edge/server.hpp"\n',
    "base/id.hpp": "#pragma once\n#include <cstdint>\n#include <sys/stat.h>\n",
    "base/log.cpp": '#include <spdlog/spdlog.h>\n#include "base/id.hpp"\n',
    "base/id_test.cpp": '#include <doctest/doctest.h>\nauto q = "DELETE FROM posts";\n',
    "store/sample_test.hpp": '#pragma once\n#include <doctest/doctest.h>\n#include "support/store.hpp"\n',
    "db/sqlite.cpp": "#include <sqlite3.h>\n",
    "edge/server.hpp": "#pragma once\n#include <boost/asio/ip/tcp.hpp>\n",
    "pages/post.cpp": '#include "html/html.hpp"\n// not "SELECT id FROM posts"\nauto s = "select what you like from the list";\n',
    "html/html.hpp": "#pragma once\nstruct Html;\n",
    "store/post.cpp": '#include "db/sqlite.hpp"\nauto s = R"(SELECT id\n FROM posts)";\nauto h = Html::stored("");\n',
    "db/sqlite.hpp": "#pragma once\n",
}


def complaints(**changes: str) -> list[str]:
    """What is said about the right tree with these files changed; '__' stands for '/' and '_dot_' for '.'."""
    files = RIGHT | {name.replace("__", "/").replace("_dot_", "."): text for name, text in changes.items()}
    with tempfile.TemporaryDirectory() as folder:
        src = pathlib.Path(folder)
        (src / "layers.cmake").write_text(ARROWS)
        for name, text in files.items():
            (src / name).parent.mkdir(exist_ok=True)
            (src / name).write_text(text)
        layout = Layout(src)
        layout.check()
        return layout.broken


class LayoutTest(unittest.TestCase):
    def expect(self, fragment: str, **changes: str) -> None:
        said = complaints(**changes)
        self.assertEqual(len(said), 1, said)
        self.assertIn(fragment, said[0])

    def test_right_tree_has_no_complaint(self):
        self.assertEqual(complaints(), [])

    def test_page_may_not_include_the_store(self):
        self.expect("pages may not include store", pages__x_dot_cpp='#include "store/x.hpp"\n', store__x_dot_hpp="")

    def test_arrows_are_not_inherited(self):
        self.expect("app may not include db", app__x_dot_cpp='#include "db/sqlite.hpp"\n')

    def test_header_must_exist_and_be_written_from_src(self):
        self.expect("not a header of src/", pages__x_dot_cpp='#include "post.hpp"\n')
        self.expect("not a header of src/", pages__x_dot_cpp='#include "html/missing.hpp"\n')

    def test_folder_must_be_a_layer(self):
        self.expect("misc/ is not in layers.cmake", misc__x_dot_cpp="")

    def test_sqlite_is_at_home_in_db(self):
        self.expect("<sqlite3.h> may be included in db only", store__x_dot_cpp="#  include <sqlite3.h>\n")

    def test_asio_is_at_home_in_edge(self):
        self.expect("in edge only", app__x_dot_cpp="#include <boost/asio.hpp>\n")

    def test_spdlog_is_at_home_in_one_file(self):
        self.expect("in base/log.cpp only", base__other_dot_cpp="#include <spdlog/spdlog.h>\n")

    def test_unknown_library_is_seen(self):
        self.expect("belongs to no library", base__x_dot_cpp="#include <left/pad.h>\n")

    def test_doctest_is_for_tests(self):
        self.expect("doctest", base__x_dot_cpp="#include <doctest/doctest.h>\n")

    def test_shared_support_is_for_tests(self):
        self.expect("not a header of src/", base__x_dot_cpp='#include "support/store.hpp"\n')

    def test_sql_is_at_home_in_store(self):
        self.expect("SQL outside store/", pages__x_dot_cpp='auto s = "SELECT id, title FROM threads";\n')
        self.expect("SQL outside store/", app__x_dot_cpp='auto s = R"sql(\n  INSERT INTO posts VALUES (1))sql";\n')
        self.expect("SQL outside store/", app__x_dot_cpp='auto s = "UPDATE posts "\n  "SET a = 1";\n')

    def test_doors_of_markup_are_counted(self):
        self.expect("Html::from_markup(", pages__x_dot_cpp='auto h = Html::from_markup("<b>");\n')
        self.expect("Html::stored(", html__x_dot_cpp="", app__x_dot_cpp='auto h = html::Html::stored("<b>");\n')

    def test_long_file_is_seen(self):
        self.expect("601 lines", base__x_dot_cpp="\n" * 601)
        self.assertEqual(complaints(base__x_dot_cpp="\n" * 600), [])


if __name__ == "__main__":
    unittest.main()
