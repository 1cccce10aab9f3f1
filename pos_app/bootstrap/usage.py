"""The words that argparse says by itself, in Spanish: what was mistyped, and how it is written."""

from __future__ import annotations

import argparse

__all__ = ["speak_spanish"]

WORDS = {
    "usage: ": "uso: ",
    "positional arguments": "argumentos",
    "options": "opciones",
    "show this help message and exit": "muestra esta ayuda y termina",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "falta: %s",
    "one of the arguments %s is required": "falta uno de estos: %s",
    "unrecognized arguments: %s": "sobra: %s",
    "not allowed with argument %s": "no va junto con %s",
    "ignored explicit argument %r": "no lleva valor: %r",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s puede ser cualquiera de estas: %(matches)s"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r no se puede elegir; hay %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r no es un valor de %(type)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "no hay ninguna orden %(parser_name)r; hay %(choices)s"
    ),
    "expected one argument": "lleva un valor",
    "expected at most one argument": "lleva un valor o ninguno",
    "expected at least one argument": "lleva al menos un valor",
    "expected %s argument": "lleva %s valor",
    "expected %s arguments": "lleva %s valores",
}


def speak_spanish() -> None:
    """Let every parser of this process speak Spanish; what has no words here stays as it is.

    argparse asks gettext, which goes by the computer's language alone and knows no other words.
    """
    vars(argparse)["_"] = _said
    vars(argparse)["ngettext"] = lambda one, many, count: _said(one if count == 1 else many)


def _said(text: str) -> str:
    return WORDS.get(text, text)
