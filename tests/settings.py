"""The product's settings in a home of the tests' own. Read before any test is, so the environment is set here."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="rostrum-tests-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["ROSTRUM_HOME"] = _home
os.environ.setdefault("ROSTRUM_SECRET", "the secret of the tests and of nobody else")
os.environ.setdefault("LIVEKIT_API_KEY", "tests")
os.environ.setdefault("LIVEKIT_API_SECRET", "the media server's secret in the tests")
os.environ["ROSTRUM_DEVELOPMENT"] = "1"

from rostrum.site.settings import *  # noqa: E402, F403  the environment comes first

# Real hashing is slow on purpose, and a test signs in often.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
