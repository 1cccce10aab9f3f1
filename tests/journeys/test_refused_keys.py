"""The owner exchanges the keys at Wompi in the middle of a payment, in real widgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from journey import Journey
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from simulator_process import Simulated

from pos_app.core.payment import Look, Way
from pos_app.core.ways import Off
from pos_app.till.minute.snapshots import TrayCall
from pos_app.till.snapshots import HealthSnapshot, KeysSnapshot, Lamp, LampState
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.till.ways.snapshots import WaysSnapshot
from pos_app.ui.setup.key_field import Standing

pytestmark = pytest.mark.serial

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW_KEY = "prv_test_EXCHANGED0001"


@pytest.fixture
def exchanged(wompi: Simulated) -> Iterator[Simulated]:
    """A merchant whose first key is his again once the test is over."""
    yield wompi
    assert wompi.reached.keys.private is not None
    wompi.exchange_private_key(wompi.reached.keys.private)


def keys_are_refused(journey: Journey) -> bool:
    """Whether the till says that its keys are the trouble, and takes no charge by Wompi."""
    told = {one.lamp: one for one in journey.newest(HealthSnapshot).lamps}
    wompi, ways = told[Lamp.WOMPI], journey.newest(WaysSnapshot).ways
    return (wompi.state, wompi.why.key, {one.off for one in ways}) == (
        LampState.WARNING,
        "health.wompi.keys_refused",
        {Off.KEYS_REFUSED.value},
    )


def types_the_new_key(journey: Journey, wompi: Simulated) -> None:
    """Follow the sheet of the lamps to the keys, and put the new one in."""
    keys = journey.window.setup.keys
    journey.until(lambda: journey.window.in_front is journey.window.setup, "no page of the keys")
    journey.until(
        lambda: journey.published(KeysSnapshot) and journey.newest(KeysSnapshot).kept,
        "nobody says which keys there are",
    )
    journey.picture("16-keys-refused")
    if keys.write.isVisible():
        keys.write.trigger()
    old = wompi.reached.keys
    for name, text in (
        ("public", old.public), ("integrity", old.integrity), ("private", NEW_KEY),
    ):  # fmt: skip
        line = keys.fields[name].box.line
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        line.selectAll()
        QApplication.clipboard().setText(text)
        QTest.keyClick(line, Qt.Key.Key_V, CONTROL)
    box = keys.fields["private"].box
    journey.until(lambda: box.standing == Standing.PASSED, "the new key is not proven")
    journey.until(lambda: not journey.newest(KeysSnapshot).busy, "Wompi does not answer")
    journey.presses("Guardar en el almacén seguro del equipo")


@pytest.mark.fault("H5")
def test_keys_exchanged_while_a_customer_pays(journey: Journey, exchanged: Simulated) -> None:
    """The till says «No» to a customer who paid, or never finds his money with the new keys."""
    journey.open()
    journey.rings_up("106")
    address = journey.charges(Way.LINK).address
    reference = journey.charge.reference
    assert address is not None
    exchanged.exchange_private_key(NEW_KEY)
    journey.has_paid(exchanged, address)
    journey.until(lambda: keys_are_refused(journey), "nobody says that the keys are the trouble")
    journey.pass_time(20)
    journey.until(lambda: journey.charge.in_doubt, "the till believes that it knows")
    assert journey.band.startswith("Espere")
    journey.picture("16-keys-refused-espere")

    journey.strikes(Qt.Key.Key_F8)  # the queue goes on, in cash
    journey.until(lambda: journey.window.in_front is journey.window.sale, "the queue waits")
    journey.rings_up("106")
    journey.strikes(Qt.Key.Key_F9)
    charge = journey.window.charge
    journey.until(lambda: journey.window.in_front is charge, "no way to choose")
    journey.until(lambda: not any(key.isEnabled() for key in charge.keys), "a way is open")
    assert "llaves" in charge.keys[0].toolTip()
    journey.picture("16-keys-refused-ways")
    journey.strikes(Qt.Key.Key_5)
    counter = journey.window.counter
    journey.until(lambda: journey.window.in_front is counter.cash, "cash is shut")
    journey.strikes(Qt.Key.Key_F2)
    journey.strikes(Qt.Key.Key_Return)
    journey.until(lambda: journey.published(TakenSnapshot), "the cash is not taken")

    journey.strikes(Qt.Key.Key_H, CONTROL)
    sheet = journey.window.health.sheet
    assert sheet is not None
    sheet.keys_key.trigger()
    types_the_new_key(journey, exchanged)
    journey.until(lambda: not keys_are_refused(journey), "the new keys are not taken")
    journey.until(lambda: journey.published(TrayCall), "the money is never found")
    row = journey.newest(TrayCall).row
    assert (row.look, row.reference) == (Look.YES, reference)
    assert Look.NO not in journey.answers
    assert journey.close() == 0
