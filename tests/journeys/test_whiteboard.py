"""People draw together on boards."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from PIL import Image
from playwright.sync_api import Locator, expect

from tests.journeys.cable import Cable
from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.product import Product
from tests.library.uploads import picture_file

DARK = 120
"""Of 255: what a pen draws is darker, a board and the shades of its tools are lighter."""
LINE = 150
"""So many dark points a line across the board has at least, also on a phone."""


def board(person: Person, name: str) -> Locator:
    return person.page.get_by_role("region", name=name, exact=True)


def begins(person: Person, name: str, tool: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    """With a tool by its key, between two places in percent of the board."""
    canvas = board(person, name).locator("canvas.interactive")
    expect(canvas).to_be_visible()
    box = canvas.bounding_box()
    assert box
    places = [(box["x"] + box["width"] * x / 100, box["y"] + box["height"] * y / 100) for x, y in (start, end)]
    mouse = person.page.mouse
    mouse.click(*places[0])
    person.page.keyboard.press(tool)
    mouse.move(*places[0])
    mouse.down()
    mouse.move(*places[1], steps=8)


def draws(person: Person, name: str, tool: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    begins(person, name, tool, start, end)
    person.page.mouse.up()


POINTS = """(canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let points = 0;
    for (let at = 0; at < data.length; at += 4)
        if (data[at + 3] > 200 && data[at] < 120 && data[at + 1] < 120 && data[at + 2] < 120) points++;
    return points;
}"""


def drawn_points(person: Person, name: str) -> int:
    """Dark ones on the canvas."""
    points: int = board(person, name).locator("canvas.static").evaluate(POINTS)
    return points


def sees_drawn(person: Person, name: str, more_than: int = 0) -> None:
    """A line more than there was."""
    canvas = board(person, name).locator("canvas.static")
    expect(canvas).to_be_visible()
    person.page.wait_for_function(
        f"([canvas, least]) => ({POINTS})(canvas) > least", arg=[canvas.element_handle(), more_than + LINE]
    )


def picture_of(person: Person, name: str) -> str:
    picture: str = board(person, name).locator("canvas.static").evaluate("(canvas) => canvas.toDataURL()")
    return picture


def sees_another(person: Person, name: str, picture: str) -> None:
    """On a phone all of a board is seen, so that more of it is smaller."""
    canvas = board(person, name).locator("canvas.static")
    person.page.wait_for_function(
        "([canvas, before]) => canvas.toDataURL() !== before", arg=[canvas.element_handle(), picture]
    )


def sees_red(person: Person, name: str) -> None:
    """Of the library's picture."""
    person.page.wait_for_function(
        """(canvas) => {
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            let red = 0;
            for (let at = 0; at < data.length; at += 4) if (data[at] > 200 && data[at + 1] < 40 && data[at + 2] < 40) red++;
            return red > 5000;
        }""",
        arg=board(person, name).locator("canvas.static").element_handle(),
    )


def sees_blank(person: Person, name: str) -> None:
    canvas = board(person, name).locator("canvas.static")
    expect(canvas).to_be_visible()
    person.page.wait_for_function(
        """(canvas) => {
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            return data.every((value) => value > 200 || value === 0);
        }""",
        arg=canvas.element_handle(),
    )


def saves(person: Person, how: str, path: Path) -> str:
    """The name that is proposed."""
    with person.page.expect_download() as saved:
        person.button("Save as a picture").click()
        person.page.get_by_role("menuitem", name=how).click()
    saved.value.save_as(path)
    name: str = saved.value.suggested_filename
    return name


def dark_points(picture: Path) -> int:
    histogram = Image.open(picture).convert("L").histogram()
    return sum(histogram[:DARK])


