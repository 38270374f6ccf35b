from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from rostrum.api.app import api
from rostrum.api.recording_pages import recording_page
from rostrum.site.health import healthz
from rostrum.site.metrics import metrics

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", api.urls),
    path("recording/<str:key>", recording_page),
    path("_allauth/", include("allauth.headless.urls")),
    path("hooks/", include("rostrum.hooks.mail")),
    path("healthz", healthz),
    path("metrics", metrics),
]
if settings.DEVELOPMENT:
    urlpatterns.append(path("dev/", include("rostrum.mail.pages")))

handler400 = "rostrum.api.guard.answer_bad_request"
handler403 = "rostrum.api.guard.answer_forbidden"
handler404 = "rostrum.api.guard.answer_not_found"
handler500 = "rostrum.api.guard.answer_fault"
