"""What is said of each thing the till stands on: what fails, what still works, what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "health.title": QT_TRANSLATE_NOOP("sentences", "Qué funciona y qué no"),
    "health.hint": QT_TRANSLATE_NOOP("sentences", "Enter o Ctrl H: qué funciona y qué no"),
    "health.works": QT_TRANSLATE_NOOP("sentences", "Sigue: {what}"),
    "health.next": QT_TRANSLATE_NOOP("sentences", "Haga esto: {what}"),
    "health.go_keys": QT_TRANSLATE_NOOP("sentences", "Ir a las llaves"),
    "health.state.calm": QT_TRANSLATE_NOOP("sentences", "bien"),
    "health.state.warning": QT_TRANSLATE_NOOP("sentences", "con novedad"),
    "health.state.down": QT_TRANSLATE_NOOP("sentences", "no funciona"),
    "health.state.no_data": QT_TRANSLATE_NOOP("sentences", "sin dato"),
    "health.computer.calm": QT_TRANSLATE_NOOP(
        "sentences", "El disco, los datos y el reloj están bien."
    ),
    "health.computer.clock_ahead": QT_TRANSLATE_NOOP(
        "sentences", "El reloj de este equipo va {minutes} min adelante del de Wompi."
    ),
    "health.computer.clock_ahead.works": QT_TRANSLATE_NOOP(
        "sentences", "vender y cobrar; la caja cuenta con la hora de Wompi."
    ),
    "health.computer.clock_ahead.next": QT_TRANSLATE_NOOP(
        "sentences", "corrija la hora en los ajustes de este equipo."
    ),
    "health.computer.clock_behind": QT_TRANSLATE_NOOP(
        "sentences", "El reloj de este equipo va {minutes} min atrás del de Wompi."
    ),
    "health.computer.clock_behind.works": QT_TRANSLATE_NOOP(
        "sentences", "vender y cobrar; la caja cuenta con la hora de Wompi."
    ),
    "health.computer.clock_behind.next": QT_TRANSLATE_NOOP(
        "sentences", "corrija la hora en los ajustes de este equipo."
    ),
    "health.computer.disk_full": QT_TRANSLATE_NOOP(
        "sentences", "El disco está lleno: no empiezan ventas ni cobros nuevos."
    ),
    "health.computer.disk_full.works": QT_TRANSLATE_NOOP(
        "sentences", "lo ya cobrado se sigue buscando y se guarda en un espacio apartado."
    ),
    "health.computer.disk_full.next": QT_TRANSLATE_NOOP(
        "sentences", "borre archivos que no use y venda otra vez."
    ),
    "health.computer.disk": QT_TRANSLATE_NOOP("sentences", "El disco no guardó lo último."),
    "health.computer.disk.works": QT_TRANSLATE_NOOP(
        "sentences", "lo anterior está guardado y se sigue buscando en Wompi."
    ),
    "health.computer.disk.next": QT_TRANSLATE_NOOP(
        "sentences", "intente otra vez; si sigue, abra «Ajustes › Revisión»."
    ),
    "health.computer.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Los datos de la caja están dañados: no se cobra."
    ),
    "health.computer.damaged.works": QT_TRANSLATE_NOOP(
        "sentences", "lo ya cobrado está en Wompi y en su última copia."
    ),
    "health.computer.damaged.next": QT_TRANSLATE_NOOP(
        "sentences", "llame al gerente para restaurar la copia."
    ),
    "health.internet.calm": QT_TRANSLATE_NOOP("sentences", "La caja sale a internet."),
    "health.internet.no_data": QT_TRANSLATE_NOOP("sentences", "Todavía no se ha usado."),
    "health.internet.down": QT_TRANSLATE_NOOP("sentences", "La caja no sale a internet."),
    "health.internet.down.works": QT_TRANSLATE_NOOP(
        "sentences", "efectivo y lo que usted anota. Los cobros abiertos se buscan al volver."
    ),
    "health.internet.down.next": QT_TRANSLATE_NOOP(
        "sentences", "revise el módem o use el internet de un celular."
    ),
    "health.internet.unsafe": QT_TRANSLATE_NOOP(
        "sentences", "Alguien se mete entre la caja y Wompi: esta red no es segura."
    ),
    "health.internet.unsafe.works": QT_TRANSLATE_NOOP(
        "sentences", "efectivo y lo que usted anota. Nada se envía por esta red."
    ),
    "health.internet.unsafe.next": QT_TRANSLATE_NOOP(
        "sentences", "use otra red, por ejemplo la de un celular."
    ),
    "health.internet.portal": QT_TRANSLATE_NOOP(
        "sentences", "Contesta otra página en lugar de Wompi."
    ),
    "health.internet.portal.works": QT_TRANSLATE_NOOP(
        "sentences", "efectivo y lo que usted anota. Los cobros abiertos siguen guardados."
    ),
    "health.internet.portal.next": QT_TRANSLATE_NOOP(
        "sentences", "abra el navegador y entre a la red del local, o use otra."
    ),
    "health.internet.cut": QT_TRANSLATE_NOOP(
        "sentences", "El internet se corta a mitad de camino."
    ),
    "health.internet.cut.works": QT_TRANSLATE_NOOP(
        "sentences", "todo, con demoras. La caja pregunta otra vez sola."
    ),
    "health.internet.cut.next": QT_TRANSLATE_NOOP(
        "sentences", "si sigue, revise el módem o use el internet de un celular."
    ),
    "health.wompi.calm": QT_TRANSLATE_NOOP("sentences", "Wompi responde."),
    "health.wompi.no_data": QT_TRANSLATE_NOOP("sentences", "No se le ha podido preguntar."),
    "health.wompi.no_keys": QT_TRANSLATE_NOOP(
        "sentences", "Faltan las llaves de Wompi: solo efectivo y lo que usted anota."
    ),
    "health.wompi.no_keys.next": QT_TRANSLATE_NOOP(
        "sentences", "escriba las llaves en «Ajustes › Llaves de Wompi»."
    ),
    "health.wompi.silent": QT_TRANSLATE_NOOP("sentences", "Wompi no responde."),
    "health.wompi.silent.works": QT_TRANSLATE_NOOP(
        "sentences", "efectivo y lo que usted anota. Los cobros abiertos se buscan solos."
    ),
    "health.wompi.silent.next": QT_TRANSLATE_NOOP(
        "sentences", "no cobre dos veces; espere, o cobre en efectivo con vale."
    ),
    "health.wompi.busy": QT_TRANSLATE_NOOP("sentences", "Wompi pide que se le pregunte menos."),
    "health.wompi.busy.works": QT_TRANSLATE_NOOP(
        "sentences", "todo, con demoras. El cliente de adelante va primero."
    ),
    "health.wompi.busy.next": QT_TRANSLATE_NOOP(
        "sentences", "no haga nada: la caja baja el ritmo sola."
    ),
    "health.wompi.keys_refused": QT_TRANSLATE_NOOP(
        "sentences", "Wompi ya no acepta las llaves: los cobros por Wompi están en pausa."
    ),
    "health.wompi.keys_refused.works": QT_TRANSLATE_NOOP(
        "sentences", "efectivo y lo que usted anota. Los cobros abiertos quedan guardados."
    ),
    "health.wompi.keys_refused.next": QT_TRANSLATE_NOOP(
        "sentences", "copie las llaves nuevas de comercios.wompi.co en «Ajustes»."
    ),
    "health.wompi.strange": QT_TRANSLATE_NOOP(
        "sentences", "Wompi contestó algo que no se entiende."
    ),
    "health.wompi.strange.works": QT_TRANSLATE_NOOP(
        "sentences", "efectivo y lo que usted anota. La caja pregunta otra vez sola."
    ),
    "health.wompi.strange.next": QT_TRANSLATE_NOOP(
        "sentences", "si sigue, abra el caso y guarde los soportes para Wompi."
    ),
    "health.notices.calm": QT_TRANSLATE_NOOP("sentences", "Los avisos de pago llegan al instante."),
    "health.notices.no_data": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos no se ha podido oír."
    ),
    "health.notices.warning": QT_TRANSLATE_NOOP("sentences", "Los avisos llegan con demora."),
    "health.notices.warning.works": QT_TRANSLATE_NOOP(
        "sentences", "todo: la caja también pregunta sola cada pocos segundos."
    ),
    "health.notices.warning.next": QT_TRANSLATE_NOOP(
        "sentences", "nada; si sigue, mire «Ajustes › Servidor de avisos»."
    ),
    "health.notices.down": QT_TRANSLATE_NOOP("sentences", "No llegan avisos de pago."),
    "health.notices.down.works": QT_TRANSLATE_NOOP(
        "sentences", "todo: la caja pregunta sola cada pocos segundos."
    ),
    "health.notices.down.next": QT_TRANSLATE_NOOP(
        "sentences", "mire «Ajustes › Servidor de avisos»."
    ),
    "health.printer.calm": QT_TRANSLATE_NOOP("sentences", "La impresora imprime."),
    "health.printer.no_data": QT_TRANSLATE_NOOP("sentences", "La impresora no se ha usado."),
    "health.printer.warning": QT_TRANSLATE_NOOP("sentences", "Queda poco papel."),
    "health.printer.warning.works": QT_TRANSLATE_NOOP("sentences", "todo."),
    "health.printer.warning.next": QT_TRANSLATE_NOOP("sentences", "tenga a mano un rollo nuevo."),
    "health.printer.down": QT_TRANSLATE_NOOP(
        "sentences", "La impresora no imprime. Las ventas están guardadas."
    ),
    "health.printer.down.works": QT_TRANSLATE_NOOP(
        "sentences", "vender y cobrar; el recibo sale en PDF o después."
    ),
    "health.printer.down.next": QT_TRANSLATE_NOOP(
        "sentences", "revise el papel, la tapa y el cable; luego F11."
    ),
    "health.way": QT_TRANSLATE_NOOP("sentences", "{way}: {why}"),
    "lamp.computer.warning": QT_TRANSLATE_NOOP("sentences", "Revise el equipo"),
    "lamp.internet.warning": QT_TRANSLATE_NOOP("sentences", "Revise internet"),
    "lamp.wompi.warning": QT_TRANSLATE_NOOP("sentences", "Revise Wompi"),
    "lamp.computer.no_data": QT_TRANSLATE_NOOP("sentences", "Equipo sin dato"),
}