def keeps_to(person: Person, origin: str, asked: list[str]) -> None:
    """Notes what the page asks elsewhere."""

    def note(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(origin).netloc:
            asked.append(address)

    person.page.on("request", lambda request: note(request.url))
    person.page.on("websocket", lambda socket: note(socket.url))


def test_people_draw_together_and_who_comes_late_sees_all(person: OpenPerson, tmp_path: Path) -> None:
    host, ida, joe, late = person("Hanna Host"), person("Ida", size=PHONE), person("Joe"), person("Late Larry")
    elsewhere: list[str] = []
    host.sign_in()
    host.page.goto("/")
    for one in (host, ida, joe, late):
        keeps_to(one, host.page.url, elsewhere)
    room = host.schedule("Draw with us")
    host.enter_room("Draw with us")
    host.start_session()
    ida.join(room)
    joe.join(room)

    host.button("Board").click()
    draws(host, "Board 1", "p", (40, 40), (80, 60))
    for one in (host, ida, joe):
        sees_drawn(one, "Board 1")
    for one in (ida, joe):
        expect(one.page.get_by_text("Only the presenters draw now")).to_be_visible()
        expect(one.button("New board")).to_have_count(0)

    before = {one.name: drawn_points(one, "Board 1") for one in (host, joe)}
    on_phone = picture_of(ida, "Board 1")
    host.button("Attendees may draw").click()
    expect(joe.page.get_by_text("You can draw, too")).to_be_visible()
    begins(joe, "Board 1", "r", (45, 35), (85, 75))
    expect(host.page.locator("[data-sketch=rectangle]")).to_have_count(1)
    begins(host, "Board 1", "p", (40, 80), (80, 80))
    for one in (joe, host):
        one.page.mouse.up()
    for one in (host, joe):
        sees_drawn(one, "Board 1", before[one.name] + LINE)
    sees_another(ida, "Board 1", on_phone)

    late.join(room)
    sees_drawn(late, "Board 1", before["Joe"])
    picture = tmp_path / "board.png"
    assert saves(joe, "As a picture (PNG)", picture) == "Board 1.png"
    assert dark_points(picture) > before["Joe"]

    host.button("New board").click()
    for one in (host, ida, joe, late):
        sees_blank(one, "Board 2")
    ida.button("Draw").click()
    draws(ida, "Board 2", "p", (30, 40), (70, 40))
    for one in (host, joe, late):
        sees_drawn(one, "Board 2")
    ida.button("Done").click()
    by_ida = drawn_points(host, "Board 2")
    draws(late, "Board 2", "p", (45, 30), (85, 30))
    sees_drawn(host, "Board 2", by_ida)
    host.page.get_by_role("navigation", name="Boards").get_by_role("button", name="Board 1").click()
    sees_drawn(ida, "Board 1")

    host.button("Attendees may draw").click()
    expect(joe.page.get_by_text("Only the presenters draw now")).to_be_visible()
    host.button("Put the whiteboard away").click()
    for one in (host, ida, joe, late):
        expect(board(one, "Board 1")).to_have_count(0)
        assert one.faults == []
    assert elsewhere == []


def test_a_deed_is_taken_back_a_cut_line_loses_nothing_and_a_board_is_taken_along(
    person: OpenPerson, product: Product, tmp_path: Path
) -> None:
    with Cable(product.port) as cable:
        host, joe = person("Hanna Host"), person("Joe", base_url=cable.url)
        host.sign_in()
        room = host.schedule("Kept boards")
        host.enter_room("Kept boards")
        host.start_session()
        joe.join(room)
        host.button("Board").click()

        draws(host, "Board 1", "r", (40, 30), (60, 50))
        sees_drawn(joe, "Board 1")
        host.page.keyboard.press("Control+z")
        sees_blank(joe, "Board 1")
        host.page.keyboard.press("Control+Shift+z")
        sees_drawn(joe, "Board 1")

        host.button("Attendees may draw").click()
        expect(joe.page.get_by_text("You can draw, too")).to_be_visible()
        before = {one.name: drawn_points(one, "Board 1") for one in (host, joe)}
        cable.pull()
        draws(host, "Board 1", "p", (40, 70), (80, 70))
        draws(joe, "Board 1", "p", (40, 85), (80, 85))
        cable.plug_in()
        for one in (host, joe):
            sees_drawn(one, "Board 1", before[one.name] + LINE)

        cup = tmp_path / "cup.png"
        cup.write_bytes(picture_file())
        host.button("Picture from the library").click()
        host.brings(cup)
        for one in (host, joe):
            sees_red(one, "Board 1")
        drawing = tmp_path / "board.svg"
        assert saves(joe, "As a drawing (SVG)", drawing) == "Board 1.svg"
    svg = ElementTree.parse(drawing).getroot()
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(svg.findall(".//{http://www.w3.org/2000/svg}image")) == 1
    assert len(svg.findall(".//{http://www.w3.org/2000/svg}path")) == len(["rectangle", "line", "line"])
    for one in (host, joe):
        assert one.faults == []
