#!/usr/bin/env python3
"""Reads the source tree and reports what breaks the rules of its layout.

Usage: layout.py SRC_FOLDER

The arrows between layers come from SRC_FOLDER/layers.cmake; the other rules stand in the tables below.
"""

import pathlib
import re
import sys

# Which layers, or single files, may include the headers of a library.
LIBRARIES = {
    "sqlite3.h": {"db"},
    "libpq-fe.h": {"db"},
    "boost/asio": {"edge"},
    "boost/beast": {"edge"},
    "boost/system": {"edge"},
    "openssl/": {"edge", "openid/signing_key.cpp", "base/one_time_code.cpp"},
    "qrencode.h": {"pages/qr_code.cpp"},
    "boost/json": {"api", "archive", "webauthn", "openid", "fetch/news_article.cpp"},
    "fido": {"webauthn"},
    "spdlog/": {"base/log.cpp"},
    "fmt/": {"base"},
    "sodium": {"base"},
    "unicode/": {"base"},
    "CLI/": {"app"},
    "toml++/": {"app"},
    "md4c": {"markup"},
    "vips/": {"media"},
    "seccomp.h": {"media"},
    "curl/": {"fetch", "mail", "media"},
    "brotli/": {"web", "archive"},
    "libdeflate.h": {"web", "archive"},
    "zstd.h": {"web", "archive"},
    "zlib.h": {"archive"},
    "doctest/doctest.h": {"*_test.?pp"},
}
SYSTEM = re.compile(
    r"(sys|netinet|arpa|linux)/\w+\.h"
    r"|(unistd|fcntl|poll|termios|signal|pthread|dlfcn|netdb|getopt|pwd|spawn|sched|stdlib|string|errno|time|malloc|endian)\.h"
)

# The doors through which text becomes finished markup, and who may open them. Tests do not ship.
DOORS = {
    "Html::from_markup(": {"html", "markup"},
    "Html::stored(": {"html", "store"},
}

SQL_LAYERS = {"db", "store"}
SQL = re.compile(
    r"\b(SELECT\s.*?\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(UNIQUE\s+)?(TABLE|INDEX)"
    r"|PRAGMA\s)",
    re.DOTALL,
)

LINES_MAX = 600
LINES_TO_MENTION = 450

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
LAYER = re.compile(r"^\s*stoa_layer\(\s*(\w+)(?:\s+TOGETHER)?(?:\s+USES\s+([\w\s]+))?\)", re.MULTILINE)
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\((?P<raw>.*?)\)(?P=tag)"|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


def layers_of(cmake: str) -> dict[str, set[str]]:
    return {name: set((uses or "").split()) for name, uses in LAYER.findall(cmake)}


def without_comments(code: str) -> str:
    return TOKEN.sub(lambda token: "" if token.group().startswith(("//", "/*")) else token.group(), code)


def string_literals(code: str) -> list[str]:
    """The strings of a file; pieces that stand side by side are one string to the compiler, and here as well."""
    pieces, end = [], None
    for token in TOKEN.finditer(code):
        text = token["raw"] if token["raw"] is not None else token["text"]
        if text is None:
            continue
        if end is not None and not code[end : token.start()].strip():
            pieces[-1] += text
        else:
            pieces.append(text)
        end = token.end()
    return pieces


def is_test(name: pathlib.Path) -> bool:
    return name.match("*_test.?pp")


class Layout:
    def __init__(self, src: pathlib.Path):
        self.src = src
        self.layers = layers_of((src / "layers.cmake").read_text())
        self.broken: list[str] = []
        self.mentioned: list[str] = []

    def check(self) -> None:
        folders = {path.name for path in self.src.iterdir() if path.is_dir() and any(path.rglob("*.?pp"))}
        for folder in sorted(folders - self.layers.keys()):
            self.broken.append(f"{folder}/ is not in layers.cmake")
        for path in sorted(self.src.rglob("*.?pp")):
            self.check_file(path)

    def check_file(self, path: pathlib.Path) -> None:
        name = path.relative_to(self.src)
        layer = name.parts[0] if len(name.parts) > 1 else "app"  # main.cpp only calls app
        text = path.read_text()
        code = without_comments(text)
        for own, library in INCLUDE.findall(code):
            complaint = self.about_own_header(name, layer, own) if own else self.about_library(name, layer, library)
            if complaint:
                self.broken.append(f"{name}: {complaint}")
        if not is_test(name):
            self.check_doors(name, layer, code)
            self.check_sql(name, layer, code)
        self.check_length(name, text.count("\n"))

    def about_own_header(self, name: pathlib.Path, layer: str, header: str) -> str | None:
        target = header.split("/", 1)[0]
        if target == "support" and is_test(name):
            return None  # tests/support, which several test programs share
        if "/" not in header or not (self.src / header).is_file():
            return f'"{header}" is not a header of src/, written from there'
        if target != layer and target not in self.layers.get(layer, set()):
            return f'{layer} may not include {target} ("{header}")'
        return None

    def about_library(self, name: pathlib.Path, layer: str, header: str) -> str | None:
        if re.fullmatch(r"\w+", header) and header != "sodium" or SYSTEM.fullmatch(header):
            return None
        homes = next((homes for prefix, homes in LIBRARIES.items() if header.startswith(prefix)), None)
        if homes is None:
            return f"<{header}> belongs to no library that we know"
        if layer in homes or any(name.match(home) for home in homes):
            return None
        return f"<{header}> may be included in {', '.join(sorted(homes))} only"

    def check_doors(self, name: pathlib.Path, layer: str, code: str) -> None:
        for door, homes in DOORS.items():
            if door in code and layer not in homes:
                self.broken.append(f"{name}: {door}...) makes markup of text; only {', '.join(sorted(homes))} may")

    def check_sql(self, name: pathlib.Path, layer: str, code: str) -> None:
        if layer in SQL_LAYERS:
            return
        for literal in string_literals(code):
            if found := SQL.search(literal):
                self.broken.append(f"{name}: SQL outside store/: {found.group()[:40]!r}")

    def check_length(self, name: pathlib.Path, lines: int) -> None:
        if lines > LINES_MAX:
            self.broken.append(f"{name}: {lines} lines; {LINES_MAX} are the most")
        elif lines > LINES_TO_MENTION:
            self.mentioned.append(f"{name}: {lines} lines; look whether it is two things")


def main() -> int:
    layout = Layout(pathlib.Path(sys.argv[1]))
    layout.check()
    for line in layout.mentioned:
        print(f"note: {line}")
    for line in layout.broken:
        print(f"BROKEN {line}")
    print(f"{len(layout.broken)} rules broken")
    return 1 if layout.broken else 0


if __name__ == "__main__":
    sys.exit(main())
