"""What there is to count about mail, read at `/metrics`. It stands in the database: every process that is asked says the same."""

from collections.abc import Iterator

from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from rostrum.mail.queue import backlog, letters_by_state


def mail_metrics() -> Iterator[Metric]:
    # No counter: a letter that was sent may still come back, and is then bounced.
    letters = GaugeMetricFamily("rostrum_mail_letters", "Letters by what became of them", labels=["state"])
    for state, count in letters_by_state().items():
        letters.add_metric([state], count)
    yield letters
    waiting = backlog()
    yield GaugeMetricFamily("rostrum_mail_due", "Letters that may leave now", value=waiting.due)
    yield GaugeMetricFamily("rostrum_mail_tried", "Letters that wait for another try", value=waiting.tried)
    yield GaugeMetricFamily(
        "rostrum_mail_oldest_waits_seconds",
        "Since the oldest waiting letter should have left",
        value=waiting.oldest_waits.total_seconds(),
    )
