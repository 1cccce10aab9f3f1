"""What the setup says: of keys, of how the customer pays, of product lists."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # what each key is for and what it is checked by
    "keys.note.public": QT_TRANSLATE_NOOP(
        "sentences", "Panel de Wompi › Desarrolladores. Se prueba preguntando por su comercio."
    ),
    "keys.note.private": QT_TRANSLATE_NOOP(
        "sentences",
        "Se prueba consultando un pago. Puede dejarla vacía: sin ella no hay QR de enlace, y la "
        "caja no puede buscar un cobro por su referencia ni decir que no pagó.",
    ),
    "keys.note.integrity": QT_TRANSLATE_NOOP(
        "sentences",
        "Se revisa que sea del mismo ambiente. Solo el primer cobro real lo prueba del todo.",
    ),
    # a look at a key
    "keys.missing": QT_TRANSLATE_NOOP("sentences", "Falta esta llave. Cópiela del panel de Wompi."),
    "keys.white_space": QT_TRANSLATE_NOOP(
        "sentences", "Hay un espacio dentro de la llave. Cópiela otra vez, completa."
    ),
    "keys.not_a_key": QT_TRANSLATE_NOOP(
        "sentences", "Esto no es una llave de Wompi. Cópiela completa del panel."
    ),
    "keys.other_key": QT_TRANSLATE_NOOP(
        "sentences", "Esta es otra llave: {actual}. Póngala en su campo y busque aquí la que toca."
    ),
    "keys.events_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Este es el secreto de eventos: va en el servidor de avisos. Aquí va el de integridad.",
    ),
    "keys.other_environment": QT_TRANSLATE_NOOP(
        "sentences", "Esta es de otro ambiente que la pública. Use las tres del mismo ambiente."
    ),
    "keys.looks_right.public": QT_TRANSLATE_NOOP("sentences", "Tiene buena forma. Falta probarla."),
    "keys.looks_right.private": QT_TRANSLATE_NOOP(
        "sentences", "Tiene buena forma. Falta probarla."
    ),
    "keys.looks_right.integrity": QT_TRANSLATE_NOOP(
        "sentences", "Tiene buena forma y es del mismo ambiente. El primer cobro real la prueba."
    ),
    "keys.proven.public": QT_TRANSLATE_NOOP("sentences", "Wompi la conoce."),
    "keys.proven.private": QT_TRANSLATE_NOOP("sentences", "Se pudo consultar con ella."),
    "keys.refused.public": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no conoce esta llave. Cópiela otra vez del panel."
    ),
    "keys.refused.private": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no acepta esta llave. Cópiela otra vez del panel."
    ),
    # which key it is instead
    "keys.name.public": QT_TRANSLATE_NOOP("sentences", "la pública"),
    "keys.name.private": QT_TRANSLATE_NOOP("sentences", "la privada"),
    "keys.name.integrity": QT_TRANSLATE_NOOP("sentences", "el secreto de integridad"),
    "keys.name.events": QT_TRANSLATE_NOOP("sentences", "el secreto de eventos"),
    # which money, and whose
    "keys.environment.test": QT_TRANSLATE_NOOP("sentences", "PRUEBAS, según las llaves"),
    "keys.environment.production": QT_TRANSLATE_NOOP("sentences", "PLATA REAL, según las llaves"),
    "keys.merchant": QT_TRANSLATE_NOOP("sentences", "Comercio: **{name}**"),
    "keys.accepts": QT_TRANSLATE_NOOP("sentences", "acepta {ways}"),
    "keys.and": QT_TRANSLATE_NOOP("sentences", "{some} y {last}"),
    "keys.way.CARD": QT_TRANSLATE_NOOP("sentences", "tarjeta"),
    "keys.way.PSE": QT_TRANSLATE_NOOP("sentences", "PSE"),
    "keys.way.NEQUI": QT_TRANSLATE_NOOP("sentences", "Nequi"),
    "keys.way.DAVIPLATA": QT_TRANSLATE_NOOP("sentences", "Daviplata"),
    "keys.way.BANCOLOMBIA": QT_TRANSLATE_NOOP("sentences", "Bancolombia"),
    "keys.way.BANCOLOMBIA_TRANSFER": QT_TRANSLATE_NOOP("sentences", "botón Bancolombia"),
    "keys.way.BANCOLOMBIA_QR": QT_TRANSLATE_NOOP("sentences", "QR Bancolombia"),
    "keys.way.BANCOLOMBIA_COLLECT": QT_TRANSLATE_NOOP("sentences", "corresponsal Bancolombia"),
    "keys.way.BANCOLOMBIA_BNPL": QT_TRANSLATE_NOOP("sentences", "cuotas Bancolombia"),
    "keys.way.PCOL": QT_TRANSLATE_NOOP("sentences", "Puntos Colombia"),
    "keys.way.SU_PLUS": QT_TRANSLATE_NOOP("sentences", "SU+ Pay"),
    # a product list as a whole
    "import.empty": QT_TRANSLATE_NOOP("sentences", "El archivo está vacío. Elija otro."),
    "import.not_text": QT_TRANSLATE_NOOP(
        "sentences", "No es una lista de texto. En Excel, guárdela como CSV y elíjala otra vez."
    ),
    "import.broken": QT_TRANSLATE_NOOP(
        "sentences", "Las comillas del archivo no cierran. Guárdelo otra vez como CSV."
    ),
    "import.no_column_nombre": QT_TRANSLATE_NOOP(
        "sentences", "Falta la columna «nombre». Escríbala en la primera fila."
    ),
    "import.no_column_precio": QT_TRANSLATE_NOOP(
        "sentences", "Falta la columna «precio». Escríbala en la primera fila."
    ),
    "import.no_column_impuesto": QT_TRANSLATE_NOOP(
        "sentences", "Falta la columna «impuesto». Escriba IVA 19, IVA 5, exento, excluido o INC 8."
    ),
    "import.column_twice": QT_TRANSLATE_NOOP(
        "sentences", "Hay dos columnas para lo mismo. Deje una sola."
    ),
    "import.too_large": QT_TRANSLATE_NOOP(
        "sentences", "{name} es demasiado grande para una lista. Elija otro archivo."
    ),
    "import.unreadable": QT_TRANSLATE_NOOP(
        "sentences", "{name} no se puede leer. Ciérrelo en Excel y elíjalo otra vez."
    ),
    # a row of it
    "import.too_many_cells": QT_TRANSLATE_NOOP(
        "sentences", "Tiene más celdas que columnas. Revise comas y comillas."
    ),
    "import.no_name": QT_TRANSLATE_NOOP("sentences", "No tiene nombre."),
    "import.too_long": QT_TRANSLATE_NOOP("sentences", "Un texto es demasiado largo."),
    "import.formula": QT_TRANSLATE_NOOP("sentences", "Hay una fórmula en vez de un texto."),
    "import.price_unclear": QT_TRANSLATE_NOOP(
        "sentences", "El precio no se entiende. Escríbalo como 2800 o 2.800."
    ),
    "import.price_centavos": QT_TRANSLATE_NOOP(
        "sentences", "El precio tiene centavos. Use pesos enteros."
    ),
    "import.price_range": QT_TRANSLATE_NOOP("sentences", "El precio es cero o demasiado alto."),
    "import.tax_unclear": QT_TRANSLATE_NOOP(
        "sentences", "El impuesto no se entiende. Escriba IVA 19, IVA 5, exento, excluido o INC 8."
    ),
    "import.tax_zero": QT_TRANSLATE_NOOP(
        "sentences", "«0» puede ser exento, excluido o no gravado. Escriba cuál."
    ),
    "import.code_unclear": QT_TRANSLATE_NOOP("sentences", "El código tiene signos extraños."),
    "import.code_mangled": QT_TRANSLATE_NOOP(
        "sentences", "Excel dañó el código. Ponga la columna como texto y guarde otra vez."
    ),
    "import.code_taken": QT_TRANSLATE_NOOP("sentences", "El código ya es de otro producto."),
    "import.product_twice": QT_TRANSLATE_NOOP("sentences", "El producto está repetido."),
    "import.favourite_unclear": QT_TRANSLATE_NOOP(
        "sentences", "«favorito» es un número de orden, o vacío."
    ),
    "import.sold_out_unclear": QT_TRANSLATE_NOOP("sentences", "«agotado» es sí o no."),
    "import.line": QT_TRANSLATE_NOOP("sentences", "Línea {line}"),
    # what would change
    "import.chip.changed": QT_TRANSLATE_NOOP("sentences", "Cambian {count}"),
    "import.chip.new": QT_TRANSLATE_NOOP("sentences", "Nuevos {count}"),
    "import.chip.refused": QT_TRANSLATE_NOOP("sentences", "Rechazados {count}"),
    "import.head.changed.what": QT_TRANSLATE_NOOP("sentences", "Producto"),
    "import.head.changed.before": QT_TRANSLATE_NOOP("sentences", "Antes"),
    "import.head.changed.after": QT_TRANSLATE_NOOP("sentences", "Después"),
    "import.head.new.what": QT_TRANSLATE_NOOP("sentences", "Producto"),
    "import.head.new.before": QT_TRANSLATE_NOOP("sentences", "Antes"),
    "import.head.new.after": QT_TRANSLATE_NOOP("sentences", "Queda así"),
    "import.head.refused.what": QT_TRANSLATE_NOOP("sentences", "Dónde"),
    "import.head.refused.before": QT_TRANSLATE_NOOP("sentences", "Dice"),
    "import.head.refused.after": QT_TRANSLATE_NOOP("sentences", "Por qué no"),
    "import.tax.iva_general": QT_TRANSLATE_NOOP("sentences", "IVA general"),
    "import.tax.iva_reduced": QT_TRANSLATE_NOOP("sentences", "IVA reducido"),
    "import.tax.exempt": QT_TRANSLATE_NOOP("sentences", "Exento"),
    "import.tax.excluded": QT_TRANSLATE_NOOP("sentences", "Excluido"),
    "import.tax.not_taxed": QT_TRANSLATE_NOOP("sentences", "No gravado"),
    "import.tax.inc": QT_TRANSLATE_NOOP("sentences", "INC"),
    "import.nothing": QT_TRANSLATE_NOOP("sentences", "ninguno"),
    "import.no_codes": QT_TRANSLATE_NOOP("sentences", "sin códigos"),
    "import.favourite": QT_TRANSLATE_NOOP("sentences", "favorito {n}"),
    "import.not_favourite": QT_TRANSLATE_NOOP("sentences", "no favorito"),
    "import.drawing": QT_TRANSLATE_NOOP("sentences", "dibujo: {name}"),
    "import.sold_out": QT_TRANSLATE_NOOP("sentences", "agotado"),
    "import.on_sale": QT_TRANSLATE_NOOP("sentences", "disponible"),
    "import.unchanged": QT_TRANSLATE_NOOP("sentences", "{count} productos quedan igual."),
    "import.ignored": QT_TRANSLATE_NOOP("sentences", "Columnas que no se usan: {names}."),
    "import.applied": QT_TRANSLATE_NOOP(
        "sentences", "Nuevos: {new}. Cambiados: {changed}. Ya se pueden vender."
    ),
}
