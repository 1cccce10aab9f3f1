"""The words that argparse says by itself, in the language of the computer."""

from __future__ import annotations

import argparse

from pos_app.bootstrap.spoken import spoken

__all__ = ["speak"]


def speak() -> None:
    """Let every parser of this process ask our catalogue; what has no words there stays as it is.

    argparse asks gettext too, but only for the words of the computer's own programs.
    """
    vars(argparse)["_"] = spoken
    vars(argparse)["ngettext"] = lambda one, many, count: spoken(one if count == 1 else many)
