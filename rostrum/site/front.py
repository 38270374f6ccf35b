"""The front's settings: one origin for pages, sockets and media signalling.

1. `/rtc*` is put to `live` (`/gate/media`) at every connect and resume, before the media server sees it.
2. `/live/*` goes to the sockets of `live`, `/api/*` and the like to `web`; everything else is the built pages.
3. What the client says about its own address is thrown away: the front writes X-Forwarded-For itself.
4. Uploads are larger than everything else, so whoever sends one is put to `web` first: only members may (`/api/library`), and who is on
   the stage of a room (`/api/rooms/<room>/stage`).
5. `/pictures/*`, `/sounds/*` and `/shown/*` are files of the library: whoever knows their random names may see them, and they never
   change. Other files of it, and recordings, are sent when `web` says so (`X-Accel-Redirect`).
6. `/embed/<room>*` and `/embed/recording/<key>` may be framed by the sites that an organizer named (`/api/rooms/<room>/frame-sites`,
   `/api/recorded/<key>/frame-sites`), other pages by nobody. `/recording/<key>` is a page that `web` writes: with what other sites show
   of a link to it.
7. Of `/hooks/*`, what comes in from outside, `/hooks/mail/*` is open to the mail provider; `web` asks it for a secret.
8. Its log tells neither queries nor headers: tickets, tokens and codes are in both, codes also in the Referer of everything a page asks.
   Nor does it tell the keys in paths.
"""

from dataclasses import dataclass
from pathlib import Path

from rostrum.rooms.features.player.youtube import ORIGIN as YOUTUBE
from rostrum.site.installation import LOOPBACK, Address, Installation

UNSPLASH_PICTURES = "https://images.unsplash.com"
CONTENT_POLICY = {
    "default-src": "'self'",
    # Compiling WebAssembly of our own origin is not running strings as code: that stays forbidden.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob: mediastream:",
    "frame-src": "'self'",
    "worker-src": "'self' blob:",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(self), geolocation=()",
}
WEB_PATHS = "/api /api/* /_allauth/* /dev/* /healthz"
MAIL_HOOKS = "/hooks/mail/*"
MEDIA_PATHS = "/rtc /rtc/*"
SECRETS_IN_ADDRESSES = "([?]).*|(/)[^/?]{24,}"
"""Queries, and keys in paths: of personal links, and of those that confirm an address or let choose a password."""


@dataclass(frozen=True)
class Upstreams:
    """Addresses behind the front, `host:port`; several of a kind share the load."""

    web: tuple[str, ...]
    live: tuple[str, ...]
    doors: tuple[str, ...]
    media: tuple[str, ...]


@dataclass(frozen=True)
class Front:
    address: Address
    upstreams: Upstreams
    pages: Path
    storage: Path
    library: Path
    """The folder that holds `pictures` and `sounds`."""
    shows_unsplash: bool = False
    """Its terms demand that browsers fetch its pictures from its own addresses."""


def front_of(installation: Installation) -> Front:
    ports = installation.ports
    upstreams = Upstreams(
        web=(f"{LOOPBACK}:{ports.web}",),
        live=(f"{LOOPBACK}:{ports.live}",),
        doors=(f"{LOOPBACK}:{ports.door}",),
        media=(f"{LOOPBACK}:{ports.media}",),
    )
    return Front(
        installation.address,
        upstreams,
        installation.pages,
        storage=installation.home / "data" / "front",
        library=installation.home,
        shows_unsplash=bool(installation.environment().get("UNSPLASH_ACCESS_KEY")),
    )


def front_config(front: Front) -> str:
    """A Caddyfile."""
    return "\n".join([options(front), f"{site_address(front.address)} {{", site(front), "}", ""])


def options(front: Front) -> str:
    lines = ["admin off", "persist_config off", f"storage file_system {front.storage}", "grace_period 3s"]
    if front.address.domain is None:
        lines.append("auto_https disable_redirects" if front.address.own_certificate else "auto_https off")
        lines.append("skip_install_trust")
    lines.append(
        block(
            "log",
            [block("format filter", [f"request>uri regexp `{SECRETS_IN_ADDRESSES}` $1$2…", "request>headers delete"])],
        )
    )
    return block("", [*lines, block("servers", ["protocols h1 h2", block("timeouts", ["read_header 10s"])])])


