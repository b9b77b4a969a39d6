#!/usr/bin/env python3
"""Makes one archive (docs/archive-format.md) of the demo community.

Usage: compile.py DEMO_FOLDER ARCHIVE

forums.jsonl and members.jsonl are records as they stand in the archive. Each file of threads/ is one thread:

    title: Steel or titanium?
    forum: workshop
    prefix: Advice             (optional, like tags, lang, pinned, closed)

    === ilse 2023-03-04 18:22
    The text of the first post, in Markdown.

    === tomas +2h30m
    A reply, so long after the post before it. After the time may stand: a notation (bbcode, plain, html, mail),
    `edited +10m`, `deleted`.
"""

import datetime
import json
import pathlib
import re
import sys
import zlib

POST = re.compile(r"^=== (\S+) (\d{4}-\d\d-\d\d \d\d:\d\d|\+\S+)((?: \S+)*)$", re.MULTILINE)
STEP = re.compile(r"(\d+)([dhm])")
UNITS = {"d": 1440, "h": 60, "m": 1}
NOTATIONS = {"markdown", "bbcode", "plain", "html", "mail"}
FLAGS = {"pinned", "closed"}


def minutes(step: str) -> datetime.timedelta:
    parts = STEP.findall(step)
    if "+" + "".join(number + unit for number, unit in parts) != step:
        raise ValueError(f"not a step in time: {step}")
    return datetime.timedelta(minutes=sum(int(number) * UNITS[unit] for number, unit in parts))


def iso(time: datetime.datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def later(time: datetime.datetime | None, said: str, seed: str) -> datetime.datetime:
    if not said.startswith("+"):
        return datetime.datetime.strptime(said, "%Y-%m-%d %H:%M")
    # People do not write on the full minute.
    return time + minutes(said) + datetime.timedelta(seconds=zlib.crc32(seed.encode()) % 60)


def read_header(text: str) -> dict:
    header = {}
    for line in text.strip().splitlines():
        name, _, value = line.partition(":")
        value = value.strip()
        if name == "tags":
            header[name] = [tag.strip() for tag in value.split(",")]
        elif name in FLAGS:
            header[name] = value == "yes"
        else:
            header[name] = value
    return header


def read_details(details: str, time: datetime.datetime) -> dict:
    found, words = {"markup": "markdown"}, details.split()
    while words:
        word = words.pop(0)
        if word in NOTATIONS:
            found["markup"] = word
        elif word == "edited":
            found["edited"] = iso(time + minutes(words.pop(0)))
        elif word == "deleted":
            found["deleted"] = iso(time + datetime.timedelta(minutes=9))
        else:
            raise ValueError(f"not a detail of a post: {word}")
    return found


def read_thread(path: pathlib.Path) -> list[dict]:
    pieces = POST.split(path.read_text(encoding="utf-8"))
    header, posts, time = read_header(pieces[0]), [], None
    for author, said, details, text in zip(*(pieces[i::4] for i in range(1, 5))):
        identifier = f"{path.stem}-{len(posts) + 1}"
        time = later(time, said, identifier)
        found = read_details(details, time)
        if "deleted" in found:
            found["deleted_by"] = author
        posts.append({"type": "post", "id": identifier, "thread": path.stem, "parent": None,
                      "position": len(posts) + 1, "member": author, "created": iso(time), **found, "text": text.strip()})
    views = len(posts) * 23 + zlib.crc32(path.stem.encode()) % 400
    thread = {"type": "thread", "id": path.stem, "forum": header.pop("forum"), "title": header.pop("title"),
              "member": posts[0]["member"], "created": posts[0]["created"], **header, "views": views}
    return [thread, *posts]


def main() -> None:
    folder, archive = map(pathlib.Path, sys.argv[1:])
    records = [{"type": "archive", "version": 1, "software": "demo"}]
    for name in ("forums.jsonl", "members.jsonl"):
        records += [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    threads = [read_thread(path) for path in sorted((folder / "threads").glob("*.md"))]
    for thread in sorted(threads, key=lambda thread: thread[0]["created"]):
        records += thread
    archive.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records)
    archive.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
