"""Django's settings, all from the environment (see docs/architecture/structure.md)."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from rostrum.accounts.rules import PlanName, is_plan_name
from rostrum.contacts.rules.tables import MOST_BYTES
from rostrum.library.rules import MOST_UPLOAD_BYTES
from rostrum.site.allauth_settings import *  # noqa: F403  settings are read from this module by name
from rostrum.site.databases import databases
from rostrum.site.logs import log_settings
from rostrum.site.mail_settings import (
    SECONDS,
    dns_servers,
    mail_connections,
    mail_from,
    mail_provider,
    mail_sender,
    mail_server,
)

HOME = Path(os.environ.get("ROSTRUM_HOME") or Path(__file__).resolve().parents[2] / "var")
PAGES = Path(os.environ.get("ROSTRUM_PAGES") or Path(__file__).resolve().parents[2] / "web" / "dist")
PUBLIC_URL = os.environ.get("ROSTRUM_PUBLIC_URL") or f"http://localhost:{os.environ.get('PORT', '8000')}"
DEVELOPMENT = os.environ.get("ROSTRUM_DEVELOPMENT") == "1"
RATE_LIMITS_ON = os.environ.get("ROSTRUM_RATE_LIMITS") != "off"
_plan = os.environ.get("ROSTRUM_SIGN_UP_PLAN", "trial")
SIGN_UP_PLAN: PlanName = _plan if is_plan_name(_plan) else "trial"
MAIL_FOLDER = HOME / "mail"
ROSTRUM_SECRET = os.environ.get("ROSTRUM_SECRET", "")
DOORS = [door for door in os.environ.get("ROSTRUM_DOORS", "").split(",") if door]
LIVEKIT_API_KEY = os.environ.get("LIVEKIT_API_KEY", "")
LIVEKIT_API_SECRET = os.environ.get("LIVEKIT_API_SECRET", "")
UNSPLASH_ACCESS_KEY = os.environ.get("UNSPLASH_ACCESS_KEY", "")
CLAMD = os.environ.get("CLAMD", "")
"""Where the virus scanner listens: a path, or `host:port`. Empty: where Debian's does, if it is there."""
UNSPLASH_URL = os.environ.get("UNSPLASH_URL", "https://api.unsplash.com").rstrip("/")
YOUTUBE_API_KEY = os.environ.get("YOUTUBE_API_KEY", "")
YOUTUBE_API_URL = os.environ.get("YOUTUBE_API_URL", "https://www.googleapis.com/youtube/v3").rstrip("/")
YOUTUBE_PICTURES_URL = os.environ.get("YOUTUBE_PICTURES_URL", "https://i.ytimg.com").rstrip("/")
CHROMIUM = os.environ.get("CHROMIUM", "")
"""The browser that records. Empty: `chromium` on PATH."""
DROPBOX_KEY = os.environ.get("ROSTRUM_DROPBOX_KEY", "")
DROPBOX_SECRET = os.environ.get("ROSTRUM_DROPBOX_SECRET", "")
DROPBOX_URL = os.environ.get("ROSTRUM_DROPBOX_URL", "https://www.dropbox.com").rstrip("/")
DROPBOX_API_URL = os.environ.get("ROSTRUM_DROPBOX_API_URL", "https://api.dropboxapi.com").rstrip("/")
DROPBOX_CONTENT_URL = os.environ.get("ROSTRUM_DROPBOX_CONTENT_URL", "https://content.dropboxapi.com").rstrip("/")
YOUTUBE_CLIENT_ID = os.environ.get("ROSTRUM_YOUTUBE_CLIENT_ID", "")
YOUTUBE_CLIENT_SECRET = os.environ.get("ROSTRUM_YOUTUBE_CLIENT_SECRET", "")
GOOGLE_ACCOUNTS_URL = os.environ.get("ROSTRUM_GOOGLE_ACCOUNTS_URL", "https://accounts.google.com").rstrip("/")
GOOGLE_OAUTH_URL = os.environ.get("ROSTRUM_GOOGLE_OAUTH_URL", "https://oauth2.googleapis.com").rstrip("/")
GOOGLE_API_URL = os.environ.get("ROSTRUM_GOOGLE_API_URL", "https://www.googleapis.com").rstrip("/")
RECORDINGS_AT_ONCE = int(os.environ.get("ROSTRUM_RECORDINGS", "") or 2 * (os.cpu_count() or 1))
"""By one recorder: each takes most of a core. What is streamed counts, too."""
STREAM_TO_PRIVATE = os.environ.get("ROSTRUM_STREAM_TO_PRIVATE") == "1"
"""Accounts may stream to addresses of the installation's own network."""
DOOR_SECRET = os.environ.get("ROSTRUM_DOOR_SECRET", "")

