"""``mostrador relay …``: serve, shops, tills, and the doctor, in the operator's language."""

from __future__ import annotations

import argparse
import asyncio
import gc
import getpass
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from pos_app.relay import logs
from pos_app.relay.clock import SystemClock
from pos_app.relay.config import Config
from pos_app.relay.doctor import examine
from pos_app.relay.errors import ConfigError, NotFoundError, RefusedError, StoreError
from pos_app.relay.inbox import Inbox
from pos_app.relay.pairing import Pairing
from pos_app.relay.sealing import new_master_key
from pos_app.relay.serve import open_inbox, serve
from pos_app.relay.tenants import METHODS, ROTATE_DAYS, Tenants
from pos_app.relay.tills import Till, Tills

__all__ = ["main"]

PROBLEM, MISUSED = 1, 2

YES = frozenset({"s", "si", "sí", "y", "yes"})


Say = Callable[[str], str]
"""Says a text in the language of whoever reads it; Spanish unless told."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a command works with."""

    args: argparse.Namespace
    config: Config
    inbox: Inbox
    tenants: Tenants
    say: Say

    def tell(self, text: str, **details: str | int) -> None:
        """Print a sentence."""
        _say(self.say(text).format(**details))


def main(argv: Sequence[str], environ: Mapping[str, str] | None = None, say: Say = str) -> int:
    """Run one command.

    Args:
        argv: The words after ``mostrador relay``.
        environ: The settings; by default the process's environment.
        say: Says what is told in the operator's language.

    Returns:
        0 when it went well, 1 when something in the world is wrong, 2 when it was misused.
    """
    args = _parser(say).parse_args(argv)
    if args.run is _new_key:
        _say(new_master_key())
        return 0
    try:
        config = Config.from_environment(os.environ if environ is None else environ)
        logs.configure()
        return asyncio.run(_run(args, config, say))
    except ConfigError as error:
        _complain(say(error.text).format(**error.details))
        return PROBLEM
    except StoreError as error:
        told = say("El almacén no contesta ({why}): revise STORE y que la base esté en marcha.")
        _complain(told.format(why=error))
        return PROBLEM
    except NotFoundError:
        _complain(say("No existe: revise el nombre de la tienda, la caja o el código."))
        return PROBLEM
    except RefusedError as error:
        _complain(say("No se pudo: {why}").format(why=say(_REFUSALS.get(error.code, error.code))))
        return PROBLEM


_REFUSALS = {
    "exists": "ya hay una tienda con ese nombre corto.",
    "bad_id": "el nombre corto lleva minúsculas, números y guiones (2 a 40).",
    "bad_network": "una red se escribe como 203.0.113.7 o 203.0.113.0/24.",
    "too_many_guesses": "demasiados códigos equivocados; espere diez minutos.",
}


_Run = Callable[[_Desk], Awaitable[int]]


async def _run(args: argparse.Namespace, config: Config, say: Say) -> int:
    if args.run is _serve:
        served: int = await _serve(config)
        return served
    inbox = await open_inbox(config, SystemClock(), serving=False)
    try:
        tenants = Tenants(inbox, config, SystemClock())
        await tenants.refresh()
        command: _Run = args.run
        return await command(_Desk(args, config, inbox, tenants, say))
    finally:
        await inbox.close()


async def _serve(config: Config) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):  # Windows has no handlers on the loop itself
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    # All modules are loaded and stay: searching them for garbage amid the day would keep every
    # event waiting for as long, and most often while many arrive.
    gc.freeze()
    await serve(config, stop)
    return 0


def _new_key() -> None:
    """Mark the command that needs no settings."""


