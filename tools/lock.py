"""Write the locks anew from pyproject.toml and the engines' go.mod: versions and hashes, no addresses."""

import subprocess
import sys

from tools.setup.places import Places, places

COMPILE = ("uv", "pip", "compile", "-q", "--universal", "--python-version", "3.11", "--generate-hashes")


def compile_requirements(at: Places, name: str, *more: str) -> None:
    target = str(at.requirements(name).relative_to(at.repository))
    command = [*COMPILE, "--custom-compile-command", "make lock", *more, "-o", target]
    subprocess.run(command, cwd=at.repository, env=at.environment(), check=True)


def main() -> int:
    at = places()
    compile_requirements(at, "runtime", "pyproject.toml")
    compile_requirements(at, "dev", "--group", "dev", "-c", "requirements/runtime.txt")
    compile_requirements(at, "tools", "--group", "tools")
    return 0


if __name__ == "__main__":
    sys.exit(main())
