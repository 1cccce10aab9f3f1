"""What the relay counts, by Prometheus's rules: base units, ``_total``, no shop as a label."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

__all__ = ["Metrics"]

_RESULTS = (
    "accepted", "duplicate", "bad_signature", "shape_changed", "wrong_environment", "store_error",
    "store_busy", "tenant_full",
)  # fmt: skip
_INGEST_BUCKETS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5)
_DELAY_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300, 1800, 10_800, 86_400)


class Metrics:
    """One relay's counters, in a registry of its own so that two can live in one process."""

    def __init__(self, engine: str) -> None:
        self.registry = CollectorRegistry()
        self.ingest = self._counter("relay_ingest_requests", "Events by outcome", ["result"])
        self.ingest_seconds = self._histogram(
            "relay_ingest_duration_seconds", "Time to answer an event", _INGEST_BUCKETS
        )
        self.appended = self._counter("relay_events_appended", "Entries made durable")
        self.delivery_delay = self._histogram(
            "relay_event_delivery_delay_seconds", "From durable to acknowledged", _DELAY_BUCKETS
        )
        self.gateway_lag = self._histogram(
            "relay_gateway_delivery_lag_seconds", "From Wompi's time to ours", _DELAY_BUCKETS
        )
        self.previous_secret = self._counter(
            "relay_previous_secret", "Events signed with the secret that is being replaced"
        )
        self.streams_open = self._gauge("relay_streams_open", "Streams and long polls open")
        self.disconnects = self._counter("relay_stream_disconnects", "Ended streams", ["reason"])
        self.gaps = self._counter("relay_gap_signals", "Tills told to reconcile by date")
        self.pairings = self._counter("relay_pairings", "Pairings by outcome", ["result"])
        self.landings = self._counter("relay_landings", "Phones by outcome", ["result"])
        self.unacked = self._gauge("relay_unacked_events", "Hints not acknowledged")
        self.oldest_unacked = self._gauge(
            "relay_oldest_unacked_age_seconds", "Age of the oldest hint not acknowledged"
        )
        self.unmatched = self._counter("relay_unmatched", "Hints that no till could be named for")
        self.store_bytes = self._gauge("relay_store_size_bytes", "What the store occupies")
        self.store_free = self._gauge("relay_store_free_bytes", "What the store's disk has left")
        self.secret_age = self._gauge(
            "relay_events_secret_age_seconds", "Age of the oldest events secret in use"
        )
        self.last_event = self._gauge(
            "relay_quietest_tenant_seconds", "Time since the quietest shop's last event"
        )
        self.certificate = self._gauge(
            "relay_tls_certificate_expiry_timestamp_seconds", "When our own certificate ends"
        )
        build = self._gauge("relay_build_info", "What runs", ["version", "engine"])
        build.labels(_version(), engine).set(1)
        # Known from the start: the first of a kind that appears with it is no increase to an alarm.
        self._results = {name: self.ingest.labels(name) for name in _RESULTS}

    def count_event(self, result: str, seconds: float) -> None:
        """Count one event's outcome and time."""
        counter = self._results.get(result)
        if counter is None:
            counter = self._results[result] = self.ingest.labels(result)
        counter.inc()
        self.ingest_seconds.observe(seconds)

    def text(self) -> bytes:
        """Write everything in Prometheus's text form."""
        return generate_latest(self.registry)

    def _counter(self, name: str, help_text: str, labels: list[str] | None = None) -> Counter:
        return Counter(name, help_text, labels or [], registry=self.registry)

    def _gauge(self, name: str, help_text: str, labels: list[str] | None = None) -> Gauge:
        return Gauge(name, help_text, labels or [], registry=self.registry)

    def _histogram(self, name: str, help_text: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(name, help_text, registry=self.registry, buckets=buckets)


def _version() -> str:
    try:
        return version("mostrador")
    except PackageNotFoundError:  # run from the source folder, nothing installed
        return "source"
