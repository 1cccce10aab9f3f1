"""The commands, and nothing behind them before one is chosen."""

from __future__ import annotations

import errno
import importlib
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pos_app.bootstrap.lean import start_lean
from pos_app.bootstrap.spoken import language

__all__ = ["COMMANDS", "main"]

STOPPED = 130
"""The exit code of what a person interrupted."""

WINDOWS = sys.platform == "win32"

READER_LEFT = {False: {errno.EPIPE}, True: {errno.EPIPE, errno.EINVAL}}
"""What is said when nobody reads on; Windows calls it an invalid argument."""


@dataclass(frozen=True, slots=True)
class Command:
    """One program: the module that has its ``main(arguments) -> exit code``, and what it is.

    Attributes:
        spanish: What it is, for the help.
        english: The same.
        windowed: A person waits for its window.
    """

    module: str
    spanish: str
    english: str
    windowed: bool = False


COMMANDS = {
    "till": Command(
        "pos_app.bootstrap.desktop", "la caja (también sin orden)", "the till (also alone)", True
    ),
    "demo": Command(
        "pos_app.bootstrap.rehearsal",
        "la caja de ensayo: ningún dinero es real",
        "the till in rehearsal: nobody's money is real",
        True,
    ),
    "simulator": Command(
        "pos_app.bootstrap.simulator",
        "un Wompi que corre en este equipo",
        "a Wompi that runs on this computer",
    ),
    "relay": Command(
        "pos_app.bootstrap.relay",
        "recibe los avisos de Wompi para las cajas",
        "takes Wompi's events for the shop's tills",
    ),
    "probe": Command(
        "pos_app.bootstrap.probe",
        "pregunta a Wompi, con sus llaves, qué es cierto",
        "asks Wompi, with your keys, what is true",
    ),
    "backup": Command(
        "pos_app.bootstrap.backup",
        "hace una copia sellada de los datos",
        "makes a sealed copy of the data",
    ),
    "doctor": Command(
        "pos_app.bootstrap.doctor",
        "revisa todo lo que la caja necesita",
        "looks at everything the till stands on",
    ),
    "people": Command(
        "pos_app.bootstrap.people",
        "quién trabaja en la caja; un PIN nuevo",
        "who works at the till; a new PIN",
    ),
    "privacy": Command(
        "pos_app.bootstrap.privacy",
        "qué se guarda de una persona, y cómo se borra",
        "what is kept of a person, and its end",
    ),
    "restore": Command(
        "pos_app.bootstrap.restore",
        "ensaya una copia, y la restaura",
        "rehearses a copy, and puts it back",
    ),
    "verify": Command(
        "pos_app.bootstrap.verify",
        "prueba que nadie cambió el registro",
        "proves that nobody changed the records",
    ),
    "report": Command(
        "pos_app.bootstrap.report",
        "un día o varios, en CSV, XLSX, PDF o texto",
        "a day or a range as CSV, XLSX, PDF or text",
    ),
    "import": Command(
        "pos_app.bootstrap.importer", "recibe una lista de productos", "takes over a product list"
    ),
}


SERVICES = frozenset({"simulator", "relay"})
"""What runs for days keeps a log of its own; a command on a terminal says its answer only."""


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; its exit code is the answer."""
    _bear_any_terminal()
    name, *rest = arguments or ["till"]
    if name in {"-h", "--help", "help"}:
        sys.stdout.write(_help(os.environ))
        return 0
    if name.startswith("-"):
        name, rest = "till", list(arguments)
    command = COMMANDS.get(name)
    if command is None:
        unknown = "no hay ninguna orden" if language(os.environ) == "es" else "there is no command"
        sys.stderr.write(f"mostrador: {unknown} «{name}».\n\n{_help(os.environ)}")
        return 2
    from pos_app.bootstrap.usage import speak

    speak()
    if command.windowed:
        start_lean()
    elif name not in SERVICES:
        from pos_app.bootstrap.logs import stay_quiet

        stay_quiet()
    return _run(importlib.import_module(command.module).main, rest)


def _bear_any_terminal() -> None:
    """Let a sign that the terminal does not have be a question mark there, and no fault.

    A program of Windows that was started without a terminal has not even its streams.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 -- it stays
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _run(program: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Run a program; neither Ctrl C nor a reader who has enough, such as ``head``, is a fault."""
    try:
        code = program(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except OSError as fault:
        if fault.errno not in READER_LEFT[WINDOWS] or fault.filename is not None:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the last flush
        return 1
    return code


def _help(environment: Mapping[str, str]) -> str:
    spanish = language(environment) == "es"
    lines = [
        f"  {name:<10} {command.spanish if spanish else command.english}"
        for name, command in COMMANDS.items()
    ]
    usage = "mostrador [orden] [--help]" if spanish else "mostrador [command] [--help]"
    return "\n".join([usage, "", *lines, ""])
