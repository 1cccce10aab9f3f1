"""The commands, and nothing behind them before one is chosen."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pos_app.bootstrap.lean import start_lean

__all__ = ["COMMANDS", "main"]


@dataclass(frozen=True, slots=True)
class Command:
    """One program: the module that has its ``main(arguments) -> exit code``, and what it is.

    Attributes:
        windowed: A person waits for its window.
    """

    module: str
    about: str
    windowed: bool = False


COMMANDS = {
    "till": Command("pos_app.bootstrap.desktop", "the till (also without any command)", True),
    "demo": Command(
        "pos_app.bootstrap.rehearsal", "the till in rehearsal: nobody's money is real", True
    ),
    "simulator": Command("pos_app.bootstrap.simulator", "a Wompi that runs on this computer"),
    "relay": Command("pos_app.bootstrap.relay", "takes Wompi's events for the shop's tills"),
    "probe": Command("pos_app.bootstrap.probe", "asks Wompi, with your keys, what is true"),
    "backup": Command("pos_app.bootstrap.backup", "makes a sealed copy of the data"),
    "doctor": Command("pos_app.bootstrap.doctor", "looks at everything the till stands on"),
    "people": Command("pos_app.bootstrap.people", "who works at the till; a new PIN"),
    "privacy": Command("pos_app.bootstrap.privacy", "what is kept of a person, and its end"),
    "restore": Command("pos_app.bootstrap.restore", "rehearses a copy, and puts it back"),
    "verify": Command("pos_app.bootstrap.verify", "proves that nobody changed the records"),
    "report": Command("pos_app.bootstrap.report", "a day or a range as CSV, XLSX, PDF or text"),
    "import": Command("pos_app.bootstrap.importer", "takes over a product list"),
}


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; its exit code is the answer."""
    name, *rest = arguments or ["till"]
    if name in {"-h", "--help", "help"}:
        sys.stdout.write(_help())
        return 0
    if name.startswith("-"):
        name, rest = "till", list(arguments)
    command = COMMANDS.get(name)
    if command is None:
        sys.stderr.write(f"mostrador: no hay ninguna orden «{name}».\n\n{_help()}")
        return 2
    if command.windowed:
        start_lean()
    program: Callable[[Sequence[str]], int] = importlib.import_module(command.module).main
    return program(rest)


def _help() -> str:
    lines = [f"  {name:<10} {command.about}" for name, command in COMMANDS.items()]
    return "\n".join(["mostrador [command] [--help]", "", *lines, ""])
