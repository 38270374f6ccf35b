"""Of a shared screen others see the part that the presenter chose, and nothing else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.journeys.conftest import FLAGS, WHOLE_CHROMIUM, OpenPerson
from tests.journeys.persons import MEDIA_TIMEOUT, Person
from tests.journeys.product import Product
from tests.journeys.test_accessibility import Examination

pytestmark = [pytest.mark.timeout(300)]

COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0)}
"""Of the four quarters of what is shared, from the upper left to the lower right."""
QUARTERS = """<title>Four quarters</title>
<style>body { margin: 0; display: grid; grid-template: 50vh 50vh / 50% 50% }</style>
<b style="background: red"></b><b style="background: lime"></b><b style="background: blue"></b><b style="background: yellow"></b>"""


@pytest.fixture
def sharer(playwright: Playwright, product: Product) -> Iterator[OpenPerson]:
    """Asked for a screen, they take the tab of the four quarters, in which nothing ever moves."""
    flags = [*FLAGS, "--auto-select-tab-capture-source-by-title=Four quarters"]
    launched = playwright.chromium.launch(executable_path=WHOLE_CHROMIUM, args=flags)
    opener = OpenPerson(launched, product)
    yield opener
    opener.close()
    launched.close()


def open_quarters(person: Person) -> Page:
    quarters = person.page.context.new_page()
    quarters.set_content(QUARTERS)
    person.page.bring_to_front()
    return quarters


def start(host: Person, title: str) -> str:
    host.sign_in()
    room = host.schedule(title)
    host.enter_room(title)
    host.start_session()
    return room


REMEMBER = """() => {
    window.seen = new Set();
    const names = { '100': 'red', '010': 'lime', '001': 'blue', '110': 'yellow' };
    const canvas = document.createElement('canvas');
    canvas.width = 16; canvas.height = 16;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const look = (video) => {
        context.drawImage(video, 0, 0, 16, 16);
        for (const [x, y] of [[0, 0], [15, 0], [0, 15], [15, 15]]) {
            const [red, green, blue] = context.getImageData(x, y, 1, 1).data;
            window.seen.add(names[[red, green, blue].map((value) => (value > 127 ? 1 : 0)).join('')] ?? 'other');
        }
        video.requestVideoFrameCallback(() => look(video));
    };
    document.addEventListener('loadeddata', ({ target }) => target.videoWidth && look(target), true);
}"""


def remember_colours(person: Person) -> None:
    """Of the corners of every frame of every picture that they are shown."""
    person.page.add_init_script(f"({REMEMBER})()")


def seen_colours(person: Person) -> set[str]:
    """Since they were asked for."""
    seen: list[str] = person.page.evaluate("() => { const seen = [...window.seen]; window.seen.clear(); return seen }")
    return set(seen)


def screen_of(person: Person, sharer: Person) -> Locator:
    return person.video_of(f"Screen of {sharer.name}")


LOOKS = """([video, wanted, proportion]) => {
    const { videoWidth: width, videoHeight: height } = video;
    const canvas = document.createElement('canvas');
    canvas.width = 16; canvas.height = 16;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(video, 0, 0, 16, 16);
    const corners = [[0, 0], [15, 0], [0, 15], [15, 15]]
        .map(([x, y]) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3));
    window.looked = `${width} × ${height}, ${JSON.stringify(corners)}`;
    // Both sides are even: the fewer pixels there are, the further that is from what was chosen.
    const isOfProportion = !proportion || Math.abs(width / height - proportion) < 0.01 + (3 * proportion) / height;
    return isOfProportion && corners.every((corner, number) =>
        corner.every((value, channel) => Math.abs(value - wanted[number][channel]) < 60));
}"""


def sees(person: Person, sharer: Person, *colours: str, proportion: float | None = None) -> None:
    """In the four corners of the screen. How many pixels it has is not said: a busy browser captures fewer."""
    video = screen_of(person, sharer)
    expect(video).to_be_visible(timeout=MEDIA_TIMEOUT)
    wanted = [video.element_handle(), [COLOURS[colour] for colour in colours], proportion]
    try:
        person.page.wait_for_function(LOOKS, arg=wanted, timeout=MEDIA_TIMEOUT)
    except PlaywrightTimeout:
        seen = person.page.evaluate("window.looked")
        raise AssertionError(f"{person.name} sees {seen} and not {colours} in {proportion}") from None


def share_part(person: Person) -> None:
    person.button("More").click()
    person.page.get_by_role("menuitem", name="Share a part of the screen").click()


def frame(person: Person) -> Locator:
    return person.page.get_by_role("slider", name="Part that others see")


def drag_frame(person: Person, across: float, down: float) -> None:
    """By this much of the screen; it stops at the edges."""
    box = person.page.get_by_role("dialog").locator("video").bounding_box()
    grip = frame(person).bounding_box()
    assert box is not None
    assert grip is not None
    mouse = person.page.mouse
    x, y = grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + across * box["width"], y + down * box["height"], steps=4)
    mouse.up()


def press(person: Person, grip: str, key: str, times: int) -> None:
    for _ in range(times):
        person.page.get_by_role("slider", name=grip).press(key)


def show_part(person: Person) -> None:
    person.button("Show this part").click()
    expect(person.page.get_by_role("dialog")).to_have_count(0)


def says(person: Person, width: int, height: int, left: int, top: int) -> None:
    place = f"{width} × {height} pixels, {left} from the left, {top} from the top"
    expect(frame(person)).to_have_attribute("aria-valuetext", place)


def test_others_see_the_chosen_part_then_another_and_all_of_it_again(sharer: OpenPerson, person: OpenPerson) -> None:
    host, ida, late = sharer("Hanna Host"), person("Ida"), person("Late Larry")
    remember_colours(ida)
    room = start(host, "Quarter by quarter")
    quarters = open_quarters(host)
    ida.join(room)
    host.switch_on("Share screen")
    sees(ida, host, "red", "lime", "blue", "yellow")
    track = screen_of(ida, host).evaluate("video => video.srcObject.getVideoTracks()[0].id")

    host.button("Show only a part").click()
    says(host, 720, 448, 360, 226)
    drag_frame(host, -0.5, -0.5)
    press(host, "Right edge", "ArrowLeft", times=8)
    says(host, 640, 450, 0, 0)
    show_part(host)
    sees(ida, host, "red", "red", "red", "red", proportion=640 / 450)
    seen_colours(ida)
    expect(host.page.get_by_text("Others see only the part that you chose.")).to_be_visible()
    late.join(room)
    sees(late, host, "red", "red", "red", "red", proportion=640 / 450)

    host.button("Choose another part").click()
    says(host, 640, 450, 0, 0)
    drag_frame(host, 1, 1)
    says(host, 640, 450, 800, 450)
    show_part(host)
    for one in (ida, late):
        sees(one, host, "yellow", "yellow", "yellow", "yellow", proportion=640 / 450)
    assert seen_colours(ida) <= {"red", "yellow"}

    quarters.set_viewport_size({"width": 1260, "height": 700})
    sees(ida, host, "yellow", "yellow", "yellow", "yellow", proportion=560 / 350)
    # What came in between is not asked: a page is laid out anew some frames after its window is smaller.

    host.button("Show all of it").click()
    for one in (ida, late):
        sees(one, host, "red", "lime", "blue", "yellow")
    expect(host.button("Show only a part")).to_be_visible()
    assert screen_of(ida, host).evaluate("video => video.srcObject.getVideoTracks()[0].id") == track
    assert [one.faults for one in (host, ida, late)] == [[]] * 3


def test_a_part_is_chosen_before_anybody_sees_anything(sharer: OpenPerson, person: OpenPerson) -> None:
    host, ida = sharer("Hanna Host"), person("Ida")
    remember_colours(ida)
    room = start(host, "Never the whole")
    open_quarters(host)
    ida.join(room)
    ida.is_in_the_room()

    share_part(host)
    drag_frame(host, 0.5, -0.5)
    press(host, "Left edge", "ArrowRight", times=8)
    expect(screen_of(ida, host)).to_have_count(0)
    show_part(host)

    sees(ida, host, "lime", "lime", "lime", "lime", proportion=640 / 450)
    assert seen_colours(ida) == {"lime"}
    expect(host.button("Choose another part")).to_be_visible()
    host.button("More").click()
    expect(host.page.get_by_role("menuitem", name="Share a part of the screen")).to_have_count(0)
    host.page.keyboard.press("Escape")
    host.button("Share screen").click()
    expect(screen_of(ida, host)).to_have_count(0)
    assert [one.faults for one in (host, ida)] == [[], []]


def test_a_browser_without_streams_of_frames_cuts_a_part_out_too(sharer: OpenPerson, person: OpenPerson) -> None:
    host, ida = sharer("Hanna Host"), person("Ida")
    host.page.add_init_script("delete window.MediaStreamTrackGenerator")
    room = start(host, "The other way")
    open_quarters(host)
    ida.join(room)
    host.switch_on("Share screen")
    sees(ida, host, "red", "lime", "blue", "yellow")

    host.button("Show only a part").click()
    drag_frame(host, -0.5, 0.5)
    show_part(host)
    sees(ida, host, "blue", "blue", "blue", "blue", proportion=720 / 450)
    host.button("Choose another part").click()
    drag_frame(host, 0, -1)
    show_part(host)
    sees(ida, host, "red", "red", "red", "red", proportion=720 / 450)

    host.button("Show all of it").click()
    sees(ida, host, "red", "lime", "blue", "yellow")


def test_where_no_part_can_be_cut_out_it_says_so_and_nothing_else_is_shown(
    sharer: OpenPerson, person: OpenPerson
) -> None:
    host, ida = sharer("Hanna Host"), person("Ida")
    host.page.add_init_script(
        "delete window.MediaStreamTrackGenerator; delete HTMLCanvasElement.prototype.captureStream"
    )
    room = start(host, "Whole or nothing")
    open_quarters(host)
    ida.join(room)
    ida.is_in_the_room()

    share_part(host)
    host.button("Show this part").click()
    expect(host.page.get_by_role("alert").get_by_text("so nothing is shared")).to_be_visible()
    expect(host.button("Share screen")).to_have_attribute("aria-pressed", "false")
    expect(screen_of(ida, host)).to_have_count(0)

    host.switch_on("Share screen")
    host.button("Show only a part").click()
    host.button("Show this part").click()
    expect(host.page.get_by_role("dialog").get_by_role("alert")).to_contain_text("No part can be cut out")
    host.button("Cancel").click()
    expect(host.button("Show only a part")).to_be_visible()
    sees(ida, host, "red", "lime", "blue", "yellow")


def test_who_does_not_choose_shares_nothing_and_the_sound_goes_on_with_a_part(person: OpenPerson) -> None:
    look = Examination()
    host, ida = person("Hanna Host"), person("Ida")
    room = start(host, "Part with sound")
    ida.join(room)
    ida.is_in_the_room()
    share_part(host)
    expect(frame(host)).to_be_visible()
    look(host, "part of a screen")
    host.button("Cancel").click()
    expect(host.page.get_by_role("dialog")).to_have_count(0)
    expect(host.button("Share screen")).to_have_attribute("aria-pressed", "false")
    expect(screen_of(ida, host)).to_have_count(0)

    share_part(host)
    show_part(host)

    expect(host.button("Show all of it")).to_be_visible()
    look(host, "part that is shared")
    ida.sees_moving(f"Screen of {host.name}")
    ida.hears_something()
    host.button("Stop sharing").click()
    expect(screen_of(ida, host)).to_have_count(0)
    assert not look.faults, "\n".join(look.faults)
