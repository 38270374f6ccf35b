from pathlib import Path

import pytest

from bench import report
from bench.figure import Figure, Row

JOIN = Row(
    title="Join", figures=[Figure(what="median", unit="ms", ours=700, goal=600, others={"bare": 500})], note="Why."
)


def test_a_row_becomes_a_section() -> None:
    assert report.section(JOIN).splitlines() == [
        "### Join",
        "",
        "|  | ours | goal | compared with | ratio |",
        "| --- | --- | --- | --- | --- |",
        "| median | 700 ms ✗ | ≤ 600 ms | bare 500 | 1.40 |",
        "",
        "Why.",
    ]


def test_what_could_not_be_measured_says_so() -> None:
    row = Row(title="Join", figures=[], note="Not measured: OSError.")

    assert report.section(row).splitlines() == ["### Join", "", "Not measured: OSError."]


def test_only_what_stands_between_the_marks_of_the_page_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"# Performance\nProse.\n{report.BEGIN}\nold figures\n{report.END}\nMore prose.\n")
    monkeypatch.setattr(report, "PERFORMANCE_PAGE", page)

    for _ in range(2):
        report.write_page([JOIN], {"processor": "2 cores"})

    before, _, rest = page.read_text().partition(report.BEGIN)
    between, _, after = rest.partition(report.END)
    assert (before, after) == ("# Performance\nProse.\n", "\nMore prose.\n")
    assert between.count("### Join") == 1
    assert "old figures" not in between
    assert "processor 2 cores" in between


def test_what_is_measured_alone_leaves_the_other_sections_and_their_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "performance.md"
    others = "### Floor\n\n| floor |\n\nMeasured on 2026-01-02: old machine."
    page.write_text(f"{report.BEGIN}\n{others}\n\n### Join\n\nold figures\n{report.END}\n")
    monkeypatch.setattr(report, "PERFORMANCE_PAGE", page)

    report.write_page([JOIN], {"processor": "2 cores"})

    written = page.read_text()
    assert others in written
    assert "old figures" not in written
    assert [line for line in written.splitlines() if line.startswith("### ")] == ["### Floor", "### Join"]
