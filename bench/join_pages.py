"""The two pages whose joins are timed, by one stopwatch that knows neither."""

from playwright.sync_api import Browser, Page, Route

from bench.bare_media import bare_token
from bench.hall import Hall
from bench.paths import ROOT
from bench.product import Product

CLIENT = ROOT / "web/node_modules/livekit-client/dist/livekit-client.umd.js"
BARE_ADDRESS = "http://bare.localhost/"
LONGEST_MS = 30_000

STOPWATCH = """
addEventListener("click", () => { sessionStorage.clicked = performance.timeOrigin + performance.now() }, true)
const look = () => {
  const video = [...document.querySelectorAll("video")].find((video) => video.srcObject)
  if (!video) return requestAnimationFrame(look)
  video.requestVideoFrameCallback((now) => {
    globalThis.took = performance.timeOrigin + now - Number(sessionStorage.clicked)
  })
}
requestAnimationFrame(look)
"""

BARE_PAGE = """<!doctype html><script src="client.js"></script><button>Join</button><script>
document.querySelector("button").onclick = async () => {
  const room = new LivekitClient.Room({ adaptiveStream: true, dynacast: true })
  room.on(LivekitClient.RoomEvent.TrackSubscribed, (track) => document.body.append(track.attach()))
  await room.connect("%s", "%s")
}
</script>"""


def join_ours(browser: Browser, opened: Hall) -> float:
    page = _fresh_page(browser)
    page.goto(f"{opened.product.url}/join/{opened.event.room_id}")
    page.get_by_label("Your name").fill("Measured person")
    return _timed(page)


def join_bare(browser: Browser, product: Product, media: str) -> float:
    text = BARE_PAGE % (media, bare_token(product, "measured", publish=False))

    def answer(route: Route) -> None:
        if route.request.url.endswith("client.js"):
            route.fulfill(path=CLIENT, content_type="text/javascript")
        else:
            route.fulfill(body=text, content_type="text/html")

    page = _fresh_page(browser)
    page.route(f"{BARE_ADDRESS}**", answer)
    page.goto(BARE_ADDRESS)
    return _timed(page)


def _fresh_page(browser: Browser) -> Page:
    """Without the page's content policy, which would forbid asking it for the stopwatch. The bare page comes from nowhere,
    so it must be let to the loopback."""
    context = browser.new_context(ignore_https_errors=True, bypass_csp=True, permissions=["local-network-access"])
    page = context.new_page()
    page.add_init_script(STOPWATCH)
    return page


def _timed(page: Page) -> float:
    """Milliseconds from the click to the first frame on the screen."""
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Join", exact=True).click()
    page.wait_for_function("globalThis.took", timeout=LONGEST_MS)
    took = float(page.evaluate("globalThis.took"))
    page.context.close()
    return took
