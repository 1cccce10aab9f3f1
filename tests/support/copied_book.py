"""A book of the simulation written to a real database, so that the manager's questions meet it."""

from __future__ import annotations

from memory_book import MemoryBook

from pos_app.store.book import Book

__all__ = ["copy_into"]


def copy_into(book: Book, source: MemoryBook) -> None:
    """Copy the charges with everything that is known of them, first what counts for each."""
    attempts = tuple(source.payments._attempts.values())
    with book.writing():
        for number, name in enumerate(dict.fromkeys(one.order_id for one in attempts), start=1):
            order = source.orders.get(name)
            book.orders.start(type(order)(name, number, 1, order.started_at))
        for attempt in attempts:
            book.payments.open(attempt)
            case = source.payments.case(attempt.reference)
            for event in case.events:
                book.payments.add_event(attempt.reference, event)
            for hint in case.hints:
                book.payments.add_hint(attempt.reference, hint)
            book.payments.add_sightings(attempt.reference, case.sightings)
        for attempt in attempts:
            apart = source.payments.kept_apart(attempt.reference)
            book.payments.add_sightings(attempt.reference, apart)