def site_address(address: Address) -> str:
    if address.domain is not None:
        return address.domain if address.port == 443 else f"{address.domain}:{address.port}"
    if address.own_certificate:
        return f"https://localhost:{address.port}, https://127.0.0.1:{address.port}"
    return f"http://:{address.port}"


EMBED_PATH = "^/embed/([1-9][0-9]{8})(/[a-z]+)?$"
EMBEDDED_RECORDING = "^/embed/recording/([0-9a-z]{24})$"
RECORDING_PAGE = "^/recording/[0-9a-z]{24}$"
SENT_FOLDERS = ("files", "recordings")
"""Below the home: what `web` may have sent."""
SITES_HEADER = "Frame-Sites"
MOST_BODY = "2MB"
MOST_HOOK = "1MB"
MOST_UPLOAD = "11MB"
MOST_PIECE = "9MB"
PIECE_PATHS = "/api/library/uploads/*"
STAGE_PIECE = "^/api/rooms/([1-9][0-9]{8})/uploads/"
SHOWN_FILE = r"^/shown/[0-9a-z]{24}/(page-[0-9]{1,4}(-small|-large)?\.jpg|poster\.jpg|media\.mp4|text\.json)$"
UPLOAD_PATHS = "/api/library/pictures /api/library/sounds /api/contacts/imports"
PICTURE_FILE = r"^/pictures/i_[0-9a-z]{16}(-small\.webp|\.webp|\.png)$"
MAIL_LOGO_FILE = r"^/pictures/i_[0-9a-z]{16}-mail\.png$"
SOUND_FILE = r"^/sounds/s_[0-9a-z]{16}\.(mp3|ogg|m4a)$"
SOUND_TYPES = {"mp3": "audio/mpeg", "ogg": "audio/ogg", "m4a": "audio/mp4"}


def site(front: Front) -> str:
    ups = front.upstreams
    sections = []
    if front.address.domain is None:
        addresses = f"{LOOPBACK} [::1]" if front.address.is_local else front.address.listen
        sections.append(f"bind {addresses}")
    if front.address.own_certificate:
        sections.append("tls internal")
    return "\n".join(
        [
            *sections,
            block("@unframed", [f"not path_regexp {EMBED_PATH}", f"not path_regexp {EMBEDDED_RECORDING}"]),
            headers(front),
            route("media", MEDIA_PATHS, [gate(ups.doors), proxy(ups.media)]),
            # Thousands wait at once when a gateway is started again: asked for more often, they would keep it from starting.
            route("sockets", "/live/*", [proxy(ups.live, "stream_close_delay 5s", try_every_ms=500)]),
            route("uploads", UPLOAD_PATHS, [members_only(ups.web), *bodies(ups.web, MOST_UPLOAD)], "method POST"),
            route("pieces", PIECE_PATHS, [members_only(ups.web), *bodies(ups.web, MOST_PIECE)], "method PATCH"),
            stage_pieces(ups.web),
            route("web", WEB_PATHS, bodies(ups.web, MOST_BODY, sends=front.library)),
            route("recording_page", "/recording/*", [proxy(ups.web)], f"path_regexp {RECORDING_PAGE}"),
            route("mail_hooks", MAIL_HOOKS, bodies(ups.web, MOST_HOOK)),
            *library(front.library),
            route("metrics", "/metrics", [proxy(ups.web)], "remote_ip 127.0.0.0/8 ::1"),
            route("hidden", "/metrics /metrics/* /twirp/* /hooks/*", ["respond 404"]),
            embedded(front, "embed", EMBED_PATH, "rooms"),
            embedded(front, "embedded_recording", EMBEDDED_RECORDING, "recorded"),
            pages(front.pages),
            errors(front),
        ]
    )


def bodies(web: tuple[str, ...], most: str, *, sends: Path | None = None) -> list[str]:
    """A body that comes slowly waits here and not in one of the few threads of `web`. `sends`: the home, below which lies
    what `web` names instead of sending it."""
    named = [] if sends is None else [sent(sends, folder) for folder in SENT_FOLDERS]
    return [
        block("request_body", [f"max_size {most}"]),
        "encode zstd gzip",
        proxy(web, f"request_buffers {most}", *named),
    ]


