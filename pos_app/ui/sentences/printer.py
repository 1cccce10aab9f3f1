"""What the till says of its printer and its drawer."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # a paper that did not come out
    "printer.no_paper.receipt": QT_TRANSLATE_NOOP(
        "sentences", "No imprimió: sin papel. La venta está guardada. Reimprimir F11"
    ),
    "printer.not_found.receipt": QT_TRANSLATE_NOOP(
        "sentences",
        "No imprimió: la impresora no aparece. La venta está guardada. Reimprimir F11",
    ),
    "printer.stuck.receipt": QT_TRANSLATE_NOOP(
        "sentences",
        "No imprimió: la impresora no responde. La venta está guardada. Reimprimir F11",
    ),
    "printer.failed.receipt": QT_TRANSLATE_NOOP(
        "sentences",
        "Quedó a medias: la impresora se desconectó. La venta está guardada. Reimprimir F11",
    ),
    "printer.no_paper.other": QT_TRANSLATE_NOOP(
        "sentences", "No imprimió: sin papel. Cámbielo y la caja imprime sola."
    ),
    "printer.not_found.other": QT_TRANSLATE_NOOP(
        "sentences", "No imprimió: la impresora no aparece. Conéctela y la caja imprime sola."
    ),
    "printer.stuck.other": QT_TRANSLATE_NOOP(
        "sentences", "No imprimió: la impresora no responde. Apáguela y préndala."
    ),
    "printer.failed.other": QT_TRANSLATE_NOOP(
        "sentences", "Quedó a medias: la impresora se desconectó. La caja imprime otra vez."
    ),
    "printer.no_reader.receipt": QT_TRANSLATE_NOOP(
        "sentences",
        "No imprimió: Windows no tiene con qué imprimir PDF. La venta está guardada. "
        "Vea «Ajustes › Impresora y cajón»",
    ),
    "printer.no_reader.other": QT_TRANSLATE_NOOP(
        "sentences",
        "No imprimió: Windows no tiene con qué imprimir PDF. Instale un lector que imprima.",
    ),
    # how the printer is
    "printer.ready": QT_TRANSLATE_NOOP("sentences", "En línea"),
    "printer.low_paper": QT_TRANSLATE_NOOP("sentences", "Queda poco papel"),
    "printer.no_paper": QT_TRANSLATE_NOOP("sentences", "Sin papel. Cámbielo."),
    "printer.not_found": QT_TRANSLATE_NOOP("sentences", "No aparece. Revise cable y corriente."),
    "printer.stuck": QT_TRANSLATE_NOOP("sentences", "No responde. Apáguela y préndala."),
    "printer.failed": QT_TRANSLATE_NOOP("sentences", "Se desconectó. Revise el cable."),
    "printer.no_reader": QT_TRANSLATE_NOOP(
        "sentences",
        "Windows no tiene con qué imprimir PDF. Instale un lector que imprima, como SumatraPDF, "
        "o elija la impresora para «recibos y cajón».",
    ),
    "lamp.printer.calm": QT_TRANSLATE_NOOP("sentences", "Impresora"),
    "lamp.printer.no_data": QT_TRANSLATE_NOOP("sentences", "Impresora sin dato"),
    "lamp.printer.warning": QT_TRANSLATE_NOOP("sentences", "Poco papel"),
    "lamp.printer.down": QT_TRANSLATE_NOOP("sentences", "No imprime"),
    # what was refused
    "printer.none": QT_TRANSLATE_NOOP(
        "sentences", "No hay impresora. Elíjala en «Ajustes › Impresora y cajón»."
    ),
    "printer.nothing_yet": QT_TRANSLATE_NOOP(
        "sentences", "Todavía no hay recibos. Cobre una venta primero."
    ),
    "printer.logo_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Ese archivo no es una imagen. Elija un PNG o un JPG."
    ),
    "drawer.no_printer": QT_TRANSLATE_NOOP(
        "sentences", "El cajón se abre por la impresora, y no hay. Ábralo con la llave."
    ),
    "right.about.printer": QT_TRANSLATE_NOOP("sentences", "Cambiar la impresora"),
}
