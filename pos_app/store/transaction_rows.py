"""The statements behind the list of payments: rows first by index, conditions after."""

from __future__ import annotations

__all__ = ["BY_HAND", "CHARGES", "TILLS", "TOTALS", "page_of"]

RANK = (
    "CASE status WHEN 'VOIDED' THEN 5 WHEN 'APPROVED' THEN 4 WHEN 'DECLINED' THEN 3"
    " WHEN 'ERROR' THEN 2 WHEN 'PENDING' THEN 1 ELSE 0 END"
)

COUNTING = """
sightings JOIN gateway_tx ON gateway_tx.transaction_id = sightings.transaction_id
    AND gateway_tx.reference = sightings.reference
WHERE sightings.reference = attempts.reference
"""

TOLD = f"""
SELECT CASE WHEN max(best = 4) THEN 'paid' WHEN max(best < 2) THEN 'waiting'
    WHEN max(best = 5) THEN 'voided' WHEN max(best = 3) THEN 'declined'
    WHEN max(best = 2) THEN 'failed' END
FROM (SELECT max({RANK}) AS best FROM {COUNTING} GROUP BY sightings.transaction_id)
"""  # noqa: S608 -- our words

UNTOLD = """
SELECT CASE WHEN max(kind IN ('not_sent', 'refused')) THEN 'failed'
    WHEN max(kind = 'page_failed') AND NOT max(kind = 'page_loaded') THEN 'failed'
    WHEN max(kind = 'given_up') THEN 'abandoned' END
FROM attempt_events WHERE attempt_events.reference = attempts.reference
"""

PAID = f"""
SELECT sum(amount) FROM (
    SELECT max({RANK}) AS best, max(CASE WHEN status = 'APPROVED'
        AND sightings.currency = attempts.currency THEN sightings.amount END) AS amount
    FROM {COUNTING} GROUP BY sightings.transaction_id
) WHERE best = 4
"""  # noqa: S608 -- our words

BEST = f"""
SELECT %s FROM {COUNTING} ORDER BY {RANK} DESC, sightings.id DESC LIMIT 1
"""  # noqa: S608 -- our words

APPROVED_OF = """
SELECT sum(amount) FROM (
    SELECT max(told.amount) AS amount FROM attempts AS every
    JOIN sightings AS told ON told.reference = every.reference
    JOIN gateway_tx ON gateway_tx.transaction_id = told.transaction_id
        AND gateway_tx.reference = told.reference
    WHERE every.order_id = {order} AND told.status = 'APPROVED'
    GROUP BY told.transaction_id
)
"""
"""What Wompi ever approved of a sale, over all of its charges."""

TWICE = f"""
EXISTS (
    SELECT 1 FROM attempts AS another JOIN sightings AS told ON told.reference = another.reference
    WHERE another.order_id = {{order}} AND another.reference <> {{name}}
        AND told.status = 'APPROVED'
    UNION ALL
    SELECT 1 FROM tenders AS another WHERE another.order_id = {{order}} AND another.id <> {{name}})
AND coalesce(({APPROVED_OF}), 0)
    + (SELECT coalesce(sum(amount), 0) FROM tenders AS hand WHERE hand.order_id = {{order}})
    > (SELECT sum(json_extract(value, '$.base.centavos') + json_extract(value, '$.amount.centavos'))
        FROM receipts, json_each(content, '$.totals.taxes.shares')
        WHERE receipts.order_id = {{order}})
"""  # noqa: S608 -- our words
"""Whether a sale brought more than it cost, by more than one payment; parts of it are no more."""

ODD = f"""
EXISTS (SELECT 1 FROM attempt_events WHERE attempt_events.reference = attempts.reference
    AND kind IN ('released', 'void_asked', 'charged_again'))
OR EXISTS (SELECT 1 FROM {COUNTING} AND status = 'APPROVED' AND (
    sightings.amount <> attempts.amount OR sightings.currency <> attempts.currency
    OR coalesce(sightings.finalized_at, seen_at) > attempts.expires_at
    OR coalesce(sightings.finalized_at, seen_at) > (SELECT min(at) FROM attempt_events
        WHERE attempt_events.reference = attempts.reference AND kind = 'given_up')))
OR (SELECT count(DISTINCT sightings.transaction_id) FROM {COUNTING} AND status = 'APPROVED') > 1
OR (EXISTS (SELECT 1 FROM {COUNTING} AND status = 'APPROVED')
    AND {TWICE.format(order="attempts.order_id", name="attempts.reference")})
"""  # noqa: S608 -- our words

