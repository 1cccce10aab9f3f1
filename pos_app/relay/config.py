"""What the relay is told by its environment, and the settings it refuses to start with.

Every setting is ``MOSTRADOR_RELAY_<NAME>``; ``MOSTRADOR_RELAY_<NAME>_FILE`` names a file to read it
from instead, which is how container secrets arrive. A setting given both ways is refused, because
one of the two would silently win.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from pos_app.relay.errors import ConfigError
from pos_app.relay.limits import Rate
from pos_app.relay.sealing import MasterKey

__all__ = ["Address", "Config", "Limits", "Tls", "check_events_secret", "check_public_key"]

PREFIX = "MOSTRADOR_RELAY_"
TLS_SETTINGS = {"certificate": f"{PREFIX}TLS_CERTIFICATE", "key": f"{PREFIX}TLS_KEY"}
ENVIRONMENTS = ("test", "prod")
SHORTEST_SECRET = 16
# Wompi's documentation prints these; whoever copies them protects nothing.
_SAMPLES = ("OcHnIzeBl5socpwByQ4hA52Em3USQ93Z", "EqCPDEn5x4lRatGPxLhyZd6YTgd6QSrr")
_SAMPLE_WORDS = re.compile(
    r"change|cambi|example|ejemplo|sample|x{7}|0{7}|your[-_]|secreto", re.IGNORECASE
)
_REHEARSAL_WORD = "SIMULATOR"
_LOOPBACK = ("127.0.0.1", "::1", "localhost")

_TENANT, _BRISK = Rate(50, 500), Rate(10, 20)
_FORGED, _LANDING = Rate(0.1, 5), Rate(2, 20)
_PAIRING, _OPENING, _REFUSED = Rate(0.2, 10), Rate(1, 20), Rate(20, 100)

Settings = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen."""

    host: str
    port: int

    def is_loopback(self) -> bool:
        """Tell whether only this computer can reach it."""
        return self.host in _LOOPBACK