SECRET_KEY = ROSTRUM_SECRET
DEBUG = False
ROOT_URLCONF = "rostrum.site.urls"
WSGI_APPLICATION = "rostrum.site.wsgi.application"

_public = urlsplit(PUBLIC_URL)
_https = _public.scheme == "https"
ALLOWED_HOSTS = ["*"] if DEVELOPMENT else [_public.hostname or "localhost", "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "rostrum.api.guard.answer_forbidden"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
# Two installations on one machine differ by port only, which cookies do not see: signing in to one would sign out of the other.
SESSION_COOKIE_NAME = f"rostrum_session_{_public.port}" if _public.port else "rostrum_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# One-megabyte bodies are far more than any form here needs.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# By path, where files come in: what they may have, and room for the form around it.
_FORM_BYTES = 16 * 1024
PIECES = re.compile(r"/api/(library|rooms/[1-9][0-9]{8})/uploads/")
"""Of files: streamed to the disk, never held in memory."""
LARGE_BODIES = {
    "/api/contacts/imports": MOST_BYTES + _FORM_BYTES,
    "/api/library/pictures": MOST_UPLOAD_BYTES + _FORM_BYTES,
    "/api/library/sounds": MOST_UPLOAD_BYTES + _FORM_BYTES,
}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "ninja",
    "rostrum.kit",
    "rostrum.mail",
    "rostrum.accounts",
    "rostrum.linked",
    "rostrum.library",
    "rostrum.contacts",
    "rostrum.events",
    "rostrum.registration",
    "rostrum.rooms",
    "rostrum.recordings",
    "rostrum.streaming",
]
MIDDLEWARE = [
    "rostrum.api.guard.guard_requests",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

ROOMS_HAVE_OWN_DATABASE = not os.environ.get("DATABASE_URL")
DATABASES = databases(url=os.environ.get("DATABASE_URL", ""), home=HOME)
DATABASE_ROUTERS = ["rostrum.site.database_router.DatabaseRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": os.environ["REDIS_URL"]}
    if os.environ.get("REDIS_URL")
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kit_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}

AUTH_USER_MODEL = "accounts.Member"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "MinimumLengthValidator": {"min_length": 10},
        "UserAttributeSimilarityValidator": {},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]
PASSWORD_RESET_TIMEOUT = 3 * 3600

_mail = mail_server(os.environ.get("SMTP_URL", ""))
_provider = mail_provider(os.environ)
MAIL_PROVIDER = _provider.name if _provider else ""
ANYMAIL = _provider.settings if _provider else {}
EMAIL_BACKEND = _provider.backend if _provider else _mail.backend
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_SSL, EMAIL_USE_TLS = _mail.is_ssl, _mail.is_starttls
EMAIL_TIMEOUT = SECONDS
DEFAULT_FROM_EMAIL = mail_from({**os.environ, "ROSTRUM_PUBLIC_URL": PUBLIC_URL})
MAIL_SENDER = mail_sender({**os.environ, "ROSTRUM_PUBLIC_URL": PUBLIC_URL})
MAIL_CONNECTIONS = mail_connections(os.environ)
MAIL_DNS_SERVERS = dns_servers(os.environ)

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{PUBLIC_URL}/verify-email/{{key}}",
    "account_reset_password": f"{PUBLIC_URL}/reset-password",
    "account_reset_password_from_key": f"{PUBLIC_URL}/reset-password/{{key}}",
    "account_signup": f"{PUBLIC_URL}/sign-up",
}

LOGGING = log_settings()