TEXT = f"""
? = '' OR attempts.reference LIKE ? OR orders.number = ?
OR EXISTS (SELECT 1 FROM {COUNTING} AND (sightings.transaction_id = ?
    OR instrument LIKE ? OR traces || ' ' LIKE ?))
"""  # noqa: S608 -- our words

CHARGES = f"""
SELECT created_at AS at, attempts.reference AS name, attempts.order_id, orders.number AS sale,
    way, attempts.amount, attempts.currency,
    coalesce(({TOLD}), ({UNTOLD}),
        CASE WHEN expires_at <= ? THEN 'abandoned' ELSE 'waiting' END) AS state,
    coalesce(({PAID}), 0) AS paid,
    ({BEST % "method"}) AS method,
    ({BEST % "instrument"}) AS instrument,
    ({ODD}) AS odd,
    (SELECT detail FROM attempt_events AS shown WHERE shown.reference = attempts.reference
        AND kind = 'shown' ORDER BY at LIMIT 1) AS cashier,
    substr(attempts.reference, 1, instr(attempts.reference, '-') - 1) AS till
FROM attempts JOIN orders ON orders.id = attempts.order_id
WHERE created_at >= ? AND created_at < ? AND environment = ? AND ({TEXT})
"""  # noqa: S608 -- our words
"""Takes: now, the span, the environment, and what was typed in its six shapes."""

BY_HAND = f"""
SELECT tenders.at, tenders.id AS name, tenders.order_id, orders.number AS sale,
    tenders.kind AS way, tenders.amount, tenders.currency,
    CASE WHEN back.id IS NULL THEN 'paid' ELSE 'voided' END AS state,
    CASE WHEN back.id IS NULL THEN tenders.amount - rounding ELSE 0 END AS paid,
    tenders.name AS method, '' AS instrument,
    tenders.kind = 'other' OR tenders.authorised_by IS NOT NULL
        OR ({TWICE.format(order="tenders.order_id", name="tenders.id")}) AS odd,
    tenders.actor AS cashier,
    coalesce((SELECT json_extract(content, '$.shop.till') FROM receipts
        WHERE receipts.order_id = tenders.order_id), ?) AS till
FROM tenders JOIN orders ON orders.id = tenders.order_id
LEFT JOIN money_back AS back ON back.tender_id = tenders.id
WHERE tenders.at >= ? AND tenders.at < ? AND (? = '' OR orders.number = ?)
"""  # noqa: S608 -- our words
"""Takes: this till's code, the span, and what was typed, twice."""

TILLS = """
WITH RECURSIVE named(till) AS (
    SELECT (SELECT substr(reference, 1, instr(reference, '-') - 1) FROM attempts
        ORDER BY reference LIMIT 1)
    UNION ALL
    SELECT (SELECT substr(reference, 1, instr(reference, '-') - 1) FROM attempts
        WHERE reference > named.till || '.' ORDER BY reference LIMIT 1)
    FROM named WHERE named.till IS NOT NULL
),
renamed(at) AS (
    SELECT at FROM journal
    WHERE kind = 'settings.changed' AND instr(facts, 'till.code')
    UNION ALL SELECT '9999'
)
SELECT till FROM named WHERE till IS NOT NULL
UNION
SELECT (SELECT json_extract(content, '$.shop.till') FROM receipts
    WHERE issued_at < renamed.at ORDER BY issued_at DESC LIMIT 1) AS till
FROM renamed WHERE till IS NOT NULL
ORDER BY till
"""
"""The codes of this till: each jump through the references finds the next one, «.» being what
follows «-»; and between two changes of the code all papers carry the same."""

TOTALS = "SELECT count(*) AS count, sum(amount) AS asked, sum(paid) AS paid FROM ({rows})"


def page_of(rows: str, conditions: str, *, newer: bool) -> str:
    """Make the statement of a page before or behind a place.

    It takes the values of the rows and of the conditions, the place's moment twice and its name,
    and how many rows are wanted. The span of the rows should end at the place already.
    """
    side, order = (">", "ASC") if newer else ("<", "DESC")
    return (
        f"SELECT * FROM ({rows}) WHERE {conditions}"  # noqa: S608 -- our words
        f" AND (at {side} ? OR (at = ? AND name {side} ?))"
        f" ORDER BY at {order}, name {order} LIMIT ?"
    )
