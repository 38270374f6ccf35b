"""`/metrics`: what `web` counts, with what each `live` process counts, told apart by the label `process`."""

from collections.abc import Iterator

import httpx
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.registry import Collector

from rostrum.mail.metrics import mail_metrics
from rostrum.rooms.doors import door_client

ASK_SECONDS = 2.0


class Together(Collector):
    """Families of the same name from several processes become one family."""

    def collect(self) -> Iterator[Metric]:
        families: dict[str, Metric] = {}
        for process, found in sources():
            for metric in found:
                family = families.setdefault(metric.name, Metric(metric.name, metric.documentation, metric.type))
                family.samples += [
                    sample._replace(labels={**sample.labels, "process": process}) for sample in metric.samples
                ]
        yield from families.values()


def sources() -> Iterator[tuple[str, list[Metric]]]:
    yield "web", [*REGISTRY.collect(), *_of_mail()]
    for number, door in enumerate(settings.DOORS):
        try:
            text = door_client().get(f"{door}/metrics", timeout=ASK_SECONDS).raise_for_status().text
        except httpx.HTTPError:
            continue  # a process that is away shows in /healthz
        yield f"live-{number + 1}", list(text_string_to_metric_families(text))


def _of_mail() -> list[Metric]:
    try:
        return list(mail_metrics())
    except DatabaseError:
        return []  # as above


def metrics(_request: HttpRequest) -> HttpResponse:
    registry = CollectorRegistry()
    registry.register(Together())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
