"""What was found about the things the till stands on, each with what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "doctor.parts": QT_TRANSLATE_NOOP("sentences", "Programas"),
    "doctor.web_engine": QT_TRANSLATE_NOOP("sentences", "Página de pago"),
    "doctor.safe": QT_TRANSLATE_NOOP("sentences", "Almacén seguro"),
    "doctor.disk": QT_TRANSLATE_NOOP("sentences", "Disco"),
    "doctor.data": QT_TRANSLATE_NOOP("sentences", "Datos"),
    "doctor.clock": QT_TRANSLATE_NOOP("sentences", "Reloj"),
    "doctor.network": QT_TRANSLATE_NOOP("sentences", "Internet"),
    "doctor.wompi": QT_TRANSLATE_NOOP("sentences", "Wompi"),
    "doctor.relay": QT_TRANSLATE_NOOP("sentences", "Servidor de avisos"),
    "doctor.printer": QT_TRANSLATE_NOOP("sentences", "Impresora"),
    "doctor.scanner": QT_TRANSLATE_NOOP("sentences", "Lector"),
    "doctor.any.hangs": QT_TRANSLATE_NOOP(
        "sentences", "No respondió a tiempo. Reinicie el equipo e intente otra vez."
    ),
    "doctor.any.tls": QT_TRANSLATE_NOOP(
        "sentences",
        "Alguien se pone en medio de la caja y Wompi: un antivirus que revisa HTTPS, o la red. "
        "Quite esa revisión, o use otra red.",
    ),
    "doctor.any.failed": QT_TRANSLATE_NOOP(
        "sentences", "Falló ({why}). Reinicie el equipo e intente otra vez."
    ),
    "doctor.parts.good": QT_TRANSLATE_NOOP("sentences", "Están todos."),
    "doctor.parts.missing": QT_TRANSLATE_NOOP(
        "sentences", "Faltan: {names}. Ejecute otra vez la instalación."
    ),
    "doctor.web_engine.good": QT_TRANSLATE_NOOP(
        "sentences", "El navegador de la caja está instalado."
    ),
    "doctor.web_engine.missing": QT_TRANSLATE_NOOP(
        "sentences", "Falta el navegador; se cobra por QR. Instale Mostrador otra vez."
    ),
    "doctor.web_engine.no_screen": QT_TRANSLATE_NOOP(
        "sentences", "Falta la pantalla de la caja. Instale Mostrador otra vez."
    ),
    "doctor.safe.good": QT_TRANSLATE_NOOP("sentences", "Abierto; tiene las llaves de Wompi."),
    "doctor.safe.no_keys": QT_TRANSLATE_NOOP(
        "sentences", "Abierto, sin llaves. Escríbalas en «Ajustes › Llaves de Wompi»."
    ),
    "doctor.safe.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Este equipo no tiene. En Linux instale GNOME Keyring o KWallet; Windows y macOS lo traen.",
    ),
    "doctor.safe.locked": QT_TRANSLATE_NOOP(
        "sentences", "Está cerrado. Ábralo con la clave de su sesión."
    ),
    "doctor.disk.good": QT_TRANSLATE_NOOP("sentences", "Libres {mb} MB; guarda en {ms} ms."),
    "doctor.disk.little": QT_TRANSLATE_NOOP("sentences", "Quedan {mb} MB. Borre lo que no use."),
    "doctor.disk.full": QT_TRANSLATE_NOOP(
        "sentences", "Quedan {mb} MB: no se cobra con el disco lleno. Libere espacio."
    ),
    "doctor.disk.shut": QT_TRANSLATE_NOOP(
        "sentences", "No se puede guardar en {folder}. Revise el nombre y los permisos."
    ),
    "doctor.disk.slow": QT_TRANSLATE_NOOP(
        "sentences", "Guarda en {ms} ms: es lento. Pase los datos a un disco de estado sólido."
    ),
    "doctor.data.good": QT_TRANSLATE_NOOP("sentences", "Revisados y completos."),
    "doctor.data.none": QT_TRANSLATE_NOOP("sentences", "Todavía no hay ventas en este equipo."),
    "doctor.data.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Están dañados. No la use; restaure la copia."
    ),
    "doctor.clock.good": QT_TRANSLATE_NOOP("sentences", "Igual al de Wompi."),
    "doctor.clock.off": QT_TRANSLATE_NOOP(
        "sentences", "Corrido {minutes} minutos. Ponga la hora automática del sistema."
    ),
    "doctor.clock.no_keys": QT_TRANSLATE_NOOP(
        "sentences",
        "Sin llaves no se compara con Wompi. Escríbalas en «Ajustes › Llaves de Wompi».",
    ),
    "doctor.clock.no_answer": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no respondió. Revise internet y mire otra vez en un minuto."
    ),
    "doctor.clock.refused": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no aceptó las llaves. Cópielas otra vez del panel."
    ),
    "doctor.network.good": QT_TRANSLATE_NOOP("sentences", "Se llega a {host}."),
    "doctor.network.unreachable": QT_TRANSLATE_NOOP(
        "sentences", "No se llega a {host}. Revise el módem o el cable."
    ),
    "doctor.wompi.good": QT_TRANSLATE_NOOP("sentences", "Responde. Comercio: {name}."),
    "doctor.wompi.no_keys": QT_TRANSLATE_NOOP(
        "sentences", "Sin llaves no se pregunta. Escríbalas en «Ajustes › Llaves de Wompi»."
    ),
    "doctor.wompi.no_answer": QT_TRANSLATE_NOOP(
        "sentences", "No respondió. Revise internet y pruebe en un minuto."
    ),
    "doctor.wompi.refused": QT_TRANSLATE_NOOP(
        "sentences", "No acepta las llaves. Cópielas otra vez del panel."
    ),
    "doctor.relay.none": QT_TRANSLATE_NOOP(
        "sentences", "No está vinculado; la caja pregunta sola."
    ),
    "doctor.relay.good": QT_TRANSLATE_NOOP("sentences", "Se llega a {host}."),
    "doctor.relay.unreachable": QT_TRANSLATE_NOOP(
        "sentences", "No se llega a {host}. La caja pregunta sola; revise el servidor."
    ),
    "doctor.printer.none": QT_TRANSLATE_NOOP(
        "sentences", "No hay; el recibo se ve y se guarda en PDF."
    ),
    "doctor.printer.good": QT_TRANSLATE_NOOP("sentences", "En línea."),
    "doctor.printer.low_paper": QT_TRANSLATE_NOOP(
        "sentences", "Queda poco papel. Tenga un rollo a la mano."
    ),
    "doctor.printer.no_paper": QT_TRANSLATE_NOOP("sentences", "Sin papel. Cámbielo."),
    "doctor.printer.not_found": QT_TRANSLATE_NOOP(
        "sentences", "No aparece. Revise cable y corriente."
    ),
    "doctor.printer.stuck": QT_TRANSLATE_NOOP("sentences", "No responde. Apáguela y préndala."),
    "doctor.printer.failed": QT_TRANSLATE_NOOP("sentences", "Se desconectó. Revise el cable."),
    "doctor.scanner.keyboard": QT_TRANSLATE_NOOP(
        "sentences", "Escribe como un teclado: escanee un producto en la venta para probarlo."
    ),
}
