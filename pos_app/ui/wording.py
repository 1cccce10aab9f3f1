"""How figures are written and read aloud: money, quantities, percentages, clocks."""

from enum import StrEnum

NBSP = "\u00a0"
MINUS = "\u2212"


class Language(StrEnum):
    """The languages of the interface; the value is the name Qt's translation files use."""

    SPANISH = "es_CO"
    ENGLISH = "en"


def _grouped(number: int, language: Language) -> str:
    text = f"{number:,}"
    return text.replace(",", ".") if language is Language.SPANISH else text


def decimal_mark(language: Language) -> str:
    """Return what stands before the decimals: «0,250», «0.250»."""
    return "," if language is Language.SPANISH else "."


def format_count(number: int, language: Language = Language.SPANISH) -> str:
    """Write how many there are with its thousands apart: ``18.400``. Not for numbers of things."""
    return _grouped(number, language)


def format_tenths(value: float, language: Language = Language.SPANISH) -> str:
    """Write a figure with one decimal: ``92,7``."""
    return f"{value:.1f}".replace(".", decimal_mark(language))


def format_percent(written: str, language: Language = Language.SPANISH) -> str:
    """Write a percentage: ``8 %`` as Spanish has it, ``8%`` as English."""
    return f"{written}{NBSP}%" if language is Language.SPANISH else f"{written}%"


def format_money(centavos: int, language: Language = Language.SPANISH) -> str:
    """Write an amount as the interface shows it: ``$ 25.900``, ``− $ 10.000``.

    Pesos have no decimals in daily life, so centavos appear only where there are some, as in
    the split of taxes: a shown amount is never rounded.

    Args:
        centavos: The amount in centavos of a Colombian peso; may be negative.
        language: Whose separators to use.
    """
    pesos, rest = divmod(abs(centavos), 100)
    sign = f"{MINUS}{NBSP}" if centavos < 0 else ""
    decimals = f"{decimal_mark(language)}{rest:02d}" if rest else ""
    return f"{sign}${NBSP}{_grouped(pesos, language)}{decimals}"


def speak_money(centavos: int, language: Language = Language.SPANISH) -> str:
    """Write an amount as it is read aloud: «25.900 pesos».

    Args:
        centavos: The amount in centavos of a Colombian peso; may be negative.
        language: In which words.
    """
    pesos, rest = divmod(abs(centavos), 100)
    spanish = language is Language.SPANISH
    unit = "peso" if pesos == 1 else "pesos"
    words = f"{_grouped(pesos, language)} {unit}"
    if rest:
        words += f" {'con' if spanish else 'and'} {rest} {'centavo' if rest == 1 else 'centavos'}"
    return f"{'menos' if spanish else 'minus'} {words}" if centavos < 0 else words


def format_quantity(thousandths: int, language: Language = Language.SPANISH) -> str:
    """Write a quantity: «2», or «0,350» of something weighed.

    Args:
        thousandths: The quantity in thousandths of a unit, not negative.
        language: Whose decimal mark to use.
    """
    whole, rest = divmod(thousandths, 1000)
    decimals = f"{decimal_mark(language)}{rest:03d}" if rest else ""
    return f"{_grouped(whole, language)}{decimals}"


def format_elapsed(seconds: int) -> str:
    """Write a span of time as a clock: «0:19», «1:58», «1:02:03».

    Args:
        seconds: The span in whole seconds; a negative one, from a clock set back, shows as none.
    """
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
