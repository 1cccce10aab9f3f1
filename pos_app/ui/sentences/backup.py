"""What the till says of its copies."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "backup.failed": QT_TRANSLATE_NOOP(
        "sentences", "No se hizo la copia. Los datos están bien; mírelo en «Ajustes › Copias»."
    ),
    "backup.begun": QT_TRANSLATE_NOOP(
        "sentences", "Las copias ya están activas; el código se mostró una vez."
    ),
    "backup.none": QT_TRANSLATE_NOOP("sentences", "Todavía no hay copias. Haga una primero."),
    "backup.not_begun": QT_TRANSLATE_NOOP(
        "sentences", "Active primero las copias y escriba el código en papel."
    ),
    "backup.stuck": QT_TRANSLATE_NOOP(
        "sentences", "La carpeta de las copias no responde. Elija otra."
    ),
    "backup.damaged": QT_TRANSLATE_NOOP("sentences", "La copia está dañada. Haga otra ahora."),
    "backup.other_code": QT_TRANSLATE_NOOP(
        "sentences", "La copia es de otra caja. Elija otra carpeta."
    ),
    "right.about.backup": QT_TRANSLATE_NOOP("sentences", "Hacer copias de los datos"),
    "proof.chain": QT_TRANSLATE_NOOP(
        "sentences", "El registro fue cambiado en el renglón {row}. Llame al gerente."
    ),
    "proof.receipts": QT_TRANSLATE_NOOP("sentences", "Falta el recibo {row}. Llame al gerente."),
    "proof.counted": QT_TRANSLATE_NOOP(
        "sentences", "La transacción {row} no cuadra con los hechos. Llame al gerente."
    ),
    "proof.unguarded": QT_TRANSLATE_NOOP(
        "sentences", "Quitaron el candado de la tabla {row}. Llame al gerente."
    ),
    "backup.age.none": QT_TRANSLATE_NOOP("sentences", "Todavía no hay copias"),
    "backup.age.today": QT_TRANSLATE_NOOP("sentences", "Copia: hoy {time} ✓"),
    "backup.age.yesterday": QT_TRANSLATE_NOOP("sentences", "Copia: ayer {time} ✓"),
    "backup.age.date": QT_TRANSLATE_NOOP("sentences", "Copia: {date} {time} ✓"),
    "backup.age.old": QT_TRANSLATE_NOOP(
        "sentences", "La última copia es vieja: {date} {time}. Haga una ahora."
    ),
    "backup.proved": QT_TRANSLATE_NOOP(
        "sentences", "Probada: se puede restaurar. {orders} ventas, {receipts} recibos."
    ),
    "right.about.settings": QT_TRANSLATE_NOOP("sentences", "Cambiar los ajustes"),
}
