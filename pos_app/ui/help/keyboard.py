"""Every key that works, by the screen it works on; tests hold it against the screens themselves."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CHAPTERS", "EVERYWHERE", "Chapter", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """Keys that belong together, and what they do.

    Attributes:
        caps: Each key as it is printed on the keyboard: «Ctrl Z», «Supr».
        deed: The sentence that says what they do.
        span: The caps are the first and the last of a row of keys: 1 to 9.
    """

    caps: tuple[str, ...]
    deed: str
    span: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """The keys of one place.

    Attributes:
        title: The sentence that names the place.
        places: The widgets that take the keys, by class; it is read first where one is in front.
        rows: The keys.
    """

    title: str
    places: tuple[str, ...]
    rows: tuple[Row, ...]


def _chapter(title: str, places: str, *rows: Row) -> Chapter:
    return Chapter(f"help.{title}", tuple(places.split()), rows)


def _row(caps: str, deed: str, *, span: bool = False) -> Row:
    """Write a row down: caps are apart by a comma, and the sentence is called after its place."""
    return Row(tuple(cap.strip() for cap in caps.split(",")), f"help.{deed}", span)


EVERYWHERE = _chapter(
    "everywhere",
    "MainWindow",
    _row("F1", "help"),
    _row("F7", "tray"),
    _row("F10", "drawer"),
    _row("F12", "lock"),
    _row("Ctrl B", "return"),
    _row("Ctrl D", "day"),
    _row("Ctrl T", "shift"),
    _row("Ctrl M", "manager"),
    _row("Ctrl H", "health"),
    _row("Tab, ⇧Tab", "walk"),
    _row("Enter, Espacio", "press"),
    _row("Esc", "back"),
)
"""What works on every screen."""

CHAPTERS = (
    _chapter(
        "sale",
        "SaleScreen",
        _row("F2", "search"),
        _row("F3", "customer"),
        _row("Enter", "add"),
        _row("3, *", "times"),
        _row("↓", "into_grid"),
        _row("Ctrl I", "details"),
        _row("F4", "quantity"),
        _row("F6", "discount"),
        _row("⇧F6", "discount_all"),
        _row("F8", "hold"),
        _row("+, −", "step"),
        _row("↑, ↓", "line"),
        _row("Supr", "remove"),
        _row("Ctrl Z", "undo"),
        _row("Ctrl L", "kept"),
        _row("F11", "print_last"),
        _row("Esc", "clear"),
        _row("F9", "charge"),
    ),
    _chapter(
        "of_product",
        "ProductSheet",
        _row("Alt E", "edit_product"),
        _row("Alt A", "sold_out"),
        _row("Enter", "agree"),
        _row("Esc", "leave"),
    ),
    _chapter(
        "choosing",
        "ChargeScreen",
        _row("1, 9", "way", span=True),
        _row("Enter", "suggested"),
        _row("Alt 2, Alt 3", "equal_parts"),
        _row("Alt V", "by_amount"),
        _row("Alt P", "by_goods"),
        _row("Alt D", "part_back"),
        _row("Alt O", "tip"),
        _row("Esc", "back_to_sale"),
    ),
    _chapter(
        "pushing",
        "PushPage",
        _row("0, 9", "phone", span=True),
        _row("⌫, Supr", "rub_out"),
        _row("Enter", "main_key"),
        _row("Esc", "step_back"),
    ),
    _chapter(
        "payment",
        "PaymentScreen",
        _row("Enter", "main_key"),
        _row("F3", "check"),
        _row("F4", "to_customer"),
        _row("F5", "verify"),
        _row("F6", "other_way"),
        _row("F8", "later"),
        _row("F11", "print"),
        _row("Ctrl P", "receipt"),
        _row("Ctrl C", "copy"),
        _row("Ctrl I", "case"),
        _row("Ctrl G", "call_manager"),
        _row("Ctrl Tab", "page"),
        _row("Supr", "drop"),
    ),
    _chapter(
        "cash",
        "CashScreen",
        _row("0, 9", "amount", span=True),
        _row("F2", "exact"),
        _row("F3, F4, F5", "notes"),
        _row("⌫, Supr", "rub_out"),
        _row("Enter", "take_cash"),
        _row("Ctrl P", "slip"),
        _row("Esc", "other_ways"),
    ),
    _chapter(
        "waiting",
        "TrayScreen",
        _row("↑, ↓", "rows"),
        _row("Enter", "main_key"),
        _row("F2", "name"),
        _row("F3", "check"),
        _row("F4", "see_sale"),
        _row("F8", "dismiss"),
        _row("F11", "receipt"),
        _row("Ctrl I", "case"),
    ),
    _chapter(
        "of_case",
        "CaseScreen",
        _row("F6", "charge_again"),
        _row("Supr", "void"),
        _row("Ctrl G", "release"),
        _row("Ctrl E", "support"),
        _row("Ctrl R", "raw"),
    ),
    _chapter(
        "of_day",
        "DayScreen",
        _row("↑, ↓", "rows"),
        _row("Enter", "open_sale"),
        _row("F3", "check"),
        _row("F11", "print"),
        _row("Ctrl P", "receipt"),
        _row("Ctrl I", "case"),
    ),
    _chapter(
        "of_shift",
        "ShiftScreen",
        _row("1, 7", "shift_keys", span=True),
        _row("F5", "recount"),
        _row("F6", "gap_reason"),
        _row("Ctrl G", "result"),
        _row("F11", "print"),
        _row("F9", "finish"),
    ),
    _chapter(
        "counting",
        "CountPage MovePage",
        _row("0, 9", "count", span=True),
        _row("↑, ↓", "denomination"),
        _row("Enter", "next_field"),
    ),
    _chapter(
        "giving_back",
        "ReturnScreen",
        _row("↑, ↓", "line"),
        _row("+, −", "pieces"),
        _row("F2", "all_back"),
        _row("F9", "give_back"),
        _row("F11", "print"),
        _row("Ctrl P", "receipt"),
    ),
    _chapter(
        "of_manager",
        "ManagerScreen",
        _row("Alt 1, Alt 8", "page_number", span=True),
        _row("Ctrl Re Pág", "page_before"),
        _row("Ctrl Av Pág", "page_after"),
        _row("Alt ←, Alt →", "days_step"),
        _row("Ctrl F", "days"),
        _row("Enter", "open_case"),
    ),
    _chapter(
        "of_payments",
        "PaymentsPage",
        _row("F2", "search_payment"),
        _row("F6", "filter"),
        _row("Ctrl ↑, Ctrl ↓", "older"),
        _row("Ctrl Inicio, Ctrl Fin", "oldest"),
        _row("Ctrl P", "receipt"),
    ),
    _chapter(
        "of_comparing",
        "ReconciliationPage",
        _row("F5", "compare"),
        _row("F9", "sign"),
    ),
    _chapter(
        "of_records",
        "JournalPage PrivacyPage ExportsPage HomePage",
        _row("Ctrl R", "verify_record"),
        _row("Ctrl .", "stop"),
        _row("Ctrl U", "person"),
        _row("Ctrl ↓", "more"),
        _row("Ctrl O", "erase"),
        _row("Ctrl L", "erase_name"),
        _row("Ctrl N", "note"),
        _row("Ctrl E", "export"),
    ),
    _chapter(
        "of_setup",
        "SetupScreen",
        _row("F2", "search_setting"),
        _row("Enter", "open_setting"),
    ),
    _chapter(
        "sheets",
        "CoverSheet Sheet Dialog GoodsSheet PartSheet AuthoriseSheet ProductForm FlipSheet"
        " PinSheet",
        _row("Enter", "agree"),
        _row("Esc", "leave"),
        _row("↑, ↓", "roll"),
        _row("Re Pág, Av Pág", "roll_far"),
        _row("+, −", "pieces"),
        _row("⌫", "rub_out"),
    ),
    _chapter(
        "of_lock",
        "LockScreen",
        _row("0, 9", "pin", span=True),
        _row("⌫", "rub_out"),
        _row("↑, ↓", "who"),
        _row("Enter", "enter"),
    ),
)
"""What works on some screens only, in the order of the day."""