@dataclass(frozen=True, slots=True)
class Tls:
    """The certificate chain and its key, when the relay ends TLS by itself."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers that protect the relay; the defaults suit a thousand shops.

    Attributes:
        tenant: Genuine events of one shop that are stored; past it the answer is 429.
        brisk: Genuine events of one shop that are stored at once; past it they wait for the next
            tenth of a second.
        forged: Refused bodies of one shop that are still written to the log.
        refused: Refusals of one shop, or of one stranger, that are answered at once.
        tarpit_seconds: How long each further one waits for its answer.
        landing: Phones of one till whose visit is stored.
        pairing: Pairings begun from one address.
        opening: Streams and long polls one till may open.
        waiting: Events that may wait for the store before the answer is 503.
        tenant_rows: Entries one shop may keep before the answer is 503 for that shop.
        streams: Streams of all tills together.
        event_seconds: How long an event may take from its first byte until it is durable.
        heartbeat_seconds: Rest after which a stream says that it is alive.
        stream_seconds: Age at which a stream asks to be opened again.
        send_seconds: How long a till may leave its stream unread before it is cut.
        keep_seconds: How long an entry is kept after its till has it.
        hard_keep_seconds: How long an entry is kept when its till never comes.
    """

    tenant: Rate = _TENANT
    brisk: Rate = _BRISK
    forged: Rate = _FORGED
    refused: Rate = _REFUSED
    tarpit_seconds: float = 1.0
    landing: Rate = _LANDING
    pairing: Rate = _PAIRING
    opening: Rate = _OPENING
    waiting: int = 4_000
    tenant_rows: int = 1_000_000
    streams: int = 10_000
    event_seconds: float = 3.0
    heartbeat_seconds: float = 15.0
    stream_seconds: float = 50 * 60.0
    send_seconds: float = 20.0
    keep_seconds: int = 7 * 86_400
    hard_keep_seconds: int = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Config:
    """Everything the relay is told.

    Attributes:
        environment: ``test`` or ``prod``; every shop of this relay is of that one.
        master_key: Opens the shops' secrets.
        store: ``sqlite:<path>`` or ``postgresql://…``.
        public_url: The address Wompi and the tills use, without a slash at the end.
        listen: Where requests from outside come in.
        private: Where health and metrics are asked, never reachable from outside.
        trusted_proxies: Addresses or networks whose ``X-Forwarded-*`` headers count.
        tls: Own certificate, when no proxy ends TLS.
        rehearsal: Practice on this computer: plain HTTP on loopback and simulator secrets allowed.
        events_secret: The first shop's events secret, for ``tenant add``.
        events_secret_previous: The one before, during a rotation.
        public_key: The first shop's public key.
        limits: Numbers that protect the relay.
    """

    environment: str
    master_key: MasterKey = field(repr=False)
    store: str = field(repr=False)
    public_url: str
    listen: Address = Address("127.0.0.1", 8460)
    private: Address = Address("127.0.0.1", 9460)
    trusted_proxies: tuple[str, ...] = ()
    tls: Tls | None = None
    rehearsal: bool = False
    events_secret: str | None = field(default=None, repr=False)
    events_secret_previous: str | None = field(default=None, repr=False)
    public_key: str | None = None
    limits: Limits = Limits()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Config:
        """Read and check every setting.

        Raises:
            ConfigError: A setting is missing, short, a sample, of the other environment, or unsafe.
        """
        settings = _settings(environ)
        environment = _environment(settings)
        rehearsal = settings("REHEARSAL") == "1"
        config = cls(
            environment=environment,
            master_key=_master_key(settings),
            store=_required(settings, "STORE"),
            public_url=_required(settings, "PUBLIC_URL").rstrip("/"),
            listen=_address(settings, "LISTEN", "127.0.0.1:8460"),
            private=_address(settings, "PRIVATE_LISTEN", "127.0.0.1:9460"),
            trusted_proxies=_networks(settings("TRUSTED_PROXIES") or ""),
            tls=_tls(settings),
            rehearsal=rehearsal,
            events_secret=settings("EVENTS_SECRET"),
            events_secret_previous=settings("EVENTS_SECRET_PREVIOUS"),
            public_key=settings("PUBLIC_KEY"),
        )
        config.check()
        return config

    def check(self) -> None:
        """Refuse what must not be started.

        Raises:
            ConfigError: See ``from_environment``.
        """
        _check_store(self.store)
        _check_url(self.public_url, rehearsal=self.rehearsal)
        _check_transport(self)
        for secret in (self.events_secret, self.events_secret_previous):
            if secret is not None:
                check_events_secret(secret, self.environment, rehearsal=self.rehearsal)
        if self.public_key is not None:
            check_public_key(self.public_key, self.environment)


def check_events_secret(secret: str, environment: str, *, rehearsal: bool) -> None:
    """Refuse an events secret that is short, a sample, or of the other environment.

    Raises:
        ConfigError: With the setting's name and what to do.
    """
    prefix = f"{environment}_events_"
    if not secret.startswith(prefix):
        raise ConfigError(
            "EVENTS_SECRET no empieza por {prefix}: este servidor es de «{environment}»."
            " Copie del panel de Wompi el secreto de eventos de ese ambiente.",
            prefix=prefix,
            environment=environment,
        )
    rest = secret.removeprefix(prefix)
    if rehearsal and rest.startswith(_REHEARSAL_WORD):
        return
    _check_strength("EVENTS_SECRET", rest)


def check_public_key(key: str, environment: str) -> None:
    """Refuse a public key of the other environment, or another kind of key.

    Raises:
        ConfigError: With the setting's name and what to do.
    """
    if not key.startswith(f"pub_{environment}_"):
        raise ConfigError(
            "PUBLIC_KEY no empieza por pub_{environment}_: copie del panel de Wompi la llave"
            " pública (nunca la privada) de «{environment}».",
            environment=environment,
        )


def _settings(environ: Mapping[str, str]) -> Settings:
    def read(name: str) -> str | None:
        direct, file = environ.get(PREFIX + name), environ.get(f"{PREFIX}{name}_FILE")
        if direct is not None and file is not None:
            text = "{setting} está dos veces, escrito y en un archivo: deje uno."
            raise ConfigError(text, setting=PREFIX + name)
        value = direct if file is None else _read_file(name, file)
        return value.strip() or None if value is not None else None

    return read