async def _tenant_add(desk: _Desk) -> int:
    made = await desk.tenants.add(
        desk.args.shop,
        name=desk.args.name or desk.args.shop,
        events_secret=desk.config.events_secret or _ask(desk.say("Secreto de eventos: ")),
        public_key=desk.config.public_key,
        allowed=desk.args.allow or (),
        methods=desk.args.way or METHODS,
    )
    address = f"{desk.config.public_url}/w/{made.ingest}"
    desk.tell("Tienda «{shop}» creada. Esto se muestra una sola vez:", shop=made.id)
    desk.tell("  URL de eventos para Wompi:   {address}", address=address)
    desk.tell("  Clave del administrador:     {admin}", admin=made.admin)
    return 0


async def _tenant_list(desk: _Desk) -> int:
    now = SystemClock().now()
    for tenant in desk.tenants.all():
        days = tenant.secret_age_days(now)
        last = tenant.last_event_at
        desk.tell(
            "{shop}  {name}  secreto de {days} días{hint}  último evento: {heard}",
            shop=tenant.id,
            name=tenant.name,
            days=days,
            hint=desk.say(" — cámbielo ya") if days >= ROTATE_DAYS else "",
            heard=last.isoformat() if last else desk.say("nunca"),
        )
    return 0


async def _tenant_rotate(desk: _Desk) -> int:
    secret = desk.config.events_secret or _ask(desk.say("Secreto de eventos nuevo: "))
    await desk.tenants.rotate(desk.args.shop, secret)
    desk.tell("Listo. El secreto anterior sigue valiendo tres días.")
    return 0


async def _tenant_allow(desk: _Desk) -> int:
    await desk.tenants.allow(desk.args.shop, desk.args.network)
    desk.tell("Listo. Solo esas redes." if desk.args.network else "Listo. Desde cualquier red.")
    return 0


async def _till_list(desk: _Desk) -> int:
    shop = desk.tenants.by_id(desk.args.shop).id
    for till in await Tills(desk.inbox, SystemClock()).of_tenant(shop):
        _say(_till_line(till, desk.say))
    return 0


def _till_line(till: Till, say: Say) -> str:
    flag = "  ¡DOS EQUIPOS usan esta caja: revise y vincule de nuevo!"
    return say("{till}  {label}  {state}  época {epoch}  vista: {seen}{flag}").format(
        till=till.name,
        label=till.label,
        state=say("vinculada" if till.state == "active" else "retirada"),
        epoch=till.epoch,
        seen=till.seen_at.isoformat(timespec="minutes") if till.seen_at else say("nunca"),
        flag=say(flag) if till.flagged_at else "",
    )


async def _till_rename(desk: _Desk) -> int:
    shop = desk.tenants.by_id(desk.args.shop).id
    await Tills(desk.inbox, SystemClock()).rename(shop, desk.args.till, desk.args.label)
    desk.tell("Listo.")
    return 0


async def _till_revoke(desk: _Desk) -> int:
    shop = desk.tenants.by_id(desk.args.shop).id
    await Tills(desk.inbox, SystemClock()).revoke(shop, desk.args.till)
    desk.tell("Retirada. Si está conectada, se corta en segundos.")
    return 0


async def _till_approve(desk: _Desk) -> int:
    shop = desk.tenants.by_id(desk.args.shop).id
    pairing = Pairing(desk.inbox, SystemClock())
    found = await pairing.show(shop, desk.args.code)
    desk.tell(
        "{code}: caja {till} «{label}», pide desde {place}",
        code=found.code,
        till=found.till,
        label=found.label,
        place=found.place,
    )
    if found.replaces:
        desk.tell("Ya hay otro equipo con ese nombre: dejará de recibir avisos.")
    question = desk.say("¿Es la caja que tiene delante? [s/N] ")
    if not desk.args.yes and _ask_plain(question) not in YES:
        desk.tell("No se vinculó nada.")
        return 0
    await pairing.decide(shop, found.code, approve=True)
    desk.tell("Vinculada.")
    return 0


