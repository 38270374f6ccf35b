"""What people do, by the names that a screen reader hears."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page, expect

from tests.journeys.product import DEMO_EMAIL, DEMO_PASSWORD

MEDIA_TIMEOUT = 30_000
USABLE_TIMEOUT = 60_000
LIT_MS = 60_000
"""Also when a browser of the recorder's hangs, or a recorder was killed, and another takes its place."""
READERS_ZONE = "Europe/Warsaw"
LINE_CHARS = 300
"""Of what a report quotes: a token alone would fill it."""


@dataclass
class Person:
    """One browser with one page."""

    name: str
    page: Page
    account: str = DEMO_EMAIL
    """Whose they sign in to."""
    faults: list[str] = field(default_factory=list)

    said: list[str] = field(default_factory=list)
    """By the pages' scripts, and of requests that came to nothing."""

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("requestfailed", lambda request: self.said.append(f"{request.url}: {request.failure}"))
        self.page.on("framenavigated", lambda frame: self.said.append(f"went to {frame.url}"))

    def sight(self) -> str:
        """For a report: what stands on the page and in its frames, and what was said behind it."""
        lines = [*self.faults, *[line for line in self.said if "signal connecting" not in line][-30:]]
        for frame in self.page.frames:
            try:
                text = frame.locator("body").inner_text(timeout=2_000)[:2_000]
                lines += [frame.url, *(line for line in text.splitlines() if line.strip())]
            except PlaywrightError as error:
                lines += [frame.url, str(error)]
        return "\n".join(line[:LINE_CHARS] for line in lines)

    # the panel

    def sign_in(self) -> None:
        """Without a page; how people do it is `sign_in_by_form`."""
        self.posts("/_allauth/browser/v1/auth/login", {"email": self.account, "password": DEMO_PASSWORD})
        self.name = self.gets("/api/session")["member"]["name"]

    def sign_in_by_form(self) -> None:
        self.page.goto("/login")
        self.page.get_by_label("Email").fill(self.account)
        self.page.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.schedule_button()).to_be_visible()
        self.name = self.gets("/api/session")["member"]["name"]

    def gets(self, path: str) -> Any:
        """With their cookies, whatever page they are on. Any: JSON."""
        answer = self.page.request.get(path)
        assert answer.ok, f"{path}: {answer.status} {answer.text()[:LINE_CHARS]}"
        return answer.json()

    def posts(self, path: str, content: Mapping[str, object]) -> Any:
        """Any: JSON."""
        self.page.request.get("/api/session")
        tokens = [cookie["value"] for cookie in self.page.context.cookies() if cookie["name"] == "csrftoken"]
        answer = self.page.request.post(path, data=content, headers={"X-CSRFToken": tokens[0]})
        assert answer.ok, f"{path}: {answer.status} {answer.text()[:LINE_CHARS]}"
        return answer.json()

    def sign_up(self, email: str, password: str = "a-long-pass-word-42") -> None:
        self.page.goto("/sign-up")
        self.page.get_by_label("Your name").fill(self.name)
        self.page.get_by_label("Email").fill(email)
        self.page.get_by_label("Password", exact=True).fill(password)
        self.page.get_by_role("button", name="Create account").click()
        expect(self.schedule_button()).to_be_visible()

    def confirm_address(self, email: str) -> None:
        """By the link in the mail, as a development server shows it."""
        letter = self.page.get_by_role("listitem").filter(has_text=f"to {email}").get_by_role("link").first

        for _ in range(60):
            self.page.goto("/dev/mail")
            if letter.count():
                break
            self.page.wait_for_timeout(500)  # another process writes it
        letter.click()
        self.page.get_by_role("link", name=re.compile("verify-email")).click()
        self.page.get_by_role("link", name="Go on").click()
        expect(self.schedule_button()).to_be_visible()

    def schedule_button(self) -> Locator:
        return (
            self.page.get_by_role("link", name="Schedule event")
            .or_(self.page.get_by_role("button", name="Schedule event"))
            .first
        )

    def schedule(self, title: str, *, access: str = "open", minutes_ahead: int = 30) -> str:
        """Without a page; how people do it is `schedule_by_form`. Returns the room id."""
        room: str = self.posts(
            "/api/events",
            {
                "title": title,
                "local_start": _ahead(minutes_ahead).strftime("%Y-%m-%dT%H:%M"),
                "zone": READERS_ZONE,
                "access": access,
            },
        )["room_id"]
        return room

    def schedule_by_form(self, title: str, *, password: str = "") -> str:
        """Returns the room id."""
        when = _ahead(30)
        self.page.goto("/")
        self.schedule_button().click()
        self.page.get_by_label("Event name").fill(title)
        self.page.get_by_label("Date").fill(when.strftime("%Y-%m-%d"))
        self.page.get_by_label("Time", exact=True).fill(when.strftime("%H:%M"))
        if password:
            self.page.get_by_role("group", name="Access").or_(
                self.page.get_by_role("radiogroup", name="Access")
            ).get_by_text("Password", exact=True).click()
            self.page.get_by_label("Password", exact=True).fill(password)
        self.page.get_by_role("button", name="Save event").click()
        expect(self.page.get_by_role("heading", name=title)).to_be_visible()
        self.page.get_by_role("link", name="Schedule", exact=True).click()
        row = self.row(title)
        expect(row.first).to_be_visible()
        return self._upcoming(title)["room_id"]

    def event_id(self, title: str) -> str:
        return self._upcoming(title)["id"]

    def presenter_code(self, title: str) -> str:
        return self._upcoming(title)["presenter_code"]

    def moderator_code(self, title: str) -> str:
        return self._upcoming(title)["moderator_code"]

    def _upcoming(self, title: str) -> dict[str, str]:
        events = self.gets("/api/events?when=upcoming")
        found: dict[str, str] = next(event for event in events["items"] if event["title"] == title)
        return found

    def open_event(self, title: str, tab: str = "Overview") -> None:
        self.page.goto("/")
        self.page.get_by_role("link", name=title).first.click()
        self.open_tab(tab)

    def open_tab(self, tab: str) -> None:
        link = self.page.get_by_role("navigation", name="Parts of the event").get_by_role("link", name=tab)
        link.click()
        expect(link).to_have_attribute("aria-current", "page")

    def row(self, title: str) -> Locator:
        return (
            self.page.get_by_role("listitem")
            .filter(has_text=title)
            .or_(self.page.get_by_role("row").filter(has_text=title))
        )

    def enter_room(self, title: str) -> None:
        """From the schedule through the device check into the room."""
        self.page.goto("/")
        self.row(title).first.get_by_role("button", name="Enter room").click()
        self.pass_device_check()

    def pass_device_check(self) -> None:
        self.page.get_by_role("button", name="Enter", exact=True).click()
        expect(self.page.get_by_role("button", name="Microphone")).to_be_visible()

    # coming in

    def open_join(self, room: str, query: str = "") -> None:
        self.page.goto(f"/join/{room}{query}")

    def join(self, room: str, query: str = "") -> None:
        self.open_join(room, query)
        self.page.get_by_label("Your name").fill(self.name)
        self.page.get_by_role("button", name="Join").click()

    def join_as_presenter(self, room: str, code: str) -> None:
        self.join(room, f"?code={code}")
        self.pass_device_check()
        self.is_in_the_room()

    # in the room

    def brings(self, file: Path, dialog: str | None = None) -> None:
        """Into the library by the dialog that is open; it is chosen as soon as it can be used."""
        opened = self.page.get_by_role("dialog", name=dialog)
        opened.locator("input[type=file]").set_input_files(file)
        opened.get_by_role("button", name=re.compile(f"^{re.escape(file.name)}")).click(timeout=USABLE_TIMEOUT)

    def start_session(self) -> None:
        self.button("Start session").click()
        expect(self.button("Start session")).to_be_hidden()

    def end_session(self) -> None:
        self.button("Leave").click()
        self.page.get_by_role("menuitem", name=re.compile("^End session")).click()
        confirm = self.page.get_by_role("dialog").get_by_role("button", name=re.compile("^End session"))
        confirm.click()

    def stays_for(self, seconds: int) -> None:
        """By the session's clock: what is recorded takes its time."""
        shown = self.page.get_by_text(re.compile(r"^LIVE \d")).first
        minutes, now = (int(part) for part in shown.inner_text().split()[-1].split(":"))
        until = 60 * minutes + now + seconds
        self.page.wait_for_function(
            "([clock, until]) => { const [minutes, seconds] = clock.innerText.match(/\\d+/g).map(Number);"
            " return 60 * minutes + seconds >= until }",
            arg=[shown.element_handle(), until],
        )

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def switch_on(self, name: str) -> None:
        expect(self.button(name)).to_be_enabled()
        self.button(name).click()
        expect(self.button(name)).to_have_attribute("aria-pressed", "true")

    def is_recorded(self) -> None:
        expect(self.page.get_by_text("This session is being recorded.")).to_be_visible(timeout=LIT_MS)

    def chat(self) -> Locator:
        return self.page.get_by_role("region", name="Chat")

    def say(self, text: str) -> None:
        self.chat().get_by_label("Message", exact=True).fill(text)
        self.chat().get_by_role("button", name="Send").click()

    def reads(self, text: str) -> None:
        expect(self.chat().get_by_text(text, exact=True)).to_be_visible()

    def is_in_the_room(self) -> None:
        expect(self.chat()).to_be_visible()

    def video_of(self, name: str) -> Locator:
        return self.page.locator("video").and_(self.page.get_by_label(name))

    # senses

    def sees_moving(self, name: str) -> None:
        """Decoded frames grow and pixels change."""
        video = self.video_of(name).first
        expect(video).to_be_visible(timeout=MEDIA_TIMEOUT)
        handle = video.element_handle()
        self.page.wait_for_function(
            """async (video) => {
                const draw = () => {
                    const canvas = document.createElement('canvas');
                    canvas.width = 64; canvas.height = 48;
                    const context = canvas.getContext('2d');
                    context.drawImage(video, 0, 0, 64, 48);
                    return context.getImageData(0, 0, 64, 48).data;
                };
                const frames = () => video.getVideoPlaybackQuality().totalVideoFrames;
                const before = { frames: frames(), pixels: draw() };
                await new Promise((done) => setTimeout(done, 700));
                const pixels = draw();
                let changed = 0;
                for (let i = 0; i < pixels.length; i += 4)
                    if (Math.abs(pixels[i] - before.pixels[i]) + Math.abs(pixels[i+1] - before.pixels[i+1]) > 24) changed++;
                return frames() > before.frames && changed > 3;
            }""",
            arg=handle,
            timeout=MEDIA_TIMEOUT,
        )

    def hears_something(self) -> None:
        """Some audio element plays a stream whose energy is above silence."""
        self.page.wait_for_function(_ENERGY, timeout=MEDIA_TIMEOUT)

    def hears_no_more(self) -> None:
        """What was under way has been played."""
        self.page.wait_for_function(
            f"async () => {{ const loud = {_ENERGY}; return !(await loud(1000)); }}", timeout=MEDIA_TIMEOUT
        )

    def hears_nothing(self) -> None:
        """For two seconds no playing stream has energy."""
        assert self.page.evaluate(f"async () => {{ const loud = {_ENERGY}; return loud(2000); }}") is False


def _ahead(minutes: int) -> datetime:
    return datetime.now(ZoneInfo(READERS_ZONE)) + timedelta(minutes=minutes)


_ENERGY = """async (milliseconds) => {
    const ears = new AudioContext();
    try {
        const streams = [...document.querySelectorAll('audio, video')]
            .filter((element) => !element.muted && element.srcObject && element.srcObject.getAudioTracks().length)
            .map((element) => element.srcObject);
        const meters = streams.map((stream) => {
            const meter = ears.createAnalyser();
            ears.createMediaStreamSource(stream).connect(meter);
            return meter;
        });
        const until = performance.now() + (milliseconds || 1500);
        while (performance.now() < until) {
            for (const meter of meters) {
                const wave = new Float32Array(meter.fftSize);
                meter.getFloatTimeDomainData(wave);
                if (wave.some((sample) => Math.abs(sample) > 0.01)) return true;
            }
            await new Promise((done) => setTimeout(done, 50));
        }
        return false;
    } finally { await ears.close(); }
}"""
