"""A board with much on it, for the numbers about boards."""

from bench.guests import Answer, Guest

BATCH = 100

Element = dict[str, object]


def element(name: str, place: int, *, version: int = 1) -> Element:
    """Every third a line by hand, the others shapes."""
    x, y = 90.0 * (place % 50), 70.0 * (place // 50)
    drawn: Element = {
        "id": name,
        "version": version,
        "nonce": place,
        "index": f"a{place:06d}1",
        "x": x,
        "y": y,
        "width": 70.0,
        "height": 50.0,
        "angle": 0.0,
        "stroke": "#1e1e1e",
        "fill": "transparent",
        "fill_style": "solid",
        "stroke_width": 2.0,
        "stroke_style": "solid",
        "roundness": 0,
        "roughness": 1,
        "opacity": 100,
        "seed": place + 1,
        "groups": [],
        "frame": None,
        "bound": [],
        "link": None,
        "locked": False,
    }
    if place % 3:
        return {**drawn, "type": "rectangle" if place % 2 else "ellipse"}
    points = [number for step in range(30) for number in (step * 2.3, 25 + 20 * ((step * 7) % 5 - 2) / 2)]
    return {**drawn, "type": "freedraw", "points": points, "pressures": []}


async def filled_board(host: Guest, elements: int) -> str:
    """Its id; it is on the stage, and attendees may draw."""
    # The fact that added it is followed by the one that puts it on the stage.
    board = f"{done(await host.do(kind='add_board', name='Measured')) - 1:010d}"
    done(await host.do(kind="open_boards"))
    for start in range(0, elements, BATCH):
        batch = [element(f"e{place}", place) for place in range(start, min(elements, start + BATCH))]
        done(await host.do(kind="put_elements", board=board, elements=batch))
    return board


def done(answer: Answer) -> int:
    if answer["t"] != "done":
        raise RuntimeError(str(answer))
    return int(answer["seq"])