def _read_file(name: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        text = "{setting}: no se puede leer el archivo {path}."
        raise ConfigError(text, setting=f"{PREFIX}{name}_FILE", path=path) from error


def _required(settings: Settings, name: str) -> str:
    value = settings(name)
    if value is None:
        text = "Falta {setting}. Vea resources/relay/relay.env.example."
        raise ConfigError(text, setting=PREFIX + name)
    return value


def _environment(settings: Settings) -> str:
    value = _required(settings, "ENVIRONMENT")
    if value not in ENVIRONMENTS:
        text = "{setting} es «test» o «prod», no {value}."
        raise ConfigError(text, setting=f"{PREFIX}ENVIRONMENT", value=repr(value))
    return value


def _master_key(settings: Settings) -> MasterKey:
    text = _required(settings, "MASTER_KEY")
    _check_strength("MASTER_KEY", text)
    try:
        return MasterKey(text)
    except ValueError as error:
        told = f"{{setting}} {error}. Haga una con «mostrador relay new-key»."
        raise ConfigError(told, setting=f"{PREFIX}MASTER_KEY") from error


def _check_strength(name: str, secret: str) -> None:
    if secret in _SAMPLES or _SAMPLE_WORDS.search(secret):
        text = "{setting} es un ejemplo que todo el mundo conoce. Ponga el suyo."
        raise ConfigError(text, setting=PREFIX + name)
    if len(secret) < SHORTEST_SECRET or len(set(secret)) < 6:
        text = "{setting} es muy corto o muy sencillo para ser un secreto."
        raise ConfigError(text, setting=PREFIX + name)


def _address(settings: Settings, name: str, default: str) -> Address:
    host, _, port = (settings(name) or default).rpartition(":")
    if not host or not port.isdigit() or not 0 <= int(port) < 65_536:
        raise ConfigError("{setting} se escribe como 127.0.0.1:8460.", setting=PREFIX + name)
    return Address(host.strip("[]"), int(port))


def _networks(text: str) -> tuple[str, ...]:
    setting = f"{PREFIX}TRUSTED_PROXIES"
    networks = tuple(part.strip() for part in text.split(",") if part.strip())
    for network in networks:
        try:
            ipaddress.ip_network(network)
        except ValueError as error:
            text = "{setting}: {network} no es una dirección ni una red."
            raise ConfigError(text, setting=setting, network=repr(network)) from error
        if ipaddress.ip_network(network).prefixlen == 0:
            text = "{setting} no puede confiar en todo el mundo ({network})."
            raise ConfigError(text, setting=setting, network=network)
    return networks


def _tls(settings: Settings) -> Tls | None:
    certificate, key = settings("TLS_CERTIFICATE"), settings("TLS_KEY")
    if (certificate is None) != (key is None):
        raise ConfigError("{certificate} y {key} van juntos.", **TLS_SETTINGS)
    return Tls(Path(certificate), Path(key)) if certificate and key else None


def _check_store(store: str) -> None:
    if not store.startswith(("sqlite:", "postgresql://")):
        text = "{setting} es sqlite:<ruta> o postgresql://…"
        raise ConfigError(text, setting=f"{PREFIX}STORE")
    password = urlsplit(store).password
    if password:  # without one the server trusts its socket's peer
        _check_strength("STORE", password)


def _check_url(url: str, *, rehearsal: bool) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname and not parts.query and not parts.username:
        return
    if rehearsal and parts.scheme == "http" and parts.hostname in _LOOPBACK:
        return
    text = "{setting} es una dirección https:// que Wompi pueda alcanzar."
    raise ConfigError(text, setting=f"{PREFIX}PUBLIC_URL")


def _check_transport(config: Config) -> None:
    if config.rehearsal and not (config.listen.is_loopback() and config.environment == "test"):
        text = "{setting} es solo para este equipo (127.0.0.1) y «test»."
        raise ConfigError(text, setting=f"{PREFIX}REHEARSAL")
    if not (config.rehearsal or config.tls or config.trusted_proxies):
        raise ConfigError(
            "Nadie termina TLS: ponga {certificate} y {key}, o nombre en {proxies} el proxy que lo"
            " hace.",
            proxies=f"{PREFIX}TRUSTED_PROXIES",
            **TLS_SETTINGS,
        )
