"""A recorded hour is seen again: how soon a jump shows what was then; and a hundred recordings are searched by what was said in them."""

import json
import os
import subprocess
import sys
import time
from statistics import median

import httpx
from playwright.sync_api import Page, sync_playwright
from pydantic import BaseModel

from bench.figure import Figure, Row
from bench.guests import percentile
from bench.join import CHROMIUM
from bench.product import DEMO_EMAIL, Product, product, signed_in, token_header

MINUTES = 60
RECORDINGS, WORDS = 100, 500
JUMPS = 30
SEARCHES = 21
LONGEST_MS = 10_000
SEEK_NOTE = (
    "1,800 messages, 180 page turns, 80 questions and a film of 1280×720 at 1.5 Mbit/s in the plain profile that the "
    "recorder has, in Chromium with nothing kept of it before. From "
    "the jump until the film shows its picture of that moment and the chat ends with what was said last before it; jumps go to another "
    "minute each time, whose file is asked for then."
)
SEARCH_NOTE = (
    f"{WORDS} messages each, on SQLite, through the front; the words are in one of them, in all of them, or in none."
)
SEEK = """
async (ms) => {
  const video = document.querySelector('video')
  const expected = `Said at ${2 * Math.floor(ms / 2000)}`
  const began = performance.now()
  let picture = false
  const seen = new Promise((resolve) => video.requestVideoFrameCallback(() => resolve(performance.now())))
  video.currentTime = ms / 1000
  const said = new Promise((resolve) => {
    const look = () => {
      const last = [...document.querySelectorAll('[role=log] [data-to]')].at(-1)
      if (last?.textContent.includes(expected)) resolve(performance.now())
      else requestAnimationFrame(look)
    }
    look()
  })
  const [pictured, told] = await Promise.all([seen, said])
  return [pictured - began, told - began]
}
"""


class Made(BaseModel):
    recording: str


def run(scale: float) -> list[Row]:
    minutes = max(3, round(MINUTES * scale))
    with product() as running, signed_in(running) as client:
        made = _made(running, minutes)
        shown = _jump(running, client, made.recording, minutes)
        searched = [
            _search(client, words) for _ in range(SEARCHES // 3) for words in ("session 42 is", "tulips", "absent")
        ]
    seek = [
        Figure(what="jump to picture and chat, p50", unit="ms", ours=median(shown)),
        Figure(what="jump to picture and chat, p95", unit="ms", ours=percentile(shown, 0.95), goal=300),
    ]
    search = [
        Figure(what="answer, p50", unit="ms", ours=median(searched)),
        Figure(what="answer, slowest", unit="ms", ours=max(searched), goal=100),
    ]
    return [
        Row(title=f"A jump in the replay of {minutes} minutes", figures=seek, note=SEEK_NOTE),
        Row(title=f"{RECORDINGS} recordings are searched by what was said", figures=search, note=SEARCH_NOTE),
    ]


def _made(running: Product, minutes: int) -> Made:
    program = "import runpy, sys, django; django.setup(); runpy.run_module(sys.argv.pop(1), run_name='__main__')"
    environment = os.environ | running.secrets.environment() | {"ROSTRUM_HOME": str(running.home)}
    environment |= {"ROSTRUM_PUBLIC_URL": running.url, "DJANGO_SETTINGS_MODULE": "rostrum.site.settings"}
    command = [sys.executable, "-c", program, "bench.made_session", DEMO_EMAIL, *map(str, (minutes, RECORDINGS, WORDS))]
    answer = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    return Made.model_validate(json.loads(answer.stdout))


def _jump(running: Product, client: httpx.Client, recording: str, minutes: int) -> list[float]:
    path = f"/api/recordings/{recording}/publication"
    answer = client.put(path, json={}, headers=token_header(client)).raise_for_status()
    key = answer.json()["publication"]["key"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        page = browser.new_context(ignore_https_errors=True, viewport={"width": 1440, "height": 900}).new_page()
        page.goto(f"{running.url}/recording/{key}")
        page.get_by_role("button", name="Play the recording").click()
        page.get_by_role("log").wait_for()
        page.evaluate("() => document.querySelector('video').pause()")
        took = [_seek(page, number, minutes) for number in range(JUMPS)]
        browser.close()
    return took


def _seek(page: Page, number: int, minutes: int) -> float:
    """To another minute each time, and never to its start."""
    ms = (number * 37 % (minutes - 1) + 1) * 60_000 + (number * 17 % 50 + 5) * 1000
    pictured, told = page.evaluate(SEEK, ms)
    page.wait_for_timeout(200)
    return float(max(pictured, told))


def _search(client: httpx.Client, words: str) -> float:
    began = time.monotonic()
    client.get("/api/recordings", params={"words": words}).raise_for_status()
    return (time.monotonic() - began) * 1000
