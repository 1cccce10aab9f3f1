"""The relay's tables, in the words both engines share, as steps that are each taken once."""

from __future__ import annotations

from pos_app.relay.errors import ConfigError
from pos_app.relay.inbox import Statements

__all__ = ["migrate"]

# {whole} and {bytes} are the engine's types, {strict} and {clustered} its table options.
_STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE inbox (tenant TEXT NOT NULL, seq {whole} NOT NULL, key TEXT NOT NULL,
        kind TEXT NOT NULL, till TEXT, link_id TEXT, body TEXT NOT NULL,
        received_at {whole} NOT NULL, PRIMARY KEY (tenant, seq)) {clustered}""",
        "CREATE UNIQUE INDEX inbox_key ON inbox (tenant, key)",
        """CREATE INDEX inbox_unmatched ON inbox (tenant, link_id)
        WHERE till IS NULL AND kind = 'hint'""",
        "CREATE TABLE counters (tenant TEXT PRIMARY KEY, seq {whole} NOT NULL) {strict}",
        """CREATE TABLE floors (tenant TEXT NOT NULL, till TEXT NOT NULL, seq {whole} NOT NULL,
        PRIMARY KEY (tenant, till)) {strict}""",
        """CREATE TABLE watches (tenant TEXT NOT NULL, link_id TEXT NOT NULL, till TEXT NOT NULL,
        sku TEXT NOT NULL, created_at {whole} NOT NULL, PRIMARY KEY (tenant, link_id)) {strict}""",
        """CREATE TABLE tenants (id TEXT PRIMARY KEY, name TEXT NOT NULL, environment TEXT NOT NULL,
        public_key TEXT, methods TEXT NOT NULL, ingest_hash TEXT NOT NULL UNIQUE,
        admin_hash TEXT NOT NULL UNIQUE, sealed_key {bytes} NOT NULL,
        events_secret {bytes} NOT NULL, secret_since {whole} NOT NULL,
        previous_secret {bytes}, previous_until {whole}, allowed TEXT NOT NULL,
        last_event_at {whole}) {strict}""",
        """CREATE TABLE tills (tenant TEXT NOT NULL, name TEXT NOT NULL, label TEXT NOT NULL,
        state TEXT NOT NULL, token_hash TEXT UNIQUE, landing_hash TEXT UNIQUE,
        epoch {whole} NOT NULL, instance TEXT, acked {whole} NOT NULL, paired_at {whole} NOT NULL,
        seen_at {whole}, flagged_at {whole}, version {whole} NOT NULL,
        PRIMARY KEY (tenant, name)) {strict}""",
        """CREATE TABLE instances (tenant TEXT NOT NULL, till TEXT NOT NULL, instance TEXT NOT NULL,
        epoch {whole} NOT NULL, started_at {whole} NOT NULL,
        PRIMARY KEY (tenant, till, instance)) {strict}""",
        """CREATE TABLE pairings (device_hash TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE,
        tenant TEXT NOT NULL, till TEXT NOT NULL, label TEXT NOT NULL, place TEXT NOT NULL,
        state TEXT NOT NULL, expires_at {whole} NOT NULL, polled_at {whole}) {strict}""",
        """CREATE TABLE guesses (tenant TEXT PRIMARY KEY, wrong {whole} NOT NULL,
        until {whole} NOT NULL) {strict}""",
        """CREATE TABLE chain_heads (tenant TEXT NOT NULL, till TEXT NOT NULL, shift TEXT NOT NULL,
        head TEXT NOT NULL, received_at {whole} NOT NULL,
        PRIMARY KEY (tenant, till, shift)) {strict}""",
        "CREATE TABLE probes (id {whole} PRIMARY KEY, filler {bytes} NOT NULL) {strict}",
        "CREATE TABLE versions (id {whole} PRIMARY KEY, last {whole} NOT NULL) {strict}",
        "INSERT INTO versions (id, last) VALUES (1, 0), (2, 0)",  # of the tills, of the shops
    ),
    ("ALTER TABLE chain_heads ADD COLUMN entry {whole} NOT NULL DEFAULT 0",),
    ("CREATE INDEX inbox_age ON inbox (received_at)",),
)


def migrate(sql: Statements, words: dict[str, str]) -> None:
    """Bring the tables up to date inside the caller's transaction.

    Args:
        sql: The open transaction; nobody else may migrate meanwhile.
        words: The engine's types and options.

    Raises:
        ConfigError: A newer relay has written this store.
    """
    sql.run("CREATE TABLE IF NOT EXISTS schema_steps (step INTEGER PRIMARY KEY)")
    [(taken,)] = sql.all("SELECT count(*) FROM schema_steps")
    assert isinstance(taken, int)
    if taken > len(_STEPS):
        raise ConfigError("Este almacén lo escribió un servidor más nuevo. Use ese.")
    for step, statements in enumerate(_STEPS[taken:], start=taken + 1):
        for statement in statements:
            sql.run(statement.format_map(words))
        sql.run("INSERT INTO schema_steps (step) VALUES (?)", step)
