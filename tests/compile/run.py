#!/usr/bin/env python3
"""Checks what must not compile.

Each case is a source file whose first line says what the compiler must complain about. With REFUSED defined it must not
compile and the complaint must appear; without, it must compile, so that a case cannot be refused for another reason.

Usage: run.py COMPILER INCLUDE_FOLDER WORK_FOLDER CASE...
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys


def precompiled(compiler: list[str], work: pathlib.Path) -> list[str]:
    """Options that make every case read the writer's header from a precompiled one."""
    header = work / "writer.hpp"
    header.write_text('#include "html/writer.hpp"\n')
    subprocess.run([*compiler, "-x", "c++-header", header, "-o", f"{header}.gch"], check=True)
    return ["-include", str(header)]


def first_lines(output: str) -> str:
    return "\n".join(output.splitlines()[:10])


def complaint_about(command: list[str], case: pathlib.Path) -> str | None:
    """What is wrong with the case, or None."""
    first_line = case.read_text().split("\n", 1)[0]
    expected = first_line.removeprefix("// refused with: ")
    if expected == first_line:
        return "the first line does not say what it is refused with"

    twin = subprocess.run([*command, case], capture_output=True, text=True)
    if twin.returncode != 0:
        return "the twin that must compile does not:\n" + first_lines(twin.stderr)
    refused = subprocess.run([*command, "-DREFUSED", case], capture_output=True, text=True)
    if refused.returncode == 0:
        return "it compiles"
    if expected not in refused.stderr:
        return f"it is refused, but not with '{expected}':\n{first_lines(refused.stderr)}"
    return None


def main() -> int:
    compiler, include, work, *cases = sys.argv[1:]
    os.environ["LC_ALL"] = "C"  # complaints in English
    command = [compiler, "-std=c++20", "-Wall", "-Wextra", f"-I{include}"]
    folder = pathlib.Path(work)
    folder.mkdir(parents=True, exist_ok=True)
    command += [*precompiled(command, folder), "-fsyntax-only"]

    paths = [pathlib.Path(case) for case in sorted(cases)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints = list(pool.map(lambda path: complaint_about(command, path), paths))
    for path, complaint in zip(paths, complaints):
        if complaint:
            print(f"FAILED {path.stem}: {complaint}")
    failed = sum(complaint is not None for complaint in complaints)
    print(f"{len(paths)} cases, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
