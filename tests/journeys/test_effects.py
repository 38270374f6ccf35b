"""What is done to one's own picture and sound before anybody gets them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Playwright, expect

from tests.journeys.conftest import CHROMIUM, FLAGS, GIVES_DEVICES, PHONE, OpenPerson
from tests.journeys.fake_camera import write_clip
from tests.journeys.noisy_voice import SECONDS, write_voice
from tests.journeys.persons import MEDIA_TIMEOUT, Person
from tests.journeys.product import Product

Colour = tuple[int, int, int]
GREEN: Colour = (20, 170, 70)
VIOLET: Colour = (150, 40, 190)


@pytest.fixture
def noisy_person(playwright: Playwright, product: Product, tmp_path: Path) -> Iterator[OpenPerson]:
    """Everybody's microphone is in a room with a fan."""
    sound, clip = tmp_path / "voice.wav", tmp_path / "clip.y4m"
    write_voice(sound)
    write_clip(clip)
    flags = [
        *FLAGS,
        GIVES_DEVICES,
        f"--use-file-for-fake-video-capture={clip}",
        f"--use-file-for-fake-audio-capture={sound}",
    ]
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
    opener = OpenPerson(launched, product)
    yield opener
    opener.close()
    launched.close()


@pytest.fixture
def sharp_person(playwright: Playwright, product: Product) -> Iterator[OpenPerson]:
    """Everybody's camera can be as sharp as is asked of it."""
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, GIVES_DEVICES])
    opener = OpenPerson(launched, product)
    yield opener
    opener.close()
    launched.close()


def plain_picture(colour: Colour) -> bytes:
    written = BytesIO()
    Image.new("RGB", (640, 360), colour).save(written, "PNG")
    return written.getvalue()


def waits_for_colour(video: Locator, colour: Colour) -> None:
    """Most of the picture has it: nobody stands before the fake camera."""
    expect(video).to_be_visible(timeout=MEDIA_TIMEOUT)
    video.page.wait_for_function(
        """([video, wanted]) => {
            const canvas = document.createElement('canvas');
            canvas.width = 32; canvas.height = 18;
            const context = canvas.getContext('2d');
            context.drawImage(video, 0, 0, 32, 18);
            const pixels = context.getImageData(0, 0, 32, 18).data;
            let near = 0;
            for (let at = 0; at < pixels.length; at += 4)
                if (wanted.every((value, channel) => Math.abs(pixels[at + channel] - value) < 40)) near += 1;
            return near > 0.9 * 32 * 18;
        }""",
        arg=[video.element_handle(), list(colour)],
        timeout=MEDIA_TIMEOUT,
    )


def sees_colour(person: Person, name: str, colour: Colour) -> None:
    waits_for_colour(person.video_of(name).first, colour)


def open_devices(person: Person) -> None:
    person.button("More").click()
    person.page.get_by_role("menuitem", name="Sound and camera").click()


def open_effects(person: Person) -> None:
    person.button("Background, noise, picture").click()
    expect(person.page.get_by_role("radio", name="My room")).to_be_visible()


def stand_before(person: Person, colour: Colour) -> None:
    """A picture of one's own, of one colour."""
    chooser = person.page.locator("input[type=file][accept*=webp]")
    chooser.set_input_files({"name": "wall.png", "mimeType": "image/png", "buffer": plain_picture(colour)})
    expect(person.page.get_by_role("radio", name="Your picture")).to_be_checked()


def test_others_see_a_chosen_background_and_never_the_room_behind_it(person: OpenPerson) -> None:
    host, ida, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    asked: list[str] = []
    host.page.on("request", lambda request: asked.append(request.url))
    host.sign_in()
    room = host.schedule("Tidy enough")
    ida.join(room)
    host.page.goto("/")
    host.row("Tidy enough").first.get_by_role("button", name="Enter room").click()
    open_effects(host)
    stand_before(host, GREEN)
    waits_for_colour(host.video_of("Preview").first, GREEN)
    host.page.get_by_label("my camera").check()
    host.pass_device_check()
    host.start_session()

    sees_colour(ida, host.name, GREEN)
    late.join(room)
    sees_colour(late, host.name, GREEN)
    assert {url for url in asked if not url.startswith((host.page.url.split("/room")[0], "blob:", "data:"))} == set()
    assert host.faults == []


def test_a_background_is_changed_under_ones_own_eyes_first(person: OpenPerson) -> None:
    host, ida = person("Hanna Host"), person("Ida")
    host.sign_in()
    room = host.schedule("Another wall")
    host.enter_room("Another wall")
    host.start_session()
    ida.join(room)
    open_devices(host)
    open_effects(host)
    stand_before(host, GREEN)
    host.page.keyboard.press("Escape")
    host.switch_on("Camera")
    sees_colour(ida, host.name, GREEN)

    open_devices(host)
    open_effects(host)
    stand_before(host, VIOLET)
    waits_for_colour(host.video_of("Preview").first, VIOLET)
    sees_colour(ida, host.name, GREEN)
    host.button("Show it to the others").click()
    sees_colour(ida, host.name, VIOLET)

    host.page.get_by_role("radio", name="My room").check(force=True)
    expect(host.page.get_by_text("Only you see this.")).to_be_visible()
    sees_colour(ida, host.name, VIOLET)
    host.button("Show it to the others").click()
    ida.sees_moving(host.name)


