from bench.figure import Figure, show


def test_a_figure_is_held_against_its_goal_and_the_first_of_the_others() -> None:
    figure = Figure(what="age, p99", unit="ms", ours=120.0, goal=80, others={"peer": 100.0, "floor": 60.0})

    assert (figure.holds, figure.ratio) == (False, 1.2)
    assert figure.cells() == ("age, p99", "120 ms ✗", "≤ 80 ms", "peer 100 · floor 60", "1.20")


def test_a_goal_that_is_just_met_holds() -> None:
    assert Figure(what="missed", unit="", ours=0, goal=0).cells() == ("missed", "0 ✓", "≤ 0", "", "")


def test_without_a_goal_there_is_no_verdict_and_beside_nothing_no_ratio() -> None:
    figure = Figure(what="frames a second", unit="", ours=9.996, others={"peer": 0})

    assert (figure.holds, figure.ratio) == (None, None)
    assert figure.cells() == ("frames a second", "10", "", "peer 0", "")


def test_three_digits_are_shown() -> None:
    assert [show(value) for value in (0, 0.1234, 12.34, 1234.5)] == ["0", "0.123", "12.3", "1,234"]