def sent(home: Path, folder: str) -> str:
    """`web` has looked who asks; its headers stay, but the one that names the file. Each folder is a root of its own, so that no path
    leads out of it."""
    steps = [
        "copy_response_headers {\n\texclude Content-Length Content-Type X-Accel-Redirect\n}",
        f"root * {home / folder}",
        "rewrite * {rp.header.X-Accel-Redirect}",
        f"uri strip_prefix /{folder}",
        "header Content-Security-Policy \"default-src 'none'; sandbox\"",
        "file_server",
    ]
    matcher = f"@{folder} header X-Accel-Redirect /{folder}/*"
    return "\n".join([matcher, block(f"handle_response @{folder}", steps)])


def stage_pieces(web: tuple[str, ...]) -> str:
    """Of those who speak in a room and are no members: `web` looks at their seat ticket."""
    question = block(f"forward_auth {' '.join(web)}", ["uri /api/rooms/{re.stage_pieces.1}/stage", *patience()])
    conditions = ["method PATCH", f"path_regexp stage_pieces {STAGE_PIECE}"]
    return route("stage_pieces", "/api/rooms/*", [question, *bodies(web, MOST_PIECE)], *conditions)


def members_only(web: tuple[str, ...]) -> str:
    return block(f"forward_auth {' '.join(web)}", ["uri /api/library", *patience()])


def library(folder: Path) -> list[str]:
    """Bytes that people uploaded: nothing in them may act as a page. What is not named as ours are is not looked for."""
    kept = [
        f"root * {folder}",
        'header Cache-Control "public, max-age=31536000, immutable"',
        "header Content-Security-Policy \"default-src 'none'; sandbox\"",
    ]
    ours = [*kept, "header Cross-Origin-Resource-Policy same-origin"]
    # Who reads mail in a browser has it on another site.
    everybodys = [*kept, "header Cross-Origin-Resource-Policy cross-origin"]
    types = [f"header *.{ending} Content-Type {kind}" for ending, kind in SOUND_TYPES.items()]
    return [
        route("mail_logos", "/pictures/*", [*everybodys, "file_server"], f"path_regexp {MAIL_LOGO_FILE}"),
        route("pictures", "/pictures/*", [*ours, "file_server"], f"path_regexp {PICTURE_FILE}"),
        route("sounds", "/sounds/*", [*ours, *types, "file_server"], f"path_regexp {SOUND_FILE}"),
        route("shown", "/shown/*", [*ours, "file_server"], f"path_regexp {SHOWN_FILE}"),
        route("files", "/pictures/* /sounds/* /shown/*", ["error 404"]),
    ]


def content_policy(*, shows_unsplash: bool, ancestors: str = "'none'") -> str:
    more = {"frame-src": f" {YOUTUBE}", **({"img-src": f" {UNSPLASH_PICTURES}"} if shows_unsplash else {})}
    policy = CONTENT_POLICY | {"frame-ancestors": ancestors}
    return "; ".join(f"{name} {sources}{more.get(name, '')}" for name, sources in policy.items())


def headers(front: Front) -> str:
    """`?` leaves alone what a page has set for itself."""
    address = front.address
    policy = content_policy(shows_unsplash=front.shows_unsplash)
    lines = [f'?{name} "{value}"' for name, value in {"Content-Security-Policy": policy, **SECURITY_HEADERS}.items()]
    if address.is_secure and address.domain is not None:
        lines.append('Strict-Transport-Security "max-age=31536000"')
    denial = 'header @unframed ?X-Frame-Options "DENY"'
    return "\n".join([denial, block("header", [*lines, "-Server", "-Via", "defer"])])


def gate(doors: tuple[str, ...]) -> str:
    """The question to `live`. It is a plain request: without the upgrade that the real one asks for."""
    return block(
        f"forward_auth {' '.join(doors)}",
        ["uri /gate/media", "header_up -Connection", "header_up -Upgrade", *patience()],
    )


def proxy(upstreams: tuple[str, ...], *more: str, try_every_ms: int = 100) -> str:
    return block(f"reverse_proxy {' '.join(upstreams)}", [*patience(try_every_ms), *more])