def test_a_browser_without_streams_of_frames_puts_a_background_there_too(person: OpenPerson) -> None:
    host, ida = person("Hanna Host"), person("Ida")
    host.page.add_init_script("delete window.MediaStreamTrackGenerator")
    host.sign_in()
    room = host.schedule("The other way")
    host.enter_room("The other way")
    host.start_session()
    ida.join(room)
    open_devices(host)
    open_effects(host)
    stand_before(host, GREEN)
    host.page.keyboard.press("Escape")

    host.switch_on("Camera")

    sees_colour(ida, host.name, GREEN)


def test_where_nothing_can_be_put_behind_a_person_the_camera_stays_off_and_says_why(person: OpenPerson) -> None:
    host = person("Hanna Host")
    host.page.add_init_script("delete window.OffscreenCanvas")
    host.sign_in()
    host.schedule("Bare wall")
    host.enter_room("Bare wall")
    host.start_session()
    open_devices(host)
    open_effects(host)

    host.page.get_by_role("radio", name="Light blur").check(force=True)

    expect(host.page.get_by_role("dialog").get_by_text("Nothing can be put behind you in this browser")).to_be_visible()
    host.page.keyboard.press("Escape")
    host.button("Camera").click()
    expect(host.page.get_by_role("alert").get_by_text("Nothing can be put behind you")).to_be_visible()
    expect(host.button("Camera")).to_have_attribute("aria-pressed", "false")


LOUDNESS = """async (seconds) => {
    const ears = new AudioContext();
    const meter = new AnalyserNode(ears, { fftSize: 2048 });
    const wave = new Float32Array(meter.fftSize);
    const known = new Map();
    const heard = [];
    for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
        for (const { srcObject } of document.querySelectorAll('audio')) {
            const track = srcObject?.getAudioTracks()[0];
            if (!track || known.has(track)) continue;
            known.set(track, ears.createMediaStreamSource(new MediaStream([track])));
            known.get(track).connect(meter);
        }
        meter.getFloatTimeDomainData(wave);
        heard.push(10 * Math.log10(wave.reduce((sum, one) => sum + one * one, 0) / wave.length + 1e-9));
        await new Promise((done) => setTimeout(done, 40));
    }
    await ears.close();
    heard.sort((one, other) => one - other);
    return [heard[Math.floor(heard.length * 0.15)], heard[Math.floor(heard.length * 0.85)]];
}"""


def loudness(person: Person) -> tuple[float, float]:
    """Of the pauses and of the voice, in decibels, over two rounds of what the fake microphone plays."""
    person.hears_something()
    pauses, voice = person.page.evaluate(LOUDNESS, 2 * SECONDS)
    return pauses, voice


def test_noise_is_taken_out_and_the_voice_stays(noisy_person: OpenPerson) -> None:
    host, ida = noisy_person("Hanna Host"), noisy_person("Ida")
    host.sign_in()
    room = host.schedule("By the fan")
    host.enter_room("By the fan")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()
    open_devices(host)
    open_effects(host)
    host.page.get_by_text("Leave it", exact=True).click()
    host.page.keyboard.press("Escape")
    host.switch_on("Microphone")
    pauses, voice = loudness(ida)

    open_devices(host)
    open_effects(host)
    host.page.get_by_text("Remove", exact=True).click()
    expect(host.page.get_by_text("Only voices get through")).to_be_visible()
    host.page.keyboard.press("Escape")
    cleaned_pauses, cleaned_voice = loudness(ida)

    assert cleaned_pauses < pauses - 15
    assert abs(cleaned_voice - voice) < 4


def takes(person: Person, width: int) -> None:
    """So many points across, of the camera itself."""
    video = person.video_of("Preview").first
    expect(video).to_be_visible(timeout=MEDIA_TIMEOUT)
    video.page.wait_for_function(
        "([video, width]) => video.srcObject?.getVideoTracks()[0]?.getSettings().width === width",
        arg=[video.element_handle(), width],
    )


def quality(person: Person) -> Locator:
    return person.page.get_by_role("radiogroup", name="My picture")


def test_a_camera_is_as_sharp_as_the_person_chose_and_the_plan_allows(sharp_person: OpenPerson) -> None:
    host, small = sharp_person("Hanna Host"), sharp_person("Sam Small")
    host.sign_in()
    host.schedule("Sharp")
    host.enter_room("Sharp")
    open_devices(host)
    takes(host, 1280)
    open_effects(host)
    quality(host).get_by_text("SD", exact=True).click()
    takes(host, 640)
    quality(host).get_by_text("HD", exact=True).click()
    takes(host, 1280)

    small.sign_up("sam.small@example.org")
    small.schedule("Less sharp")
    small.enter_room("Less sharp")
    open_devices(small)
    takes(small, 640)
    open_effects(small)
    expect(quality(small).get_by_role("radio", name="HD")).to_be_disabled()
    expect(small.page.get_by_text("HD is not part of the plan of this event.")).to_be_visible()
    for one in (host, small):
        assert one.faults == []
