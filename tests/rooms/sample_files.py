"""One sample of every fact kind ever released, as it lies in logs: written once, never changed."""

from pathlib import Path

FOLDER = Path(__file__).parent / "samples"


def sample(kind: str) -> bytes:
    return (FOLDER / f"{kind}.json").read_bytes()


def kinds() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.json"))