async def _doctor(desk: _Desk) -> int:
    tenant = desk.tenants.by_id(desk.args.shop)
    ingest = _ask(desk.say("Parte final de la URL de eventos (mri_…): "))
    if desk.tenants.by_ingest(ingest) is not tenant:
        _complain(desk.say("Esa dirección no es de esta tienda."))
        return PROBLEM
    findings = await examine(desk.config.public_url, ingest, tenant, SystemClock())
    for finding in findings:
        mark, name = desk.say("bien" if finding.ok else "MAL "), desk.say(finding.name)
        seen = desk.say(finding.text).format(**finding.told)
        _say(f"{mark}  {name:<18} {finding.seconds * 1000:7.0f} ms  {seen}")
    return 0 if all(finding.ok for finding in findings) else PROBLEM


def _ask(question: str) -> str:
    """Read a secret without showing it; from a pipe, read a line."""
    if sys.stdin.isatty():
        return getpass.getpass(question).strip()
    return sys.stdin.readline().strip()


def _ask_plain(question: str) -> str:
    sys.stdout.write(question)
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _complain(line: str) -> None:
    sys.stderr.write(line + "\n")


def _parser(say: Say = str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mostrador relay", description=say("El servidor de avisos: de Wompi a las cajas.")
    )
    commands = parser.add_subparsers(required=True)
    _command(commands, "serve", _serve, say("atender a Wompi y a las cajas"))
    _command(commands, "new-key", _new_key, say("hacer una clave maestra"))
    _shop(
        say, _command(commands, "doctor", _doctor, say("probar el camino de un evento y medirlo"))
    )
    _tenant_commands(commands, say)
    _till_commands(commands, say)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 -- argparse gives this type no public name


def _command(
    commands: _Commands[argparse.ArgumentParser], name: str, run: object, text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text)
    command.set_defaults(run=run)
    return command


def _shop(say: Say, command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--shop", help=say("nombre corto de la tienda, si hay varias"))
    return command


def _tenant_commands(commands: _Commands[argparse.ArgumentParser], say: Say) -> None:
    tenant = commands.add_parser("tenant", help=say("tiendas")).add_subparsers(required=True)
    add = _command(tenant, "add", _tenant_add, say("crear una tienda y sus direcciones"))
    add.add_argument("shop", help=say("nombre corto: minúsculas, números y guiones"))
    add.add_argument("--name", help=say("nombre de la tienda"))
    add.add_argument("--allow", action="append", help=say("red desde la que se aceptan eventos"))
    add.add_argument(
        "--way",
        action="append",
        choices=METHODS,
        help=say("forma de pago que ofrece su página web"),
    )
    _command(tenant, "list", _tenant_list, say("ver las tiendas y la edad de su secreto"))
    rotate = _command(tenant, "rotate", _tenant_rotate, say("cambiar el secreto de eventos"))
    rotate.add_argument("shop", help=say("nombre corto de la tienda"))
    allow = _command(tenant, "allow", _tenant_allow, say("aceptar eventos solo desde unas redes"))
    allow.add_argument("shop", help=say("nombre corto de la tienda"))
    allow.add_argument("network", nargs="*", help=say("sin ninguna: desde cualquiera"))


def _till_commands(commands: _Commands[argparse.ArgumentParser], say: Say) -> None:
    till = commands.add_parser("till", help=say("cajas")).add_subparsers(required=True)
    _shop(say, _command(till, "list", _till_list, say("ver las cajas")))
    rename = _shop(
        say, _command(till, "rename", _till_rename, say("cambiar la etiqueta de una caja"))
    )
    rename.add_argument("till", help=say("nombre de la caja, como C1"))
    rename.add_argument("label", help=say("etiqueta nueva"))
    revoke = _shop(say, _command(till, "revoke", _till_revoke, say("retirar una caja")))
    revoke.add_argument("till", help=say("nombre de la caja, como C1"))
    approve = _shop(
        say, _command(till, "approve", _till_approve, say("vincular la caja de un código"))
    )
    approve.add_argument("code", help=say("código que muestra la caja"))
    approve.add_argument("--yes", action="store_true", help=say("sin preguntar"))