def patience(try_every_ms: int = 100) -> list[str]:
    """A process that is being started again is waited for; one of several that is gone is passed over."""
    return ["lb_policy least_conn", "lb_try_duration 4s", f"lb_try_interval {try_every_ms}ms", "fail_duration 1s"]


def pages(folder: Path) -> str:
    assets = ['header Cache-Control "public, max-age=31536000, immutable"', static()]
    rest = ["try_files {path} /index.html", 'header Cache-Control "no-cache"', static()]
    return "\n".join([f"root * {folder}", route("assets", "/assets/*", assets), block("handle", rest)])


def embedded(front: Front, name: str, path: str, of: str) -> str:
    """`path` holds the key by which `/api/<of>/<key>/frame-sites` knows the sites. In this order: what the client says of them is thrown
    away, `web` says it, and the policy tells the browser."""
    policy = content_policy(shows_unsplash=front.shows_unsplash, ancestors=f"{{http.request.header.{SITES_HEADER}}}")
    question = [f"uri /api/{of}/{{re.{name}.1}}/frame-sites", f"copy_headers {SITES_HEADER}", *patience()]
    steps = [
        f"root * {front.pages}",
        f"request_header -{SITES_HEADER}",
        block(f"forward_auth {' '.join(front.upstreams.web)}", question),
        f'header Content-Security-Policy "{policy}"',
        'header Cache-Control "no-cache"',
        "rewrite * /index.html",
        static(),
    ]
    return "\n".join(
        [block(f"@{name}", [f"path_regexp {name} {path}"]), block(f"handle @{name}", [block("route", steps)])]
    )


def static() -> str:
    return block("file_server", ["precompressed br gzip"])


def errors(front: Front) -> str:
    """What people and programs get when the process behind is away."""
    programs = f"path {WEB_PATHS} /live/* {MEDIA_PATHS} {MAIL_HOOKS} /pictures/* /sounds/* /shown/*"
    answer = ['header Content-Type "application/json"', 'respond `{"code":"{vars.refusal}"}` {vars.status}']
    away = "`{err.status_code} >= 502 && {err.status_code} <= 504`"
    return block(
        "handle_errors",
        [
            headers(front),
            "header Cache-Control no-store",
            "vars refusal refused",
            "vars status {err.status_code}",
            f"@away expression {away}",
            "vars @away {\n\trefusal unavailable\n\tstatus 503\n}",
            "@large expression `{err.status_code} == 413`",
            "vars @large refusal too_large",
            "@missing expression `{err.status_code} == 404`",
            "vars @missing refusal not_found",
            block("@programs", [programs]),
            block("handle @programs", answer),
            block(
                "handle", ['header Content-Type "text/html; charset=utf-8"', f"respond `{AWAY_PAGE}` {{vars.status}}"]
            ),
        ],
    )


AWAY_PAGE = (
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>Rostrum</title><style>body{font:16px/1.5 system-ui;max-width:32em;margin:20vh auto;padding:0 1em}</style>"
    "<h1>{vars.status}</h1><p>This page cannot be shown right now. Please try again in a moment.</p>"
    '<p lang="de">Die Seite kann gerade nicht angezeigt werden. Bitte versuchen Sie es gleich noch einmal.</p>'
    '<p lang="es">La página no se puede mostrar en este momento. Inténtelo de nuevo enseguida.</p>'
    '<p lang="fr">La page ne peut pas être affichée pour le moment. Veuillez réessayer dans un instant.</p>'
    '<p lang="pl">Strony nie można teraz wyświetlić. Prosimy spróbować za chwilę.</p>'
    '<p lang="ru">Страница сейчас недоступна. Попробуйте ещё раз чуть позже.</p>'
)


def route(name: str, paths: str, content: list[str], *conditions: str) -> str:
    matcher = block(f"@{name}", [f"path {paths}", *conditions])
    return "\n".join([matcher, block(f"handle @{name}", content)])


def block(head: str, lines: list[str]) -> str:
    inside = "\n".join(lines).replace("\n", "\n\t")
    return f"{head} {{\n\t{inside}\n}}".lstrip()
