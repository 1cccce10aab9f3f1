<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AlertsPage</name>
    <message>
        <source>Avisar en la pantalla</source>
        <translation>Notify on the screen</translation>
    </message>
    <message>
        <source>Avisar por correo</source>
        <translation>Notify by email</translation>
    </message>
    <message>
        <source>Avisar a una dirección web</source>
        <translation>Notify a web address</translation>
    </message>
    <message>
        <source>Servidor de correo</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <source>Puerto</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Avisar a</source>
        <translation>Whom to notify</translation>
    </message>
    <message>
        <source>Diferencia al cerrar, desde $</source>
        <translation>Difference at close, from $</translation>
    </message>
    <message>
        <source>Minutos sin respuesta</source>
        <translation>Minutes without an answer</translation>
    </message>
    <message>
        <source>Clave</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Dirección https</source>
        <translation>https address</translation>
    </message>
    <message>
        <source>Probar correo</source>
        <translation>Test email</translation>
    </message>
    <message>
        <source>Probar dirección</source>
        <translation>Test address</translation>
    </message>
    <message>
        <source>Probando…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>Todavía no hay alertas.</source>
        <translation>No alerts yet.</translation>
    </message>
    <message>
        <source>Solo números, por favor.</source>
        <translation>Digits only, please.</translation>
    </message>
    <message>
        <source>Alertas</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Últimas alertas</source>
        <translation>Latest alerts</translation>
    </message>
    <message>
        <source>Un aviso corto cuando algo necesita una persona.</source>
        <translation>A short notice when something needs a person.</translation>
    </message>
    <message>
        <source>Sale cifrado desde su propia cuenta. No lleva datos de nadie.</source>
        <translation>Sent encrypted from your own account. It carries nobody&apos;s data.</translation>
    </message>
    <message>
        <source>Recibe un mensaje corto (JSON). La dirección queda en el almacén seguro.</source>
        <translation>It receives a short message (JSON). The address stays in the secure store.</translation>
    </message>
    <message>
        <source>Cuándo avisar</source>
        <translation>When to notify</translation>
    </message>
    <message>
        <source>Puerto de cifras (0: apagado)</source>
        <translation>Port for figures (0: off)</translation>
    </message>
    <message>
        <source>Para su propio monitoreo</source>
        <translation>For your own monitoring</translation>
    </message>
    <message>
        <source>Prometheus puede leer cómo está la caja en 127.0.0.1, solo desde este equipo. No dice ventas ni personas.</source>
        <translation>Prometheus can read how the till is on 127.0.0.1, from this computer only. It tells no sales and no people.</translation>
    </message>
    <message>
        <source>Reportar fallas del programa</source>
        <translation>Report faults of the program</translation>
    </message>
    <message>
        <source>Dirección de Sentry (DSN)</source>
        <translation>Sentry address (DSN)</translation>
    </message>
    <message>
        <source>Cuando algo del programa se rompe, dice a su propio Sentry en qué parte del código. No lleva ventas, referencias, personas, claves ni el nombre de este equipo.</source>
        <translation>When something in the program breaks, it tells your own Sentry where in the code. It carries no sales, references, people, keys, nor this computer&apos;s name.</translation>
    </message>
    <message>
        <source>Guardada. Escriba otra para cambiarla.</source>
        <translation>Kept. Type another to change it.</translation>
    </message>
</context>
<context>
    <name>AuditCard</name>
    <message>
        <source>Cabeza de un Z impreso</source>
        <translation>Head of a printed Z</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Verificar ahora</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>Mirando fila por fila… {0} %</source>
        <translation>Looking row by row… {0}%</translation>
    </message>
    <message>
        <source>Todavía no se ha verificado.</source>
        <translation>Not verified yet.</translation>
    </message>
    <message>
        <source>Registro sin cambios</source>
        <translation>Records unchanged</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Records</translation>
    </message>
</context>
<context>
    <name>AuthoriseDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Autorizar</source>
        <translation>Authorise</translation>
    </message>
</context>
<context>
    <name>AuthoriseSheet</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Autorizar</source>
        <translation>Authorise</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Copiar ahora</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Probar la copia</source>
        <translation>Check backup</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Carpeta</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Activar las copias</source>
        <translation>Turn backups on</translation>
    </message>
    <message>
        <source>Ya lo escribí en papel</source>
        <translation>I wrote it on paper</translation>
    </message>
    <message>
        <source>Copiando…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Elija dónde guardar las copias</source>
        <translation>Choose where backups go</translation>
    </message>
    <message>
        <source>Copias</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Todavía no hay copias</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>Con las copias, un equipo dañado o robado no se lleva las ventas. Van cifradas: al activarlas verá una sola vez el código que las abre. Tenga papel a la mano.</source>
        <translation>With backups, a broken or stolen computer does not take the sales with it. They are encrypted: when you turn them on, the code that opens them is shown once. Have paper at hand.</translation>
    </message>
    <message>
        <source>Escriba este código en papel</source>
        <translation>Write this code on paper</translation>
    </message>
    <message>
        <source>Abre las copias en otro equipo. Guárdelo fuera de la tienda: no se muestra otra vez.</source>
        <translation>It opens the backups on another computer. Keep it away from the shop: it is not shown again.</translation>
    </message>
    <message>
        <source>Restaurar</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Con la caja cerrada, en una terminal: mostrador restore, y el archivo.</source>
        <translation>With the till closed, in a terminal: mostrador restore, and the file.</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Sola, al cerrar cada turno; y cuando usted la pida.</source>
        <translation>Automatically when each shift closes, and when you ask for it.</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Lo vendido</source>
        <translation>What was sold</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Soportes</source>
        <translation>Evidence file</translation>
    </message>
    <message>
        <source>Anular el cobro</source>
        <translation>Void the charge</translation>
    </message>
    <message>
        <source>Cobrar otra vez</source>
        <translation>Charge again</translation>
    </message>
    <message>
        <source>Entregar sin prueba</source>
        <translation>Hand over without proof</translation>
    </message>
    <message>
        <source>Deshacer la entrega</source>
        <translation>Take the release back</translation>
    </message>
    <message>
        <source>Transacción en Wompi</source>
        <translation>Transaction at Wompi</translation>
    </message>
    <message>
        <source>Caja y Wompi</source>
        <translation>Till and Wompi</translation>
    </message>
    <message>
        <source>Diario</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Datos</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Comprobar número</source>
        <translation>Check a number</translation>
    </message>
    <message>
        <source>Escanee, pegue o escriba lo que muestra el cliente.</source>
        <translation>Scan, paste or type what the customer shows.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Preguntar a Wompi</source>
        <translation>Ask Wompi</translation>
    </message>
    <message>
        <source>Id, referencia, CUS, aprobación, celular Nequi, o valor y hora</source>
        <translation>Id, reference, CUS, approval, Nequi phone, or amount and time</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Categorías anteriores</source>
        <translation>Earlier categories</translation>
    </message>
    <message>
        <source>Más categorías</source>
        <translation>More categories</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Billetes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Monedas</source>
        <translation>Coins</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Contar</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Quién recibe la caja</source>
        <translation>Who takes over the drawer</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Seguir vendiendo</source>
        <translation>Go on selling</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Otros medios</source>
        <translation>Other methods</translation>
    </message>
    <message>
        <source>Tarjeta, PSE, Nequi y QR se comparan solos con Wompi</source>
        <translation>Card, PSE, Nequi and QR are compared with Wompi by themselves</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>Uno más: {0}</source>
        <translation>One more: {0}</translation>
    </message>
    <message>
        <source>Uno menos: {0}</source>
        <translation>One fewer: {0}</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>Total contado</source>
        <translation>Total counted</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Nombre o razón social</source>
        <translation>Name or firm</translation>
    </message>
    <message>
        <source>Correo (opcional)</source>
        <translation>E-mail (optional)</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>DayScreen</name>
    <message>
        <source>Ventas de hoy</source>
        <translation>Today&apos;s sales</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Recibo PDF</source>
        <translation>PDF receipt</translation>
    </message>
    <message>
        <source>Abrir la venta</source>
        <translation>Open the sale</translation>
    </message>
    <message>
        <source>Hoy todavía no hay ventas.</source>
        <translation>No sales yet today.</translation>
    </message>
    <message>
        <source>La primera aparece aquí apenas agregue un producto.</source>
        <translation>The first one shows here as soon as you add a product.</translation>
    </message>
    <message>
        <source>Elija una venta.</source>
        <translation>Choose a sale.</translation>
    </message>
    <message>
        <source>Solo una venta pagada tiene recibo.</source>
        <translation>Only a paid sale has a receipt.</translation>
    </message>
    <message>
        <source>Pagado hoy</source>
        <translation>Paid today</translation>
    </message>
    <message>
        <source>Reimprimir</source>
        <translation>Reprint</translation>
    </message>
</context>
<context>
    <name>DeedsPage</name>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Qué hizo cada persona</source>
        <translation>What each person did</translation>
    </message>
    <message>
        <source>Nadie hizo nada en este tiempo.</source>
        <translation>Nobody did anything in this time.</translation>
    </message>
    <message>
        <source>«Autorizó» cuenta lo que una persona permitió a otra con su PIN. El detalle está en el diario.</source>
        <translation>“Authorised” counts what a person let another do with their PIN. The details are in the journal.</translation>
    </message>
    <message>
        <source>Elija más días.</source>
        <translation>Choose more days.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>Revisar ahora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Revisión del equipo</source>
        <translation>Computer check</translation>
    </message>
    <message>
        <source>Revisando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Tarda menos de un minuto. No cambia nada.</source>
        <translation>It takes less than a minute. Nothing is changed.</translation>
    </message>
    <message>
        <source>Hay {0} por arreglar.</source>
        <translation>{0} to fix.</translation>
    </message>
    <message>
        <source>Todo lo que se pudo mirar está bien.</source>
        <translation>Everything that could be looked at is well.</translation>
    </message>
    <message>
        <source>bien</source>
        <translation>good</translation>
    </message>
    <message>
        <source>a medias</source>
        <translation>half</translation>
    </message>
    <message>
        <source>con falla</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>sin dato</source>
        <translation>no data</translation>
    </message>
</context>
<context>
    <name>EraseName</name>
    <message>
        <source>¿Borrar el nombre de {0} para siempre?</source>
        <translation>Erase the name of {0} for ever?</translation>
    </message>
    <message>
        <source>Lo que hizo queda con su número, como manda la ley contable. Las copias selladas de antes todavía lo tienen.</source>
        <translation>What they did stays under their number, as accounting law requires. Sealed backups from before still hold it.</translation>
    </message>
    <message>
        <source>No borrar</source>
        <translation>Do not erase</translation>
    </message>
    <message>
        <source>Borrar el nombre</source>
        <translation>Erase the name</translation>
    </message>
    <message>
        <source>Quién lo pidió y por qué</source>
        <translation>Who asked for it and why</translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Mes pasado</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Avance del archivo</source>
        <translation>Progress of the file</translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Qué se exporta</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>Qué días</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>En qué formato</source>
        <translation>In which format</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Como el equipo</source>
        <translation>Same as computer</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Probar</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Esperar Enter después de «Sí»</source>
        <translation>Wait for Enter after “Yes”</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Nombre en los recibos y en Wompi</source>
        <translation>Name on receipts and at Wompi</translation>
    </message>
    <message>
        <source>Razón social</source>
        <translation>Legal name</translation>
    </message>
    <message>
        <source>NIT</source>
        <translation>NIT (tax id)</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Correo de la tienda para los pagos</source>
        <translation>The shop&apos;s own e-mail for payments</translation>
    </message>
    <message>
        <source>Cobro mínimo por Wompi, sin impuestos</source>
        <translation>Minimum charge through Wompi, before taxes</translation>
    </message>
    <message>
        <source>Tienda y aspecto</source>
        <translation>Shop and display</translation>
    </message>
    <message>
        <source>La tienda</source>
        <translation>The shop</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Cambia enseguida</source>
        <translation>Changes at once</translation>
    </message>
    <message>
        <source>Sonidos</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Nunca dicen nada que no esté en la pantalla</source>
        <translation>They never say what is not on the screen</translation>
    </message>
    <message>
        <source>Si no, la caja pasa sola a la siguiente venta en 3 segundos</source>
        <translation>Otherwise the till goes on to the next sale after 3 seconds</translation>
    </message>
    <message>
        <source>Minutos para pagar</source>
        <translation>Minutes to pay</translation>
    </message>
    <message>
        <source>Después el cobro vence y se cierra</source>
        <translation>Then the charge expires and is closed</translation>
    </message>
    <message>
        <source>Código de esta caja, distinto en cada una</source>
        <translation>Code of this till, different on each</translation>
    </message>
    <message>
        <source>Abrir de nuevo</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Al tocar</source>
        <translation>On touch</translation>
    </message>
    <message>
        <source>También con clic</source>
        <translation>On click too</translation>
    </message>
    <message>
        <source>Nunca</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Teclado en pantalla</source>
        <translation>On-screen keyboard</translation>
    </message>
    <message>
        <source>Sale solo al tocar un campo con el dedo</source>
        <translation>It comes up when a finger touches a field</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Teclas de la caja</source>
        <translation>Keys of the till</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Entrada de plata</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Salida de plata</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>Retiro</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Informe X</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Poner la base</source>
        <translation>Set the float</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Movimientos del cajón</source>
        <translation>Drawer movements</translation>
    </message>
    <message>
        <source>Por método</source>
        <translation>By method</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Pagos por hora</source>
        <translation>Payments by hour</translation>
    </message>
    <message>
        <source>Por hora</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>aprueban · mediana</source>
        <translation>approved · median</translation>
    </message>
</context>
<context>
    <name>HourChart</name>
    <message>
        <source>No hubo pagos.</source>
        <translation>No payments.</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Elegir archivo CSV</source>
        <translation>Choose a CSV file</translation>
    </message>
    <message>
        <source>Usar la tienda de ejemplo</source>
        <translation>Use the sample shop</translation>
    </message>
    <message>
        <source>Aplicar</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Elegir otro archivo</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Volver a la venta</source>
        <translation>Back to the sale</translation>
    </message>
    <message>
        <source>Lo que cambia</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Elija la lista de productos</source>
        <translation>Choose the product list</translation>
    </message>
    <message>
        <source>Listas (*.csv *.txt)</source>
        <translation>Lists (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Todos (*)</source>
        <translation>All (*)</translation>
    </message>
    <message>
        <source>No se tomó nada de este archivo</source>
        <translation>Nothing was taken from this file</translation>
    </message>
    <message>
        <source>Este archivo no cambia nada.</source>
        <translation>This file changes nothing.</translation>
    </message>
    <message>
        <source>Aplicando…</source>
        <translation>Applying…</translation>
    </message>
    <message>
        <source>Traer la lista de productos</source>
        <translation>Import the product list</translation>
    </message>
    <message>
        <source>Un archivo CSV de Excel o de otra caja, con las columnas nombre, precio e impuesto; también categoría, códigos, referencia, favorito y agotado. Primero verá qué cambia; nada se toca hasta «Aplicar».</source>
        <translation>A CSV file from Excel or another till, with the columns nombre, precio and impuesto; also categoría, códigos, referencia, favorito and agotado. First you see what changes; nothing is touched until “Apply”.</translation>
    </message>
    <message>
        <source>Traer productos</source>
        <translation>Import products</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Diario</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Más antiguos</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Nada con este filtro.</source>
        <translation>Nothing with this filter.</translation>
    </message>
    <message>
        <source>Todas las personas</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>No hay más antiguos.</source>
        <translation>There are no older ones.</translation>
    </message>
    <message>
        <source>N.º</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Elija «Todo» o todas las personas.</source>
        <translation>Choose “All” or everybody.</translation>
    </message>
    <message>
        <source>Lo que se haga en la caja queda escrito aquí.</source>
        <translation>What is done at the till is written down here.</translation>
    </message>
    <message>
        <source>El diario está vacío.</source>
        <translation>The journal is empty.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Ver u ocultar: {0}</source>
        <translation>Show or hide: {0}</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Cantidad</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>La venta está vacía.</source>
        <translation>The sale is empty.</translation>
    </message>
    <message>
        <source>No hay nada que deshacer.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Dto. total</source>
        <translation>Total disc.</translation>
    </message>
    <message>
        <source>En espera</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>No hay nada que dejar en espera.</source>
        <translation>There is nothing to hold.</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>coma decimal</source>
        <translation>decimal comma</translation>
    </message>
    <message>
        <source>guion</source>
        <translation>dash</translation>
    </message>
    <message>
        <source>punto decimal</source>
        <translation>decimal point</translation>
    </message>
    <message>
        <source>tres ceros</source>
        <translation>three zeros</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Guardar en el almacén seguro del equipo</source>
        <translation>Keep in this computer&apos;s secure store</translation>
    </message>
    <message>
        <source>Escribir otras llaves</source>
        <translation>Type other keys</translation>
    </message>
    <message>
        <source>Quitar las llaves</source>
        <translation>Remove the keys</translation>
    </message>
    <message>
        <source>Preguntando a Wompi…</source>
        <translation>Asking Wompi…</translation>
    </message>
    <message>
        <source>Faltan la llave pública y el secreto de integridad.</source>
        <translation>The public key and the integrity secret are missing.</translation>
    </message>
    <message>
        <source>Corrija la llave marcada en rojo.</source>
        <translation>Correct the key marked in red.</translation>
    </message>
    <message>
        <source>¿Quitar las llaves de este equipo?</source>
        <translation>Remove the keys from this computer?</translation>
    </message>
    <message>
        <source>La caja deja de cobrar por Wompi y de preguntar por los cobros que esperan. Las ventas y los recibos quedan guardados.</source>
        <translation>The till stops charging through Wompi and asking about charges that wait. Sales and receipts stay saved.</translation>
    </message>
    <message>
        <source>Dejarlas</source>
        <translation>Leave them</translation>
    </message>
    <message>
        <source>Llave pública</source>
        <translation>Public key</translation>
    </message>
    <message>
        <source>Llave privada</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Secreto de integridad</source>
        <translation>Integrity secret</translation>
    </message>
    <message>
        <source>Llaves de Wompi</source>
        <translation>Wompi keys</translation>
    </message>
    <message>
        <source>Péguelas como están. Cada una se prueba al pegarla o al salir del campo.</source>
        <translation>Paste them as they are. Each one is checked when you paste it or leave its field.</translation>
    </message>
    <message>
        <source>Las llaves están en el almacén seguro</source>
        <translation>The keys are in the secure store</translation>
    </message>
    <message>
        <source>No se vuelven a mostrar. Para cambiarlas, escríbalas de nuevo.</source>
        <translation>They are not shown again. To change them, type them anew.</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Sonidos</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Probar</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Probar el sonido</source>
        <translation>Test the sound</translation>
    </message>
    <message>
        <source>Sonido apagado</source>
        <translation>Sound off</translation>
    </message>
    <message>
        <source>Sonido activado</source>
        <translation>Sound on</translation>
    </message>
    <message>
        <source>Este equipo no suena</source>
        <translation>This computer has no sound</translation>
    </message>
</context>
<context>
    <name>LeaversCard</name>
    <message>
        <source>Personas que se fueron</source>
        <translation>People who left</translation>
    </message>
    <message>
        <source>Borrar el nombre</source>
        <translation>Erase the name</translation>
    </message>
    <message>
        <source>Los nombres de antes están dentro del registro sellado, que no se puede cambiar: al borrar uno, ninguna pantalla, papel ni archivo de la caja lo muestra más.</source>
        <translation>Names from before are inside the sealed records, which cannot be changed: once one is erased, no screen, paper or file of the till shows it any more.</translation>
    </message>
    <message>
        <source>Elija a una persona.</source>
        <translation>Choose a person.</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nombres de quienes se fueron</source>
        <translation>Names of people who left</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Entrar</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Escriba su PIN</source>
        <translation>Type your PIN</translation>
    </message>
    <message>
        <source>Hola, {0}</source>
        <translation>Hello, {0}</translation>
    </message>
    <message>
        <source>¿Quién atiende?</source>
        <translation>Who is serving?</translation>
    </message>
    <message>
        <source>Salir del ensayo</source>
        <translation>Leave the rehearsal</translation>
    </message>
    <message>
        <source>La caja de verdad sigue igual</source>
        <translation>The real till stays as it is</translation>
    </message>
    <message>
        <source>Practicar</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>Clientes de ensayo</source>
        <translation>Rehearsal customers</translation>
    </message>
</context>
<context>
    <name>LockSide</name>
    <message>
        <source>Estado de la caja</source>
        <translation>State of the till</translation>
    </message>
    <message>
        <source>Caja {0}</source>
        <translation>Till {0}</translation>
    </message>
    <message>
        <source>Turno {0} abierto</source>
        <translation>Shift {0} open</translation>
    </message>
    <message>
        <source>Turno {0} sin abrir</source>
        <translation>Shift {0} not open</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>Valor en pesos</source>
        <translation>Amount in pesos</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Valor</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NeedSheet</name>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cerrar con motivo</source>
        <translation>Close with a reason</translation>
    </message>
    <message>
        <source>Qué se hizo y por qué</source>
        <translation>What was done and why</translation>
    </message>
    <message>
        <source>Lo atiendo yo</source>
        <translation>I will handle it</translation>
    </message>
    <message>
        <source>Abrir el caso</source>
        <translation>Open the case</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Cerradas</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Pendientes</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Nada necesita a una persona ahora.</source>
        <translation>Nothing needs a person now.</translation>
    </message>
    <message>
        <source>Todavía nadie ha cerrado nada.</source>
        <translation>Nobody has closed anything yet.</translation>
    </message>
    <message>
        <source>Necesita una persona</source>
        <translation>Needs a person</translation>
    </message>
    <message>
        <source>Ya cerradas</source>
        <translation>Already closed</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Borrar</source>
        <translation>Rub out</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Enter: siguiente</source>
        <translation>Enter: next</translation>
    </message>
</context>
<context>
    <name>PageWay</name>
    <message>
        <source>Pago con tarjeta en esta pantalla</source>
        <translation>Card payment on this screen</translation>
    </message>
    <message>
        <source>Cómo paga el cliente</source>
        <translation>How the customer pays</translation>
    </message>
    <message>
        <source>El QR al celular del cliente siempre está y es lo recomendado. Si prende esta opción, la página de Wompi se abre también en la caja. Escribir tarjetas de clientes en un equipo de la tienda le agrega deberes de seguridad (PCI DSS): debe cuidar este equipo como un datáfono, y la tarjeta la escribe el cliente, nunca usted. PSE y Nequi no traen ese deber.</source>
        <translation>The QR to the customer&apos;s phone is always there and is what we recommend. If you switch this on, Wompi&apos;s page opens on the till as well. Typing customers&apos; cards into a shop&apos;s computer adds security duties (PCI DSS): guard this computer like a card terminal, and the customer types the card, never you. PSE and Nequi do not bring that duty.</translation>
    </message>
    <message>
        <source>Pantalla del cliente</source>
        <translation>Customer&apos;s screen</translation>
    </message>
    <message>
        <source>Si el equipo tiene otra pantalla, el cliente ve ahí su cuenta, el QR y si pagó.</source>
        <translation>If this computer has another screen, customers see there their bill, the QR and whether they paid.</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Informe del turno</source>
        <translation>Shift report</translation>
    </message>
    <message>
        <source>Guardar PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Imprimir otra vez</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Abrir el siguiente turno</source>
        <translation>Open the next shift</translation>
    </message>
    <message>
        <source>Contar</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>ParkedTabs</name>
    <message>
        <source>Ventas en espera</source>
        <translation>Sales on hold</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Ventas anteriores</source>
        <translation>Earlier sales</translation>
    </message>
    <message>
        <source>Más ventas</source>
        <translation>More sales</translation>
    </message>
</context>
<context>
    <name>PaymentFilter</name>
    <message>
        <source>Escriba pesos, sin letras.</source>
        <translation>Write pesos, without letters.</translation>
    </message>
    <message>
        <source>Filtrar transacciones</source>
        <translation>Filter transactions</translation>
    </message>
    <message>
        <source>Canal, método, quién cobró, caja y valor. Vacío deja pasar todo.</source>
        <translation>Channel, method, who charged, till and amount. Leave empty to show everything.</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Filtrar</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Método</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Quién cobró</source>
        <translation>Who charged</translation>
    </message>
    <message>
        <source>Desde ($)</source>
        <translation>From ($)</translation>
    </message>
    <message>
        <source>Hasta ($)</source>
        <translation>To ($)</translation>
    </message>
    <message>
        <source>Caja</source>
        <translation>Till</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Filtros</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Transacciones</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Ninguna transacción pasa por estos filtros.</source>
        <translation>No transactions match these filters.</translation>
    </message>
    <message>
        <source>Cambie las fechas, quite un filtro o borre la búsqueda.</source>
        <translation>Change the dates, take a filter off or clear the search.</translation>
    </message>
    <message>
        <source>Más recientes</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Más antiguas</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Recibo PDF</source>
        <translation>Receipt PDF</translation>
    </message>
    <message>
        <source>Abrir el caso</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Elija una transacción.</source>
        <translation>Choose a transaction.</translation>
    </message>
    <message>
        <source>Lo recibido a mano no tiene caso en Wompi.</source>
        <translation>What was taken by hand has no case at Wompi.</translation>
    </message>
    <message>
        <source>Solo una venta pagada tiene recibo.</source>
        <translation>Only a paid sale has a receipt.</translation>
    </message>
    <message>
        <source>No hay más en estas fechas.</source>
        <translation>There is no more on these dates.</translation>
    </message>
    <message>
        <source>Referencia, últimos 4 o venta</source>
        <translation>Reference, last 4 or sale</translation>
    </message>
    <message>
        <source>Elija otra fecha. Cada cobro nuevo aparece aquí solo.</source>
        <translation>Choose another date. Each new charge appears here by itself.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Agregar persona</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Todavía no hay personas</source>
        <translation>No people yet</translation>
    </message>
    <message>
        <source>Mientras no las haya, cualquiera puede todo en esta caja. La primera es gerente y nombra a las demás.</source>
        <translation>Until there are, anybody may do everything at this till. The first one is a manager and names the others.</translation>
    </message>
    <message>
        <source>¿Retirar a {0}?</source>
        <translation>Remove {0}?</translation>
    </message>
    <message>
        <source>Ya no podrá entrar a la caja. Lo que hizo queda escrito a su nombre.</source>
        <translation>They can no longer sign in. What they did stays on record under their name.</translation>
    </message>
    <message>
        <source>Dejar</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Bloquear sola la caja</source>
        <translation>Lock the till by itself</translation>
    </message>
    <message>
        <source>Si nadie la toca. Nunca durante un cobro.</source>
        <translation>When nobody touches it. Never during a charge.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>PIN de 4 a 6 números</source>
        <translation>PIN of 4 to 6 digits</translation>
    </message>
    <message>
        <source>El PIN otra vez</source>
        <translation>PIN again</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Persona nueva</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>No es el mismo PIN. Escríbalo otra vez.</source>
        <translation>It is not the same PIN. Type it again.</translation>
    </message>
    <message>
        <source>Escriba antes lo que cambia.</source>
        <translation>Type what changes first.</translation>
    </message>
    <message>
        <source>Falta el PIN.</source>
        <translation>The PIN is missing.</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Cargo</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>{0} números</source>
        <translation>{0} digits</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Borrar</source>
        <translation>Rub out</translation>
    </message>
</context>
<context>
    <name>PrinterChooser</name>
    <message>
        <source>O escriba dónde está: en la red o como archivo</source>
        <translation>Or type where it is: on the network or as a file</translation>
    </message>
    <message>
        <source>Usar esta</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>Sin impresora</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Este equipo no ve ninguna. Conéctela y préndala, o escriba su dirección.</source>
        <translation>This computer sees none. Connect it and switch it on, or type its address.</translation>
    </message>
    <message>
        <source>Escriba primero la dirección.</source>
        <translation>Type the address first.</translation>
    </message>
    <message>
        <source>¿Cuál impresora?</source>
        <translation>Which printer?</translation>
    </message>
    <message>
        <source>recibos y cajón</source>
        <translation>receipts and drawer</translation>
    </message>
    <message>
        <source>hojas, en PDF</source>
        <translation>pages, as PDF</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>Sin impresora</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Elegir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Imprimir al quedar pagado</source>
        <translation>Print once paid</translation>
    </message>
    <message>
        <source>Probar cajón</source>
        <translation>Test drawer</translation>
    </message>
    <message>
        <source>Elegir imagen</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Imprimir prueba</source>
        <translation>Print a test</translation>
    </message>
    <message>
        <source>Lo que sale</source>
        <translation>What comes out</translation>
    </message>
    <message>
        <source>Elija el logo de la tienda</source>
        <translation>Choose the shop&apos;s logo</translation>
    </message>
    <message>
        <source>Imágenes (*.png *.jpg *.jpeg *.bmp *.gif)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.gif)</translation>
    </message>
    <message>
        <source>La caja cobra igual; el recibo se ve y se guarda en PDF.</source>
        <translation>The till charges all the same; the receipt is shown and saved as PDF.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Primero elija la impresora.</source>
        <translation>Choose the printer first.</translation>
    </message>
    <message>
        <source>{0} letras</source>
        <translation>{0} letters</translation>
    </message>
    <message>
        <source>Impresora y cajón</source>
        <translation>Printer and drawer</translation>
    </message>
    <message>
        <source>Si la impresora falla, la venta igual queda pagada</source>
        <translation>If the printer fails, the sale is paid all the same</translation>
    </message>
    <message>
        <source>Copias</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Logo en los recibos</source>
        <translation>Logo on receipts</translation>
    </message>
    <message>
        <source>Sale en blanco y negro, arriba</source>
        <translation>Black and white, at the top</translation>
    </message>
    <message>
        <source>Abrir el cajón</source>
        <translation>Open the drawer</translation>
    </message>
    <message>
        <source>Con efectivo, o con F10 y motivo</source>
        <translation>With cash, or with F10 and a reason</translation>
    </message>
    <message>
        <source>Cable del cajón</source>
        <translation>Drawer cable</translation>
    </message>
    <message>
        <source>Si la prueba no lo abre, use el otro</source>
        <translation>If the test does not open it, use the other</translation>
    </message>
    <message>
        <source>¿Cuál es la última letra de la regla?</source>
        <translation>Which is the last letter of the ruler?</translation>
    </message>
    <message>
        <source>Así la caja sabe cuántas letras caben por línea en su papel.</source>
        <translation>So the till knows how many letters fit on a line of your paper.</translation>
    </message>
    <message>
        <source>¿Las tildes salen mal? Pruebe otro juego de letras.</source>
        <translation>Accents come out wrong? Try another set of letters.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Guardar textos que pueden nombrar a alguien</source>
        <translation>Keep texts that may name somebody</translation>
    </message>
    <message>
        <source>Nombre, teléfono o documento</source>
        <translation>Name, telephone or document</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Borrar lo encontrado</source>
        <translation>Erase what was found</translation>
    </message>
    <message>
        <source>Textos encontrados</source>
        <translation>Texts found</translation>
    </message>
    <message>
        <source>Quién y cómo lo pidió (se puede borrar después)</source>
        <translation>Who asked and how (can be erased later)</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>Solicitudes y autorizaciones</source>
        <translation>Requests and consents</translation>
    </message>
    <message>
        <source>Nada anotado todavía.</source>
        <translation>Nothing noted yet.</translation>
    </message>
    <message>
        <source>Busque primero.</source>
        <translation>Search first.</translation>
    </message>
    <message>
        <source>¿Borrar para siempre? Textos: {0}</source>
        <translation>Erase for ever? Texts: {0}</translation>
    </message>
    <message>
        <source>Las ventas, los recibos y el diario quedan igual. Las copias selladas de antes todavía los tienen.</source>
        <translation>Sales, receipts and the journal stay as they are. Sealed backups from before still hold them.</translation>
    </message>
    <message>
        <source>No borrar</source>
        <translation>Do not erase</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Texto</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Quién lo anotó</source>
        <translation>Noted by</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Qué hay de una persona</source>
        <translation>What is held of a person</translation>
    </message>
    <message>
        <source>Qué se pidió y qué se autorizó</source>
        <translation>Requests and consents</translation>
    </message>
    <message>
        <source>La ley da 10 días hábiles para contestar una consulta y 15 para un reclamo. Lo que Wompi y la ley contable obligan a guardar no se borra.</source>
        <translation>The law gives 10 working days to answer a query and 15 for a claim. What Wompi and accounting law require to be kept is not erased.</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Precio con impuestos</source>
        <translation>Price with taxes</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Códigos, separados por un espacio</source>
        <translation>Codes, separated by a space</translation>
    </message>
    <message>
        <source>Lugar entre los favoritos</source>
        <translation>Place among the favourites</translation>
    </message>
    <message>
        <source>vacío si no es favorito</source>
        <translation>empty if not a favourite</translation>
    </message>
    <message>
        <source>Dibujo</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Agotado</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Sin cambios</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Nuevo producto</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Impuesto dentro del precio</source>
        <translation>Tax inside the price</translation>
    </message>
    <message>
        <source>Agotado: se puede vender igual, con un aviso</source>
        <translation>Sold out: it can still be sold, with a notice</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Buscar un producto</source>
        <translation>Search for a product</translation>
    </message>
    <message>
        <source>Nuevo producto</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Productos</source>
        <translation>Products</translation>
    </message>
</context>
<context>
    <name>QuantityPad</name>
    <message>
        <source>Cantidad</source>
        <translation>Quantity</translation>
    </message>
</context>
<context>
    <name>RangeChooser</name>
    <message>
        <source>Días anteriores</source>
        <translation>Days before</translation>
    </message>
    <message>
        <source>Días siguientes</source>
        <translation>Days after</translation>
    </message>
    <message>
        <source>Después de hoy todavía no hay nada.</source>
        <translation>There is nothing after today yet.</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>No es una fecha. Ej.: 20/11/2026</source>
        <translation>That is no date. E.g. 20/11/2026</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>¿Qué días quiere ver?</source>
        <translation>Which days do you want to see?</translation>
    </message>
    <message>
        <source>Escriba las fechas como día/mes/año. Un rango largo toma un momento.</source>
        <translation>Write the dates as day/month/year. A long range takes a moment.</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ver estos días</source>
        <translation>See these days</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Listo para la primera venta</source>
        <translation>Ready for the first sale</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Día anterior</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Día siguiente</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Comparar</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Dejar de leer</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Abrir el caso</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Pagos del día</source>
        <translation>Payments of the day</translation>
    </message>
    <message>
        <source>No firmar</source>
        <translation>Do not sign</translation>
    </message>
    <message>
        <source>Firmar</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Elija un pago de esta caja.</source>
        <translation>Choose a payment of this till.</translation>
    </message>
    <message>
        <source>Qué pagos se ven</source>
        <translation>Which payments are shown</translation>
    </message>
</context>
<context>
    <name>ReconciliationSide</name>
    <message>
        <source>Firmar el día</source>
        <translation>Sign the day</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Últimos días</source>
        <translation>Recent days</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Elegir archivo</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Archivo de la copia</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>Código que escribió en papel</source>
        <translation>The code you wrote on paper</translation>
    </message>
    <message>
        <source>Probar la copia</source>
        <translation>Check backup</translation>
    </message>
    <message>
        <source>Recuperar y abrir la tienda</source>
        <translation>Restore and open the shop</translation>
    </message>
    <message>
        <source>Elija la copia</source>
        <translation>Choose the backup</translation>
    </message>
    <message>
        <source>Copias de Mostrador (*.copia)</source>
        <translation>Mostrador backups (*.copia)</translation>
    </message>
    <message>
        <source>Todo (*)</source>
        <translation>Everything (*)</translation>
    </message>
    <message>
        <source>Probando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Elija primero el archivo de la copia.</source>
        <translation>Choose the backup file first.</translation>
    </message>
    <message>
        <source>Escriba el código que abre la copia.</source>
        <translation>Type the code that opens the backup.</translation>
    </message>
    <message>
        <source>Termina en .copia; está en la memoria USB o en la carpeta «Copias».</source>
        <translation>It ends in .copia; it is on the USB stick or in the folder “Copias”.</translation>
    </message>
    <message>
        <source>Recuperar una copia</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Primero se prueba sin tocar nada: se abre, se revisa y se cuenta.</source>
        <translation>First it is checked without touching anything: opened, read and counted.</translation>
    </message>
    <message>
        <source>La copia sirve</source>
        <translation>The backup is good</translation>
    </message>
    <message>
        <source>La caja se cierra y se abre con estos datos. Lo que haya hoy en este equipo se guarda aparte, y lo cobrado después de la copia se busca en Wompi.</source>
        <translation>The till closes and reopens with this data. What this computer holds today is kept aside, and later charges are looked up at Wompi.</translation>
    </message>
</context>
<context>
    <name>RelayPage</name>
    <message>
        <source>Dirección del servidor</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Tienda (solo si el servidor atiende varias)</source>
        <translation>Shop (only if the server serves several)</translation>
    </message>
    <message>
        <source>Pedir código</source>
        <translation>Ask for a code</translation>
    </message>
    <message>
        <source>Otro código</source>
        <translation>Another code</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Código para aprobar</source>
        <translation>Code to approve</translation>
    </message>
    <message>
        <source>Desvincular</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>Probar aviso</source>
        <translation>Send a test</translation>
    </message>
    <message>
        <source>Esta caja está vinculada con {0}</source>
        <translation>This till is linked with {0}</translation>
    </message>
    <message>
        <source>Vence en **{0}**</source>
        <translation>Expires in **{0}**</translation>
    </message>
    <message>
        <source>Pidiendo el código…</source>
        <translation>Asking for the code…</translation>
    </message>
    <message>
        <source>Escriba primero la dirección del servidor.</source>
        <translation>First type the server&apos;s address.</translation>
    </message>
    <message>
        <source>Probando…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>Primero vincule la caja.</source>
        <translation>Link the till first.</translation>
    </message>
    <message>
        <source>¿Desvincular el servidor de avisos?</source>
        <translation>Unlink the notice server?</translation>
    </message>
    <message>
        <source>La caja sigue cobrando y preguntando sola. Retírela también en la página del servidor.</source>
        <translation>The till keeps charging and asking by itself. Withdraw it on the server&apos;s page too.</translation>
    </message>
    <message>
        <source>Dejarlo</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>listo</source>
        <translation>done</translation>
    </message>
    <message>
        <source>en espera</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>falta</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>con falla</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>El servidor recibe los avisos de Wompi y se los pasa a esta caja, para enterarse al instante. Si falla, la caja sigue preguntando sola: nada se pierde.</source>
        <translation>The server receives Wompi&apos;s notices and passes them to this till, so that it knows at once. If it fails, the till keeps asking by itself: nothing is lost.</translation>
    </message>
    <message>
        <source>Servidor de avisos</source>
        <translation>Notice server</translation>
    </message>
    <message>
        <source>Apruebe este código en la página de su servidor de avisos</source>
        <translation>Approve this code on the page of your notice server</translation>
    </message>
    <message>
        <source>o ábrala con el celular</source>
        <translation>or open it with a phone</translation>
    </message>
    <message>
        <source>Se entera de los pagos al instante. Aun así, solo cuenta lo que Wompi responde a la caja.</source>
        <translation>It hears of payments at once. Even so, only what Wompi answers the till counts.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Contar</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>El conteo quedó sellado</source>
        <translation>The count is sealed</translation>
    </message>
    <message>
        <source>Cierre el turno, o llame a quien puede ver el resultado.</source>
        <translation>Close the shift, or call somebody who may see the result.</translation>
    </message>
    <message>
        <source>Informe Z</source>
        <translation>Z report</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Ver el resultado</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Recontar</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>Seguir vendiendo</source>
        <translation>Go on selling</translation>
    </message>
    <message>
        <source>Cerrar e imprimir Z</source>
        <translation>Close and print Z</translation>
    </message>
    <message>
        <source>Solo gerente</source>
        <translation>Managers only</translation>
    </message>
    <message>
        <source>Nada que explicar</source>
        <translation>Nothing to explain</translation>
    </message>
    <message>
        <source>No hay un descuido que explique justo esta diferencia.</source>
        <translation>No single slip explains exactly this difference.</translation>
    </message>
</context>
<context>
    <name>RightsCard</name>
    <message>
        <source>Puede sin pedir permiso</source>
        <translation>May do without asking</translation>
    </message>
</context>
<context>
    <name>SaleScreen</name>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Ajustar solo</source>
        <translation>Auto-adjust</translation>
    </message>
    <message>
        <source>Leer otro</source>
        <translation>Read another</translation>
    </message>
    <message>
        <source>Prefijos con peso, como 20 21</source>
        <translation>Weight prefixes, like 20 21</translation>
    </message>
    <message>
        <source>Prefijos con precio, como 22</source>
        <translation>Price prefixes, like 22</translation>
    </message>
    <message>
        <source>Cifras del producto (4 a 6)</source>
        <translation>Product digits (4 to 6)</translation>
    </message>
    <message>
        <source>Guardar la balanza</source>
        <translation>Save codes</translation>
    </message>
    <message>
        <source>Último código leído</source>
        <translation>Last code read</translation>
    </message>
    <message>
        <source>Lo que escribe una persona nunca se toma como código.</source>
        <translation>What a person types is never taken for a code.</translation>
    </message>
    <message>
        <source>Lector de códigos</source>
        <translation>Code scanner</translation>
    </message>
    <message>
        <source>Tiempo entre teclas (ms)</source>
        <translation>Time between keys (ms)</translation>
    </message>
    <message>
        <source>Códigos de la balanza</source>
        <translation>Scale codes</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Buscar un producto</source>
        <translation>Search for a product</translation>
    </message>
    <message>
        <source>Buscar por nombre, código o precio; o escanear</source>
        <translation>Search by name, code or price; or scan</translation>
    </message>
    <message>
        <source>Buscar o escanear</source>
        <translation>Search or scan</translation>
    </message>
</context>
<context>
    <name>SetupScreen</name>
    <message>
        <source>Llaves de Wompi</source>
        <translation>Wompi keys</translation>
    </message>
    <message>
        <source>Productos</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Servidor de avisos</source>
        <translation>Notice server</translation>
    </message>
    <message>
        <source>Impresora y cajón</source>
        <translation>Printer and drawer</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Traer productos</source>
        <translation>Import products</translation>
    </message>
    <message>
        <source>Lector de códigos</source>
        <translation>Code scanner</translation>
    </message>
    <message>
        <source>Tienda y aspecto</source>
        <translation>Shop and display</translation>
    </message>
    <message>
        <source>Copias</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Revisión del equipo</source>
        <translation>Computer check</translation>
    </message>
    <message>
        <source>Alertas</source>
        <translation>Alerts</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Productos</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Traer productos</source>
        <translation>Import products</translation>
    </message>
    <message>
        <source>Usar la tienda de ejemplo</source>
        <translation>Use the sample shop</translation>
    </message>
    <message>
        <source>Todavía no hay productos</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Traiga su lista desde un archivo, o practique con una tienda de ejemplo.</source>
        <translation>Import your list from a file, or practise with a sample shop.</translation>
    </message>
    <message>
        <source>Favoritos</source>
        <translation>Favourites</translation>
    </message>
    <message>
        <source>Otro valor</source>
        <translation>Other amount</translation>
    </message>
    <message>
        <source>Vender por valor</source>
        <translation>Sell by amount</translation>
    </message>
    <message>
        <source>Crear el producto</source>
        <translation>Create the product</translation>
    </message>
    <message>
        <source>Sin categoría</source>
        <translation>No category</translation>
    </message>
</context>
<context>
    <name>ShopBar</name>
    <message>
        <source>Estado de la caja</source>
        <translation>State of the till</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Por confirmar</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Ventas</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>{0}, bloquear la caja</source>
        <translation>{0}, lock the till</translation>
    </message>
    <message>
        <source>Turno</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Caja {0} · Turno {1}</source>
        <translation>Till {0} · Shift {1}</translation>
    </message>
    <message>
        <source>Caja {0} · Turno cerrado</source>
        <translation>Till {0} · Shift closed</translation>
    </message>
    <message>
        <source>Gerencia</source>
        <translation>Management</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Nombre de la tienda</source>
        <translation>Shop name</translation>
    </message>
    <message>
        <source>Razón social</source>
        <translation>Legal name</translation>
    </message>
    <message>
        <source>NIT</source>
        <translation>NIT (tax id)</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Dirección y ciudad</source>
        <translation>Address and city</translation>
    </message>
    <message>
        <source>Correo de la tienda para Wompi</source>
        <translation>The shop&apos;s e-mail for Wompi</translation>
    </message>
    <message>
        <source>Su tienda</source>
        <translation>Your shop</translation>
    </message>
    <message>
        <source>Así la nombran los recibos y la página de pago. Lo vacío no se imprime.</source>
        <translation>This is how receipts and the payment page name it. What is left empty is not printed.</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Buscar ajuste</source>
        <translation>Find setting</translation>
    </message>
    <message>
        <source>Ningún ajuste se llama así.</source>
        <translation>No setting is called that.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Todo queda guardado en este equipo. Puede cambiarlo después en Ajustes.</source>
        <translation>Everything is kept on this computer. You can change it later in Settings.</translation>
    </message>
</context>
<context>
    <name>StoppedWindow</name>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TermsSheet</name>
    <message>
        <source>Descuento</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Precio</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>TicketColumn</name>
    <message>
        <source>Cantidad</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Renglones de la venta</source>
        <translation>Lines of the sale</translation>
    </message>
    <message>
        <source>Escanee o toque un producto.</source>
        <translation>Scan or touch a product.</translation>
    </message>
    <message>
        <source>Para cantidades: 3 * y el código.</source>
        <translation>For quantities: 3 * and the code.</translation>
    </message>
    <message>
        <source>Cobrar</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Dto.</source>
        <translation>Disc.</translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message>
        <source>Por confirmar</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Nada por confirmar.</source>
        <translation>Nothing to confirm.</translation>
    </message>
    <message>
        <source>Lo que deje con F8 espera aquí; cuando se sepa, suena y sube de primero.</source>
        <translation>What you leave for later with F8 waits here; when the answer comes, it sounds and moves to the top.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ver la venta</source>
        <translation>See the sale</translation>
    </message>
    <message>
        <source>Quitar de aquí</source>
        <translation>Take off here</translation>
    </message>
    <message>
        <source>Comprobar número</source>
        <translation>Check a number</translation>
    </message>
    <message>
        <source>La caja pregunta sola; si algo cambia, suena.</source>
        <translation>The till asks by itself; a change makes a sound.</translation>
    </message>
    <message>
        <source>Ver el caso</source>
        <translation>See the case</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Recibo PDF</source>
        <translation>Receipt PDF</translation>
    </message>
</context>
<context>
    <name>ValueSheet</name>
    <message>
        <source>Valor con impuestos</source>
        <translation>Amount with taxes</translation>
    </message>
    <message>
        <source>Nombre (opcional)</source>
        <translation>Name (optional)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Practicar con una tienda de ejemplo</source>
        <translation>Practise with a sample shop</translation>
    </message>
    <message>
        <source>Sin llaves y sin plata real. Clientes de ensayo: pagan, no les aprueban, se van o pagan tarde. Se abre en otra ventana.</source>
        <translation>No keys and no real money. Rehearsal customers who pay, are declined, leave or pay late. It opens in another window.</translation>
    </message>
    <message>
        <source>Preparar mi tienda</source>
        <translation>Set up my shop</translation>
    </message>
    <message>
        <source>Datos, personas, productos y llaves de Wompi. Cada paso se puede saltar y hacer después.</source>
        <translation>Details, people, products and Wompi keys. Every step can be skipped and done later.</translation>
    </message>
    <message>
        <source>Bienvenido a Mostrador</source>
        <translation>Welcome to Mostrador</translation>
    </message>
    <message>
        <source>Una caja que siempre le dice si puede entregar.</source>
        <translation>A till that always tells you whether you may hand over.</translation>
    </message>
    <message>
        <source>Recuperar una copia</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>De otro computador o de una reinstalación: archivo o memoria USB.</source>
        <translation>From another computer or after a reinstall: a file or a USB stick.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Atrás</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Saltar por ahora</source>
        <translation>Skip for now</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Empezar a vender</source>
        <translation>Start selling</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>caps</name>
    <message>
        <source>Supr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Re Pág</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Av Pág</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Fin</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Recibió {received} de {due}</source>
        <translation>Received {received} of {due}</translation>
    </message>
    <message>
        <source>Total a cobrar</source>
        <translation>Total to charge</translation>
    </message>
    <message>
        <source>{count} artículos</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>1 artículo</source>
        <translation>1 item</translation>
    </message>
    <message>
        <source>Consumidor final</source>
        <translation>Final consumer</translation>
    </message>
    <message>
        <source>Lo confirma Wompi</source>
        <translation>Confirmed by Wompi</translation>
    </message>
    <message>
        <source>QR al celular</source>
        <translation>QR to the phone</translation>
    </message>
    <message>
        <source>El cliente paga en su propio celular</source>
        <translation>The customer pays on their own phone</translation>
    </message>
    <message>
        <source>Tarjeta o PSE en pantalla</source>
        <translation>Card or PSE on screen</translation>
    </message>
    <message>
        <source>El cliente escribe, nunca usted</source>
        <translation>The customer types, never you</translation>
    </message>
    <message>
        <source>Abriendo el cobro…</source>
        <translation>Opening the charge…</translation>
    </message>
    <message>
        <source>Faltan las llaves de Wompi: escríbalas en «Ajustes»</source>
        <translation>Wompi&apos;s keys are missing: type them in “Settings”</translation>
    </message>
    <message>
        <source>Falta la llave privada: escríbala en «Ajustes»</source>
        <translation>The private key is missing: type it in “Settings”</translation>
    </message>
    <message>
        <source>Apagada: se prende en «Ajustes»</source>
        <translation>Off: switch it on in “Settings”</translation>
    </message>
    <message>
        <source>Venta {number}</source>
        <translation>Sale {number}</translation>
    </message>
    <message>
        <source>y {count} renglones más</source>
        <translation>and {count} more lines</translation>
    </message>
    <message>
        <source>Impuestos incluidos</source>
        <translation>Taxes included</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Volver a la venta</source>
        <translation>Back to the sale</translation>
    </message>
    <message>
        <source>Lo que lleva el cliente</source>
        <translation>What the customer takes</translation>
    </message>
    <message>
        <source>La venta está vacía. Agregue un producto.</source>
        <translation>The sale is empty. Add a product.</translation>
    </message>
    <message>
        <source>La venta pasa de {limit} renglones. Divídala en dos ventas.</source>
        <translation>The sale has more than {limit} lines. Make two sales of it.</translation>
    </message>
    <message>
        <source>La venta suma cero. No hay nada que cobrar.</source>
        <translation>The sale adds up to zero. There is nothing to charge.</translation>
    </message>
    <message>
        <source>Wompi solo recibe pesos enteros. Revise los precios de la venta.</source>
        <translation>Wompi takes whole pesos only. Check the prices of the sale.</translation>
    </message>
    <message>
        <source>Wompi recibe desde {limit} sin impuestos. Agregue otro producto.</source>
        <translation>Wompi takes {limit} without taxes at least. Add another product.</translation>
    </message>
    <message>
        <source>Wompi recibe hasta {limit} por cobro. Divida la venta.</source>
        <translation>Wompi takes {limit} a charge at most. Divide the sale.</translation>
    </message>
    <message>
        <source>Esta venta se está cobrando. Cierre el cobro antes de cambiarla.</source>
        <translation>This sale is being charged. Close the charge before you change it.</translation>
    </message>
    <message>
        <source>Esta venta ya está pagada. Empiece la siguiente.</source>
        <translation>This sale is paid already. Begin the next one.</translation>
    </message>
    <message>
        <source>Esta venta se anuló y no vuelve. Empiece una nueva.</source>
        <translation>This sale was voided and does not come back. Start a new one.</translation>
    </message>
    <message>
        <source>Faltan las llaves de Wompi. Escríbalas en «Ajustes».</source>
        <translation>Wompi&apos;s keys are missing. Type them under “Settings”.</translation>
    </message>
    <message>
        <source>Esta venta ya está pagada. No cobre otra vez.</source>
        <translation>This sale is paid already. Do not charge again.</translation>
    </message>
    <message>
        <source>El cobro {reference} todavía puede pagarse. Espere a que se cierre.</source>
        <translation>Charge {reference} may still be paid. Wait until it is closed.</translation>
    </message>
    <message>
        <source>Wompi devolvió un enlace que no es el pedido. Cobre de nuevo.</source>
        <translation>Wompi answered with another link than the one asked for. Charge again.</translation>
    </message>
    <message>
        <source>La caja no tiene las llaves con que se hizo este cobro.</source>
        <translation>The till does not have the keys this charge was made with.</translation>
    </message>
    <message>
        <source>La caja ya está abierta en este equipo. Use esa ventana.</source>
        <translation>The till is open on this computer already. Use that window.</translation>
    </message>
    <message>
        <source>Los datos están en una carpeta de red. Páselos a un disco de este equipo.</source>
        <translation>The data lies in a network folder. Move it to a disk of this computer.</translation>
    </message>
    <message>
        <source>El disco está lleno. Libere espacio; no se cobra hasta entonces.</source>
        <translation>The disk is full. Free some space; nothing is charged until then.</translation>
    </message>
    <message>
        <source>La caja no puede escribir en su carpeta. Revise los permisos.</source>
        <translation>The till cannot write into its folder. Check the permissions.</translation>
    </message>
    <message>
        <source>El disco falló. Cierre la caja y revise el equipo.</source>
        <translation>The disk failed. Close the till and have the computer checked.</translation>
    </message>
    <message>
        <source>Otro programa tiene ocupados los datos. Ciérrelo e intente otra vez.</source>
        <translation>Another program holds the data. Close it and try again.</translation>
    </message>
    <message>
        <source>Los datos de la caja están dañados. No la use; restaure la copia.</source>
        <translation>The till&apos;s data is damaged. Do not use it; restore the backup.</translation>
    </message>
    <message>
        <source>Los datos son de una versión más nueva. Actualice Mostrador.</source>
        <translation>The data is of a newer version. Update Mostrador.</translation>
    </message>
    <message>
        <source>Este equipo no tiene almacén seguro. Sin él no se guardan llaves ni se cobra por Wompi.</source>
        <translation>This computer has no secure store. Without one no keys are kept and nothing is charged through Wompi.</translation>
    </message>
    <message>
        <source>El almacén seguro del equipo está cerrado. Ábralo y reinicie la caja.</source>
        <translation>This computer&apos;s secure store is locked. Unlock it and start the till again.</translation>
    </message>
    <message>
        <source>El almacén seguro del equipo no respondió. Reinicie el equipo.</source>
        <translation>This computer&apos;s secure store did not answer. Restart the computer.</translation>
    </message>
    <message>
        <source>Las llaves guardadas no se pueden leer. Escríbalas otra vez.</source>
        <translation>The kept keys cannot be read. Type them again.</translation>
    </message>
    <message>
        <source>No se pudo guardar el PDF en {folder}. La venta está guardada.</source>
        <translation>The PDF could not be saved in {folder}. The sale is kept.</translation>
    </message>
    <message>
        <source>Ese valor no se puede usar.</source>
        <translation>That value cannot be used.</translation>
    </message>
    <message>
        <source>El registro no se puede leer desde el renglón {number}. Llame al gerente.</source>
        <translation>The journal cannot be read from line {number} on. Call the manager.</translation>
    </message>
    <message>
        <source>Los productos cambiaron mientras miraba la lista. Ábrala otra vez.</source>
        <translation>The products changed while you looked at the list. Open it again.</translation>
    </message>
    <message>
        <source>Esas llaves son de plata real. El ensayo no las recibe.</source>
        <translation>Those keys are for real money. The rehearsal does not take them.</translation>
    </message>
    <message>
        <source>PRUEBAS · ninguna plata es real</source>
        <translation>TEST · no money is real</translation>
    </message>
    <message>
        <source>ENSAYO · clientes de mentiras, ninguna plata es real</source>
        <translation>REHEARSAL · invented customers, no money is real</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Datos dañados</source>
        <translation>Data damaged</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Internet sin dato</source>
        <translation>Internet unknown</translation>
    </message>
    <message>
        <source>Sin internet</source>
        <translation>No internet</translation>
    </message>
    <message>
        <source>Wompi</source>
        <translation>Wompi</translation>
    </message>
    <message>
        <source>Wompi sin dato</source>
        <translation>Wompi unknown</translation>
    </message>
    <message>
        <source>Wompi no responde</source>
        <translation>Wompi does not answer</translation>
    </message>
    <message>
        <source>La caja encontró una falla suya y se detuvo. La venta está guardada. Ábrala otra vez.</source>
        <translation>The till found a fault of its own and stopped. The sale is kept. Open it again.</translation>
    </message>
    <message>
        <source>La caja avanzó sola a la siguiente venta.</source>
        <translation>The till went on to the next sale by itself.</translation>
    </message>
    <message>
        <source>Recibo {number} guardado en {path}.</source>
        <translation>Receipt {number} saved at {path}.</translation>
    </message>
    <message>
        <source>lun mar mié jue vie sáb dom</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
    <message>
        <source>ene feb mar abr may jun jul ago sept oct nov dic</source>
        <translation>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Venta</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Cómo</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Referencia</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Recibo</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Valor</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Pagada</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Espere</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>No pagó</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>Anulada</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Sin cobrar</source>
        <translation>Not charged</translation>
    </message>
    <message>
        <source>{amount} de más</source>
        <translation>{amount} too much</translation>
    </message>
    <message>
        <source>En esta caja</source>
        <translation>On this till</translation>
    </message>
    <message>
        <source>1 cobro por confirmar</source>
        <translation>1 charge to confirm</translation>
    </message>
    <message>
        <source>{count} cobros por confirmar</source>
        <translation>{count} charges to confirm</translation>
    </message>
    <message>
        <source>No hay internet. Revise el módem o use el internet del celular.</source>
        <translation>There is no internet. Check the modem or use the phone&apos;s.</translation>
    </message>
    <message>
        <source>Se cortó el internet a mitad de camino. Intente otra vez.</source>
        <translation>The internet was cut off halfway. Try again.</translation>
    </message>
    <message>
        <source>Wompi no respondió a tiempo. Intente otra vez.</source>
        <translation>Wompi did not answer in time. Try again.</translation>
    </message>
    <message>
        <source>El internet de este local no es seguro. Use otra red.</source>
        <translation>This shop&apos;s internet is not safe. Use another network.</translation>
    </message>
    <message>
        <source>Wompi está fallando ({status}). Intente en un minuto.</source>
        <translation>Wompi is failing ({status}). Try in a minute.</translation>
    </message>
    <message>
        <source>Wompi pide paciencia. Intente en {seconds} s.</source>
        <translation>Wompi asks for patience. Try in {seconds} s.</translation>
    </message>
    <message>
        <source>Wompi no responde. La caja pregunta de nuevo en {seconds} s.</source>
        <translation>Wompi does not answer. The till asks again in {seconds} s.</translation>
    </message>
    <message>
        <source>Contesta otra página y no Wompi. Revise el internet del local.</source>
        <translation>Another page answers, not Wompi. Check the shop&apos;s internet.</translation>
    </message>
    <message>
        <source>Para eso hace falta la llave privada. Escríbala en «Ajustes».</source>
        <translation>That needs the private key. Type it in “Settings”.</translation>
    </message>
    <message>
        <source>Wompi no respondió y nadie vio el enlace. Cobre de nuevo.</source>
        <translation>Wompi did not answer and nobody saw the link. Charge again.</translation>
    </message>
    <message>
        <source>Wompi no acepta la llave. Revísela en «Ajustes».</source>
        <translation>Wompi does not accept the key. Check it in “Settings”.</translation>
    </message>
    <message>
        <source>Wompi aún no ve ese pago. Verifique en un momento.</source>
        <translation>Wompi does not see that payment yet. Verify in a moment.</translation>
    </message>
    <message>
        <source>Wompi no encuentra el enlace. Haga un cobro nuevo.</source>
        <translation>Wompi does not find the link. Make a new charge.</translation>
    </message>
    <message>
        <source>Wompi no conoce el comercio. Revise la llave pública.</source>
        <translation>Wompi does not know the merchant. Check the public key.</translation>
    </message>
    <message>
        <source>Wompi no aceptó el pedido. Intente otra vez o llame al gerente.</source>
        <translation>Wompi did not accept the request. Try again or call the manager.</translation>
    </message>
    <message>
        <source>Wompi contestó algo que no se entiende. Intente otra vez.</source>
        <translation>Wompi answered something that makes no sense. Try again.</translation>
    </message>
    <message>
        <source>Wompi contestó otra cosa. Intente otra vez.</source>
        <translation>Wompi answered something else. Try again.</translation>
    </message>
    <message>
        <source>En la venta</source>
        <translation>In the sale</translation>
    </message>
    <message>
        <source>Buscar; también basta con escribir</source>
        <translation>Search; just typing will do too</translation>
    </message>
    <message>
        <source>Agregar lo primero que aparece</source>
        <translation>Add the first one found</translation>
    </message>
    <message>
        <source>Tres unidades de lo que siga</source>
        <translation>Three of what comes next</translation>
    </message>
    <message>
        <source>Escribir la cantidad, como 0,250</source>
        <translation>Type the quantity, such as 0.250</translation>
    </message>
    <message>
        <source>Una unidad más o menos</source>
        <translation>One more or one less</translation>
    </message>
    <message>
        <source>Elegir otro renglón</source>
        <translation>Choose another line</translation>
    </message>
    <message>
        <source>Quitar el renglón</source>
        <translation>Remove the line</translation>
    </message>
    <message>
        <source>Deshacer lo último</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>Borrar la búsqueda</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Cobrar</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Durante el cobro</source>
        <translation>During a charge</translation>
    </message>
    <message>
        <source>Mostrar el cobro al cliente</source>
        <translation>Show the charge to the customer</translation>
    </message>
    <message>
        <source>Verificar ya con Wompi</source>
        <translation>Check with Wompi now</translation>
    </message>
    <message>
        <source>Cobrar por otro método</source>
        <translation>Charge in another way</translation>
    </message>
    <message>
        <source>Decidir después y atender al siguiente</source>
        <translation>Decide later, serve the next customer</translation>
    </message>
    <message>
        <source>La tecla principal de la pantalla</source>
        <translation>The screen&apos;s main key</translation>
    </message>
    <message>
        <source>Anular la venta que no pagó</source>
        <translation>Cancel the sale that was not paid</translation>
    </message>
    <message>
        <source>En todas partes</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Esta ayuda</source>
        <translation>This help</translation>
    </message>
    <message>
        <source>Ventas de hoy</source>
        <translation>Today&apos;s sales</translation>
    </message>
    <message>
        <source>La gerencia: días, transacciones</source>
        <translation>Management: days, transactions</translation>
    </message>
    <message>
        <source>Recibo en PDF</source>
        <translation>Receipt as PDF</translation>
    </message>
    <message>
        <source>Volver, donde no se pierde nada</source>
        <translation>Back, where nothing is lost</translation>
    </message>
    <message>
        <source>No, no pagó</source>
        <translation>No, not paid</translation>
    </message>
    <message>
        <source>Sí, entregue</source>
        <translation>Yes, hand it over</translation>
    </message>
    <message>
        <source>Abriendo el cobro.</source>
        <translation>Opening the charge.</translation>
    </message>
    <message>
        <source>El cliente está en la página de pago. **No entregue todavía.**</source>
        <translation>Customer is on the payment page. **Do not hand over yet.**</translation>
    </message>
    <message>
        <source>El cliente paga con su celular. **No entregue todavía.**</source>
        <translation>Customer is paying on their phone. **Do not hand over yet.**</translation>
    </message>
    <message>
        <source>La página de pago no abrió. Wompi aún no ve ningún pago.</source>
        <translation>The payment page did not open. Wompi sees no payment yet.</translation>
    </message>
    <message>
        <source>El banco está respondiendo. **No entregue todavía.**</source>
        <translation>The bank is answering. **Do not hand over yet.**</translation>
    </message>
    <message>
        <source>Está tardando más de lo usual. **No entregue;** puede dejarlo para después.</source>
        <translation>Slower than usual. **Do not hand over;** you can decide later.</translation>
    </message>
    <message>
        <source>El banco rechazó el pago. **No se cobró nada. No entregue.**</source>
        <translation>The bank declined it. **Nothing was charged. Do not hand over.**</translation>
    </message>
    <message>
        <source>El banco rechazó el pago: {why}. **No se cobró nada. No entregue.**</source>
        <translation>The bank declined it: {why}. **Nothing was charged. Do not hand over.**</translation>
    </message>
    <message>
        <source>Wompi no pudo procesar el pago. **No entregue.**</source>
        <translation>Wompi could not process it. **Do not hand over.**</translation>
    </message>
    <message>
        <source>El pago anterior no pasó. **No entregue todavía.**</source>
        <translation>The earlier payment did not go through. **Do not hand over yet.**</translation>
    </message>
    <message>
        <source>Cerrando el cobro anterior. **No cobre otra vez todavía.**</source>
        <translation>Closing the earlier charge. **Do not charge again yet.**</translation>
    </message>
    <message>
        <source>El cobro se cerró sin pago. **No entregue.** Sigue vigilado 30 días.</source>
        <translation>Closed without payment. **Do not hand over.** Watched for 30 days.</translation>
    </message>
    <message>
        <source>Cerrado sin prueba: la caja no puede preguntar. **No entregue.**</source>
        <translation>Closed without proof: this till cannot ask. **Do not hand over.**</translation>
    </message>
    <message>
        <source>Wompi confirmó el pago a las {at}. El valor coincide con la venta.</source>
        <translation>Wompi confirmed the payment at {at}. The amount matches the sale.</translation>
    </message>
    <message>
        <source>Wompi confirmó el pago a las {at}. **Hay {over} de más: lea abajo.**</source>
        <translation>Wompi confirmed the payment at {at}. **{over} too much: read below.**</translation>
    </message>
    <message>
        <source>Llegó tarde, pero llegó. Wompi lo confirmó a las {at}.</source>
        <translation>It came late, but it came. Wompi confirmed it at {at}.</translation>
    </message>
    <message>
        <source>Wompi aprobó {paid}, no {amount}. **No entregue;** llame al gerente.</source>
        <translation>Wompi approved {paid}, not {amount}. **Do not hand over;** call the manager.</translation>
    </message>
    <message>
        <source>Falta cobrar {rest}. **No entregue hasta completar.**</source>
        <translation>{rest} still to collect. **Do not hand over until complete.**</translation>
    </message>
    <message>
        <source>El pago se anuló a las {at}. **No entregue.**</source>
        <translation>The payment was voided at {at}. **Do not hand over.**</translation>
    </message>
    <message>
        <source>No sabemos si pagó: {why}. **No entregue y no cobre otra vez.**</source>
        <translation>We do not know if they paid: {why}. **Do not hand over, do not charge again.**</translation>
    </message>
    <message>
        <source>No sabemos si pagó: falta la llave privada. **No entregue y no cobre otra vez.**</source>
        <translation>We do not know if they paid: no private key. **Do not hand over, do not charge again.**</translation>
    </message>
    <message>
        <source>de espera</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>desde que se abrió el cobro</source>
        <translation>since the charge was opened</translation>
    </message>
    <message>
        <source>no hay internet</source>
        <translation>there is no internet</translation>
    </message>
    <message>
        <source>se cortó el internet</source>
        <translation>the internet was cut off</translation>
    </message>
    <message>
        <source>el internet del local no es seguro</source>
        <translation>the shop&apos;s internet is not safe</translation>
    </message>
    <message>
        <source>Wompi está fallando</source>
        <translation>Wompi is failing</translation>
    </message>
    <message>
        <source>Wompi pide paciencia</source>
        <translation>Wompi asks for patience</translation>
    </message>
    <message>
        <source>contesta otro y no Wompi</source>
        <translation>somebody else answers, not Wompi</translation>
    </message>
    <message>
        <source>falta la llave privada</source>
        <translation>no private key</translation>
    </message>
    <message>
        <source>Wompi no acepta la llave</source>
        <translation>Wompi does not accept the key</translation>
    </message>
    <message>
        <source>Wompi aún no ve ese pago</source>
        <translation>Wompi does not see that payment yet</translation>
    </message>
    <message>
        <source>Wompi no encuentra el enlace</source>
        <translation>Wompi does not find the link</translation>
    </message>
    <message>
        <source>Wompi no conoce el comercio</source>
        <translation>Wompi does not know the merchant</translation>
    </message>
    <message>
        <source>Wompi no aceptó la consulta</source>
        <translation>Wompi did not accept the question</translation>
    </message>
    <message>
        <source>Wompi contestó algo raro</source>
        <translation>Wompi answered something odd</translation>
    </message>
    <message>
        <source>Wompi contestó otra cosa</source>
        <translation>Wompi answered something else</translation>
    </message>
    <message>
        <source>faltan las llaves de este cobro</source>
        <translation>the keys of this charge are missing</translation>
    </message>
    <message>
        <source>Lo que ha pasado</source>
        <translation>What has happened</translation>
    </message>
    <message>
        <source>Venta {sale} · intento {number}</source>
        <translation>Sale {sale} · attempt {number}</translation>
    </message>
    <message>
        <source>Venta {sale} · {took}</source>
        <translation>Sale {sale} · {took}</translation>
    </message>
    <message>
        <source>Intento {number} · {amount}</source>
        <translation>Attempt {number} · {amount}</translation>
    </message>
    <message>
        <source>Página vence en</source>
        <translation>Page expires in</translation>
    </message>
    <message>
        <source>Enlace vence en</source>
        <translation>Link expires in</translation>
    </message>
    <message>
        <source>Se cierra en</source>
        <translation>Closes in</translation>
    </message>
    <message>
        <source>Verificar ya</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>Otro método</source>
        <translation>Another way</translation>
    </message>
    <message>
        <source>Sin demora, nada pendiente</source>
        <translation>At once, nothing pending</translation>
    </message>
    <message>
        <source>Decidir después</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Dejar en espera</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>Atienda al siguiente</source>
        <translation>Serve the next one</translation>
    </message>
    <message>
        <source>Intentar otra vez</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sirve cualquier método</source>
        <translation>Any method will do</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Cobro nuevo</source>
        <translation>New charge</translation>
    </message>
    <message>
        <source>Elija otra vez cómo paga</source>
        <translation>Choose again how they pay</translation>
    </message>
    <message>
        <source>Cobrar el resto</source>
        <translation>Collect the rest</translation>
    </message>
    <message>
        <source>Elija cómo paga lo que falta</source>
        <translation>Choose how the rest is paid</translation>
    </message>
    <message>
        <source>Anular la venta</source>
        <translation>Void the sale</translation>
    </message>
    <message>
        <source>No se vende; queda anotado</source>
        <translation>Not sold; it stays on record</translation>
    </message>
    <message>
        <source>Siguiente venta</source>
        <translation>Next sale</translation>
    </message>
    <message>
        <source>Entregar y cerrar venta</source>
        <translation>Hand over and close the sale</translation>
    </message>
    <message>
        <source>sola en {seconds} s, o al tocar</source>
        <translation>by itself in {seconds} s, or touch</translation>
    </message>
    <message>
        <source>Ver la página</source>
        <translation>See the page</translation>
    </message>
    <message>
        <source>Ver el QR</source>
        <translation>See the QR</translation>
    </message>
    <message>
        <source>Mostrar al cliente</source>
        <translation>Show to customer</translation>
    </message>
    <message>
        <source>Copiar enlace</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Recargar la página de pago</source>
        <translation>Reload the payment page</translation>
    </message>
    <message>
        <source>la caja no ve los datos del cliente</source>
        <translation>the till does not see the customer&apos;s data</translation>
    </message>
    <message>
        <source>La página de pago no abrió</source>
        <translation>The payment page did not open</translation>
    </message>
    <message>
        <source>Wompi aún no ve ningún pago. Reintente, o cierre este cobro y siga por QR.</source>
        <translation>Wompi sees no payment yet. Try again, or close this charge and go on by QR.</translation>
    </message>
    <message>
        <source>La página de pago se detuvo</source>
        <translation>The payment page stopped</translation>
    </message>
    <message>
        <source>Si el cliente alcanzó a pagar, aquí aparecerá. Reintente, o siga por QR.</source>
        <translation>If the customer did pay, it will show here. Try again, or go on by QR.</translation>
    </message>
    <message>
        <source>Este equipo no puede mostrar la página</source>
        <translation>This computer cannot show the page</translation>
    </message>
    <message>
        <source>Nadie pudo pagar en ella. Cierre este cobro y siga por QR al celular.</source>
        <translation>Nobody could pay on it. Close this charge and go on by QR to the phone.</translation>
    </message>
    <message>
        <source>Código QR del pago</source>
        <translation>QR code of the payment</translation>
    </message>
    <message>
        <source>El cliente escanea y paga</source>
        <translation>Customer scans and pays</translation>
    </message>
    <message>
        <source>Con la cámara del celular. Sirve tarjeta, PSE, Nequi o Bancolombia.</source>
        <translation>With the phone&apos;s camera. Card, PSE, Nequi or Bancolombia.</translation>
    </message>
    <message>
        <source>Tiempo del código</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Al vencer se cierra; queda vigilado 30 días</source>
        <translation>Closes when it runs out; watched for 30 days</translation>
    </message>
    <message>
        <source>Escanee y pague</source>
        <translation>Scan and pay</translation>
    </message>
    <message>
        <source>Volver a la caja</source>
        <translation>Back to the till</translation>
    </message>
    <message>
        <source>Abriendo el cobro</source>
        <translation>Opening the charge</translation>
    </message>
    <message>
        <source>Ya quedó guardado. En un momento aparece la página o el código.</source>
        <translation>It is saved already. The page or the code comes in a moment.</translation>
    </message>
    <message>
        <source>El banco está respondiendo</source>
        <translation>The bank is answering</translation>
    </message>
    <message>
        <source>El cliente termina en su celular. La respuesta aparece aquí sola.</source>
        <translation>The customer finishes on the phone. The answer shows here by itself.</translation>
    </message>
    <message>
        <source>Cerrando el cobro anterior</source>
        <translation>Closing the earlier charge</translation>
    </message>
    <message>
        <source>Si nada llega hasta entonces, puede cobrar otra vez. Si llega plata, aquí aparece.</source>
        <translation>If nothing comes by then, you may charge again. If money comes, it shows here.</translation>
    </message>
    <message>
        <source>Recibo {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>Haciendo el recibo</source>
        <translation>Making the receipt</translation>
    </message>
    <message>
        <source>Es un comprobante de pago, no una factura electrónica</source>
        <translation>It is proof of payment, not an electronic invoice</translation>
    </message>
    <message>
        <source>Pagaron {over} de más. **Entregue una sola vez.**</source>
        <translation>They paid {over} too much. **Hand over only once.**</translation>
    </message>
    <message>
        <source>Devuelva lo que sobra desde su panel de Wompi, nunca en efectivo.</source>
        <translation>Give the rest back from your Wompi panel, never in cash.</translation>
    </message>
    <message>
        <source>¿El cliente muestra un pantallazo?</source>
        <translation>Does the customer show a screenshot?</translation>
    </message>
    <message>
        <source>Sigue vigilado 30 días</source>
        <translation>Watched for 30 days</translation>
    </message>
    <message>
        <source>Si aparece plata tarde, la caja avisa. El cliente no pierde nada.</source>
        <translation>If money comes late, the till tells. The customer loses nothing.</translation>
    </message>
    <message>
        <source>Esta parte ya está pagada</source>
        <translation>This part is paid</translation>
    </message>
    <message>
        <source>Wompi la confirmó. El recibo sale cuando la venta esté completa.</source>
        <translation>Wompi confirmed it. The receipt comes when the sale is complete.</translation>
    </message>
    <message>
        <source>Wompi devuelve la plata al cliente</source>
        <translation>Wompi gives the money back</translation>
    </message>
    <message>
        <source>Para vender, haga un cobro nuevo. No devuelva efectivo.</source>
        <translation>To sell, make a new charge. Do not give cash back.</translation>
    </message>
    <message>
        <source>Revise el módem o pase al internet del celular</source>
        <translation>Check the modem or use the phone&apos;s internet</translation>
    </message>
    <message>
        <source>Espere: la caja le pregunta a Wompi sola</source>
        <translation>Wait: the till asks Wompi by itself</translation>
    </message>
    <message>
        <source>Siguiente consulta en {soon} s</source>
        <translation>Next check in {soon} s</translation>
    </message>
    <message>
        <source>Preguntando ahora</source>
        <translation>Asking now</translation>
    </message>
    <message>
        <source>Llame al gerente: faltan llaves de Wompi</source>
        <translation>Call the manager: Wompi keys are missing</translation>
    </message>
    <message>
        <source>Se escriben en «Ajustes»; con ellas la caja puede preguntar</source>
        <translation>They are typed in “Settings”; with them the till can ask</translation>
    </message>
    <message>
        <source>Pídale al cliente que espere un minuto</source>
        <translation>Ask the customer to wait a minute</translation>
    </message>
    <message>
        <source>Si el banco ya descontó, aquí aparecerá</source>
        <translation>If the bank took the money, it will show here</translation>
    </message>
    <message>
        <source>La caja sigue preguntando y avisa cuando se sepa</source>
        <translation>The till keeps asking and tells you when it knows</translation>
    </message>
    <message>
        <source>Llame al gerente</source>
        <translation>Call the manager</translation>
    </message>
    <message>
        <source>Que busque {reference} en el panel de Wompi</source>
        <translation>Have {reference} looked up in Wompi&apos;s panel</translation>
    </message>
    <message>
        <source>Wompi tiene {paid}; la venta vale {amount}</source>
        <translation>Wompi has {paid}; the sale is {amount}</translation>
    </message>
    <message>
        <source>No cobre otra vez ni devuelva efectivo</source>
        <translation>Do not charge again or give cash back</translation>
    </message>
    <message>
        <source>Este cobro queda vigilado 30 días</source>
        <translation>This charge is watched for 30 days</translation>
    </message>
    <message>
        <source>¿Anular la venta {sale}?</source>
        <translation>Void sale {sale}?</translation>
    </message>
    <message>
        <source>Son {amount} que no se venden. El cobro {reference} sigue vigilado 30 días.</source>
        <translation>That is {amount} not sold. Charge {reference} is watched for 30 days.</translation>
    </message>
    <message>
        <source>Seguir con la venta</source>
        <translation>Keep the sale</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Cobro creado</source>
        <translation>Charge created</translation>
    </message>
    <message>
        <source>Guardado antes de mostrarlo</source>
        <translation>Saved before it was shown</translation>
    </message>
    <message>
        <source>Enlace de un solo uso</source>
        <translation>Single-use link</translation>
    </message>
    <message>
        <source>Abriendo la página de pago</source>
        <translation>Opening the payment page</translation>
    </message>
    <message>
        <source>QR en la pantalla</source>
        <translation>QR on the screen</translation>
    </message>
    <message>
        <source>Página de pago abierta</source>
        <translation>Payment page opened</translation>
    </message>
    <message>
        <source>Cargó en {seconds} s</source>
        <translation>Loaded in {seconds} s</translation>
    </message>
    <message>
        <source>Usted cerró el cobro</source>
        <translation>You closed the charge</translation>
    </message>
    <message>
        <source>Cobro sin usar</source>
        <translation>Charge never used</translation>
    </message>
    <message>
        <source>Página de pago cerrada</source>
        <translation>Payment page closed</translation>
    </message>
    <message>
        <source>Wompi cerró el enlace</source>
        <translation>Wompi closed the link</translation>
    </message>
    <message>
        <source>Usted lo dejó para después</source>
        <translation>You left it for later</translation>
    </message>
    <message>
        <source>El cliente volvió de la página</source>
        <translation>The customer came back</translation>
    </message>
    <message>
        <source>Aviso de Wompi</source>
        <translation>Notice from Wompi</translation>
    </message>
    <message>
        <source>Número escrito a mano</source>
        <translation>Number typed by hand</translation>
    </message>
    <message>
        <source>Pista: la caja le pregunta a Wompi</source>
        <translation>Hint: the till asks Wompi</translation>
    </message>
    <message>
        <source>Wompi vio el pago</source>
        <translation>Wompi saw the payment</translation>
    </message>
    <message>
        <source>Wompi no pudo procesarlo</source>
        <translation>Wompi could not process it</translation>
    </message>
    <message>
        <source>Rechazado por el banco</source>
        <translation>Declined by the bank</translation>
    </message>
    <message>
        <source>Aprobado</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Anulado</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>{how}</source>
        <translation>{how}</translation>
    </message>
    <message>
        <source>Preguntando a Wompi</source>
        <translation>Asking Wompi</translation>
    </message>
    <message>
        <source>Preguntando otra vez</source>
        <translation>Asking again</translation>
    </message>
    <message>
        <source>Reintentando en {soon} s</source>
        <translation>Trying again in {soon} s</translation>
    </message>
    <message>
        <source>Todavía no hay pago · hace {ago} s</source>
        <translation>No payment yet · {ago} s ago</translation>
    </message>
    <message>
        <source>Sigue pendiente · hace {ago} s</source>
        <translation>Still pending · {ago} s ago</translation>
    </message>
    <message>
        <source>Responde lo mismo · hace {ago} s</source>
        <translation>Same answer · {ago} s ago</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>Falta: el banco responde</source>
        <translation>Still to come: the bank&apos;s answer</translation>
    </message>
    <message>
        <source>Falta: recibo</source>
        <translation>Still to come: receipt</translation>
    </message>
    <message>
        <source>tarjeta</source>
        <translation>card</translation>
    </message>
    <message>
        <source>Nequi</source>
        <translation>Nequi</translation>
    </message>
    <message>
        <source>PSE</source>
        <translation>PSE</translation>
    </message>
    <message>
        <source>botón Bancolombia</source>
        <translation>Bancolombia button</translation>
    </message>
    <message>
        <source>QR Bancolombia</source>
        <translation>Bancolombia QR</translation>
    </message>
    <message>
        <source>corresponsal Bancolombia</source>
        <translation>Bancolombia cash agent</translation>
    </message>
    <message>
        <source>Daviplata</source>
        <translation>Daviplata</translation>
    </message>
    <message>
        <source>Puntos Colombia</source>
        <translation>Puntos Colombia</translation>
    </message>
    <message>
        <source>IVA {rate}</source>
        <translation>IVA {rate}</translation>
    </message>
    <message>
        <source>INC {rate}</source>
        <translation>INC {rate}</translation>
    </message>
    <message>
        <source>Exento</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Excluido</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>No gravado</source>
        <translation>Not taxed</translation>
    </message>
    <message>
        <source>Agotado</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>{quantity} en la venta</source>
        <translation>{quantity} in the sale</translation>
    </message>
    <message>
        <source>{quantity} ×</source>
        <translation>{quantity} ×</translation>
    </message>
    <message>
        <source>No hay «{typed}»</source>
        <translation>There is no “{typed}”</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra, con el código o con el precio.</source>
        <translation>Try another word, the code or the price.</translation>
    </message>
    <message>
        <source>¿Quiso decir **{word}**?</source>
        <translation>Did you mean **{word}**?</translation>
    </message>
    <message>
        <source>Buscar {word}</source>
        <translation>Search {word}</translation>
    </message>
    <message>
        <source>El código {code} no está en la lista</source>
        <translation>Code {code} is not on the list</translation>
    </message>
    <message>
        <source>No se agregó nada. Busque el producto por su nombre.</source>
        <translation>Nothing was added. Search for the product by its name.</translation>
    </message>
    <message>
        <source>{price} c/u</source>
        <translation>{price} each</translation>
    </message>
    <message>
        <source>Ver recibo</source>
        <translation>See receipt</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>PRUEBA · ninguna plata es real</source>
        <translation>TEST · no money is real</translation>
    </message>
    <message>
        <source>ENSAYO · ninguna plata es real</source>
        <translation>REHEARSAL · no money is real</translation>
    </message>
    <message>
        <source>Comprobante de pago, no es factura electrónica</source>
        <translation>Payment receipt, not an electronic invoice</translation>
    </message>
    <message>
        <source>Venta {sale} · Caja {till}</source>
        <translation>Sale {sale} · Till {till}</translation>
    </message>
    <message>
        <source>Subtotal sin impuestos</source>
        <translation>Subtotal before taxes</translation>
    </message>
    <message>
        <source>{tax} · base {base}</source>
        <translation>{tax} · base {base}</translation>
    </message>
    <message>
        <source>IVA</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>INC</source>
        <translation>INC</translation>
    </message>
    <message>
        <source>Impuestos incluidos {amount}</source>
        <translation>Taxes included {amount}</translation>
    </message>
    <message>
        <source>Ahorro {amount}</source>
        <translation>Saved {amount}</translation>
    </message>
    <message>
        <source>{count} artículo</source>
        <translation>{count} item</translation>
    </message>
    <message>
        <source>Se quitó **{name}** × {quantity}</source>
        <translation>Removed **{name}** × {quantity}</translation>
    </message>
    <message>
        <source>**{name}** figura como agotado; se agregó igual</source>
        <translation>**{name}** is marked as sold out; added all the same</translation>
    </message>
    <message>
        <source>Cantidad de **{name}**</source>
        <translation>Quantity of **{name}**</translation>
    </message>
    <message>
        <source>Escriba una cantidad de 0,001 a 9.999, como 3 o 0,250.</source>
        <translation>Type a quantity from 0.001 to 9,999, such as 3 or 0.250.</translation>
    </message>
    <message>
        <source>Panel de Wompi › Desarrolladores. Se prueba preguntando por su comercio.</source>
        <translation>Wompi&apos;s panel › Desarrolladores. Checked by asking Wompi about your shop.</translation>
    </message>
    <message>
        <source>Se prueba consultando un pago. Puede dejarla vacía: sin ella no hay QR de enlace, y la caja no puede buscar un cobro por su referencia ni decir que no pagó.</source>
        <translation>Checked by looking up a payment. You may leave it empty: without it there is no link QR, and the till can neither find a charge by its reference nor say that it was not paid.</translation>
    </message>
    <message>
        <source>Se revisa que sea del mismo ambiente. Solo el primer cobro real lo prueba del todo.</source>
        <translation>Checked to be from the same environment. Only the first real charge proves it fully.</translation>
    </message>
    <message>
        <source>Falta esta llave. Cópiela del panel de Wompi.</source>
        <translation>This key is missing. Copy it from Wompi&apos;s panel.</translation>
    </message>
    <message>
        <source>Hay un espacio dentro de la llave. Cópiela otra vez, completa.</source>
        <translation>There is a blank inside the key. Copy it again, the whole of it.</translation>
    </message>
    <message>
        <source>Esto no es una llave de Wompi. Cópiela completa del panel.</source>
        <translation>This is not a Wompi key. Copy all of it from the panel.</translation>
    </message>
    <message>
        <source>Esta es otra llave: {actual}. Póngala en su campo y busque aquí la que toca.</source>
        <translation>This is another key: {actual}. Put it in its own field and find the right one for this one.</translation>
    </message>
    <message>
        <source>Esta es de otro ambiente que la pública. Use las tres del mismo ambiente.</source>
        <translation>This one is of another environment than the public key. Use all three of the same environment.</translation>
    </message>
    <message>
        <source>Tiene buena forma. Falta probarla.</source>
        <translation>It looks right. It is still to be tried.</translation>
    </message>
    <message>
        <source>Tiene buena forma y es del mismo ambiente. El primer cobro real la prueba.</source>
        <translation>It looks right and is of the same environment. The first real charge proves it.</translation>
    </message>
    <message>
        <source>Wompi la conoce.</source>
        <translation>Wompi knows it.</translation>
    </message>
    <message>
        <source>Se pudo consultar con ella.</source>
        <translation>A look-up with it worked.</translation>
    </message>
    <message>
        <source>Wompi no conoce esta llave. Cópiela otra vez del panel.</source>
        <translation>Wompi does not know this key. Copy it again from the panel.</translation>
    </message>
    <message>
        <source>Wompi no acepta esta llave. Cópiela otra vez del panel.</source>
        <translation>Wompi does not accept this key. Copy it again from the panel.</translation>
    </message>
    <message>
        <source>la pública</source>
        <translation>the public one</translation>
    </message>
    <message>
        <source>la privada</source>
        <translation>the private one</translation>
    </message>
    <message>
        <source>el secreto de integridad</source>
        <translation>the integrity secret</translation>
    </message>
    <message>
        <source>el secreto de eventos</source>
        <translation>the events secret</translation>
    </message>
    <message>
        <source>PRUEBAS, según las llaves</source>
        <translation>TEST, as the keys say</translation>
    </message>
    <message>
        <source>PLATA REAL, según las llaves</source>
        <translation>REAL MONEY, as the keys say</translation>
    </message>
    <message>
        <source>Comercio: **{name}**</source>
        <translation>Shop: **{name}**</translation>
    </message>
    <message>
        <source>acepta {ways}</source>
        <translation>takes {ways}</translation>
    </message>
    <message>
        <source>{some} y {last}</source>
        <translation>{some} and {last}</translation>
    </message>
    <message>
        <source>Bancolombia</source>
        <translation>Bancolombia</translation>
    </message>
    <message>
        <source>cuotas Bancolombia</source>
        <translation>Bancolombia instalments</translation>
    </message>
    <message>
        <source>SU+ Pay</source>
        <translation>SU+ Pay</translation>
    </message>
    <message>
        <source>El archivo está vacío. Elija otro.</source>
        <translation>The file is empty. Choose another one.</translation>
    </message>
    <message>
        <source>No es una lista de texto. En Excel, guárdela como CSV y elíjala otra vez.</source>
        <translation>This is not a text list. Save it as CSV in Excel and choose it again.</translation>
    </message>
    <message>
        <source>Las comillas del archivo no cierran. Guárdelo otra vez como CSV.</source>
        <translation>The file&apos;s quotes do not close. Save it again as CSV.</translation>
    </message>
    <message>
        <source>Falta la columna «nombre». Escríbala en la primera fila.</source>
        <translation>The column “nombre” is missing. Write it in the first row.</translation>
    </message>
    <message>
        <source>Falta la columna «precio». Escríbala en la primera fila.</source>
        <translation>The column “precio” is missing. Write it in the first row.</translation>
    </message>
    <message>
        <source>Falta la columna «impuesto». Escriba IVA 19, IVA 5, exento, excluido o INC 8.</source>
        <translation>The column “impuesto” is missing. Write IVA 19, IVA 5, exento, excluido or INC 8.</translation>
    </message>
    <message>
        <source>Hay dos columnas para lo mismo. Deje una sola.</source>
        <translation>Two columns mean the same. Leave only one.</translation>
    </message>
    <message>
        <source>{name} es demasiado grande para una lista. Elija otro archivo.</source>
        <translation>{name} is too large for a list. Choose another file.</translation>
    </message>
    <message>
        <source>{name} no se puede leer. Ciérrelo en Excel y elíjalo otra vez.</source>
        <translation>{name} cannot be read. Close it in Excel and choose it again.</translation>
    </message>
    <message>
        <source>Tiene más celdas que columnas. Revise comas y comillas.</source>
        <translation>It has more cells than columns. Check commas and quotes.</translation>
    </message>
    <message>
        <source>No tiene nombre.</source>
        <translation>It has no name.</translation>
    </message>
    <message>
        <source>Un texto es demasiado largo.</source>
        <translation>A text is too long.</translation>
    </message>
    <message>
        <source>Hay una fórmula en vez de un texto.</source>
        <translation>There is a formula instead of a text.</translation>
    </message>
    <message>
        <source>El precio no se entiende. Escríbalo como 2800 o 2.800.</source>
        <translation>The price is not understood. Write it like 2800 or 2.800.</translation>
    </message>
    <message>
        <source>El precio tiene centavos. Use pesos enteros.</source>
        <translation>The price has centavos. Use whole pesos.</translation>
    </message>
    <message>
        <source>El precio es cero o demasiado alto.</source>
        <translation>The price is zero or too high.</translation>
    </message>
    <message>
        <source>El impuesto no se entiende. Escriba IVA 19, IVA 5, exento, excluido o INC 8.</source>
        <translation>The tax is not understood. Write IVA 19, IVA 5, exento, excluido or INC 8.</translation>
    </message>
    <message>
        <source>«0» puede ser exento, excluido o no gravado. Escriba cuál.</source>
        <translation>“0” may be exento, excluido or no gravado. Write which.</translation>
    </message>
    <message>
        <source>El código tiene signos extraños.</source>
        <translation>The code has odd characters.</translation>
    </message>
    <message>
        <source>Excel dañó el código. Ponga la columna como texto y guarde otra vez.</source>
        <translation>Excel damaged the code. Make the column text and save again.</translation>
    </message>
    <message>
        <source>El código ya es de otro producto.</source>
        <translation>The code belongs to another product.</translation>
    </message>
    <message>
        <source>El producto está repetido.</source>
        <translation>The product is there twice.</translation>
    </message>
    <message>
        <source>«favorito» es un número de orden, o vacío.</source>
        <translation>“favorito” is a place in the order, or empty.</translation>
    </message>
    <message>
        <source>«agotado» es sí o no.</source>
        <translation>“agotado” is sí or no.</translation>
    </message>
    <message>
        <source>Línea {line}</source>
        <translation>Line {line}</translation>
    </message>
    <message>
        <source>Cambian {count}</source>
        <translation>Changed {count}</translation>
    </message>
    <message>
        <source>Nuevos {count}</source>
        <translation>New {count}</translation>
    </message>
    <message>
        <source>Rechazados {count}</source>
        <translation>Refused {count}</translation>
    </message>
    <message>
        <source>Lo quitado</source>
        <translation>Taken off</translation>
    </message>
    <message>
        <source>Ver lo que se quitó de las ventas</source>
        <translation>See what was taken off sales</translation>
    </message>
    <message>
        <source>Lo que se quitó de las ventas</source>
        <translation>What was taken off sales</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>{sale} · turno {shift}</source>
        <translation>{sale} · shift {shift}</translation>
    </message>
    <message>
        <source>Producto</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Cantidad</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>La venta</source>
        <translation>The sale</translation>
    </message>
    <message>
        <source>se pagó</source>
        <translation>was paid</translation>
    </message>
    <message>
        <source>se anuló</source>
        <translation>was voided</translation>
    </message>
    <message>
        <source>sin cobrar</source>
        <translation>not charged</translation>
    </message>
    <message>
        <source>Nadie quitó nada en este tiempo</source>
        <translation>Nobody removed anything in this time</translation>
    </message>
    <message>
        <source>{count} líneas por {amount}. También cuenta lo agregado y deshecho.</source>
        <translation>{count} lines worth {amount}. What was added and undone counts too.</translation>
    </message>
    <message>
        <source>Quitó una línea</source>
        <translation>Took a line off</translation>
    </message>
    <message>
        <source>Deshizo un cambio de la venta</source>
        <translation>Undid a change of the sale</translation>
    </message>
    <message>
        <source>Anotó por qué no cuadra</source>
        <translation>Noted why it does not agree</translation>
    </message>
    <message>
        <source>línea</source>
        <translation>line</translation>
    </message>
    <message>
        <source>producto</source>
        <translation>product</translation>
    </message>
    <message>
        <source>cantidad</source>
        <translation>quantity</translation>
    </message>
    <message>
        <source>diferencia</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>Antes</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Después</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Queda así</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>It says</translation>
    </message>
    <message>
        <source>Por qué no</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>IVA general</source>
        <translation>General IVA</translation>
    </message>
    <message>
        <source>IVA reducido</source>
        <translation>Reduced IVA</translation>
    </message>
    <message>
        <source>ninguno</source>
        <translation>none</translation>
    </message>
    <message>
        <source>sin códigos</source>
        <translation>no codes</translation>
    </message>
    <message>
        <source>favorito {n}</source>
        <translation>favourite {n}</translation>
    </message>
    <message>
        <source>no favorito</source>
        <translation>not a favourite</translation>
    </message>
    <message>
        <source>dibujo: {name}</source>
        <translation>drawing: {name}</translation>
    </message>
    <message>
        <source>agotado</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>disponible</source>
        <translation>on sale</translation>
    </message>
    <message>
        <source>{count} productos quedan igual.</source>
        <translation>{count} products stay the same.</translation>
    </message>
    <message>
        <source>Columnas que no se usan: {names}.</source>
        <translation>Columns that are not used: {names}.</translation>
    </message>
    <message>
        <source>Nuevos: {new}. Cambiados: {changed}. Ya se pueden vender.</source>
        <translation>New: {new}. Changed: {changed}. They can be sold now.</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Avisos lentos</source>
        <translation>Notices slow</translation>
    </message>
    <message>
        <source>Sin avisos</source>
        <translation>No notices</translation>
    </message>
    <message>
        <source>Avisos sin dato</source>
        <translation>Notices unknown</translation>
    </message>
    <message>
        <source>Sin vincular</source>
        <translation>Not linked</translation>
    </message>
    <message>
        <source>Pidiendo código</source>
        <translation>Asking for a code</translation>
    </message>
    <message>
        <source>Esperando la aprobación</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>Vinculado</source>
        <translation>Linked</translation>
    </message>
    <message>
        <source>Salida a internet</source>
        <translation>Internet access</translation>
    </message>
    <message>
        <source>Solo conexiones hacia afuera; no abra puertos.</source>
        <translation>Outgoing connections only; open no ports.</translation>
    </message>
    <message>
        <source>El servidor responde. Solo conexiones hacia afuera; no abra puertos.</source>
        <translation>The server answers. Outgoing connections only; open no ports.</translation>
    </message>
    <message>
        <source>El servidor no responde. La caja sigue preguntando sola.</source>
        <translation>The server does not answer. The till keeps asking by itself.</translation>
    </message>
    <message>
        <source>Servidor vinculado</source>
        <translation>Server linked</translation>
    </message>
    <message>
        <source>Pida un código y apruébelo en la página del servidor.</source>
        <translation>Ask for a code and approve it on the server&apos;s page.</translation>
    </message>
    <message>
        <source>Falta que un gerente lo apruebe.</source>
        <translation>A manager still has to approve it.</translation>
    </message>
    <message>
        <source>Esta caja recibe sus avisos y no los de otras.</source>
        <translation>This till gets its own notices and nobody else&apos;s.</translation>
    </message>
    <message>
        <source>El servidor ya no recibe a esta caja. Vincúlela de nuevo.</source>
        <translation>The server no longer lets this till in. Link it again.</translation>
    </message>
    <message>
        <source>Aviso de ensayo</source>
        <translation>Test notice</translation>
    </message>
    <message>
        <source>Se prueba solo al vincular; tarda unos 5 s.</source>
        <translation>Sent by itself when linking; takes about 5 s.</translation>
    </message>
    <message>
        <source>El aviso va en camino.</source>
        <translation>The notice is on its way.</translation>
    </message>
    <message>
        <source>Salió de aquí, pasó por el servidor y volvió.</source>
        <translation>It left here, went through the server and came back.</translation>
    </message>
    <message>
        <source>No volvió. La caja sigue preguntando sola; pruebe otra vez.</source>
        <translation>It did not come back. The till keeps asking by itself; try again.</translation>
    </message>
    <message>
        <source>El servidor de avisos no responde. La caja sigue preguntando sola.</source>
        <translation>The notice server does not answer. The till keeps asking by itself.</translation>
    </message>
    <message>
        <source>El servidor de avisos se quedó callado. La caja sigue preguntando sola.</source>
        <translation>The notice server fell silent. The till keeps asking by itself.</translation>
    </message>
    <message>
        <source>Quien responde en esa dirección no es el servidor de avisos. Revísela.</source>
        <translation>Whoever answers at that address is not the notice server. Check it.</translation>
    </message>
    <message>
        <source>El servidor de avisos está ocupado. La caja vuelve a intentarlo sola.</source>
        <translation>The notice server is busy. The till tries again by itself.</translation>
    </message>
    <message>
        <source>En esa dirección no hay un servidor de avisos. Revise la dirección.</source>
        <translation>There is no notice server at that address. Check the address.</translation>
    </message>
    <message>
        <source>Escriba la dirección del servidor, como avisos.mitienda.co.</source>
        <translation>Type the server&apos;s address, such as avisos.mitienda.co.</translation>
    </message>
    <message>
        <source>El servidor de avisos retiró esta caja. Siga cobrando; para vincularla pida un código.</source>
        <translation>The notice server withdrew this till. Keep charging; to link it, ask for a code.</translation>
    </message>
    <message>
        <source>Otro equipo usa el nombre de esta caja. Siga cobrando y avísele al gerente hoy mismo.</source>
        <translation>Another computer goes by this till&apos;s name. Keep charging and tell the manager today.</translation>
    </message>
    <message>
        <source>El servidor de avisos no aceptó ({said}). Revise la dirección y la tienda.</source>
        <translation>The notice server did not accept ({said}). Check the address and the shop.</translation>
    </message>
    <message>
        <source>El gerente rechazó el código. Pida otro si fue un error.</source>
        <translation>The manager denied the code. Ask for another if that was a mistake.</translation>
    </message>
    <message>
        <source>El código venció. Pida otro.</source>
        <translation>The code has expired. Ask for another.</translation>
    </message>
    <message>
        <source>El servidor de avisos respondió algo que no se entiende. Actualícelo.</source>
        <translation>The notice server answered something that cannot be understood. Update it.</translation>
    </message>
    <message>
        <source>El almacén seguro ya no tiene el permiso de esta caja. Vincúlela de nuevo.</source>
        <translation>The secure store no longer has this till&apos;s permit. Link it again.</translation>
    </message>
    <message>
        <source>Nadie lo autorizó. Llame a quien tenga ese permiso.</source>
        <translation>Nobody allowed it. Call somebody who may.</translation>
    </message>
    <message>
        <source>La caja está bloqueada. Entre con su PIN para vender.</source>
        <translation>The till is locked. Sign in with your PIN to sell.</translation>
    </message>
    <message>
        <source>Ese PIN no es. Intentos que quedan: {left}.</source>
        <translation>That is not the PIN. Tries left: {left}.</translation>
    </message>
    <message>
        <source>Demasiados intentos. Espere {seconds} s.</source>
        <translation>Too many tries. Wait {seconds} s.</translation>
    </message>
    <message>
        <source>Esa persona ya no está en la caja. Elija otra.</source>
        <translation>That person is no longer at this till. Choose another.</translation>
    </message>
    <message>
        <source>Los PIN se hicieron en otro equipo y aquí no se pueden comprobar. Quien administra el equipo hace uno nuevo con «mostrador people».</source>
        <translation>The PINs were made on another computer and cannot be checked here. Whoever runs this computer makes a new one with “mostrador people”.</translation>
    </message>
    <message>
        <source>Este equipo no tiene almacén seguro para los PIN. Sin él no hay personas, y cualquiera puede todo en la caja.</source>
        <translation>This computer has no secure store for PINs. Without it there are no people, and anybody may do everything at the till.</translation>
    </message>
    <message>
        <source>El PIN lleva de {least} a {most} números. Escríbalo otra vez.</source>
        <translation>A PIN has {least} to {most} digits. Type it again.</translation>
    </message>
    <message>
        <source>Ese PIN se adivina fácil. Elija otro, sin números iguales ni seguidos.</source>
        <translation>That PIN is easily guessed. Choose another, not all equal and not in a row.</translation>
    </message>
    <message>
        <source>Escriba un nombre de hasta {longest} letras.</source>
        <translation>Type a name of up to {longest} letters.</translation>
    </message>
    <message>
        <source>La caja se quedaría sin quien maneje personas. Nombre antes a otro gerente.</source>
        <translation>Nobody would be left to manage people. Name another manager first.</translation>
    </message>
    <message>
        <source>La primera persona debe ser gerente. Agréguela primero.</source>
        <translation>The first person must be a manager. Add that one first.</translation>
    </message>
    <message>
        <source>Nunca</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Solo {name}</source>
        <translation>Only {name}</translation>
    </message>
    <message>
        <source>Todos los cajeros</source>
        <translation>All cashiers</translation>
    </message>
    <message>
        <source>Todos los supervisores</source>
        <translation>All supervisors</translation>
    </message>
    <message>
        <source>Todos los gerentes</source>
        <translation>All managers</translation>
    </message>
    <message>
        <source>Permitido aparte</source>
        <translation>Allowed apart</translation>
    </message>
    <message>
        <source>Quitado aparte</source>
        <translation>Taken apart</translation>
    </message>
    <message>
        <source>Cambiar los datos de {name}.</source>
        <translation>Change what is kept of {name}.</translation>
    </message>
    <message>
        <source>Agregar a {name}.</source>
        <translation>Add {name}.</translation>
    </message>
    <message>
        <source>Guardar otras llaves de Wompi.</source>
        <translation>Keep other Wompi keys.</translation>
    </message>
    <message>
        <source>Quitar las llaves de Wompi.</source>
        <translation>Remove the Wompi keys.</translation>
    </message>
    <message>
        <source>Traer una lista: {new} productos nuevos y {changed} cambiados.</source>
        <translation>Import a list: {new} new products and {changed} changed ones.</translation>
    </message>
    <message>
        <source>Cambiar el servidor de avisos de esta caja.</source>
        <translation>Change this till&apos;s notice server.</translation>
    </message>
    <message>
        <source>Cambiar un ajuste de la caja.</source>
        <translation>Change a setting of the till.</translation>
    </message>
    <message>
        <source>No imprimió: sin papel. La venta está guardada. Reimprimir F11</source>
        <translation>Not printed: no paper. The sale is saved. Reprint F11</translation>
    </message>
    <message>
        <source>No imprimió: la impresora no aparece. La venta está guardada. Reimprimir F11</source>
        <translation>Not printed: the printer is not there. The sale is saved. Reprint F11</translation>
    </message>
    <message>
        <source>No imprimió: la impresora no responde. La venta está guardada. Reimprimir F11</source>
        <translation>Not printed: the printer does not answer. The sale is saved. Reprint F11</translation>
    </message>
    <message>
        <source>Quedó a medias: la impresora se desconectó. La venta está guardada. Reimprimir F11</source>
        <translation>Half printed: the printer went away. The sale is saved. Reprint F11</translation>
    </message>
    <message>
        <source>No imprimió: sin papel. Cámbielo y la caja imprime sola.</source>
        <translation>Not printed: no paper. Change the roll and the till prints by itself.</translation>
    </message>
    <message>
        <source>No imprimió: la impresora no aparece. Conéctela y la caja imprime sola.</source>
        <translation>Not printed: the printer is not there. Connect it and the till prints by itself.</translation>
    </message>
    <message>
        <source>No imprimió: la impresora no responde. Apáguela y préndala.</source>
        <translation>Not printed: the printer does not answer. Switch it off and on.</translation>
    </message>
    <message>
        <source>Quedó a medias: la impresora se desconectó. La caja imprime otra vez.</source>
        <translation>Half printed: the printer went away. The till prints again.</translation>
    </message>
    <message>
        <source>En línea</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Queda poco papel</source>
        <translation>Little paper left</translation>
    </message>
    <message>
        <source>Sin papel. Cámbielo.</source>
        <translation>No paper. Change the roll.</translation>
    </message>
    <message>
        <source>No aparece. Revise cable y corriente.</source>
        <translation>Not there. Check cable and power.</translation>
    </message>
    <message>
        <source>No responde. Apáguela y préndala.</source>
        <translation>Does not answer. Switch it off and on.</translation>
    </message>
    <message>
        <source>Se desconectó. Revise el cable.</source>
        <translation>Went away. Check the cable.</translation>
    </message>
    <message>
        <source>Impresora</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Impresora sin dato</source>
        <translation>Printer: no data</translation>
    </message>
    <message>
        <source>Poco papel</source>
        <translation>Low on paper</translation>
    </message>
    <message>
        <source>No imprime</source>
        <translation>Not printing</translation>
    </message>
    <message>
        <source>No hay impresora. Elíjala en «Ajustes › Impresora y cajón».</source>
        <translation>There is no printer. Choose one in “Settings › Printer and drawer”.</translation>
    </message>
    <message>
        <source>Todavía no hay recibos. Cobre una venta primero.</source>
        <translation>There are no receipts yet. Charge a sale first.</translation>
    </message>
    <message>
        <source>Ese archivo no es una imagen. Elija un PNG o un JPG.</source>
        <translation>That file is not a picture. Choose a PNG or a JPG.</translation>
    </message>
    <message>
        <source>El cajón se abre por la impresora, y no hay. Ábralo con la llave.</source>
        <translation>The drawer opens through the printer, and there is none. Open it with the key.</translation>
    </message>
    <message>
        <source>Cambiar la impresora</source>
        <translation>Change the printer</translation>
    </message>
    <message>
        <source>Por confirmar</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Entregado</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Entregado sin confirmar</source>
        <translation>Handed over unconfirmed</translation>
    </message>
    <message>
        <source>Se deshizo la entrega sin confirmar</source>
        <translation>The unconfirmed hand-over was taken back</translation>
    </message>
    <message>
        <source>Anulación pedida a Wompi</source>
        <translation>Wompi was asked to void it</translation>
    </message>
    <message>
        <source>Wompi no aceptó la anulación</source>
        <translation>Wompi did not void it</translation>
    </message>
    <message>
        <source>Todos  {count}</source>
        <translation>All  {count}</translation>
    </message>
    <message>
        <source>Listos  {count}</source>
        <translation>Ready  {count}</translation>
    </message>
    <message>
        <source>Esperando  {count}</source>
        <translation>Waiting  {count}</translation>
    </message>
    <message>
        <source>Por resolver  {count}</source>
        <translation>To settle  {count}</translation>
    </message>
    <message>
        <source>Sin pago  {count}</source>
        <translation>Unpaid  {count}</translation>
    </message>
    <message>
        <source>Venta {sale}</source>
        <translation>Sale {sale}</translation>
    </message>
    <message>
        <source>página de pago</source>
        <translation>payment page</translation>
    </message>
    <message>
        <source>{how} · Wompi confirmó hace {ago}</source>
        <translation>{how} · Wompi confirmed {ago} ago</translation>
    </message>
    <message>
        <source>{how} · pendiente en el banco</source>
        <translation>{how} · pending at the bank</translation>
    </message>
    <message>
        <source>{how} · aún no aparece en Wompi</source>
        <translation>{how} · not seen at Wompi yet</translation>
    </message>
    <message>
        <source>{how} · se cerró sin pago; sigue vigilado</source>
        <translation>{how} · closed without payment; still watched</translation>
    </message>
    <message>
        <source>{how} · rechazado; sigue vigilado</source>
        <translation>{how} · declined; still watched</translation>
    </message>
    <message>
        <source>{how} · el pago se anuló</source>
        <translation>{how} · the payment was voided</translation>
    </message>
    <message>
        <source>hoy</source>
        <translation>today</translation>
    </message>
    <message>
        <source>esperó</source>
        <translation>waited</translation>
    </message>
    <message>
        <source>esperando</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{days} días</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{count} más</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>El cliente ya pagó</source>
        <translation>The customer has paid</translation>
    </message>
    <message>
        <source>No entregue todavía</source>
        <translation>Do not hand it over yet</translation>
    </message>
    <message>
        <source>No entregue</source>
        <translation>Do not hand it over</translation>
    </message>
    <message>
        <source>Abrir el cobro</source>
        <translation>Open the charge</translation>
    </message>
    <message>
        <source>Ya se hizo</source>
        <translation>Already done</translation>
    </message>
    <message>
        <source>Ya se revisó</source>
        <translation>It was reviewed</translation>
    </message>
    <message>
        <source>1 pasa al turno siguiente si no se resuelve antes del cierre.</source>
        <translation>1 goes to the next shift unless it is settled before closing.</translation>
    </message>
    <message>
        <source>{count} pasan al turno siguiente si no se resuelven antes del cierre.</source>
        <translation>{count} go to the next shift unless they are settled before closing.</translation>
    </message>
    <message>
        <source>Plata tarde</source>
        <translation>Late money</translation>
    </message>
    <message>
        <source>Doble pago</source>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>Otro valor</source>
        <translation>Another amount</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Anulación pedida</source>
        <translation>Void requested</translation>
    </message>
    <message>
        <source>Devolución por hacer</source>
        <translation>Refund to do</translation>
    </message>
    <message>
        <source>Dos pagos iguales</source>
        <translation>Two equal payments</translation>
    </message>
    <message>
        <source>llegó tarde; entregue la venta</source>
        <translation>it came late; hand the sale over</translation>
    </message>
    <message>
        <source>la caja sigue preguntando</source>
        <translation>the till keeps asking</translation>
    </message>
    <message>
        <source>falta que un gerente lo revise</source>
        <translation>a manager has to review it</translation>
    </message>
    <message>
        <source>Entregue la venta al cliente</source>
        <translation>Hand the sale to the customer</translation>
    </message>
    <message>
        <source>Devuelva {amount} en efectivo. El pago de Wompi se queda.</source>
        <translation>Give back {amount} in cash. Keep the Wompi payment.</translation>
    </message>
    <message>
        <source>Anule hoy mismo el pago con tarjeta de {amount}.</source>
        <translation>Void the card payment of {amount} today.</translation>
    </message>
    <message>
        <source>Pida a Wompi devolver {amount}: comercios.wompi.co › Transacciones › Reembolso. Tarda hasta 30 días.</source>
        <translation>Ask Wompi to return {amount}: comercios.wompi.co › Transacciones › Reembolso. It takes up to 30 days.</translation>
    </message>
    <message>
        <source>No entregue. Cobre el resto o devuelva {amount}.</source>
        <translation>Do not hand over. Collect the rest or give {amount} back.</translation>
    </message>
    <message>
        <source>No entregue. La caja sigue preguntando.</source>
        <translation>Do not hand over. The till keeps asking.</translation>
    </message>
    <message>
        <source>Muéstrelo al gerente.</source>
        <translation>Show it to the manager.</translation>
    </message>
    <message>
        <source>Venta {sale} · {amount}</source>
        <translation>Sale {sale} · {amount}</translation>
    </message>
    <message>
        <source>Escriba el motivo en unas palabras.</source>
        <translation>Write the reason in a few words.</translation>
    </message>
    <message>
        <source>Ahí hay algo como un número de tarjeta. Escríbalo sin ese número.</source>
        <translation>That looks like a card number. Write it without that number.</translation>
    </message>
    <message>
        <source>Reimprimir el recibo</source>
        <translation>Reprint the receipt</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Reimprimir</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>No hay turno abierto. Abra el turno para vender.</source>
        <translation>No shift is open. Open the shift to sell.</translation>
    </message>
    <message>
        <source>El turno ya está abierto.</source>
        <translation>The shift is open already.</translation>
    </message>
    <message>
        <source>Escriba quién recibe la caja.</source>
        <translation>Type who takes the drawer over.</translation>
    </message>
    <message>
        <source>La caja ya es de esa persona. Escriba quién la recibe.</source>
        <translation>That person already has the drawer. Type who takes it over.</translation>
    </message>
    <message>
        <source>Escriba un valor en pesos.</source>
        <translation>Type an amount in pesos.</translation>
    </message>
    <message>
        <source>Es más de lo que cabe en un cajón ({most}). Revise el valor.</source>
        <translation>That is more than a drawer holds ({most}). Check the amount.</translation>
    </message>
    <message>
        <source>Hay una venta sin terminar. Cóbrela o quítela antes de cerrar el turno.</source>
        <translation>A sale is unfinished. Charge it or drop it before closing the shift.</translation>
    </message>
    <message>
        <source>Primero cuente lo que hay en el cajón.</source>
        <translation>Count what is in the drawer first.</translation>
    </message>
    <message>
        <source>El efectivo cambió después de contar. Cuente otra vez.</source>
        <translation>The cash changed after the count. Count again.</translation>
    </message>
    <message>
        <source>Ese turno no está cerrado todavía.</source>
        <translation>That shift is not closed yet.</translation>
    </message>
    <message>
        <source>Bloquear la caja o cambiar de persona</source>
        <translation>Lock the till or change who is at it</translation>
    </message>
    <message>
        <source>Para bloquear la caja agregue primero las personas en «Ajustes».</source>
        <translation>To lock the till, add its people in “Settings” first.</translation>
    </message>
    <message>
        <source>Nada por confirmar</source>
        <translation>Nothing to confirm</translation>
    </message>
    <message>
        <source>1 pago por confirmar</source>
        <translation>1 payment to confirm</translation>
    </message>
    <message>
        <source>{count} pagos por confirmar</source>
        <translation>{count} payments to confirm</translation>
    </message>
    <message>
        <source>Ensayo: al empezar, Marta entra con 2580, Luisa con 1470 y Camilo con 3690.</source>
        <translation>Rehearsal: at the start Marta signs in with 2580, Luisa with 1470 and Camilo with 3690.</translation>
    </message>
    <message>
        <source>{weekday} {day} de {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>lunes martes miércoles jueves viernes sábado domingo</source>
        <translation>Monday Tuesday Wednesday Thursday Friday Saturday Sunday</translation>
    </message>
    <message>
        <source>enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre</source>
        <translation>January February March April May June July August September October November December</translation>
    </message>
    <message>
        <source>Cajero</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Gerente</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Lo pide {name}. Queda escrito quién lo autoriza.</source>
        <translation>{name} asks for it. Who authorises it is recorded.</translation>
    </message>
    <message>
        <source>Vender</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>Dar un descuento</source>
        <translation>Give a discount</translation>
    </message>
    <message>
        <source>Dar un descuento mayor al tope</source>
        <translation>Give a discount above the cap</translation>
    </message>
    <message>
        <source>Cambiar un precio en la venta</source>
        <translation>Change a price in the sale</translation>
    </message>
    <message>
        <source>Recibir otro medio de pago</source>
        <translation>Take another tender</translation>
    </message>
    <message>
        <source>Recibir otro medio por encima del tope</source>
        <translation>Take another tender above the cap</translation>
    </message>
    <message>
        <source>Abrir el cajón sin venta</source>
        <translation>Open the drawer without a sale</translation>
    </message>
    <message>
        <source>Sacar o meter plata del cajón</source>
        <translation>Take money out of the drawer or put some in</translation>
    </message>
    <message>
        <source>Cerrar el turno</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>Ver lo que debe haber en el cajón</source>
        <translation>See what should be in the drawer</translation>
    </message>
    <message>
        <source>Recibir una devolución</source>
        <translation>Take a return</translation>
    </message>
    <message>
        <source>Anular un pago</source>
        <translation>Void a payment</translation>
    </message>
    <message>
        <source>Cobrar otra vez con duda</source>
        <translation>Charge again while in doubt</translation>
    </message>
    <message>
        <source>Entregar sin que Wompi confirme</source>
        <translation>Hand over before Wompi confirms</translation>
    </message>
    <message>
        <source>Cambiar productos y precios</source>
        <translation>Change products and prices</translation>
    </message>
    <message>
        <source>Cambiar los ajustes</source>
        <translation>Change the settings</translation>
    </message>
    <message>
        <source>Cambiar las llaves de Wompi</source>
        <translation>Change the Wompi keys</translation>
    </message>
    <message>
        <source>Cambiar las personas</source>
        <translation>Change the people</translation>
    </message>
    <message>
        <source>Sacar una copia de los datos</source>
        <translation>Take a copy of the data</translation>
    </message>
    <message>
        <source>Ver informes y días anteriores</source>
        <translation>See reports and earlier days</translation>
    </message>
    <message>
        <source>Ver los datos sin procesar</source>
        <translation>See the raw data</translation>
    </message>
    <message>
        <source>antes {price}</source>
        <translation>was {price}</translation>
    </message>
    <message>
        <source>Descuento al total</source>
        <translation>Discount on the total</translation>
    </message>
    <message>
        <source>**{name}**</source>
        <translation>**{name}**</translation>
    </message>
    <message>
        <source>**Venta {number}**, toda</source>
        <translation>**Sale {number}**, all of it</translation>
    </message>
    <message>
        <source>Descuento en %</source>
        <translation>Discount in %</translation>
    </message>
    <message>
        <source>Precio de una unidad</source>
        <translation>Price of one</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Escriba un descuento de 0 a 100, como 10 o 7,5.</source>
        <translation>Type a discount from 0 to 100, such as 10 or 7.5.</translation>
    </message>
    <message>
        <source>Escriba un valor en pesos enteros, como 12.500.</source>
        <translation>Type an amount in whole pesos, such as 12,500.</translation>
    </message>
    <message>
        <source>**Vender por valor**</source>
        <translation>**Sell by amount**</translation>
    </message>
    <message>
        <source>**Vender por valor**, {quantity} veces</source>
        <translation>**Sell by amount**, {quantity} times</translation>
    </message>
    <message>
        <source>Elija qué impuesto lleva.</source>
        <translation>Choose which tax it carries.</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>por confirmar</source>
        <translation>to confirm</translation>
    </message>
    <message>
        <source>pagada</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>no pagó</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>La venta está vacía. No hay nada que dejar en espera.</source>
        <translation>The sale is empty. There is nothing to hold.</translation>
    </message>
    <message>
        <source>Un renglón lleva de 0,001 a 9.999. Revise la cantidad.</source>
        <translation>A line takes from 0.001 to 9,999. Check the quantity.</translation>
    </message>
    <message>
        <source>Ese producto ya no está en la lista. Búsquelo otra vez.</source>
        <translation>That product is no longer on the list. Search for it again.</translation>
    </message>
    <message>
        <source>El código {code} ya es de {name}. Use otro o quíteselo.</source>
        <translation>Code {code} already belongs to {name}. Use another one or take it off.</translation>
    </message>
    <message>
        <source>Escriba un valor en pesos enteros, mayor que cero y hasta {highest}.</source>
        <translation>Type an amount in whole pesos, above zero and up to {highest}.</translation>
    </message>
    <message>
        <source>Vender un producto a {price}</source>
        <translation>Sell a product at {price}</translation>
    </message>
    <message>
        <source>Un descuento va de 0 a 100 %.</source>
        <translation>A discount goes from 0 to 100%.</translation>
    </message>
    <message>
        <source>Descuento de {percent} % en un renglón</source>
        <translation>Discount of {percent}% on a line</translation>
    </message>
    <message>
        <source>Descuento de {percent} % en toda la venta</source>
        <translation>Discount of {percent}% on the whole sale</translation>
    </message>
    <message>
        <source>La nota pasa de {longest} letras. Acórtela.</source>
        <translation>The note is longer than {longest} letters. Shorten it.</translation>
    </message>
    <message>
        <source>La nota parece tener un número de tarjeta. No se guardó; escríbala sin él.</source>
        <translation>The note seems to hold a card number. It was not kept; write it without.</translation>
    </message>
    <message>
        <source>Programas</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Página de pago</source>
        <translation>Payment page</translation>
    </message>
    <message>
        <source>Almacén seguro</source>
        <translation>Secure store</translation>
    </message>
    <message>
        <source>Disco</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Datos</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Reloj</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Servidor de avisos</source>
        <translation>Notice server</translation>
    </message>
    <message>
        <source>Lector</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>No respondió a tiempo. Reinicie el equipo e intente otra vez.</source>
        <translation>Did not answer in time. Restart the computer and try again.</translation>
    </message>
    <message>
        <source>Falló ({why}). Reinicie el equipo e intente otra vez.</source>
        <translation>Failed ({why}). Restart the computer and try again.</translation>
    </message>
    <message>
        <source>Están todos.</source>
        <translation>All there.</translation>
    </message>
    <message>
        <source>Faltan: {names}. Ejecute otra vez la instalación.</source>
        <translation>Missing: {names}. Run the installation again.</translation>
    </message>
    <message>
        <source>El navegador de la caja está instalado.</source>
        <translation>The till&apos;s browser is installed.</translation>
    </message>
    <message>
        <source>Falta el navegador; se cobra por QR. Instale Mostrador otra vez.</source>
        <translation>The browser is missing; charge by QR. Install Mostrador again.</translation>
    </message>
    <message>
        <source>Falta la pantalla de la caja. Instale Mostrador otra vez.</source>
        <translation>The till&apos;s screen is missing. Install Mostrador again.</translation>
    </message>
    <message>
        <source>Abierto; tiene las llaves de Wompi.</source>
        <translation>Open; it has the Wompi keys.</translation>
    </message>
    <message>
        <source>Abierto, sin llaves. Escríbalas en «Ajustes › Llaves de Wompi».</source>
        <translation>Open, without keys. Type them in “Settings › Wompi keys”.</translation>
    </message>
    <message>
        <source>Está cerrado. Ábralo con la clave de su sesión.</source>
        <translation>It is locked. Open it with your login password.</translation>
    </message>
    <message>
        <source>Libres {mb} MB; guarda en {ms} ms.</source>
        <translation>{mb} MB free; saves in {ms} ms.</translation>
    </message>
    <message>
        <source>Quedan {mb} MB. Borre lo que no use.</source>
        <translation>{mb} MB left. Delete what is not needed.</translation>
    </message>
    <message>
        <source>Quedan {mb} MB: no se cobra con el disco lleno. Libere espacio.</source>
        <translation>{mb} MB left: nothing is charged on a full disk. Free some space.</translation>
    </message>
    <message>
        <source>Guarda en {ms} ms: es lento. Pase los datos a un disco de estado sólido.</source>
        <translation>Saves in {ms} ms: slow. Move the data to a solid-state disk.</translation>
    </message>
    <message>
        <source>Revisados y completos.</source>
        <translation>Checked and whole.</translation>
    </message>
    <message>
        <source>Todavía no hay ventas en este equipo.</source>
        <translation>No sales on this computer yet.</translation>
    </message>
    <message>
        <source>Están dañados. No la use; restaure la copia.</source>
        <translation>They are damaged. Do not use it; restore the copy.</translation>
    </message>
    <message>
        <source>Igual al de Wompi.</source>
        <translation>The same as Wompi&apos;s.</translation>
    </message>
    <message>
        <source>Corrido {minutes} minutos. Ponga la hora automática del sistema.</source>
        <translation>Off by {minutes} minutes. Turn on the system&apos;s automatic time.</translation>
    </message>
    <message>
        <source>Se llega a {host}.</source>
        <translation>{host} answers.</translation>
    </message>
    <message>
        <source>No se llega a {host}. Revise el módem o el cable.</source>
        <translation>{host} is not reached. Check the modem or the cable.</translation>
    </message>
    <message>
        <source>Responde. Comercio: {name}.</source>
        <translation>Answers. Merchant: {name}.</translation>
    </message>
    <message>
        <source>Sin llaves no se pregunta. Escríbalas en «Ajustes › Llaves de Wompi».</source>
        <translation>No keys, so nothing is asked. Type them in “Settings › Wompi keys”.</translation>
    </message>
    <message>
        <source>No respondió. Revise internet y pruebe en un minuto.</source>
        <translation>Did not answer. Check the internet and try in a minute.</translation>
    </message>
    <message>
        <source>No acepta las llaves. Cópielas otra vez del panel.</source>
        <translation>Refuses the keys. Copy them again from the panel.</translation>
    </message>
    <message>
        <source>No está vinculado; la caja pregunta sola.</source>
        <translation>Not paired; the till asks by itself.</translation>
    </message>
    <message>
        <source>No se llega a {host}. La caja pregunta sola; revise el servidor.</source>
        <translation>{host} is not reached. The till asks by itself; check the server.</translation>
    </message>
    <message>
        <source>No hay; el recibo se ve y se guarda en PDF.</source>
        <translation>There is none; the receipt is shown and saved as PDF.</translation>
    </message>
    <message>
        <source>En línea.</source>
        <translation>Online.</translation>
    </message>
    <message>
        <source>Queda poco papel. Tenga un rollo a la mano.</source>
        <translation>Little paper left. Have a roll at hand.</translation>
    </message>
    <message>
        <source>Escribe como un teclado: escanee un producto en la venta para probarlo.</source>
        <translation>It types like a keyboard: scan a product in the sale to try it.</translation>
    </message>
    <message>
        <source>No se hizo la copia. Los datos están bien; mírelo en «Ajustes › Copias».</source>
        <translation>The backup was not made. The data is fine; see “Settings › Backups”.</translation>
    </message>
    <message>
        <source>Las copias ya están activas; el código se mostró una vez.</source>
        <translation>Backups are already on; the code was shown once.</translation>
    </message>
    <message>
        <source>Todavía no hay copias. Haga una primero.</source>
        <translation>There are no backups yet. Make one first.</translation>
    </message>
    <message>
        <source>Active primero las copias y escriba el código en papel.</source>
        <translation>First turn backups on and write the code on paper.</translation>
    </message>
    <message>
        <source>La carpeta de las copias no responde. Elija otra.</source>
        <translation>The backup folder does not answer. Choose another.</translation>
    </message>
    <message>
        <source>La copia está dañada. Haga otra ahora.</source>
        <translation>The backup is damaged. Make another one now.</translation>
    </message>
    <message>
        <source>La copia es de otra caja. Elija otra carpeta.</source>
        <translation>The backup belongs to another till. Choose another folder.</translation>
    </message>
    <message>
        <source>Hacer copias de los datos</source>
        <translation>Back up the data</translation>
    </message>
    <message>
        <source>El registro fue cambiado en el renglón {row}. Llame al gerente.</source>
        <translation>The records were changed at entry {row}. Call the manager.</translation>
    </message>
    <message>
        <source>Falta el recibo {row}. Llame al gerente.</source>
        <translation>Receipt {row} is missing. Call the manager.</translation>
    </message>
    <message>
        <source>La transacción {row} no cuadra con los hechos. Llame al gerente.</source>
        <translation>Transaction {row} does not match the facts. Call the manager.</translation>
    </message>
    <message>
        <source>Quitaron el candado de la tabla {row}. Llame al gerente.</source>
        <translation>The guard of table {row} was taken away. Call the manager.</translation>
    </message>
    <message>
        <source>{count} mil</source>
        <translation>{count}k</translation>
    </message>
    <message>
        <source>Billetes de {value}</source>
        <translation>{value} notes</translation>
    </message>
    <message>
        <source>Monedas de {value}</source>
        <translation>{value} coins</translation>
    </message>
    <message>
        <source>Efectivo</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Tarjeta</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Botón Bancolombia</source>
        <translation>Bancolombia button</translation>
    </message>
    <message>
        <source>Corresponsal Bancolombia</source>
        <translation>Bancolombia agent</translation>
    </message>
    <message>
        <source>Cuadra</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Sobra {amount}</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>Falta {amount}</source>
        <translation>{amount} short</translation>
    </message>
    <message>
        <source>Sin contar</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>Base del turno</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Ventas en efectivo</source>
        <translation>Cash sales</translation>
    </message>
    <message>
        <source>Redondeo</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>Devoluciones en efectivo</source>
        <translation>Cash returns</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Salida</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>Retiro</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Y {count} movimientos más</source>
        <translation>And {count} more movements</translation>
    </message>
    <message>
        <source>Venta {sale} {amount}</source>
        <translation>Sale {sale} {amount}</translation>
    </message>
    <message>
        <source>Un pago sigue por confirmar</source>
        <translation>One payment still pending</translation>
    </message>
    <message>
        <source>{count} pagos siguen por confirmar</source>
        <translation>{count} payments still to confirm</translation>
    </message>
    <message>
        <source>{names}: pasan al turno {next} con su nombre</source>
        <translation>{names}: they go on to shift {next} under their name</translation>
    </message>
    <message>
        <source>{count} por contar</source>
        <translation>{count} to count</translation>
    </message>
    <message>
        <source>{notes} billetes · {coins} monedas</source>
        <translation>{notes} notes · {coins} coins</translation>
    </message>
    <message>
        <source>Abrir el turno {shift}</source>
        <translation>Open shift {shift}</translation>
    </message>
    <message>
        <source>Cuente la base: lo que hay en el cajón antes de vender.</source>
        <translation>Count the float: what is in the drawer before selling.</translation>
    </message>
    <message>
        <source>Abrir turno</source>
        <translation>Open shift</translation>
    </message>
    <message>
        <source>Relevo del turno {shift}</source>
        <translation>Hand over shift {shift}</translation>
    </message>
    <message>
        <source>Cuenten juntos el cajón. Desde aquí responde quien lo recibe.</source>
        <translation>Count the drawer together. From here on, whoever takes it over answers for it.</translation>
    </message>
    <message>
        <source>Entregar la caja</source>
        <translation>Hand the drawer over</translation>
    </message>
    <message>
        <source>Cerrar el turno {shift}</source>
        <translation>Close shift {shift}</translation>
    </message>
    <message>
        <source>Cuente lo que hay en el cajón. La caja no muestra lo esperado.</source>
        <translation>Count what is in the drawer. The till does not show what is expected.</translation>
    </message>
    <message>
        <source>Terminé de contar</source>
        <translation>Done counting</translation>
    </message>
    <message>
        <source>Entrada de plata</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Plata que entra al cajón sin una venta.</source>
        <translation>Money put into the drawer without a sale.</translation>
    </message>
    <message>
        <source>Anotar entrada</source>
        <translation>Record cash in</translation>
    </message>
    <message>
        <source>Sencillo del banco</source>
        <translation>Change from the bank</translation>
    </message>
    <message>
        <source>Sencillo</source>
        <translation>Small change</translation>
    </message>
    <message>
        <source>Préstamo</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Ajuste</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>Salida de plata</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>Un gasto que se paga del cajón.</source>
        <translation>An expense paid from the drawer.</translation>
    </message>
    <message>
        <source>Anotar salida</source>
        <translation>Record cash out</translation>
    </message>
    <message>
        <source>Hielo</source>
        <translation>Ice</translation>
    </message>
    <message>
        <source>Proveedor</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Compra menor</source>
        <translation>Small purchase</translation>
    </message>
    <message>
        <source>Domicilio</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Plata que se guarda fuera del cajón, en la caja fuerte o el banco.</source>
        <translation>Money taken out of the drawer and into the safe or the bank.</translation>
    </message>
    <message>
        <source>Anotar retiro</source>
        <translation>Record drop</translation>
    </message>
    <message>
        <source>Caja fuerte</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Banco</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Dueño</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Turno {shift} · resultado</source>
        <translation>Shift {shift} · result</translation>
    </message>
    <message>
        <source>Contado sin ver lo esperado, sellado {at}</source>
        <translation>Counted without seeing what was expected, sealed {at}</translation>
    </message>
    <message>
        <source>Medio</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Según la caja</source>
        <translation>According to till</translation>
    </message>
    <message>
        <source>Contado o Wompi</source>
        <translation>Counted / Wompi</translation>
    </message>
    <message>
        <source>Diferencia</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Cómo se llega a {amount}</source>
        <translation>How {amount} adds up</translation>
    </message>
    <message>
        <source>Efectivo esperado</source>
        <translation>Expected cash</translation>
    </message>
    <message>
        <source>¿Una pieza de {real} contada como {taken}?</source>
        <translation>Was a piece of {real} counted as {taken}?</translation>
    </message>
    <message>
        <source>Explicaría justo la diferencia. Recuente las de {taken} y las de {real} antes de aceptar.</source>
        <translation>That would explain the difference exactly. Recount the {taken} and the {real} before accepting.</translation>
    </message>
    <message>
        <source>¿La venta {sale} se pagó en efectivo?</source>
        <translation>Was sale {sale} paid in cash?</translation>
    </message>
    <message>
        <source>Está anotada por otro medio por {amount}. Revise el papel de la venta.</source>
        <translation>It is recorded under another way for {amount}. Check the sale&apos;s slip.</translation>
    </message>
    <message>
        <source>¿La venta {sale} no se pagó en efectivo?</source>
        <translation>Was sale {sale} not paid in cash?</translation>
    </message>
    <message>
        <source>Está anotada en efectivo por {amount}. Pudo pagarse con tarjeta, QR o transferencia.</source>
        <translation>It is recorded as cash for {amount}. It may have been paid by card, QR or transfer.</translation>
    </message>
    <message>
        <source>¿Un retiro de {amount} que no se sacó?</source>
        <translation>A drop of {amount} that was not taken out?</translation>
    </message>
    <message>
        <source>Está anotado, y la plata parece seguir en el cajón.</source>
        <translation>It is recorded, and the money seems to be in the drawer still.</translation>
    </message>
    <message>
        <source>¿Una salida de {amount} sin anotar?</source>
        <translation>Was a cash out of {amount} not written down?</translation>
    </message>
    <message>
        <source>Pregunte por un gasto o un retiro del turno que no quedó escrito.</source>
        <translation>Ask about an expense or a drop of this shift that was not written down.</translation>
    </message>
    <message>
        <source>Informe X · turno {shift}</source>
        <translation>X report · shift {shift}</translation>
    </message>
    <message>
        <source>Un vistazo: el turno sigue abierto y nada cambia.</source>
        <translation>A look in between: the shift goes on and nothing changes.</translation>
    </message>
    <message>
        <source>Informe Z · turno {shift}</source>
        <translation>Z report · shift {shift}</translation>
    </message>
    <message>
        <source>Copia del cierre, como se hizo.</source>
        <translation>Copy of the closing, as it was made.</translation>
    </message>
    <message>
        <source>Turno {shift} cerrado</source>
        <translation>Shift {shift} closed</translation>
    </message>
    <message>
        <source>El Z está guardado y se imprime solo. Si la impresora falla, sale después.</source>
        <translation>The Z is saved and prints by itself. If the printer fails, it prints later.</translation>
    </message>
    <message>
        <source>Guardado en {path}.</source>
        <translation>Saved in {path}.</translation>
    </message>
    <message>
        <source>Turno {shift}</source>
        <translation>Shift {shift}</translation>
    </message>
    <message>
        <source>Abierto desde {at}</source>
        <translation>Open since {at}</translation>
    </message>
    <message>
        <source>Cerrado. Abra el turno para vender.</source>
        <translation>Closed. Open the shift to sell.</translation>
    </message>
    <message>
        <source>Z del turno {shift}</source>
        <translation>Z of shift {shift}</translation>
    </message>
    <message>
        <source>Turno: abrir, contar, cerrar</source>
        <translation>Shift: open, count, close</translation>
    </message>
    <message>
        <source>{reference} · {date} · Turno {shift}</source>
        <translation>{reference} · {date} · Shift {shift}</translation>
    </message>
    <message>
        <source>{count} hechos</source>
        <translation>{count} facts</translation>
    </message>
    <message>
        <source>Consulta por id · {word} · {how}</source>
        <translation>Asked by id · {word} · {how}</translation>
    </message>
    <message>
        <source>Consulta por referencia · {word} · {how}</source>
        <translation>Asked by reference · {word} · {how}</translation>
    </message>
    <message>
        <source>Lista del día · {word} · {how}</source>
        <translation>Day&apos;s list · {word} · {how}</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Método</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Cuotas</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>CUS</source>
        <translation>CUS</translation>
    </message>
    <message>
        <source>Autorización</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Id externo</source>
        <translation>External id</translation>
    </message>
    <message>
        <source>IVA · INC</source>
        <translation>IVA · INC</translation>
    </message>
    <message>
        <source>Iguales</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Otra moneda</source>
        <translation>Another currency</translation>
    </message>
    <message>
        <source>Otro ambiente</source>
        <translation>Another environment</translation>
    </message>
    <message>
        <source>Wompi aún no ve ningún pago</source>
        <translation>Wompi sees no payment yet</translation>
    </message>
    <message>
        <source>Estado, valor, moneda y referencia · leído {at}</source>
        <translation>Status, amount, currency and reference · read {at}</translation>
    </message>
    <message>
        <source>La caja pregunta otra vez en este turno</source>
        <translation>The till asks again in this shift</translation>
    </message>
    <message>
        <source>Registro sin cambios</source>
        <translation>Record unchanged</translation>
    </message>
    <message>
        <source>Alguien cambió el registro</source>
        <translation>Somebody changed the record</translation>
    </message>
    <message>
        <source>{digest} · hecho {number}</source>
        <translation>{digest} · fact {number}</translation>
    </message>
    <message>
        <source>anterior {previous}</source>
        <translation>before {previous}</translation>
    </message>
    <message>
        <source>En Wompi solo se anulan pagos con tarjeta, el mismo día. Queda escrito quién lo hizo.</source>
        <translation>Wompi voids card payments only, on the same day. Who did it is recorded.</translation>
    </message>
    <message>
        <source>Nada por hacer aquí.</source>
        <translation>Nothing to do here.</translation>
    </message>
    <message>
        <source>Solo una anulación lo cambia.</source>
        <translation>Only a void changes it.</translation>
    </message>
    <message>
        <source>Pista</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Prueba</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Soportes guardados en {path}.</source>
        <translation>Evidence file saved in {path}.</translation>
    </message>
    <message>
        <source>Anular el pago de {amount} · {reference}</source>
        <translation>Void the payment of {amount} · {reference}</translation>
    </message>
    <message>
        <source>Anulación pedida. La caja espera a que Wompi la confirme.</source>
        <translation>Void requested. The till waits for Wompi to confirm it.</translation>
    </message>
    <message>
        <source>No sabemos si Wompi recibió la anulación. La caja sigue preguntando.</source>
        <translation>We do not know if Wompi received the void. The till keeps asking.</translation>
    </message>
    <message>
        <source>Wompi no anuló el pago. Queda como devolución por hacer. {said}</source>
        <translation>Wompi did not void the payment. It stays as a refund to do. {said}</translation>
    </message>
    <message>
        <source>Ese pago no está aprobado.</source>
        <translation>That payment is not approved.</translation>
    </message>
    <message>
        <source>Wompi solo anula tarjetas el mismo día. Pida la devolución a Wompi.</source>
        <translation>Wompi voids cards only, on the same day. Request the refund at Wompi.</translation>
    </message>
    <message>
        <source>La anulación ya se pidió. Espere a Wompi.</source>
        <translation>The void was already requested. Wait for Wompi.</translation>
    </message>
    <message>
        <source>Quien vendió no anula su propia venta. Llame a otra persona.</source>
        <translation>Whoever sold it does not void it. Call somebody else.</translation>
    </message>
    <message>
        <source>Anular el cobro · {amount}</source>
        <translation>Void the charge · {amount}</translation>
    </message>
    <message>
        <source>Venta {sale} · {reference}. Todo el valor vuelve a la tarjeta del cliente. Quedan escritos su nombre y el motivo.</source>
        <translation>Sale {sale} · {reference}. The whole amount returns to the customer&apos;s card. Your name and the reason stay written.</translation>
    </message>
    <message>
        <source>Pedir la anulación</source>
        <translation>Request the void</translation>
    </message>
    <message>
        <source>Entregar sin que Wompi confirme {amount} · {reference}</source>
        <translation>Hand over without Wompi confirming {amount} · {reference}</translation>
    </message>
    <message>
        <source>Deshacer la entrega sin confirmar de {amount} · {reference}</source>
        <translation>Take back the unconfirmed hand-over of {amount} · {reference}</translation>
    </message>
    <message>
        <source>Venta {sale} · {amount}. Quedará marcada para siempre con su nombre y el motivo.</source>
        <translation>Sale {sale} · {amount}. It stays marked for ever with your name and the reason.</translation>
    </message>
    <message>
        <source>Número de la transacción, si lo hay</source>
        <translation>Transaction number, if there is one</translation>
    </message>
    <message>
        <source>Autorizar y entregar</source>
        <translation>Authorise and hand over</translation>
    </message>
    <message>
        <source>Deshacer la entrega sin confirmar</source>
        <translation>Take the unconfirmed hand-over back</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Queda escrito. La caja sigue preguntando.</source>
        <translation>It is recorded. The till keeps asking.</translation>
    </message>
    <message>
        <source>Wompi ya confirmó este pago. Entregue.</source>
        <translation>Wompi has confirmed this payment. Hand over.</translation>
    </message>
    <message>
        <source>Este cobro no se pagó. Cobre de nuevo.</source>
        <translation>This charge was not paid. Charge again.</translation>
    </message>
    <message>
        <source>Ese número no aparece en su Wompi. No entregue por él.</source>
        <translation>That number is not at your Wompi. Do not hand over for it.</translation>
    </message>
    <message>
        <source>Wompi dice que ese pago no pasó. No entregue por él.</source>
        <translation>Wompi says that payment did not go through. Do not hand over for it.</translation>
    </message>
    <message>
        <source>Ese pago ya es de otra venta. No entregue por él.</source>
        <translation>That payment belongs to another sale. Do not hand over for it.</translation>
    </message>
    <message>
        <source>Primero cierre este cobro: Wompi no ha visto ningún pago.</source>
        <translation>Close this charge first: Wompi has seen no payment.</translation>
    </message>
    <message>
        <source>Cobrar otra vez {amount} · {reference}</source>
        <translation>Charge {amount} again · {reference}</translation>
    </message>
    <message>
        <source>Cobrar otra vez con un pago pendiente</source>
        <translation>Charge again with a payment pending</translation>
    </message>
    <message>
        <source>Venta {sale} · {amount}. Si el primero también entra, habrá que devolver uno. Quedan escritos su nombre y el motivo.</source>
        <translation>Sale {sale} · {amount}. If the first one comes too, one has to go back. Your name and the reason stay written.</translation>
    </message>
    <message>
        <source>Autorizar otro cobro</source>
        <translation>Authorise another charge</translation>
    </message>
    <message>
        <source>Espere un momento.</source>
        <translation>Wait a moment.</translation>
    </message>
    <message>
        <source>Es real y no es de ninguna venta</source>
        <translation>It is real and of no sale</translation>
    </message>
    <message>
        <source>Wompi lo aprobó, pero no por un cobro de esta caja. Llame al gerente.</source>
        <translation>Wompi approved it, but for no charge of this till. Call the manager.</translation>
    </message>
    <message>
        <source>Es real y ya es de la venta {sale}</source>
        <translation>It is real and belongs to sale {sale}</translation>
    </message>
    <message>
        <source>No entregue otra venta por este pago.</source>
        <translation>Do not hand over another sale for this payment.</translation>
    </message>
    <message>
        <source>Wompi lo conoce y no está aprobado</source>
        <translation>Wompi knows it and it is not approved</translation>
    </message>
    <message>
        <source>No entregue. El cliente puede preguntar en su banco.</source>
        <translation>Do not hand over. The customer can ask the bank.</translation>
    </message>
    <message>
        <source>No aparece en su Wompi</source>
        <translation>It is not at your Wompi</translation>
    </message>
    <message>
        <source>Puede ser de otro comercio o de otro día. No entregue por él.</source>
        <translation>It may be of another shop or another day. Do not hand over for it.</translation>
    </message>
    <message>
        <source>No se pudo preguntar a Wompi</source>
        <translation>Wompi could not be asked</translation>
    </message>
    <message>
        <source>No sabemos. Intente otra vez cuando vuelva la conexión.</source>
        <translation>We do not know. Try again when the connection is back.</translation>
    </message>
    <message>
        <source>Escriba el número como aparece</source>
        <translation>Type the number as it appears</translation>
    </message>
    <message>
        <source>Id, referencia, CUS, aprobación o celular Nequi; o valor y hora: 45000 14:30. Nunca el número de la tarjeta.</source>
        <translation>Id, reference, CUS, approval or Nequi phone; or amount and time: 45000 14:30. Never the card number.</translation>
    </message>
    <message>
        <source>{at} · {how} · {amount} · {status}</source>
        <translation>{at} · {how} · {amount} · {status}</translation>
    </message>
    <message>
        <source>aprobado</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>pendiente</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>rechazado</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>con error</source>
        <translation>with an error</translation>
    </message>
    <message>
        <source>anulado</source>
        <translation>voided</translation>
    </message>
    <message>
        <source>sin saber</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Comprobar número</source>
        <translation>Check a number</translation>
    </message>
    <message>
        <source>Ver el caso</source>
        <translation>See the case</translation>
    </message>
    <message>
        <source>La anulación no llegó a Wompi</source>
        <translation>The void did not reach Wompi</translation>
    </message>
    <message>
        <source>Se autorizó cobrar otra vez</source>
        <translation>Charging again was authorised</translation>
    </message>
    <message>
        <source>Lo autoriza un gerente y queda marcado para siempre.</source>
        <translation>A manager authorises it, and it stays marked for ever.</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>El efectivo va de $ 50 en $ 50. Escriba otra vez lo que recibió.</source>
        <translation>Cash goes in steps of $ 50. Type again what you received.</translation>
    </message>
    <message>
        <source>Escriba cuánto recibió.</source>
        <translation>Type how much you received.</translation>
    </message>
    <message>
        <source>La venta cambió: faltan {rest}. Mire otra vez y reciba eso.</source>
        <translation>The sale changed: {rest} are missing. Look again and take that.</translation>
    </message>
    <message>
        <source>Solo faltan {rest}. Elija una parte que no pase de ahí.</source>
        <translation>Only {rest} are missing. Choose a part that is no more than that.</translation>
    </message>
    <message>
        <source>Parte de eso ya está pagado. Elija otra vez qué se paga.</source>
        <translation>Some of that is already paid. Choose again what is being paid.</translation>
    </message>
    <message>
        <source>Lo que falta cambió. Elija otra vez qué se paga.</source>
        <translation>What is missing changed. Choose again what is being paid.</translation>
    </message>
    <message>
        <source>Ese método está apagado. Un gerente lo prende en «Ajustes».</source>
        <translation>That way is off. A manager switches it on in “Settings”.</translation>
    </message>
    <message>
        <source>Esa parte ya se devolvió o ya se pidió.</source>
        <translation>That part was given back or asked back already.</translation>
    </message>
    <message>
        <source>La venta ya está completa. Haga una devolución desde «Ventas de hoy».</source>
        <translation>The sale is complete. Make a return from “Today&apos;s sales”.</translation>
    </message>
    <message>
        <source>La propina ya no cambia: se empezó a pagar la venta.</source>
        <translation>The tip does not change any more: some of the sale is paid.</translation>
    </message>
    <message>
        <source>La propina va hasta {cap}. Escriba un valor que no pase de ahí.</source>
        <translation>The tip goes up to {cap}. Type no more than that.</translation>
    </message>
    <message>
        <source>Con esta devolución pasan de {cap} hoy. Llame al gerente.</source>
        <translation>With this return more than {cap} goes back today. Call the manager.</translation>
    </message>
    <message>
        <source>No se devuelve más de lo que se vendió. Revise las cantidades.</source>
        <translation>No more comes back than was sold. Check the quantities.</translation>
    </message>
    <message>
        <source>Elija qué devuelve el cliente.</source>
        <translation>Choose what the customer returns.</translation>
    </message>
    <message>
        <source>Esa venta no está pagada. Solo se devuelve lo que ya se entregó.</source>
        <translation>That sale is not paid. Only what was handed over is returned.</translation>
    </message>
    <message>
        <source>Recibir a mano la venta {sale} mientras el banco aún responde.</source>
        <translation>Take sale {sale} by hand while the bank is still answering.</translation>
    </message>
    <message>
        <source>Anotar {amount} por {name}.</source>
        <translation>Note {amount} by {name}.</translation>
    </message>
    <message>
        <source>Devolver una parte de la venta {sale}.</source>
        <translation>Give a part of sale {sale} back.</translation>
    </message>
    <message>
        <source>Devolver productos de la venta {sale}.</source>
        <translation>Take goods of sale {sale} back.</translation>
    </message>
    <message>
        <source>Abrir el cajón sin venta.</source>
        <translation>Open the drawer without a sale.</translation>
    </message>
    <message>
        <source>Lo confirma usted</source>
        <translation>You confirm it</translation>
    </message>
    <message>
        <source>Vueltas y cajón</source>
        <translation>Change and drawer</translation>
    </message>
    <message>
        <source>Véala en SU cuenta</source>
        <translation>See it in YOUR account</translation>
    </message>
    <message>
        <source>Falta por cobrar</source>
        <translation>Still to collect</translation>
    </message>
    <message>
        <source>de {due}</source>
        <translation>of {due}</translation>
    </message>
    <message>
        <source>Partes del pago</source>
        <translation>Parts of the payment</translation>
    </message>
    <message>
        <source>A cobrar</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Exacto</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Sumar billetes</source>
        <translation>Add notes</translation>
    </message>
    <message>
        <source>O escriba el valor</source>
        <translation>Or type the amount</translation>
    </message>
    <message>
        <source>Sumar {value}</source>
        <translation>Add {value}</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Volver a los métodos</source>
        <translation>Back to the methods</translation>
    </message>
    <message>
        <source>Vueltas</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>de {received} para pagar {due}</source>
        <translation>of {received} to pay {due}</translation>
    </message>
    <message>
        <source>Entregue así</source>
        <translation>Give it like this</translation>
    </message>
    <message>
        <source>1 billete</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>{count} billetes</source>
        <translation>{count} notes</translation>
    </message>
    <message>
        <source>1 moneda</source>
        <translation>1 coin</translation>
    </message>
    <message>
        <source>{count} monedas</source>
        <translation>{count} coins</translation>
    </message>
    <message>
        <source> y </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Redondeo a $ 50</source>
        <translation>Rounded to $ 50</translation>
    </message>
    <message>
        <source>Recibí {received} · abrir cajón</source>
        <translation>Received {received} · open drawer</translation>
    </message>
    <message>
        <source>Recibir y cobrar el resto</source>
        <translation>Take it, collect the rest</translation>
    </message>
    <message>
        <source>Recibí {received}</source>
        <translation>Received {received}</translation>
    </message>
    <message>
        <source>Recibir esta parte</source>
        <translation>Take this part</translation>
    </message>
    <message>
        <source>Recibir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Recibió {received}. **Dé {change} de vueltas.**</source>
        <translation>You received {received}. **Give {change} change.**</translation>
    </message>
    <message>
        <source>Recibió {received}. **No hay vueltas.**</source>
        <translation>You received {received}. **No change.**</translation>
    </message>
    <message>
        <source>El recibo sale cuando la venta esté completa.</source>
        <translation>The receipt comes when the sale is complete.</translation>
    </message>
    <message>
        <source>Dele al cliente el papel: si también le cobran, vuelve con él y se le devuelve.</source>
        <translation>Give the customer the slip: if they are charged too, they come back with it and get it back.</translation>
    </message>
    <message>
        <source>Anotado: usted respondió</source>
        <translation>Noted: you answer for it</translation>
    </message>
    <message>
        <source>Llegó por {name} y usted la vio. **Queda marcado para revisar.**</source>
        <translation>It came by {name} and you saw it. **Marked for review.**</translation>
    </message>
    <message>
        <source>¿Ya está la plata de {name} en su cuenta?</source>
        <translation>Is the money of {name} in your account?</translation>
    </message>
    <message>
        <source>Mírela en SU cuenta, nunca en un pantallazo del cliente. Queda anotado que usted respondió, y se revisa.</source>
        <translation>See it in YOUR account, never on the customer&apos;s screenshot. It is noted that you answer for it, and reviewed.</translation>
    </message>
    <message>
        <source>Todavía no</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Sí, ya la vi</source>
        <translation>Yes, I saw it</translation>
    </message>
    <message>
        <source>Dividir el pago</source>
        <translation>Split the payment</translation>
    </message>
    <message>
        <source>Entre {count}</source>
        <translation>{count} ways</translation>
    </message>
    <message>
        <source>{amount} c/u</source>
        <translation>{amount} each</translation>
    </message>
    <message>
        <source>{amount} y {last}</source>
        <translation>{amount} and {last}</translation>
    </message>
    <message>
        <source>Por valor</source>
        <translation>By amount</translation>
    </message>
    <message>
        <source>¿Cuánto paga ahora? Faltan {rest}.</source>
        <translation>How much is paid now? {rest} is missing.</translation>
    </message>
    <message>
        <source>Por productos</source>
        <translation>By items</translation>
    </message>
    <message>
        <source>Valor en pesos</source>
        <translation>Amount in pesos</translation>
    </message>
    <message>
        <source>¿Qué paga ahora?</source>
        <translation>What is paid now?</translation>
    </message>
    <message>
        <source>Cobrar esto</source>
        <translation>Charge this</translation>
    </message>
    <message>
        <source>Elija qué se paga ahora.</source>
        <translation>Choose what is paid now.</translation>
    </message>
    <message>
        <source>ya pagado: {count}</source>
        <translation>already paid: {count}</translation>
    </message>
    <message>
        <source>Pagado en parte: se cobra lo que falta</source>
        <translation>Partly paid: the rest is being collected</translation>
    </message>
    <message>
        <source>Se está cobrando en este momento</source>
        <translation>It is being charged right now</translation>
    </message>
    <message>
        <source>pagado en parte</source>
        <translation>partly paid</translation>
    </message>
    <message>
        <source>en cobro</source>
        <translation>being charged</translation>
    </message>
    <message>
        <source>Ya está pagado</source>
        <translation>Paid already</translation>
    </message>
    <message>
        <source>No falta nada por cobrar.</source>
        <translation>Nothing is left to charge.</translation>
    </message>
    <message>
        <source>Devolver parte</source>
        <translation>Give part back</translation>
    </message>
    <message>
        <source>¿Devolver {amount} de {name}?</source>
        <translation>Give {amount} of {name} back?</translation>
    </message>
    <message>
        <source>Entregue la plata ahora. Queda anotado quién la devolvió.</source>
        <translation>Hand the money over now. Who gave it back is noted.</translation>
    </message>
    <message>
        <source>La devuelve Wompi, nunca el cajón. La parte cuenta hasta que se compruebe.</source>
        <translation>Wompi gives it back, never the drawer. The part counts until it is proven.</translation>
    </message>
    <message>
        <source>Dejarla pagada</source>
        <translation>Leave it paid</translation>
    </message>
    <message>
        <source>El cliente no siguió con la compra</source>
        <translation>The customer did not go on</translation>
    </message>
    <message>
        <source>Se pidió devolverla</source>
        <translation>Asked to go back</translation>
    </message>
    <message>
        <source>Recibido {at} · vueltas {change}</source>
        <translation>Received {at} · change {change}</translation>
    </message>
    <message>
        <source>{count} partes más</source>
        <translation>{count} more parts</translation>
    </message>
    <message>
        <source>1 parte más</source>
        <translation>1 more part</translation>
    </message>
    <message>
        <source>Pagada {at}</source>
        <translation>Paid {at}</translation>
    </message>
    <message>
        <source>¿Desea dejar propina?</source>
        <translation>Would you like to leave a tip?</translation>
    </message>
    <message>
        <source>Voluntaria, hasta 10 % en mesa</source>
        <translation>Voluntary, up to 10% at the table</translation>
    </message>
    <message>
        <source>No quiso</source>
        <translation>No tip</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>¿Cuánto deja de propina? Hasta {cap}.</source>
        <translation>How much of a tip? Up to {cap}.</translation>
    </message>
    <message>
        <source>Propina</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>¿Por qué se abre el cajón?</source>
        <translation>Why is the drawer opened?</translation>
    </message>
    <message>
        <source>No hay venta. Queda anotado quién lo abrió y por qué.</source>
        <translation>There is no sale. Who opened it and why is noted.</translation>
    </message>
    <message>
        <source>Dejarlo cerrado</source>
        <translation>Leave it shut</translation>
    </message>
    <message>
        <source>Abrir el cajón</source>
        <translation>Open the drawer</translation>
    </message>
    <message>
        <source>Elija el motivo</source>
        <translation>Choose the reason</translation>
    </message>
    <message>
        <source>Cambiar sencillo</source>
        <translation>Get small change</translation>
    </message>
    <message>
        <source>Revisar el efectivo</source>
        <translation>Check the cash</translation>
    </message>
    <message>
        <source>Guardar monedas</source>
        <translation>Put coins away</translation>
    </message>
    <message>
        <source>Quedó mal cerrado</source>
        <translation>It was not shut well</translation>
    </message>
    <message>
        <source>Guardar el producto {name}</source>
        <translation>Save the product {name}</translation>
    </message>
    <message>
        <source>Todavía no hay productos. Cree el primero.</source>
        <translation>No products yet. Create the first one.</translation>
    </message>
    <message>
        <source>Se guardó {name}.</source>
        <translation>{name} was saved.</translation>
    </message>
    <message>
        <source>Escriba un nombre de hasta {longest} letras, en un renglón.</source>
        <translation>Type a name of up to {longest} letters, on one line.</translation>
    </message>
    <message>
        <source>La categoría tiene hasta {longest} letras, en un renglón.</source>
        <translation>A category has up to {longest} letters, on one line.</translation>
    </message>
    <message>
        <source>Un producto tiene hasta {most} códigos de 40 letras, sin espacios adentro.</source>
        <translation>A product has up to {most} codes of 40 letters, without blanks inside.</translation>
    </message>
    <message>
        <source>Hay un código dos veces. Quite uno.</source>
        <translation>One code is there twice. Take one off.</translation>
    </message>
    <message>
        <source>Escriba un número, como 3; o déjelo vacío.</source>
        <translation>Type a number, such as 3; or leave it empty.</translation>
    </message>
    <message>
        <source>Los dibujos son: {known}.</source>
        <translation>The drawings are: {known}.</translation>
    </message>
    <message>
        <source>Descuento, precio o nota del renglón</source>
        <translation>Discount, price or note of the line</translation>
    </message>
    <message>
        <source>Descuento o nota de toda la venta</source>
        <translation>Discount or note of the whole sale</translation>
    </message>
    <message>
        <source>Dejar en espera, o traer la que espera</source>
        <translation>Hold the sale, or bring back one on hold</translation>
    </message>
    <message>
        <source>Agregar los códigos leídos al cobrar</source>
        <translation>Add the codes read while charging</translation>
    </message>
    <message>
        <source>Se guardó el código {code}. Se ofrece al volver a la venta.</source>
        <translation>Code {code} was kept. It is offered back at the sale.</translation>
    </message>
    <message>
        <source>Se leyó **{code}** mientras cobraba</source>
        <translation>**{code}** was scanned while charging</translation>
    </message>
    <message>
        <source>Se leyeron **{count} códigos** mientras cobraba</source>
        <translation>**{count} codes** were scanned while charging</translation>
    </message>
    <message>
        <source>Ninguno todavía</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Pase un producto por el lector.</source>
        <translation>Pass a product over the scanner.</translation>
    </message>
    <message>
        <source>Pase {count} productos por el lector.</source>
        <translation>Pass {count} products over the scanner.</translation>
    </message>
    <message>
        <source>Código con cifra de control correcta</source>
        <translation>Code with a correct check digit</translation>
    </message>
    <message>
        <source>Código sin cifra de control</source>
        <translation>Code without a check digit</translation>
    </message>
    <message>
        <source>no está en la lista</source>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>Lee bien</source>
        <translation>Reads well</translation>
    </message>
    <message>
        <source>Lee despacio: use «Ajustar solo»</source>
        <translation>Reads slowly: use “Auto-adjust”</translation>
    </message>
    <message>
        <source>{keys} teclas · media {mean} ms · total {total} ms · termina en Enter</source>
        <translation>{keys} keys · mean {mean} ms · {total} ms in all · ends in Enter</translation>
    </message>
    <message>
        <source>límite {limit} ms</source>
        <translation>limit {limit} ms</translation>
    </message>
    <message>
        <source>Tiempo entre teclas; límite {limit} ms</source>
        <translation>Time between keys; limit {limit} ms</translation>
    </message>
    <message>
        <source>Escriba prefijos de dos cifras que empiezan por 2, como 20 21.</source>
        <translation>Type two-digit prefixes that begin with 2, such as 20 21.</translation>
    </message>
    <message>
        <source>Escriba 4, 5 o 6.</source>
        <translation>Type 4, 5 or 6.</translation>
    </message>
    <message>
        <source>Ajustar el lector</source>
        <translation>Set the scanner</translation>
    </message>
    <message>
        <source>Ajustar la balanza</source>
        <translation>Set the scale</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Practicar o preparar</source>
        <translation>Practise or set up</translation>
    </message>
    <message>
        <source>Su tienda</source>
        <translation>Your shop</translation>
    </message>
    <message>
        <source>Nombre, NIT, dirección</source>
        <translation>Name, NIT, address</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>PIN de cada quien</source>
        <translation>A PIN for each person</translation>
    </message>
    <message>
        <source>Productos</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Su lista o la de ejemplo</source>
        <translation>Your list or the sample</translation>
    </message>
    <message>
        <source>Llaves de Wompi</source>
        <translation>Wompi keys</translation>
    </message>
    <message>
        <source>Se prueban solas</source>
        <translation>They are checked for you</translation>
    </message>
    <message>
        <source>Impresora y cajón</source>
        <translation>Printer and drawer</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Primera venta</source>
        <translation>First sale</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Falta este paso. Hágalo o sáltelo.</source>
        <translation>This step is missing. Do it or skip it.</translation>
    </message>
    <message>
        <source>Sin esto los recibos dicen «Mi tienda», sin NIT ni dirección.</source>
        <translation>Without this, receipts say “Mi tienda”, with no NIT or address.</translation>
    </message>
    <message>
        <source>Sin personas cualquiera puede todo en esta caja, y no se bloquea.</source>
        <translation>Without people anybody may do everything at this till, and it never locks.</translation>
    </message>
    <message>
        <source>Sin productos no hay qué vender.</source>
        <translation>Without products there is nothing to sell.</translation>
    </message>
    <message>
        <source>Sin llaves no se cobra por Wompi: ni tarjeta, ni PSE, ni Nequi, ni QR.</source>
        <translation>Without keys nothing is charged through Wompi: no card, no PSE, no Nequi, no QR.</translation>
    </message>
    <message>
        <source>Sin impresora los recibos quedan en PDF y el cajón no se abre solo.</source>
        <translation>Without a printer receipts stay PDF files and the drawer does not open by itself.</translation>
    </message>
    <message>
        <source>La tienda tiene nombre en los recibos.</source>
        <translation>The shop has its name on receipts.</translation>
    </message>
    <message>
        <source>Cada persona entra con su PIN.</source>
        <translation>Everybody signs in with a PIN.</translation>
    </message>
    <message>
        <source>Hay productos para vender.</source>
        <translation>There are products to sell.</translation>
    </message>
    <message>
        <source>Las llaves de Wompi están probadas.</source>
        <translation>The Wompi keys are checked.</translation>
    </message>
    <message>
        <source>La impresora está elegida.</source>
        <translation>The printer is chosen.</translation>
    </message>
    <message>
        <source>Escriba el nombre, hasta 60 letras.</source>
        <translation>Type the name, up to 60 letters.</translation>
    </message>
    <message>
        <source>Hasta 80 letras.</source>
        <translation>Up to 80 letters.</translation>
    </message>
    <message>
        <source>Solo números y puntos, y el dígito tras el guion: 900.123.456-7.</source>
        <translation>Only digits and dots, and the check digit after the hyphen: 900.123.456-7.</translation>
    </message>
    <message>
        <source>Hasta 120 letras.</source>
        <translation>Up to 120 letters.</translation>
    </message>
    <message>
        <source>Solo números, espacios, + y guiones.</source>
        <translation>Only digits, spaces, + and hyphens.</translation>
    </message>
    <message>
        <source>Escriba un correo completo: caja@mitienda.co.</source>
        <translation>Type a whole address: caja@mitienda.co.</translation>
    </message>
    <message>
        <source>Abierto en el celular hasta {until}. **No cobre otra vez todavía.**</source>
        <translation>Open on the phone until {until}. **Do not charge again yet.**</translation>
    </message>
    <message>
        <source>Código vence en</source>
        <translation>Code expires in</translation>
    </message>
    <message>
        <source>El banco dice si pagó; queda vigilado 30 días</source>
        <translation>The bank says whether it was paid; watched for 30 days</translation>
    </message>
    <message>
        <source>Con la app de Bancolombia o de su banco.</source>
        <translation>With the Bancolombia app or that of their bank.</translation>
    </message>
    <message>
        <source>Que el cliente abra Nequi y acepte</source>
        <translation>Ask the customer to open Nequi and accept</translation>
    </message>
    <message>
        <source>Le llegó al celular que termina en {ends}. La respuesta aparece aquí sola.</source>
        <translation>It went to the phone ending in {ends}. The answer appears here by itself.</translation>
    </message>
    <message>
        <source>El banco está haciendo el QR</source>
        <translation>The bank is making the QR</translation>
    </message>
    <message>
        <source>En un momento aparece aquí.</source>
        <translation>It appears here in a moment.</translation>
    </message>
    <message>
        <source>Abierto en el celular hasta {until}</source>
        <translation>Open on the phone until {until}</translation>
    </message>
    <message>
        <source>Ese QR no se puede cerrar antes. Si llega plata, aquí aparece.</source>
        <translation>That QR cannot be closed sooner. If money comes, it appears here.</translation>
    </message>
    <message>
        <source>Nequi al celular que termina en {ends}</source>
        <translation>Nequi to the phone ending in {ends}</translation>
    </message>
    <message>
        <source>QR pedido a Bancolombia</source>
        <translation>QR asked of Bancolombia</translation>
    </message>
    <message>
        <source>No salió de la caja</source>
        <translation>It never left the till</translation>
    </message>
    <message>
        <source>Wompi no lo aceptó</source>
        <translation>Wompi did not accept it</translation>
    </message>
    <message>
        <source>Wompi no contestó: se busca</source>
        <translation>Wompi did not answer: looking for it</translation>
    </message>
    <message>
        <source>Faltan las llaves de Wompi: escríbalas en «Ajustes».</source>
        <translation>The Wompi keys are missing: type them in “Settings”.</translation>
    </message>
    <message>
        <source>Apagada por {who}: {why}</source>
        <translation>Switched off by {who}: {why}</translation>
    </message>
    <message>
        <source>Apagada: {why}</source>
        <translation>Off: {why}</translation>
    </message>
    <message>
        <source>está fallando</source>
        <translation>it is failing</translation>
    </message>
    <message>
        <source>se demora mucho</source>
        <translation>it takes too long</translation>
    </message>
    <message>
        <source>cuesta mucho</source>
        <translation>it costs too much</translation>
    </message>
    <message>
        <source>no se usa</source>
        <translation>it is not used</translation>
    </message>
    <message>
        <source>otra razón</source>
        <translation>another reason</translation>
    </message>
    <message>
        <source>Apagar: {way}</source>
        <translation>Switch off: {way}</translation>
    </message>
    <message>
        <source>Quedan escritos quién y por qué, y se ven en la caja. Lo ya cobrado se sigue buscando.</source>
        <translation>Who and why are written down and shown at the till. What was charged is still looked for.</translation>
    </message>
    <message>
        <source>Dejarla prendida</source>
        <translation>Leave it on</translation>
    </message>
    <message>
        <source>Apagarla</source>
        <translation>Switch it off</translation>
    </message>
    <message>
        <source>Elija una razón</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Está fallando</source>
        <translation>It is failing</translation>
    </message>
    <message>
        <source>Se demora mucho</source>
        <translation>It takes too long</translation>
    </message>
    <message>
        <source>Cuesta mucho</source>
        <translation>It costs too much</translation>
    </message>
    <message>
        <source>No se usa</source>
        <translation>It is not used</translation>
    </message>
    <message>
        <source>Otra razón</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Su cuenta de Wompi no lo tiene: pídalo a Wompi</source>
        <translation>Your Wompi account does not have it: ask Wompi</translation>
    </message>
    <message>
        <source>Falta el correo de la tienda: escríbalo en «Ajustes»</source>
        <translation>The shop&apos;s e-mail is missing: type it in “Settings”</translation>
    </message>
    <message>
        <source>Wompi no deja buscar sus pagos: cobre en pantalla</source>
        <translation>Wompi does not let you search payments: charge on screen</translation>
    </message>
    <message>
        <source>Wompi no ha dicho qué tiene su cuenta: cobre por QR</source>
        <translation>Wompi has not said what your account has: charge by QR</translation>
    </message>
    <message>
        <source>No hay internet</source>
        <translation>No internet</translation>
    </message>
    <message>
        <source>Ese celular no es: son diez números y empieza por 3.</source>
        <translation>That is no mobile number: ten digits, beginning with 3.</translation>
    </message>
    <message>
        <source>Faltan los contratos del pago. Toque Nequi o el QR otra vez.</source>
        <translation>The payment&apos;s contracts are missing. Touch Nequi or the QR again.</translation>
    </message>
    <message>
        <source>El cliente acepta en su celular</source>
        <translation>The customer accepts on their phone</translation>
    </message>
    <message>
        <source>Con la app de su banco</source>
        <translation>With their bank&apos;s app</translation>
    </message>
    <message>
        <source>~{seconds} s · aprueban {percent} %</source>
        <translation>~{seconds} s · {percent}% approved</translation>
    </message>
    <message>
        <source>{method}: {failed} de las últimas {of} fallaron</source>
        <translation>{method}: {failed} of the last {of} failed</translation>
    </message>
    <message>
        <source>¿A qué Nequi?</source>
        <translation>Whose Nequi?</translation>
    </message>
    <message>
        <source>QR de Bancolombia</source>
        <translation>Bancolombia QR</translation>
    </message>
    <message>
        <source>Léale el número al cliente antes de enviar</source>
        <translation>Read the number back to the customer before sending</translation>
    </message>
    <message>
        <source>No se guarda: solo sus últimos cuatro números</source>
        <translation>It is not kept: only its last four digits</translation>
    </message>
    <message>
        <source>El cliente lo escanea con la app de su banco</source>
        <translation>The customer scans it with their bank&apos;s app</translation>
    </message>
    <message>
        <source>Al pagar, el cliente acepta</source>
        <translation>By paying, the customer accepts</translation>
    </message>
    <message>
        <source>Las condiciones de Wompi</source>
        <translation>Wompi&apos;s terms</translation>
    </message>
    <message>
        <source>El uso de sus datos personales</source>
        <translation>The use of their personal data</translation>
    </message>
    <message>
        <source>Se leen escaneando cada código</source>
        <translation>Scan each code to read it</translation>
    </message>
    <message>
        <source>Trayendo los contratos de Wompi</source>
        <translation>Fetching Wompi&apos;s contracts</translation>
    </message>
    <message>
        <source>No llegaron los contratos de Wompi</source>
        <translation>Wompi&apos;s contracts did not come</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Enviar a Nequi</source>
        <translation>Send to Nequi</translation>
    </message>
    <message>
        <source>Hacer el QR</source>
        <translation>Make the QR</translation>
    </message>
    <message>
        <source>Traer otra vez</source>
        <translation>Fetch again</translation>
    </message>
    <message>
        <source>Corregir</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Su cuenta</source>
        <translation>Your bill</translation>
    </message>
    <message>
        <source>Vence en</source>
        <translation>Expires in</translation>
    </message>
    <message>
        <source>Esperando su pago</source>
        <translation>Waiting for your payment</translation>
    </message>
    <message>
        <source>Pagado</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Gracias. Pida su comprobante en la caja.</source>
        <translation>Thank you. Ask for your receipt at the till.</translation>
    </message>
    <message>
        <source>El pago no pasó</source>
        <translation>The payment did not go through</translation>
    </message>
    <message>
        <source>Hable con el cajero.</source>
        <translation>Please speak to the cashier.</translation>
    </message>
    <message>
        <source>Todavía no hay copias</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>Copia: hoy {time} ✓</source>
        <translation>Backup: today {time}&#xa0;✓</translation>
    </message>
    <message>
        <source>Copia: ayer {time} ✓</source>
        <translation>Backup: yesterday {time}&#xa0;✓</translation>
    </message>
    <message>
        <source>Copia: {date} {time} ✓</source>
        <translation>Backup: {date} {time}&#xa0;✓</translation>
    </message>
    <message>
        <source>La última copia es vieja: {date} {time}. Haga una ahora.</source>
        <translation>The last backup is old: {date} {time}. Make one now.</translation>
    </message>
    <message>
        <source>Probada: se puede restaurar. {orders} ventas, {receipts} recibos.</source>
        <translation>Checked: it can be restored. {orders} sales, {receipts} receipts.</translation>
    </message>
    <message>
        <source>Ver el diario</source>
        <translation>See the journal</translation>
    </message>
    <message>
        <source>La cabeza del Z son 64 letras y números, en grupos de cuatro.</source>
        <translation>The head on a Z is 64 letters and digits, in groups of four.</translation>
    </message>
    <message>
        <source>Empezó las copias</source>
        <translation>Turned backups on</translation>
    </message>
    <message>
        <source>Eligió la carpeta de copias</source>
        <translation>Chose the backup folder</translation>
    </message>
    <message>
        <source>Se hizo una copia</source>
        <translation>A backup was made</translation>
    </message>
    <message>
        <source>Probó una copia</source>
        <translation>Checked a backup</translation>
    </message>
    <message>
        <source>Se restauró una copia</source>
        <translation>A backup was restored</translation>
    </message>
    <message>
        <source>Trajo productos</source>
        <translation>Imported products</translation>
    </message>
    <message>
        <source>Cerró un cobro</source>
        <translation>Ended a charge</translation>
    </message>
    <message>
        <source>Cambió a otro medio</source>
        <translation>Switched to another method</translation>
    </message>
    <message>
        <source>Se comparó el día con Wompi</source>
        <translation>The day was compared with Wompi</translation>
    </message>
    <message>
        <source>Firmó un día comparado con Wompi</source>
        <translation>Signed a day compared with Wompi</translation>
    </message>
    <message>
        <source>Cambió un día firmado</source>
        <translation>A signed day changed</translation>
    </message>
    <message>
        <source>Exportó ventas a un archivo</source>
        <translation>Exported sales to a file</translation>
    </message>
    <message>
        <source>Abrió el cajón sin venta</source>
        <translation>Opened the drawer without a sale</translation>
    </message>
    <message>
        <source>Probó el cajón</source>
        <translation>Tested the drawer</translation>
    </message>
    <message>
        <source>Dio descuento en un producto</source>
        <translation>Gave a discount on a product</translation>
    </message>
    <message>
        <source>Dio descuento en la venta</source>
        <translation>Gave a discount on the sale</translation>
    </message>
    <message>
        <source>Entregó sin confirmar</source>
        <translation>Handed over unconfirmed</translation>
    </message>
    <message>
        <source>Deshizo una entrega sin confirmar</source>
        <translation>Undid an unconfirmed handover</translation>
    </message>
    <message>
        <source>Permitió cobrar otra vez</source>
        <translation>Allowed charging again</translation>
    </message>
    <message>
        <source>Recibió una devolución</source>
        <translation>Took a return</translation>
    </message>
    <message>
        <source>Guardó las llaves</source>
        <translation>Kept the keys</translation>
    </message>
    <message>
        <source>Olvidó las llaves</source>
        <translation>Forgot the keys</translation>
    </message>
    <message>
        <source>Devolvió plata</source>
        <translation>Gave money back</translation>
    </message>
    <message>
        <source>Wompi confirmó plata</source>
        <translation>Wompi confirmed money</translation>
    </message>
    <message>
        <source>Pidió anular un pago</source>
        <translation>Asked to void a payment</translation>
    </message>
    <message>
        <source>Wompi no anuló el pago</source>
        <translation>Wompi did not void the payment</translation>
    </message>
    <message>
        <source>La anulación no salió</source>
        <translation>The void was not sent</translation>
    </message>
    <message>
        <source>Cambió un precio en la venta</source>
        <translation>Changed a price in the sale</translation>
    </message>
    <message>
        <source>Eligió la impresora</source>
        <translation>Chose the printer</translation>
    </message>
    <message>
        <source>Agregó un producto</source>
        <translation>Added a product</translation>
    </message>
    <message>
        <source>Cambió un producto</source>
        <translation>Changed a product</translation>
    </message>
    <message>
        <source>Salió un recibo</source>
        <translation>A receipt was issued</translation>
    </message>
    <message>
        <source>Verificó el registro</source>
        <translation>Verified the records</translation>
    </message>
    <message>
        <source>Vinculó el servidor de avisos</source>
        <translation>Paired the relay</translation>
    </message>
    <message>
        <source>Desvinculó el servidor de avisos</source>
        <translation>Unpaired the relay</translation>
    </message>
    <message>
        <source>Anuló una venta sin cobrar</source>
        <translation>Dropped a sale</translation>
    </message>
    <message>
        <source>Cambió un ajuste</source>
        <translation>Changed a setting</translation>
    </message>
    <message>
        <source>Cambió ajustes</source>
        <translation>Changed settings</translation>
    </message>
    <message>
        <source>Abrió el turno</source>
        <translation>Opened the shift</translation>
    </message>
    <message>
        <source>Contó la caja</source>
        <translation>Counted the drawer</translation>
    </message>
    <message>
        <source>Cerró el turno</source>
        <translation>Closed the shift</translation>
    </message>
    <message>
        <source>Entregó la caja</source>
        <translation>Handed the drawer over</translation>
    </message>
    <message>
        <source>El servidor de avisos tiene otra cabeza</source>
        <translation>The relay holds another head</translation>
    </message>
    <message>
        <source>Anotó la base de la caja</source>
        <translation>Noted the float</translation>
    </message>
    <message>
        <source>Hizo un retiro</source>
        <translation>Made a drop</translation>
    </message>
    <message>
        <source>Metió plata al cajón</source>
        <translation>Put money in the drawer</translation>
    </message>
    <message>
        <source>Sacó plata del cajón</source>
        <translation>Took money out of the drawer</translation>
    </message>
    <message>
        <source>Agregó a una persona</source>
        <translation>Added a person</translation>
    </message>
    <message>
        <source>Cambió un nombre</source>
        <translation>Changed a name</translation>
    </message>
    <message>
        <source>Cambió un cargo</source>
        <translation>Changed a role</translation>
    </message>
    <message>
        <source>Cambió un PIN</source>
        <translation>Changed a PIN</translation>
    </message>
    <message>
        <source>Retiró a una persona</source>
        <translation>Let a person go</translation>
    </message>
    <message>
        <source>Dio un permiso</source>
        <translation>Granted a right</translation>
    </message>
    <message>
        <source>Quitó un permiso</source>
        <translation>Took a right</translation>
    </message>
    <message>
        <source>Dejó un permiso como siempre</source>
        <translation>Left a right as usual</translation>
    </message>
    <message>
        <source>Entró</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Bloqueó la caja</source>
        <translation>Locked the till</translation>
    </message>
    <message>
        <source>No le autorizaron</source>
        <translation>Was not authorised</translation>
    </message>
    <message>
        <source>Le autorizaron</source>
        <translation>Was authorised</translation>
    </message>
    <message>
        <source>PIN equivocado</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Cerró una novedad</source>
        <translation>Closed a task</translation>
    </message>
    <message>
        <source>Recibió plata a mano</source>
        <translation>Took money by hand</translation>
    </message>
    <message>
        <source>Anotó la propina</source>
        <translation>Noted the tip</translation>
    </message>
    <message>
        <source>El rango termina antes de empezar. Cambie una de las dos fechas.</source>
        <translation>The range ends before it begins. Change one of the two dates.</translation>
    </message>
    <message>
        <source>El rango pasa de {years} años. Elija uno más corto.</source>
        <translation>The range is longer than {years} years. Choose a shorter one.</translation>
    </message>
    <message>
        <source>La página está en la pantalla del cliente</source>
        <translation>The page is on the customer&apos;s screen</translation>
    </message>
    <message>
        <source>El cliente escribe, nunca usted.</source>
        <translation>The customer types, never you.</translation>
    </message>
    <message>
        <source>Traer a la caja</source>
        <translation>Bring to the till</translation>
    </message>
    <message>
        <source>Pantalla para el cliente</source>
        <translation>Screen for the customer</translation>
    </message>
    <message>
        <source>Escriba usted sus datos: la caja no los ve ni los guarda.</source>
        <translation>Type your details yourself: the till neither sees nor keeps them.</translation>
    </message>
    <message>
        <source>Escriba su PIN de cajero</source>
        <translation>Type your cashier PIN</translation>
    </message>
    <message>
        <source>El cliente está escribiendo. El pago sigue abierto mientras tanto.</source>
        <translation>The customer is typing. The payment stays open meanwhile.</translation>
    </message>
    <message>
        <source>Seguir con el cliente</source>
        <translation>Stay with the customer</translation>
    </message>
    <message>
        <source>Devuelto {amount}</source>
        <translation>{amount} returned</translation>
    </message>
    <message>
        <source>No hay recibo {number} en esta caja. Mire el número impreso.</source>
        <translation>There is no receipt {number} at this till. Look at the printed number.</translation>
    </message>
    <message>
        <source>Devolución</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Escriba el número del recibo.</source>
        <translation>Type the number of the receipt.</translation>
    </message>
    <message>
        <source>Venta {sale} · recibo {receipt}. Marque lo que vuelve.</source>
        <translation>Sale {sale} · receipt {receipt}. Mark what comes back.</translation>
    </message>
    <message>
        <source>Recibo n.º</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>Lo vendido</source>
        <translation>What was sold</translation>
    </message>
    <message>
        <source>Ninguna venta elegida.</source>
        <translation>No sale chosen.</translation>
    </message>
    <message>
        <source>Escriba el número del recibo y Enter, o elíjala en «Ventas de hoy».</source>
        <translation>Type the receipt number and Enter, or choose it in “Today&apos;s sales”.</translation>
    </message>
    <message>
        <source>de {left}</source>
        <translation>of {left}</translation>
    </message>
    <message>
        <source>Vendido: {sold}</source>
        <translation>Sold: {sold}</translation>
    </message>
    <message>
        <source>Vendido: {sold} · ya devuelto: {back}</source>
        <translation>Sold: {sold} · returned before: {back}</translation>
    </message>
    <message>
        <source>Ya se devolvió todo</source>
        <translation>All of it came back already</translation>
    </message>
    <message>
        <source>Menos</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Más</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Se devuelve</source>
        <translation>To give back</translation>
    </message>
    <message>
        <source>Impuestos incluidos: {taxes}</source>
        <translation>Taxes included: {taxes}</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Por qué vuelve</source>
        <translation>Why it comes back</translation>
    </message>
    <message>
        <source>Dañado</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>No era</source>
        <translation>Wrong item</translation>
    </message>
    <message>
        <source>Devolver</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Devolver {amount}</source>
        <translation>Give back {amount}</translation>
    </message>
    <message>
        <source>En efectivo</source>
        <translation>In cash</translation>
    </message>
    <message>
        <source>Lo que pagó en efectivo vuelve en efectivo. Se abre el cajón.</source>
        <translation>What was paid in cash goes back in cash. The drawer opens.</translation>
    </message>
    <message>
        <source>Entréguelo ahora al cliente.</source>
        <translation>Hand it to the customer now.</translation>
    </message>
    <message>
        <source>Por donde llegó</source>
        <translation>The way it came</translation>
    </message>
    <message>
        <source>Vuelve por donde llegó. Hágalo usted desde la cuenta de la tienda.</source>
        <translation>It goes back the way it came. Do it from the shop&apos;s account.</translation>
    </message>
    <message>
        <source>Hágalo ahora desde la cuenta de la tienda, por donde llegó.</source>
        <translation>Do it now from the shop&apos;s account, the way it came.</translation>
    </message>
    <message>
        <source>Anulación de la tarjeta</source>
        <translation>Card void</translation>
    </message>
    <message>
        <source>La caja le pide a Wompi anular el pago de hoy. Nunca en efectivo.</source>
        <translation>The till asks Wompi to void today&apos;s payment. Never in cash.</translation>
    </message>
    <message>
        <source>Se le pidió a Wompi. Queda en «Por confirmar» hasta que se compruebe.</source>
        <translation>Wompi was asked. It stays in “To confirm” until it is proved.</translation>
    </message>
    <message>
        <source>Reembolso de Wompi</source>
        <translation>Refund by Wompi</translation>
    </message>
    <message>
        <source>Se pide en comercios.wompi.co y tarda hasta 30 días. Nunca en efectivo.</source>
        <translation>Asked for at comercios.wompi.co; it takes up to 30 days. Never in cash.</translation>
    </message>
    <message>
        <source>Pídalo en comercios.wompi.co › Transacciones › Reembolso. La tarea queda en «Por confirmar».</source>
        <translation>Ask for it at comercios.wompi.co › Transacciones › Reembolso. The task stays in “To confirm”.</translation>
    </message>
    <message>
        <source>Devolución {number} anotada</source>
        <translation>Return {number} noted</translation>
    </message>
    <message>
        <source>Venta {sale} · vuelve {amount}</source>
        <translation>Sale {sale} · {amount} goes back</translation>
    </message>
    <message>
        <source>Entregue en efectivo</source>
        <translation>Hand over in cash</translation>
    </message>
    <message>
        <source>No entregue efectivo. Vuelve por Wompi</source>
        <translation>Hand over no cash. It goes back by Wompi</translation>
    </message>
    <message>
        <source>No entregue efectivo. Vuelve por {name}</source>
        <translation>Hand over no cash. It goes back by {name}</translation>
    </message>
    <message>
        <source>Comprobante de devolución {number}: el cliente firma una copia.</source>
        <translation>Return slip {number}: the customer signs a copy.</translation>
    </message>
    <message>
        <source>Comprobante PDF</source>
        <translation>Slip PDF</translation>
    </message>
    <message>
        <source>Comprobante {number} guardado en {path}</source>
        <translation>Slip {number} saved in {path}</translation>
    </message>
    <message>
        <source>Papel de reclamo guardado en {path}</source>
        <translation>Claim slip saved in {path}</translation>
    </message>
    <message>
        <source>Devolución de una venta</source>
        <translation>Return of a sale</translation>
    </message>
    <message>
        <source>devolver {amount}; anule el pago con tarjeta</source>
        <translation>give back {amount}; void the card payment</translation>
    </message>
    <message>
        <source>devolver {amount}; pida el reembolso a Wompi</source>
        <translation>give back {amount}; ask Wompi for the refund</translation>
    </message>
    <message>
        <source>El cliente puede estar pagando</source>
        <translation>The customer may be paying</translation>
    </message>
    <message>
        <source>El cobro queda guardado y la caja lo busca al abrir otra vez. No entregue ni cobre de nuevo mientras tanto.</source>
        <translation>The charge is kept, and the till looks for it when it opens again. Do not hand over or charge again until then.</translation>
    </message>
    <message>
        <source>Seguir aquí</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Cerrar la caja</source>
        <translation>Close the till</translation>
    </message>
    <message>
        <source>Wompi no acepta las llaves: revíselas en «Ajustes»</source>
        <translation>Wompi does not take the keys: check them in “Settings”</translation>
    </message>
    <message>
        <source>Qué funciona y qué no</source>
        <translation>What works, what does not</translation>
    </message>
    <message>
        <source>Enter o Ctrl H: qué funciona y qué no</source>
        <translation>Enter or Ctrl H: what works and what does not</translation>
    </message>
    <message>
        <source>Sigue: {what}</source>
        <translation>Still works: {what}</translation>
    </message>
    <message>
        <source>Haga esto: {what}</source>
        <translation>Do this: {what}</translation>
    </message>
    <message>
        <source>Ir a las llaves</source>
        <translation>Go to the keys</translation>
    </message>
    <message>
        <source>bien</source>
        <translation>good</translation>
    </message>
    <message>
        <source>con novedad</source>
        <translation>needs a look</translation>
    </message>
    <message>
        <source>no funciona</source>
        <translation>does not work</translation>
    </message>
    <message>
        <source>sin dato</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>El disco, los datos y el reloj están bien.</source>
        <translation>Disk, data and clock are well.</translation>
    </message>
    <message>
        <source>El reloj de este equipo va {minutes} min adelante del de Wompi.</source>
        <translation>This computer&apos;s clock is {minutes} min ahead of Wompi&apos;s.</translation>
    </message>
    <message>
        <source>vender y cobrar; la caja cuenta con la hora de Wompi.</source>
        <translation>selling and charging; the till counts by Wompi&apos;s time.</translation>
    </message>
    <message>
        <source>corrija la hora en los ajustes de este equipo.</source>
        <translation>set the time in this computer&apos;s settings.</translation>
    </message>
    <message>
        <source>El reloj de este equipo va {minutes} min atrás del de Wompi.</source>
        <translation>This computer&apos;s clock is {minutes} min behind Wompi&apos;s.</translation>
    </message>
    <message>
        <source>El disco está lleno: no empiezan ventas ni cobros nuevos.</source>
        <translation>The disk is full: no new sale and no new charge can begin.</translation>
    </message>
    <message>
        <source>lo ya cobrado se sigue buscando y se guarda en un espacio apartado.</source>
        <translation>what was charged is still looked for, and kept in room set aside.</translation>
    </message>
    <message>
        <source>borre archivos que no use y venda otra vez.</source>
        <translation>delete files you do not need and sell again.</translation>
    </message>
    <message>
        <source>El disco no guardó lo último.</source>
        <translation>The disk did not keep the last thing.</translation>
    </message>
    <message>
        <source>lo anterior está guardado y se sigue buscando en Wompi.</source>
        <translation>what came before is kept and still looked for at Wompi.</translation>
    </message>
    <message>
        <source>intente otra vez; si sigue, abra «Ajustes › Revisión».</source>
        <translation>try again; if it goes on, open “Settings › Check-up”.</translation>
    </message>
    <message>
        <source>Los datos de la caja están dañados: no se cobra.</source>
        <translation>The till&apos;s data are damaged: nothing is charged.</translation>
    </message>
    <message>
        <source>lo ya cobrado está en Wompi y en su última copia.</source>
        <translation>what was charged is at Wompi and in your last backup.</translation>
    </message>
    <message>
        <source>llame al gerente para restaurar la copia.</source>
        <translation>call the manager to restore the backup.</translation>
    </message>
    <message>
        <source>La caja sale a internet.</source>
        <translation>The till reaches the internet.</translation>
    </message>
    <message>
        <source>Todavía no se ha usado.</source>
        <translation>It was not used yet.</translation>
    </message>
    <message>
        <source>La caja no sale a internet.</source>
        <translation>The till does not reach the internet.</translation>
    </message>
    <message>
        <source>efectivo y lo que usted anota. Los cobros abiertos se buscan al volver.</source>
        <translation>cash and what you note by hand. Open charges are looked for when it is back.</translation>
    </message>
    <message>
        <source>revise el módem o use el internet de un celular.</source>
        <translation>check the modem or use a phone&apos;s internet.</translation>
    </message>
    <message>
        <source>Alguien se mete entre la caja y Wompi: esta red no es segura.</source>
        <translation>Somebody stands between the till and Wompi: this network is not safe.</translation>
    </message>
    <message>
        <source>efectivo y lo que usted anota. Nada se envía por esta red.</source>
        <translation>cash and what you note by hand. Nothing is sent over this network.</translation>
    </message>
    <message>
        <source>use otra red, por ejemplo la de un celular.</source>
        <translation>use another network, a phone&apos;s for example.</translation>
    </message>
    <message>
        <source>Contesta otra página en lugar de Wompi.</source>
        <translation>Another page answers in Wompi&apos;s place.</translation>
    </message>
    <message>
        <source>efectivo y lo que usted anota. Los cobros abiertos siguen guardados.</source>
        <translation>cash and what you note by hand. Open charges are kept.</translation>
    </message>
    <message>
        <source>abra el navegador y entre a la red del local, o use otra.</source>
        <translation>open the browser and sign in to the network, or use another one.</translation>
    </message>
    <message>
        <source>El internet se corta a mitad de camino.</source>
        <translation>The internet breaks off midway.</translation>
    </message>
    <message>
        <source>todo, con demoras. La caja pregunta otra vez sola.</source>
        <translation>everything, more slowly. The till asks again by itself.</translation>
    </message>
    <message>
        <source>si sigue, revise el módem o use el internet de un celular.</source>
        <translation>if it goes on, check the modem or use a phone&apos;s internet.</translation>
    </message>
    <message>
        <source>Wompi responde.</source>
        <translation>Wompi answers.</translation>
    </message>
    <message>
        <source>No se le ha podido preguntar.</source>
        <translation>It could not be asked.</translation>
    </message>
    <message>
        <source>Faltan las llaves de Wompi: solo efectivo y lo que usted anota.</source>
        <translation>Wompi&apos;s keys are missing: only cash and what you note by hand.</translation>
    </message>
    <message>
        <source>escriba las llaves en «Ajustes › Llaves de Wompi».</source>
        <translation>type the keys in “Settings › Wompi keys”.</translation>
    </message>
    <message>
        <source>Wompi no responde.</source>
        <translation>Wompi does not answer.</translation>
    </message>
    <message>
        <source>efectivo y lo que usted anota. Los cobros abiertos se buscan solos.</source>
        <translation>cash and what you note by hand. Open charges are looked for by themselves.</translation>
    </message>
    <message>
        <source>no cobre dos veces; espere, o cobre en efectivo con vale.</source>
        <translation>do not charge twice; wait, or take cash with a claim slip.</translation>
    </message>
    <message>
        <source>Wompi pide que se le pregunte menos.</source>
        <translation>Wompi asks to be asked less.</translation>
    </message>
    <message>
        <source>todo, con demoras. El cliente de adelante va primero.</source>
        <translation>everything, more slowly. The customer in front goes first.</translation>
    </message>
    <message>
        <source>no haga nada: la caja baja el ritmo sola.</source>
        <translation>nothing: the till slows down by itself.</translation>
    </message>
    <message>
        <source>Wompi ya no acepta las llaves: los cobros por Wompi están en pausa.</source>
        <translation>Wompi no longer takes the keys: charging by Wompi is paused.</translation>
    </message>
    <message>
        <source>efectivo y lo que usted anota. Los cobros abiertos quedan guardados.</source>
        <translation>cash and what you note by hand. Open charges are kept.</translation>
    </message>
    <message>
        <source>copie las llaves nuevas de comercios.wompi.co en «Ajustes».</source>
        <translation>copy the new keys from comercios.wompi.co into “Settings”.</translation>
    </message>
    <message>
        <source>Wompi contestó algo que no se entiende.</source>
        <translation>Wompi answered something that cannot be understood.</translation>
    </message>
    <message>
        <source>efectivo y lo que usted anota. La caja pregunta otra vez sola.</source>
        <translation>cash and what you note by hand. The till asks again by itself.</translation>
    </message>
    <message>
        <source>si sigue, abra el caso y guarde los soportes para Wompi.</source>
        <translation>if it goes on, open the case and save the evidence for Wompi.</translation>
    </message>
    <message>
        <source>Los avisos de pago llegan al instante.</source>
        <translation>Payment notices arrive at once.</translation>
    </message>
    <message>
        <source>El servidor de avisos no se ha podido oír.</source>
        <translation>The notice server could not be heard.</translation>
    </message>
    <message>
        <source>Los avisos llegan con demora.</source>
        <translation>Notices arrive late.</translation>
    </message>
    <message>
        <source>todo: la caja también pregunta sola cada pocos segundos.</source>
        <translation>everything: the till also asks by itself every few seconds.</translation>
    </message>
    <message>
        <source>nada; si sigue, mire «Ajustes › Servidor de avisos».</source>
        <translation>nothing; if it goes on, see “Settings › Notice server”.</translation>
    </message>
    <message>
        <source>No llegan avisos de pago.</source>
        <translation>No payment notices arrive.</translation>
    </message>
    <message>
        <source>todo: la caja pregunta sola cada pocos segundos.</source>
        <translation>everything: the till asks by itself every few seconds.</translation>
    </message>
    <message>
        <source>mire «Ajustes › Servidor de avisos».</source>
        <translation>see “Settings › Notice server”.</translation>
    </message>
    <message>
        <source>La impresora imprime.</source>
        <translation>The printer prints.</translation>
    </message>
    <message>
        <source>La impresora no se ha usado.</source>
        <translation>The printer was not used yet.</translation>
    </message>
    <message>
        <source>Queda poco papel.</source>
        <translation>The paper is running out.</translation>
    </message>
    <message>
        <source>todo.</source>
        <translation>everything.</translation>
    </message>
    <message>
        <source>tenga a mano un rollo nuevo.</source>
        <translation>keep a new roll at hand.</translation>
    </message>
    <message>
        <source>La impresora no imprime. Las ventas están guardadas.</source>
        <translation>The printer does not print. The sales are kept.</translation>
    </message>
    <message>
        <source>vender y cobrar; el recibo sale en PDF o después.</source>
        <translation>selling and charging; the receipt comes as PDF or later.</translation>
    </message>
    <message>
        <source>revise el papel, la tapa y el cable; luego F11.</source>
        <translation>check paper, lid and cable; then F11.</translation>
    </message>
    <message>
        <source>{way}: {why}</source>
        <translation>{way}: {why}</translation>
    </message>
    <message>
        <source>Revise el equipo</source>
        <translation>Check computer</translation>
    </message>
    <message>
        <source>Revise internet</source>
        <translation>Check internet</translation>
    </message>
    <message>
        <source>Revise Wompi</source>
        <translation>Check Wompi</translation>
    </message>
    <message>
        <source>Equipo sin dato</source>
        <translation>No data of computer</translation>
    </message>
    <message>
        <source>Formas de cobro</source>
        <translation>Ways to charge</translation>
    </message>
    <message>
        <source>Topes</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>El cliente paga en su celular. Es lo recomendado.</source>
        <translation>The customer pays on their phone. This is what we suggest.</translation>
    </message>
    <message>
        <source>La tarjeta se escribe en este equipo y le agrega deberes de seguridad (PCI DSS): la escribe el cliente, nunca usted. PSE y Nequi no traen ese deber.</source>
        <translation>The card is typed into this computer, which adds security duties (PCI DSS): the customer types it, never you. PSE and Nequi bring no such duty.</translation>
    </message>
    <message>
        <source>La caja envía el cobro y el cliente lo acepta en su Nequi.</source>
        <translation>The till sends the charge and the customer accepts it in their Nequi.</translation>
    </message>
    <message>
        <source>El cliente lo escanea con la app de su banco.</source>
        <translation>The customer scans it with their bank&apos;s app.</translation>
    </message>
    <message>
        <source>No se puede usar: faltan las llaves de Wompi. Escríbalas en su página.</source>
        <translation>Cannot be used: Wompi&apos;s keys are missing. Type them on their page.</translation>
    </message>
    <message>
        <source>No se puede usar: Wompi no acepta las llaves. Revíselas en su página.</source>
        <translation>Cannot be used: Wompi does not accept the keys. Check them on their page.</translation>
    </message>
    <message>
        <source>No se puede usar: falta la llave privada. Escríbala en su página.</source>
        <translation>Cannot be used: the private key is missing. Type it on its page.</translation>
    </message>
    <message>
        <source>Apagada a mano. Préndala para volver a ofrecerla.</source>
        <translation>Switched off by hand. Switch it on to offer it again.</translation>
    </message>
    <message>
        <source>No se puede usar: su cuenta de Wompi no lo tiene. Pídalo a Wompi.</source>
        <translation>Cannot be used: your Wompi account does not have it. Ask Wompi for it.</translation>
    </message>
    <message>
        <source>No se puede usar: falta el correo de la tienda. Escríbalo en «Tienda y aspecto».</source>
        <translation>Cannot be used: the shop&apos;s e-mail is missing. Type it in “Shop and display”.</translation>
    </message>
    <message>
        <source>No se puede usar: Wompi no deja buscar sus pagos. Revise las llaves.</source>
        <translation>Cannot be used: Wompi does not let its payments be searched. Check the keys.</translation>
    </message>
    <message>
        <source>No se puede usar: Wompi no ha dicho qué tiene su cuenta. Pruebe más tarde.</source>
        <translation>Cannot be used: Wompi has not said what your account has. Try later.</translation>
    </message>
    <message>
        <source>Anotar pagos que solo ve el cajero</source>
        <translation>Note payments that only the cashier sees</translation>
    </message>
    <message>
        <source>Quedan marcados para revisar y nunca salen en verde.</source>
        <translation>They are marked for review and never shown in green.</translation>
    </message>
    <message>
        <source>Sus nombres, separados por comas</source>
        <translation>Their names, separated by commas</translation>
    </message>
    <message>
        <source>Cada nombre es una tecla al cobrar y una línea en el cierre.</source>
        <translation>Each name is a key when charging and a line at the close.</translation>
    </message>
    <message>
        <source>Tope por persona y turno, en pesos</source>
        <translation>Limit per person and shift, in pesos</translation>
    </message>
    <message>
        <source>De ahí en adelante lo autoriza quien tenga el permiso.</source>
        <translation>Above that, someone with the permission has to authorise it.</translation>
    </message>
    <message>
        <source>Preguntar por la propina</source>
        <translation>Ask about a tip</translation>
    </message>
    <message>
        <source>Solo servicio a la mesa. Es voluntaria, hasta 10 %, y queda la respuesta.</source>
        <translation>Table service only. It is voluntary, up to 10%, and the answer is kept.</translation>
    </message>
    <message>
        <source>Calcularla con el INC incluido</source>
        <translation>Calculate it with INC included</translation>
    </message>
    <message>
        <source>Si no, se calcula sobre el consumo sin ese impuesto.</source>
        <translation>Otherwise it is calculated without that tax.</translation>
    </message>
    <message>
        <source>Descuento que da un cajero solo</source>
        <translation>Discount a cashier gives alone</translation>
    </message>
    <message>
        <source>Más que eso lo autoriza quien tenga el permiso.</source>
        <translation>More than that somebody with the right has to allow.</translation>
    </message>
    <message>
        <source>Tope de anulaciones al día, en pesos</source>
        <translation>Limit of voids a day, in pesos</translation>
    </message>
    <message>
        <source>Con el efectivo devuelto. Más de eso se pide en comercios.wompi.co.</source>
        <translation>Cash given back included. Beyond it, ask at comercios.wompi.co.</translation>
    </message>
    <message>
        <source>{how} · mismo pagador y valor que la venta {sale}</source>
        <translation>{how} · same payer and amount as sale {sale}</translation>
    </message>
    <message>
        <source>Mire si el cliente pagó dos veces: compare con la venta {sale}. Si fueron dos compras, ciérrelo.</source>
        <translation>See whether the customer paid twice: compare with sale {sale}. If there were two purchases, close it.</translation>
    </message>
    <message>
        <source>¿De quién es la venta {sale}?</source>
        <translation>Whose is sale {sale}?</translation>
    </message>
    <message>
        <source>Para llamar al cliente cuando llegue su pago. Un nombre basta.</source>
        <translation>To call the customer when the payment arrives. A name is enough.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Pagó igual la venta</source>
        <translation>Sale paid alike</translation>
    </message>
    <message>
        <source>Ver los datos del cobro {reference}</source>
        <translation>See the data of charge {reference}</translation>
    </message>
    <message>
        <source>Datos del cobro {reference}</source>
        <translation>Data of charge {reference}</translation>
    </message>
    <message>
        <source>Autorización del gerente</source>
        <translation>Manager&apos;s authorisation</translation>
    </message>
    <message>
        <source>Con esta anulación pasan de {cap} hoy. Llame al gerente.</source>
        <translation>With this void more than {cap} goes back today. Call the manager.</translation>
    </message>
    <message>
        <source>Esa fecha no existe. Escríbala así: 20/11/2026.</source>
        <translation>That date does not exist. Write it like this: 20/11/2026.</translation>
    </message>
    <message>
        <source>La caja no tiene ventas de antes de {year}. Revise la fecha.</source>
        <translation>The till has no sales from before {year}. Check the date.</translation>
    </message>
    <message>
        <source>Ese día no ha llegado. Revise la fecha.</source>
        <translation>That day has not come yet. Check the date.</translation>
    </message>
    <message>
        <source>La fecha final es anterior a la inicial. Revise las fechas.</source>
        <translation>The last date is before the first. Check the dates.</translation>
    </message>
    <message>
        <source>Son más de {years} años. Escoja un rango más corto.</source>
        <translation>That is more than {years} years. Choose a shorter range.</translation>
    </message>
    <message>
        <source>Ese día se vendió con llaves de otro ambiente. Póngalas otra vez para compararlo.</source>
        <translation>That day was sold with keys of another environment. Put them back to compare it.</translation>
    </message>
    <message>
        <source>Firmar el día {day}</source>
        <translation>Sign the day {day}</translation>
    </message>
    <message>
        <source>El día cambió mientras se autorizaba. Mírelo y firme otra vez.</source>
        <translation>The day changed while it was being authorised. Look at it and sign again.</translation>
    </message>
    <message>
        <source>El día no se ha comparado con Wompi. Compárelo antes de firmar.</source>
        <translation>The day has not been compared with Wompi. Compare it before signing.</translation>
    </message>
    <message>
        <source>El día ya está firmado así como está.</source>
        <translation>The day is already signed as it stands.</translation>
    </message>
    <message>
        <source>Igual</source>
        <translation>Equal</translation>
    </message>
    <message>
        <source>Sin pago</source>
        <translation>No payment</translation>
    </message>
    <message>
        <source>Sin comparar</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>No está en Wompi</source>
        <translation>Not at Wompi</translation>
    </message>
    <message>
        <source>La caja no lo sabía</source>
        <translation>The till did not know</translation>
    </message>
    <message>
        <source>Otro estado</source>
        <translation>Different status</translation>
    </message>
    <message>
        <source>En dos ventas</source>
        <translation>In two sales</translation>
    </message>
    <message>
        <source>Otra caja</source>
        <translation>Another till</translation>
    </message>
    <message>
        <source>Enlace aparte</source>
        <translation>Separate link</translation>
    </message>
    <message>
        <source>Datáfono</source>
        <translation>Card terminal</translation>
    </message>
    <message>
        <source>Página o panel</source>
        <translation>Page or panel</translation>
    </message>
    <message>
        <source>Desconocida</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>En proceso</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Pendiente</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Falló</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Rechazada</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Aprobada</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Sin firmar</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>Firmado</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Cambió</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>La caja dice</source>
        <translation>The till says</translation>
    </message>
    <message>
        <source>Wompi dice</source>
        <translation>Wompi says</translation>
    </message>
    <message>
        <source>Transacción</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>{status} {amount}</source>
        <translation>{status} {amount}</translation>
    </message>
    <message>
        <source>Con diferencia</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Caja {till}</source>
        <translation>Till {till}</translation>
    </message>
    <message>
        <source>La caja no tiene pagos de ese día. Compare para ver los de Wompi.</source>
        <translation>The till has no payments of that day. Compare to see Wompi’s.</translation>
    </message>
    <message>
        <source>Ni la caja ni Wompi tienen pagos de ese día.</source>
        <translation>Neither the till nor Wompi has payments of that day.</translation>
    </message>
    <message>
        <source>Nada de eso ese día.</source>
        <translation>Nothing of that on this day.</translation>
    </message>
    <message>
        <source>Sin comparar: esto es lo que sabe la caja. Compare con F5.</source>
        <translation>Not compared: this is what the till knows. Compare with F5.</translation>
    </message>
    <message>
        <source>Leyendo la lista de Wompi: {rows} pagos, página {pages}.</source>
        <translation>Reading Wompi’s list: {rows} payments, page {pages}.</translation>
    </message>
    <message>
        <source>Caja y Wompi dicen lo mismo. Leído a las {at}.</source>
        <translation>Till and Wompi say the same. Read at {at}.</translation>
    </message>
    <message>
        <source>1 diferencia. Ábrala y resuélvala. Leído a las {at}.</source>
        <translation>1 difference. Open it and settle it. Read at {at}.</translation>
    </message>
    <message>
        <source>{count} diferencias. Ábralas y resuélvalas. Leído a las {at}.</source>
        <translation>{count} differences. Open and settle them. Read at {at}.</translation>
    </message>
    <message>
        <source>Nadie ha firmado este día.</source>
        <translation>Nobody has signed this day.</translation>
    </message>
    <message>
        <source>Firmó {by} el {day} a las {at}.</source>
        <translation>Signed by {by} on {day} at {at}.</translation>
    </message>
    <message>
        <source>Firmado el {day} a las {at}.</source>
        <translation>Signed on {day} at {at}.</translation>
    </message>
    <message>
        <source>Diferencias: {count}.</source>
        <translation>Differences: {count}.</translation>
    </message>
    <message>
        <source>Autorizó {name}.</source>
        <translation>Authorised by {name}.</translation>
    </message>
    <message>
        <source>Cambió 1 pago desde la firma. Mírelo y firme otra vez.</source>
        <translation>1 payment changed since it was signed. Look at it and sign again.</translation>
    </message>
    <message>
        <source>Cambiaron {count} pagos desde la firma. Mírelos y firme otra vez.</source>
        <translation>{count} payments changed since it was signed. Look at them and sign again.</translation>
    </message>
    <message>
        <source>Nuevo: {now}</source>
        <translation>New: {now}</translation>
    </message>
    <message>
        <source>Ya no está: {signed}</source>
        <translation>Gone: {signed}</translation>
    </message>
    <message>
        <source>Era {signed}, ahora {now}</source>
        <translation>Was {signed}, now {now}</translation>
    </message>
    <message>
        <source>¿Firmar el {day}?</source>
        <translation>Sign {day}?</translation>
    </message>
    <message>
        <source>Caja y Wompi dicen lo mismo. Su nombre y la hora quedan con el día.</source>
        <translation>Till and Wompi say the same. Your name and the time stay with the day.</translation>
    </message>
    <message>
        <source>Diferencias: {count}. Su nombre y la hora quedan con el día.</source>
        <translation>Differences: {count}. Your name and the time stay with the day.</translation>
    </message>
    <message>
        <source>Conciliación</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Esa persona no está en la lista. Elija quién recibe la caja.</source>
        <translation>That person is not on the list. Choose who takes the till over.</translation>
    </message>
    <message>
        <source>Quién recibe la caja</source>
        <translation>Who takes over the drawer</translation>
    </message>
    <message>
        <source>O escriba el valor total, sin contar</source>
        <translation>Or type the whole amount without counting</translation>
    </message>
    <message>
        <source>Valor escrito, sin contar piezas</source>
        <translation>Amount typed, no pieces counted</translation>
    </message>
    <message>
        <source>Anotar motivo</source>
        <translation>Note the reason</translation>
    </message>
    <message>
        <source>¿Por qué hay diferencia?</source>
        <translation>Why is there a difference?</translation>
    </message>
    <message>
        <source>{gap} en efectivo. Queda anotado con su nombre y sale en el Z.</source>
        <translation>{gap} in cash. It is noted under your name and stands on the Z.</translation>
    </message>
    <message>
        <source>Motivo: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>El efectivo cuadra: no hay qué explicar.</source>
        <translation>The cash agrees: there is nothing to explain.</translation>
    </message>
    <message>
        <source>Leído {code}. Se ofrece al abrir el turno.</source>
        <translation>Read {code}. It is offered once the shift is open.</translation>
    </message>
    <message>
        <source>Diario</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Quién hizo qué</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>ilegible</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>autorizó {name}</source>
        <translation>{name} authorised</translation>
    </message>
    <message>
        <source>Pagos</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Entregas</source>
        <translation>Handovers</translation>
    </message>
    <message>
        <source>Turnos</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>La caja</source>
        <translation>The till</translation>
    </message>
    <message>
        <source>Quien estaba</source>
        <translation>Whoever was there</translation>
    </message>
    <message>
        <source>Nadie (bloqueada)</source>
        <translation>Nobody (locked)</translation>
    </message>
    <message>
        <source>La consola</source>
        <translation>The console</translation>
    </message>
    <message>
        <source>venta</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>referencia</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>n.º</source>
        <translation>no.</translation>
    </message>
    <message>
        <source>antes</source>
        <translation>before</translation>
    </message>
    <message>
        <source>después</source>
        <translation>after</translation>
    </message>
    <message>
        <source>pagado</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>por pagar</source>
        <translation>due</translation>
    </message>
    <message>
        <source>valor</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>turno</source>
        <translation>shift</translation>
    </message>
    <message>
        <source>permiso</source>
        <translation>right</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>person</translation>
    </message>
    <message>
        <source>nombre</source>
        <translation>name</translation>
    </message>
    <message>
        <source>porque</source>
        <translation>because</translation>
    </message>
    <message>
        <source>efectivo</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>cabeza</source>
        <translation>head</translation>
    </message>
    <message>
        <source>en Wompi</source>
        <translation>at Wompi</translation>
    </message>
    <message>
        <source>sello</source>
        <translation>seal</translation>
    </message>
    <message>
        <source>servidor de avisos</source>
        <translation>notice server</translation>
    </message>
    <message>
        <source>Apagó una forma de cobro</source>
        <translation>Switched a way to charge off</translation>
    </message>
    <message>
        <source>Prendió una forma de cobro</source>
        <translation>Switched a way to charge on</translation>
    </message>
    <message>
        <source>Filas que no son lo que se escribió: {count}</source>
        <translation>Rows that are not what was written: {count}</translation>
    </message>
    <message>
        <source>… y otras. «mostrador verify» las nombra todas.</source>
        <translation>… and others. “mostrador verify” names them all.</translation>
    </message>
    <message>
        <source>Cabeza del Z {shift}: {head}</source>
        <translation>Head of Z {shift}: {head}</translation>
    </message>
    <message>
        <source>Todavía no hay un Z con qué comparar.</source>
        <translation>There is no Z to compare with yet.</translation>
    </message>
    <message>
        <source>Revisado {at}. Renglones del diario: {entries}.</source>
        <translation>Checked {at}. Journal entries: {entries}.</translation>
    </message>
    <message>
        <source>Filas selladas al cierre: {sealed}. Posteriores al último cierre: {unsealed}.</source>
        <translation>Rows sealed at closing: {sealed}. After the last close: {unsealed}.</translation>
    </message>
    <message>
        <source>Cierres guardados comparados: {count}.</source>
        <translation>Kept closings compared: {count}.</translation>
    </message>
    <message>
        <source>Sin servidor de avisos con qué comparar.</source>
        <translation>No notice server to compare with.</translation>
    </message>
    <message>
        <source>El servidor de avisos no respondió: no se comparó con él.</source>
        <translation>The notice server did not answer: not compared with it.</translation>
    </message>
    <message>
        <source>Cabezas del servidor de avisos comparadas: {count}.</source>
        <translation>Notice server heads compared: {count}.</translation>
    </message>
    <message>
        <source>Comparado con el papel.</source>
        <translation>Compared with the paper.</translation>
    </message>
    <message>
        <source>Cambiada: {table}, fila {row}</source>
        <translation>Changed: {table}, row {row}</translation>
    </message>
    <message>
        <source>Borrada: {table}, fila {row}</source>
        <translation>Deleted: {table}, row {row}</translation>
    </message>
    <message>
        <source>Agregada después del cierre: {table}, fila {row}</source>
        <translation>Added after the close: {table}, row {row}</translation>
    </message>
    <message>
        <source>Ilegible: {table}, fila {row}</source>
        <translation>Unreadable: {table}, row {row}</translation>
    </message>
    <message>
        <source>Cadena recalculada antes de {table}, fila {row}</source>
        <translation>Chain computed anew before {table}, row {row}</translation>
    </message>
    <message>
        <source>Sin renglón en el diario: {table}, fila {row}</source>
        <translation>Not in the journal: {table}, row {row}</translation>
    </message>
    <message>
        <source>Filas cambiadas junto con su sello: turno {row}</source>
        <translation>Rows changed together with their seal: shift {row}</translation>
    </message>
    <message>
        <source>No cuadra con los hechos: {table}, {row}</source>
        <translation>Does not follow from the facts: {table}, {row}</translation>
    </message>
    <message>
        <source>Sin protección contra cambios: {table}</source>
        <translation>Not guarded against changes: {table}</translation>
    </message>
    <message>
        <source>{who} tiene otra cabeza para el renglón {row}: el diario se escribió de nuevo</source>
        <translation>{who} holds another head for entry {row}: the journal was written anew</translation>
    </message>
    <message>
        <source>El Z guardado</source>
        <translation>The kept Z</translation>
    </message>
    <message>
        <source>El servidor de avisos</source>
        <translation>The notice server</translation>
    </message>
    <message>
        <source>El papel</source>
        <translation>The paper</translation>
    </message>
    <message>
        <source>Descuentos</source>
        <translation>Discounts</translation>
    </message>
    <message>
        <source>Anuló venta</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Anuló pago</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Devolvió</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Cajón</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>Sin prueba</source>
        <translation>Unproven</translation>
    </message>
    <message>
        <source>Negados</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Anotó una solicitud de datos</source>
        <translation>Noted a data request</translation>
    </message>
    <message>
        <source>Borró datos personales</source>
        <translation>Erased personal data</translation>
    </message>
    <message>
        <source>Borró textos vencidos</source>
        <translation>Erased texts past their time</translation>
    </message>
    <message>
        <source>Datos personales</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Pidió saber qué hay</source>
        <translation>Asked what is held</translation>
    </message>
    <message>
        <source>Pidió corregir</source>
        <translation>Asked to correct</translation>
    </message>
    <message>
        <source>Pidió borrar</source>
        <translation>Asked to erase</translation>
    </message>
    <message>
        <source>Autorizó</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Retiró la autorización</source>
        <translation>Withdrew consent</translation>
    </message>
    <message>
        <source>Se borró</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Se venció y se borró</source>
        <translation>Past its time, erased</translation>
    </message>
    <message>
        <source>Novedad</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Textos guardados: {count}; el más viejo es del {day}.</source>
        <translation>Texts kept: {count}; the oldest is from {day}.</translation>
    </message>
    <message>
        <source>No hay ningún texto guardado.</source>
        <translation>No text is kept.</translation>
    </message>
    <message>
        <source>Textos que lo nombran: {count}.</source>
        <translation>Texts that name them: {count}.</translation>
    </message>
    <message>
        <source>Ningún texto nombra «{typed}».</source>
        <translation>No text names “{typed}”.</translation>
    </message>
    <message>
        <source>Textos: {count}</source>
        <translation>Texts: {count}</translation>
    </message>
    <message>
        <source>1 año</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>2 años</source>
        <translation>2 years</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>For ever</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 días</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>90 días</source>
        <translation>90 days</translation>
    </message>
    <message>
        <source>descuento</source>
        <translation>discount</translation>
    </message>
    <message>
        <source>base</source>
        <translation>float</translation>
    </message>
    <message>
        <source>autorizó</source>
        <translation>authorised by</translation>
    </message>
    <message>
        <source>de</source>
        <translation>of</translation>
    </message>
    <message>
        <source>cargo</source>
        <translation>role</translation>
    </message>
    <message>
        <source>novedad</source>
        <translation>task</translation>
    </message>
    <message>
        <source>medio</source>
        <translation>method</translation>
    </message>
    <message>
        <source>salida</source>
        <translation>way out</translation>
    </message>
    <message>
        <source>ajustes</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>recibido</source>
        <translation>received</translation>
    </message>
    <message>
        <source>vueltas</source>
        <translation>change</translation>
    </message>
    <message>
        <source>redondeo</source>
        <translation>rounding</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>textos</source>
        <translation>texts</translation>
    </message>
    <message>
        <source>clase</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>líneas</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>día</source>
        <translation>day</translation>
    </message>
    <message>
        <source>Papel en PDF</source>
        <translation>Slip as PDF</translation>
    </message>
    <message>
        <source>Ventas, una por fila</source>
        <translation>Sales, one per row</translation>
    </message>
    <message>
        <source>Movimientos de plata</source>
        <translation>Money in and out</translation>
    </message>
    <message>
        <source>Por producto</source>
        <translation>By product</translation>
    </message>
    <message>
        <source>Por categoría</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>Por cajero</source>
        <translation>By cashier</translation>
    </message>
    <message>
        <source>Por medio de pago</source>
        <translation>By payment method</translation>
    </message>
    <message>
        <source>Bases e impuestos</source>
        <translation>Tax bases and taxes</translation>
    </message>
    <message>
        <source>Para el contador</source>
        <translation>For the accountant</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Para otro programa: punto y coma, coma decimal, sin límite de filas.</source>
        <translation>For another program: plain table, no limit of rows.</translation>
    </message>
    <message>
        <source>Para una hoja de cálculo: los números son números, sin límite de filas.</source>
        <translation>For a spreadsheet: numbers are numbers, no row limit.</translation>
    </message>
    <message>
        <source>Para leer o imprimir: hasta 5.000 filas.</source>
        <translation>To read or print: up to 5,000 rows.</translation>
    </message>
    <message>
        <source>El archivo se hace aparte: la caja sigue vendiendo.</source>
        <translation>The file is made in the background: the till keeps selling.</translation>
    </message>
    <message>
        <source>Empezando el archivo.</source>
        <translation>Starting the file.</translation>
    </message>
    <message>
        <source>Leyendo {done} de {total} registros.</source>
        <translation>Reading {done} of {total} records.</translation>
    </message>
    <message>
        <source>Listo. El archivo está en {path}</source>
        <translation>Done. The file is in {path}</translation>
    </message>
    <message>
        <source>Ya se está haciendo un archivo. Espérelo o deténgalo.</source>
        <translation>A file is being made already. Wait for it or stop it.</translation>
    </message>
    <message>
        <source>El archivo no se terminó y no quedó nada a medias. Expórtelo otra vez.</source>
        <translation>The file was not finished and nothing half done is left. Export it again.</translation>
    </message>
    <message>
        <source>No hay espacio para el archivo en {folder}. Libere espacio y repita.</source>
        <translation>There is no space for the file in {folder}. Free some space and try again.</translation>
    </message>
    <message>
        <source>Son más de {rows} filas, demasiadas para un PDF. Escoja CSV o Excel.</source>
        <translation>There are more than {rows} rows, too many for a PDF. Choose CSV or Excel.</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Transacciones</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>La consulta se detuvo. Pídala otra vez.</source>
        <translation>The search was stopped. Ask for it again.</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>Nadie intentó pagar</source>
        <translation>Nobody tried to pay</translation>
    </message>
    <message>
        <source>Página en la caja</source>
        <translation>Page on the till</translation>
    </message>
    <message>
        <source>Pedido al celular</source>
        <translation>Phone request</translation>
    </message>
    <message>
        <source>Anotado a mano</source>
        <translation>Written down by hand</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Ventas</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>{count} ventas · {ticket} c/u</source>
        <translation>{count} sales · {ticket} each</translation>
    </message>
    <message>
        <source>Aprobadas por Wompi</source>
        <translation>Approved by Wompi</translation>
    </message>
    <message>
        <source>{part} de {of} intentos</source>
        <translation>{part} of {of} tries</translation>
    </message>
    <message>
        <source>{under} · anulado {amount}</source>
        <translation>{under} · voided {amount}</translation>
    </message>
    <message>
        <source>{day} pasado: {percent}</source>
        <translation>last {day}: {percent}</translation>
    </message>
    <message>
        <source>Confirma en (mediana)</source>
        <translation>Confirmed in (median)</translation>
    </message>
    <message>
        <source>95 de 100 en {slow}</source>
        <translation>95 of 100 in {slow}</translation>
    </message>
    <message>
        <source>Abandono **{percent}** · {part} de {of}</source>
        <translation>Left unpaid **{percent}** · {part} of {of}</translation>
    </message>
    <message>
        <source>3-D Secure **{percent}** · {part} de {of}</source>
        <translation>3-D Secure **{percent}** · {part} of {of}</translation>
    </message>
    <message>
        <source>Avisos recibidos **{percent}** · {part} de {of} · meta {goal}</source>
        <translation>Notices received **{percent}** · {part} of {of} · goal {goal}</translation>
    </message>
    <message>
        <source>Avisos: sin servidor de avisos</source>
        <translation>Notices: no notice server</translation>
    </message>
    <message>
        <source>en caja</source>
        <translation>at the till</translation>
    </message>
    <message>
        <source>{percent} · {wait}</source>
        <translation>{percent} · {wait}</translation>
    </message>
    <message>
        <source>Por método y canal</source>
        <translation>By method and channel</translation>
    </message>
    <message>
        <source>Por hora</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>Por caja</source>
        <translation>By till</translation>
    </message>
    <message>
        <source>Caja</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Quién cobró</source>
        <translation>Who charged</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Cobros</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Aprobados</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Tasa</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Fallas</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>Abandono</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Mediana</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 de 100</source>
        <translation>95 of 100</translation>
    </message>
    <message>
        <source>{hour}:00</source>
        <translation>{hour}:00</translation>
    </message>
    <message>
        <source>Sin nombre</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>A las {hour}: {wompi} por Wompi y {hand} a mano</source>
        <translation>At {hour}: {wompi} by Wompi and {hand} by hand</translation>
    </message>
    <message>
        <source>En este tiempo no hay cobros.</source>
        <translation>No charges in this time.</translation>
    </message>
    <message>
        <source>La tienda todavía no ha vendido. La primera venta aparece aquí sola.</source>
        <translation>The shop has not sold yet. The first sale appears here by itself.</translation>
    </message>
    <message>
        <source>Sumando el día {done} de {of}</source>
        <translation>Adding up day {done} of {of}</translation>
    </message>
    <message>
        <source>{amount} en juego</source>
        <translation>{amount} at stake</translation>
    </message>
    <message>
        <source>lo atiende usted</source>
        <translation>you are handling it</translation>
    </message>
    <message>
        <source>lo atiende {who}</source>
        <translation>{who} is handling it</translation>
    </message>
    <message>
        <source>hace {count} min</source>
        <translation>{count} min ago</translation>
    </message>
    <message>
        <source>hace {count} h</source>
        <translation>{count} h ago</translation>
    </message>
    <message>
        <source>hace {count} días</source>
        <translation>{count} days ago</translation>
    </message>
    <message>
        <source>Cobro cerrado sin pago</source>
        <translation>Charge closed without payment</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Comparar</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Aclarar</source>
        <translation>Clear up</translation>
    </message>
    <message>
        <source>Efectivo devuelto</source>
        <translation>Cash given back</translation>
    </message>
    <message>
        <source>Pago anulado</source>
        <translation>Payment voided</translation>
    </message>
    <message>
        <source>Devolución pedida a Wompi</source>
        <translation>Refund asked of Wompi</translation>
    </message>
    <message>
        <source>Resto cobrado</source>
        <translation>Rest collected</translation>
    </message>
    <message>
        <source>Revisado</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Volante</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Z del turno</source>
        <translation>Z of the shift</translation>
    </message>
    <message>
        <source>No imprimió</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>{paper} {name} · {tries} intentos</source>
        <translation>{paper} {name} · {tries} tries</translation>
    </message>
    <message>
        <source>Revise papel y cable. La caja imprime apenas la impresora responda.</source>
        <translation>Check paper and cable. The till prints as soon as the printer answers.</translation>
    </message>
    <message>
        <source>Diferencia al cerrar</source>
        <translation>Difference at close</translation>
    </message>
    <message>
        <source>Turno {shift} · efectivo</source>
        <translation>Shift {shift} · cash</translation>
    </message>
    <message>
        <source>Aclare con quien cerró el turno {shift} y escriba qué pasó.</source>
        <translation>Clear it up with whoever closed shift {shift} and write what happened.</translation>
    </message>
    <message>
        <source>No llegan avisos</source>
        <translation>No notices arrive</translation>
    </message>
    <message>
        <source>{count} pagos hoy y ningún aviso</source>
        <translation>{count} payments today and no notice</translation>
    </message>
    <message>
        <source>La caja sigue preguntando. Revise en Wompi la dirección de eventos de su tienda.</source>
        <translation>The till keeps asking. Check your shop&apos;s event address at Wompi.</translation>
    </message>
    <message>
        <source>Fallas sobre el límite</source>
        <translation>Failures above the limit</translation>
    </message>
    <message>
        <source>{part} de {of} cobros fallaron</source>
        <translation>{part} of {of} charges failed</translation>
    </message>
    <message>
        <source>Mire qué método falla, ofrezca otro y avise a Wompi.</source>
        <translation>See which method fails, offer another and tell Wompi.</translation>
    </message>
    <message>
        <source>Wompi no respondió</source>
        <translation>Wompi did not answer</translation>
    </message>
    <message>
        <source>{silent} consultas sin respuesta · {rests} pausas</source>
        <translation>{silent} questions unanswered · {rests} pauses</translation>
    </message>
    <message>
        <source>Revise el internet de la tienda. Si está bien, avise a Wompi.</source>
        <translation>Check the shop&apos;s internet. If it works, tell Wompi.</translation>
    </message>
    <message>
        <source>Rechazos fuera de lo usual</source>
        <translation>More refusals than usual</translation>
    </message>
    <message>
        <source>{method}: {failed} de {of} no pasaron</source>
        <translation>{method}: {failed} of {of} did not pass</translation>
    </message>
    <message>
        <source>Ofrezca otro método mientras pasa y mire si le sucede a otros.</source>
        <translation>Offer another method meanwhile and see whether others have it too.</translation>
    </message>
    <message>
        <source>Se arrepintió</source>
        <translation>Unwanted</translation>
    </message>
    <message>
        <source>El pago se anuló. No entregue.</source>
        <translation>The payment was voided. Do not hand over.</translation>
    </message>
    <message>
        <source>Todas</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Con novedad</source>
        <translation>With a task</translation>
    </message>
    <message>
        <source>No pagaron</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>Pagadas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Anuladas</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Rechazado</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Nadie pagó</source>
        <translation>Nobody paid</translation>
    </message>
    <message>
        <source>Sumando lo filtrado…</source>
        <translation>Adding up what is filtered…</translation>
    </message>
    <message>
        <source>**{count}** cobros · pedido {asked} · recibido **{paid}**</source>
        <translation>**{count}** charges · asked {asked} · received **{paid}**</translation>
    </message>
    <message>
        <source>Llegó plata tarde: hay una novedad por resolver.</source>
        <translation>Money came late: a task waits.</translation>
    </message>
    <message>
        <source>Puede haber un pago doble: hay una novedad por resolver.</source>
        <translation>There may be a double payment: a task waits.</translation>
    </message>
    <message>
        <source>Wompi aprobó otro valor: hay una novedad por resolver.</source>
        <translation>Wompi approved another amount: a task waits.</translation>
    </message>
    <message>
        <source>Un cobro lleva más de una hora sin respuesta.</source>
        <translation>A charge has had no answer for more than an hour.</translation>
    </message>
    <message>
        <source>Se entregó sin confirmar: hay una novedad por revisar.</source>
        <translation>Goods were handed over unconfirmed: a task waits.</translation>
    </message>
    <message>
        <source>Wompi no responde desde hace {count} minutos.</source>
        <translation>Wompi has not answered for {count} minutes.</translation>
    </message>
    <message>
        <source>El servidor de avisos no responde desde hace {count} minutos.</source>
        <translation>The relay has not answered for {count} minutes.</translation>
    </message>
    <message>
        <source>La impresora no responde desde hace {count} minutos.</source>
        <translation>The printer has not answered for {count} minutes.</translation>
    </message>
    <message>
        <source>Esto es una prueba. No pasó nada.</source>
        <translation>This is a test. Nothing happened.</translation>
    </message>
    <message>
        <source>Ajustes de las alertas</source>
        <translation>Alert settings</translation>
    </message>
    <message>
        <source>El correo no responde. Revise servidor y puerto.</source>
        <translation>The mail server does not answer. Check server and port.</translation>
    </message>
    <message>
        <source>El correo no recibe esa clave.</source>
        <translation>The mail server does not take that password.</translation>
    </message>
    <message>
        <source>El correo no recibió el mensaje. Revise las direcciones.</source>
        <translation>The mail was not taken. Check the addresses.</translation>
    </message>
    <message>
        <source>Ese servidor de correo no cifra: no se usa.</source>
        <translation>That mail server does not encrypt: it is not used.</translation>
    </message>
    <message>
        <source>Escriba el servidor y a quién avisar.</source>
        <translation>Enter the server and whom to tell.</translation>
    </message>
    <message>
        <source>La dirección empieza por https:// y nombra un servidor.</source>
        <translation>The address begins with https:// and names a server.</translation>
    </message>
    <message>
        <source>Nadie responde en esa dirección.</source>
        <translation>Nobody answers at that address.</translation>
    </message>
    <message>
        <source>Esa dirección no recibió el aviso ({status}).</source>
        <translation>That address did not take the alert ({status}).</translation>
    </message>
    <message>
        <source>Escriba primero la dirección.</source>
        <translation>Enter the address first.</translation>
    </message>
    <message>
        <source>Prueba enviada por correo.</source>
        <translation>Test sent by mail.</translation>
    </message>
    <message>
        <source>Prueba enviada a la dirección.</source>
        <translation>Test sent to the address.</translation>
    </message>
    <message>
        <source>correo</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>dirección web</source>
        <translation>web address</translation>
    </message>
    <message>
        <source>El ensayo se abre en otra ventana.</source>
        <translation>The rehearsal opens in another window.</translation>
    </message>
    <message>
        <source>El ensayo ya está abierto en su ventana.</source>
        <translation>The rehearsal is open already, in its own window.</translation>
    </message>
    <message>
        <source>El lector funciona: leyó {code}.</source>
        <translation>The scanner works: it read {code}.</translation>
    </message>
    <message>
        <source>La caja de ensayo se abre en otra ventana. Esta lo espera.</source>
        <translation>The rehearsal till opens in another window. This one waits for you.</translation>
    </message>
    <message>
        <source>Ese archivo no es una copia entera de Mostrador. Elija otra copia; no se tocó nada.</source>
        <translation>That file is not a whole Mostrador backup. Choose another; nothing was touched.</translation>
    </message>
    <message>
        <source>Ese código no abre esta copia. Busque el papel de esa caja; no se tocó nada.</source>
        <translation>That code does not open this backup. Find that till&apos;s paper; nothing was touched.</translation>
    </message>
    <message>
        <source>El código tiene un error de escritura. Compárelo con el papel, grupo a grupo.</source>
        <translation>The code has a typing error. Compare it with the paper, group by group.</translation>
    </message>
    <message>
        <source>La copia es de una versión más nueva. Actualice Mostrador y vuelva a probar.</source>
        <translation>The backup is from a newer version. Update Mostrador and check it again.</translation>
    </message>
    <message>
        <source>No se puede leer ese archivo. Conecte la memoria y elíjalo otra vez.</source>
        <translation>That file cannot be read. Plug the stick in and choose it again.</translation>
    </message>
    <message>
        <source>La memoria no responde. Sáquela, conéctela otra vez y vuelva a probar.</source>
        <translation>The USB stick does not answer. Pull it out, plug it in again and retry.</translation>
    </message>
    <message>
        <source>Hecha el {date} a las {time}. Ventas: {orders}. Último recibo: {receipts}. Registro sin cambios.</source>
        <translation>Made on {date} at {time}. Sales: {orders}. Last receipt: {receipts}. Records unchanged.</translation>
    </message>
    <message>
        <source>La copia está puesta. Lo cobrado después se busca ahora en Wompi.</source>
        <translation>The backup is restored. What was charged later is now looked up at Wompi.</translation>
    </message>
    <message>
        <source>La copia está puesta, pero el almacén seguro no abrió: active las copias otra vez y ponga los PIN de nuevo.</source>
        <translation>The backup is restored, but the secure store did not open: turn backups on again and set the PINs anew.</translation>
    </message>
    <message>
        <source>Poner una copia en lugar de los datos</source>
        <translation>Put a backup in place of the data</translation>
    </message>
    <message>
        <source>No es prueba. Escanee o escriba el número y la caja lo busca en Wompi.</source>
        <translation>It is no proof. Scan or type the number and the till looks it up at Wompi.</translation>
    </message>
    <message>
        <source>¿Hay fila? Deje este cobro en «Por confirmar»</source>
        <translation>A queue? Leave this charge in “To confirm”</translation>
    </message>
    <message>
        <source>Ahorró {saved}</source>
        <translation>You saved {saved}</translation>
    </message>
    <message>
        <source>y {count} renglones de antes</source>
        <translation>and {count} earlier lines</translation>
    </message>
    <message>
        <source>Tarjeta, PSE, Nequi o Bancolombia</source>
        <translation>Card, PSE, Nequi or Bancolombia</translation>
    </message>
    <message>
        <source>No se puede guardar en {folder}. Revise el nombre y los permisos.</source>
        <translation>Nothing can be kept in {folder}. Check its name and permissions.</translation>
    </message>
    <message>
        <source>Eso no es una dirección de Sentry (DSN). Cópiela entera, con https.</source>
        <translation>That is no Sentry address (DSN). Copy all of it, with https.</translation>
    </message>
    <message>
        <source>Al control siguiente, o al anterior</source>
        <translation>To the next control, or the one before</translation>
    </message>
    <message>
        <source>Oprimir lo que tiene el recuadro</source>
        <translation>Press what has the frame</translation>
    </message>
    <message>
        <source>Al contar plata</source>
        <translation>Counting money</translation>
    </message>
    <message>
        <source>Escribir la cantidad o el valor</source>
        <translation>Type how many, or the amount</translation>
    </message>
    <message>
        <source>Con algo escrito: entrar a los productos</source>
        <translation>With something typed: go into the products</translation>
    </message>
    <message>
        <source>Reimprimir el último recibo</source>
        <translation>Print the last receipt again</translation>
    </message>
    <message>
        <source>Al elegir cómo paga</source>
        <translation>Choosing how to pay</translation>
    </message>
    <message>
        <source>Cobrar por el método de ese número</source>
        <translation>Charge by the method with that number</translation>
    </message>
    <message>
        <source>Cobrar por el método sugerido</source>
        <translation>Charge by the suggested method</translation>
    </message>
    <message>
        <source>Partir la cuenta en partes iguales</source>
        <translation>Split the bill into equal parts</translation>
    </message>
    <message>
        <source>Cobrar una parte por valor</source>
        <translation>Charge a part by amount</translation>
    </message>
    <message>
        <source>Cobrar una parte por productos</source>
        <translation>Charge a part by products</translation>
    </message>
    <message>
        <source>Propina de otro valor</source>
        <translation>A tip of another amount</translation>
    </message>
    <message>
        <source>Al pedir el pago a un celular</source>
        <translation>Asking a phone for payment</translation>
    </message>
    <message>
        <source>Escribir el celular</source>
        <translation>Type the phone number</translation>
    </message>
    <message>
        <source>Borrar la última cifra</source>
        <translation>Erase the last digit</translation>
    </message>
    <message>
        <source>Volver un paso</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>Entrar a la página de pago, o salir de ella</source>
        <translation>Into the payment page, or out of it</translation>
    </message>
    <message>
        <source>Al recibir efectivo</source>
        <translation>Taking cash</translation>
    </message>
    <message>
        <source>Escribir lo recibido</source>
        <translation>Type what was received</translation>
    </message>
    <message>
        <source>Recibió el valor exacto</source>
        <translation>Received the exact amount</translation>
    </message>
    <message>
        <source>Recibió ese billete</source>
        <translation>Received that note</translation>
    </message>
    <message>
        <source>Recibir y abrir el cajón; después, seguir</source>
        <translation>Take it and open the drawer; then, go on</translation>
    </message>
    <message>
        <source>Papel de reclamo en PDF</source>
        <translation>Claim slip as PDF</translation>
    </message>
    <message>
        <source>En «Por confirmar»</source>
        <translation>In “To confirm”</translation>
    </message>
    <message>
        <source>Elegir otra fila</source>
        <translation>Choose another row</translation>
    </message>
    <message>
        <source>Ponerle nombre</source>
        <translation>Give it a name</translation>
    </message>
    <message>
        <source>Ver la venta</source>
        <translation>See the sale</translation>
    </message>
    <message>
        <source>Quitar de aquí</source>
        <translation>Take off here</translation>
    </message>
    <message>
        <source>En un caso</source>
        <translation>In a case</translation>
    </message>
    <message>
        <source>Cobrar otra vez</source>
        <translation>Charge again</translation>
    </message>
    <message>
        <source>Anular el cobro</source>
        <translation>Void the charge</translation>
    </message>
    <message>
        <source>Entregar sin prueba, o deshacer la entrega</source>
        <translation>Hand over without proof, or take that back</translation>
    </message>
    <message>
        <source>Guardar los soportes</source>
        <translation>Save the evidence</translation>
    </message>
    <message>
        <source>Ver los datos</source>
        <translation>See the data</translation>
    </message>
    <message>
        <source>En las ventas de hoy</source>
        <translation>In today’s sales</translation>
    </message>
    <message>
        <source>Abrir la venta</source>
        <translation>Open the sale</translation>
    </message>
    <message>
        <source>En el turno</source>
        <translation>In the shift</translation>
    </message>
    <message>
        <source>Lo que dice la tecla de ese número</source>
        <translation>What the key with that number says</translation>
    </message>
    <message>
        <source>Otra denominación</source>
        <translation>Another denomination</translation>
    </message>
    <message>
        <source>Pasar a lo que sigue</source>
        <translation>On to what is next</translation>
    </message>
    <message>
        <source>Recontar</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>Motivo de la diferencia</source>
        <translation>Reason of the difference</translation>
    </message>
    <message>
        <source>Ver el resultado</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Terminar el paso</source>
        <translation>Finish the step</translation>
    </message>
    <message>
        <source>En una devolución</source>
        <translation>In a return</translation>
    </message>
    <message>
        <source>Devolver todo</source>
        <translation>Give everything back</translation>
    </message>
    <message>
        <source>Devolver la plata</source>
        <translation>Give the money back</translation>
    </message>
    <message>
        <source>En la gerencia</source>
        <translation>In the manager’s place</translation>
    </message>
    <message>
        <source>Ir a la página de ese número</source>
        <translation>To the page with that number</translation>
    </message>
    <message>
        <source>Página anterior</source>
        <translation>The page before</translation>
    </message>
    <message>
        <source>Página siguiente</source>
        <translation>The next page</translation>
    </message>
    <message>
        <source>Días anteriores o siguientes</source>
        <translation>Earlier or later days</translation>
    </message>
    <message>
        <source>Elegir los días</source>
        <translation>Choose the days</translation>
    </message>
    <message>
        <source>Abrir el caso</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>En transacciones</source>
        <translation>In transactions</translation>
    </message>
    <message>
        <source>Buscar un ajuste</source>
        <translation>Search for a setting</translation>
    </message>
    <message>
        <source>Abrir el primero que aparece</source>
        <translation>Open the first one found</translation>
    </message>
    <message>
        <source>Buscar una transacción</source>
        <translation>Find a transaction</translation>
    </message>
    <message>
        <source>Filtros</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Más recientes o más antiguas</source>
        <translation>Newer or older ones</translation>
    </message>
    <message>
        <source>Las primeras o las últimas</source>
        <translation>The first or the last ones</translation>
    </message>
    <message>
        <source>En la comparación con Wompi</source>
        <translation>Comparing with Wompi</translation>
    </message>
    <message>
        <source>Comparar, o dejar de leer</source>
        <translation>Compare, or stop reading</translation>
    </message>
    <message>
        <source>Firmar el día</source>
        <translation>Sign the day</translation>
    </message>
    <message>
        <source>En los ajustes</source>
        <translation>In the settings</translation>
    </message>
    <message>
        <source>En registro, privacidad y exportar</source>
        <translation>In journal, privacy and export</translation>
    </message>
    <message>
        <source>Verificar el registro</source>
        <translation>Verify the journal</translation>
    </message>
    <message>
        <source>Detener la verificación</source>
        <translation>Stop verifying</translation>
    </message>
    <message>
        <source>Solo lo de una persona</source>
        <translation>Only what one person did</translation>
    </message>
    <message>
        <source>Traer más antiguos</source>
        <translation>Fetch older ones</translation>
    </message>
    <message>
        <source>Borrar los datos encontrados</source>
        <translation>Erase the data found</translation>
    </message>
    <message>
        <source>Anotar una solicitud</source>
        <translation>Note a request</translation>
    </message>
    <message>
        <source>Exportar, o detener</source>
        <translation>Export, or stop</translation>
    </message>
    <message>
        <source>En una pregunta o una hoja</source>
        <translation>In a question or a sheet</translation>
    </message>
    <message>
        <source>Aceptar, o cerrar lo que solo se lee</source>
        <translation>Accept, or close what is only to be read</translation>
    </message>
    <message>
        <source>Salir sin cambiar nada</source>
        <translation>Leave without changing anything</translation>
    </message>
    <message>
        <source>Bajar o subir la hoja</source>
        <translation>Roll the sheet down or up</translation>
    </message>
    <message>
        <source>Bajar o subir una página</source>
        <translation>Roll a page down or up</translation>
    </message>
    <message>
        <source>En el bloqueo</source>
        <translation>On the lock screen</translation>
    </message>
    <message>
        <source>Escribir el PIN</source>
        <translation>Type the PIN</translation>
    </message>
    <message>
        <source>Otra persona</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>{title} · usted está aquí</source>
        <translation>{title} · you are here</translation>
    </message>
    <message>
        <source>Copiar el enlace del cobro</source>
        <translation>Copy the payment link</translation>
    </message>
    <message>
        <source>No imprimió: Windows no tiene con qué imprimir PDF. La venta está guardada. Vea «Ajustes › Impresora y cajón»</source>
        <translation>Not printed: Windows has nothing that prints a PDF. The sale is saved. See “Settings › Printer and drawer”</translation>
    </message>
    <message>
        <source>No imprimió: Windows no tiene con qué imprimir PDF. Instale un lector que imprima.</source>
        <translation>Not printed: Windows has nothing that prints a PDF. Install a reader that prints.</translation>
    </message>
    <message>
        <source>Este equipo no tiene. En Linux instale GNOME Keyring o KWallet; Windows y macOS lo traen.</source>
        <translation>This computer has none. On Linux install GNOME Keyring or KWallet; Windows and macOS bring one.</translation>
    </message>
    <message>
        <source>IVA 19 %</source>
        <translation>IVA 19%</translation>
    </message>
    <message>
        <source>IVA 5 %</source>
        <translation>IVA 5%</translation>
    </message>
    <message>
        <source>INC 8 %</source>
        <translation>INC 8%</translation>
    </message>
    <message>
        <source>Fallas técnicas **{percent}** · {count} cobros · límite {limit}</source>
        <translation>Technical failures **{percent}** · {count} charges · limit {limit}</translation>
    </message>
    <message>
        <source>Fallas técnicas **{percent}, sobre el límite** de {limit} · {count} cobros</source>
        <translation>Technical failures **{percent}, above the limit** of {limit} · {count} charges</translation>
    </message>
    <message>
        <source>Caja = Wompi</source>
        <translation>Till = Wompi</translation>
    </message>
    <message>
        <source>{equal} de {of}</source>
        <translation>{equal} of {of}</translation>
    </message>
    <message>
        <source>todo igual · leído {at}</source>
        <translation>all equal · read {at}</translation>
    </message>
    <message>
        <source>{count} por revisar · leído {at}</source>
        <translation>{count} to check · read {at}</translation>
    </message>
    <message>
        <source>{count} por revisar · {days} de {asked} días</source>
        <translation>{count} to check · {days} of {asked} days</translation>
    </message>
    <message>
        <source>sin leer de Wompi</source>
        <translation>not read from Wompi</translation>
    </message>
    <message>
        <source>Día firmado que cambió</source>
        <translation>Signed day that changed</translation>
    </message>
    <message>
        <source>{day}: {count} no están como se firmó</source>
        <translation>{day}: {count} are not as signed</translation>
    </message>
    <message>
        <source>Abra ese día en Conciliación, mire qué cambió y fírmelo otra vez.</source>
        <translation>Open that day in Reconciliation, see what changed and sign it again.</translation>
    </message>
    <message>
        <source>Quien recibió el efectivo no lo devuelve. Llame a otra persona.</source>
        <translation>Whoever took the cash does not give it back. Call somebody else.</translation>
    </message>
    <message>
        <source>No pudo devolver su propia venta</source>
        <translation>Could not give back the cash of an own sale</translation>
    </message>
    <message>
        <source>El cliente aceptó los contratos</source>
        <translation>The customer accepted the contracts</translation>
    </message>
    <message>
        <source>También cobraron: {tills}. Cada caja guarda y firma su propio día.</source>
        <translation>Also charged: {tills}. Each till keeps and signs its own day.</translation>
    </message>
    <message>
        <source>términos</source>
        <translation>terms</translation>
    </message>
    <message>
        <source>datos personales</source>
        <translation>personal data</translation>
    </message>
    <message>
        <source>mostrados</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>efectivo y también Wompi</source>
        <translation>cash and Wompi too</translation>
    </message>
    <message>
        <source>sobra {amount}; anule la tarjeta</source>
        <translation>{amount} too much; void the card</translation>
    </message>
    <message>
        <source>sobra {amount}; pida reembolso</source>
        <translation>{amount} too much; ask for a refund</translation>
    </message>
    <message>
        <source>llegaron solo {amount}</source>
        <translation>only {amount} arrived</translation>
    </message>
    <message>
        <source>{who}: {after}</source>
        <translation>{who}: {after}</translation>
    </message>
    <message>
        <source>{who}: de {before} a {after}</source>
        <translation>{who}: from {before} to {after}</translation>
    </message>
    <message>
        <source>¿Un billete de {real} contado como {taken}?</source>
        <translation>Was a {real} note counted as {taken}?</translation>
    </message>
    <message>
        <source>¿Una moneda de {real} contada como {taken}?</source>
        <translation>Was a {real} coin counted as {taken}?</translation>
    </message>
    <message>
        <source>filas cambiadas:</source>
        <translation>rows changed:</translation>
    </message>
    <message>
        <source>renglones:</source>
        <translation>lines:</translation>
    </message>
    <message>
        <source>Una venta</source>
        <translation>One sale</translation>
    </message>
    <message>
        <source>Ninguna venta</source>
        <translation>No sale</translation>
    </message>
    <message>
        <source>Aprueba · meta {goal}</source>
        <translation>Approval · goal {goal}</translation>
    </message>
    <message>
        <source>El cierre del turno tuvo una diferencia de {count}.</source>
        <translation>The shift closed with a difference of {count}.</translation>
    </message>
    <message>
        <source>Esta caja: {till}</source>
        <translation>This till: {till}</translation>
    </message>
    <message>
        <source>**{count}** pagos · la caja dice {here} · Wompi dice **{there}**</source>
        <translation>**{count}** payments · the till says {here} · Wompi says **{there}**</translation>
    </message>
    <message>
        <source>**{count}** pagos · la caja dice {here}</source>
        <translation>**{count}** payments · the till says {here}</translation>
    </message>
    <message>
        <source>ajenos sin sumar: {count}</source>
        <translation>not ours, not added: {count}</translation>
    </message>
    <message>
        <source>{count} en otra moneda sin sumar</source>
        <translation>{count} in another currency not added</translation>
    </message>
    <message>
        <source>Ctrl I muestra el detalle</source>
        <translation>Ctrl I shows the details</translation>
    </message>
    <message>
        <source>Impuesto</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>{tax}, incluido en el precio</source>
        <translation>{tax}, included in the price</translation>
    </message>
    <message>
        <source>Categoría</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Sin categoría</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>Códigos</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Sin código</source>
        <translation>No code</translation>
    </message>
    <message>
        <source>{codes} y {more} más</source>
        <translation>{codes} and {more} more</translation>
    </message>
    <message>
        <source>En esta venta</source>
        <translation>In this sale</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Favorito</source>
        <translation>Favourite</translation>
    </message>
    <message>
        <source>Marcar agotado</source>
        <translation>Mark sold out</translation>
    </message>
    <message>
        <source>Ya hay</source>
        <translation>Available again</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Marcó un producto como agotado</source>
        <translation>Marked a product sold out</translation>
    </message>
    <message>
        <source>Marcó que ya hay un producto</source>
        <translation>Marked a product available again</translation>
    </message>
    <message>
        <source>Ver el detalle del producto, como al dejar el dedo encima</source>
        <translation>See the details of the product, as when a finger stays on it</translation>
    </message>
    <message>
        <source>En el detalle de un producto</source>
        <translation>In the details of a product</translation>
    </message>
    <message>
        <source>Editar el producto</source>
        <translation>Edit the product</translation>
    </message>
    <message>
        <source>Marcarlo agotado, o que ya hay</source>
        <translation>Mark it sold out, or available again</translation>
    </message>
    <message>
        <source>Borró el nombre de quien se fue</source>
        <translation>Erased the name of somebody who left</translation>
    </message>
    <message>
        <source>Se borró un nombre</source>
        <translation>A name was erased</translation>
    </message>
    <message>
        <source>Ya no trabaja aquí</source>
        <translation>No longer works here</translation>
    </message>
    <message>
        <source>Nombre borrado</source>
        <translation>Name erased</translation>
    </message>
    <message>
        <source>Todavía trabaja aquí. Retírelo primero en «Personas».</source>
        <translation>Still works here. Withdraw them first under “People”.</translation>
    </message>
    <message>
        <source>Ese nombre ya se borró.</source>
        <translation>That name has been erased already.</translation>
    </message>
    <message>
        <source>Responde por la caja abierta. Cierre el turno o haga el relevo primero.</source>
        <translation>Answers for the open drawer. Close the shift or hand it over first.</translation>
    </message>
    <message>
        <source>Esta parte</source>
        <translation>This part</translation>
    </message>
    <message>
        <source>Con las llaves de hoy no se puede preguntar por una prueba. Haga otro cobro.</source>
        <translation>Today&apos;s keys cannot ask about a test. Make another charge.</translation>
    </message>
    <message>
        <source>Cliente: la venta a su nombre</source>
        <translation>Customer: the sale in their name</translation>
    </message>
    <message>
        <source>cliente</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>Puso la venta a nombre del cliente</source>
        <translation>Put the sale in the customer&apos;s name</translation>
    </message>
    <message>
        <source>Cambió el cliente de la venta</source>
        <translation>Changed the customer of the sale</translation>
    </message>
    <message>
        <source>Quitó el cliente de la venta</source>
        <translation>Took the customer off the sale</translation>
    </message>
    <message>
        <source>Cliente</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>A su nombre</source>
        <translation>In their name</translation>
    </message>
    <message>
        <source>Venta a nombre del cliente</source>
        <translation>Sale in the customer&apos;s name</translation>
    </message>
    <message>
        <source>dígito de verificación {digit}</source>
        <translation>check digit {digit}</translation>
    </message>
    <message>
        <source>Ese número no puede ser de este documento. Cámbielo, o elija otro documento.</source>
        <translation>That number cannot be of this document. Change it, or choose another document.</translation>
    </message>
    <message>
        <source>El dígito de {number} es {digit}. Revise el número con el cliente.</source>
        <translation>The check digit of {number} is {digit}. Check the number with the customer.</translation>
    </message>
    <message>
        <source>Escriba el nombre del cliente.</source>
        <translation>Type the customer&apos;s name.</translation>
    </message>
    <message>
        <source>El nombre es muy largo: escriba hasta {longest} letras.</source>
        <translation>The name is too long: type up to {longest} letters.</translation>
    </message>
    <message>
        <source>Eso parece el número de una tarjeta. No se guarda; escríbalo sin él.</source>
        <translation>That looks like a card number. It is not kept; type it without it.</translation>
    </message>
    <message>
        <source>Escriba un correo como ana@correo.co, o déjelo vacío.</source>
        <translation>Type an address like ana@correo.co, or leave it empty.</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>NIT</source>
        <translation>NIT</translation>
    </message>
    <message>
        <source>CE</source>
        <translation>CE</translation>
    </message>
    <message>
        <source>TI</source>
        <translation>TI</translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>PPT</source>
        <translation>PPT</translation>
    </message>
    <message>
        <source>Cédula de ciudadanía</source>
        <translation>Citizen&apos;s card</translation>
    </message>
    <message>
        <source>Cédula de extranjería</source>
        <translation>Foreigner&apos;s card</translation>
    </message>
    <message>
        <source>Tarjeta de identidad</source>
        <translation>Minor&apos;s card</translation>
    </message>
    <message>
        <source>Permiso por protección temporal</source>
        <translation>Temporary protection permit</translation>
    </message>
    <message>
        <source>¿Qué parte se devuelve?</source>
        <translation>Which part goes back?</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Devolver una parte</source>
        <translation>Give a part back</translation>
    </message>
    <message>
        <source>Borrar el nombre de quien se fue</source>
        <translation>Erase the name of somebody who left</translation>
    </message>
    <message>
        <source>Se verá en ese idioma al abrir de nuevo la caja. La venta queda como está.</source>
        <translation>The till speaks it once it is opened again. The sale stays as it is.</translation>
    </message>
    <message>
        <source>Hay un cobro sin respuesta. Termine el cobro y abra de nuevo.</source>
        <translation>A payment has no answer yet. Finish it, then open again.</translation>
    </message>
    <message>
        <source>**{count}** pago · la caja dice {here} · Wompi dice **{there}**</source>
        <translation>**{count}** payment · the till says {here} · Wompi says **{there}**</translation>
    </message>
    <message>
        <source>**{count}** pago · la caja dice {here}</source>
        <translation>**{count}** payment · the till says {here}</translation>
    </message>
    <message>
        <source>**{count}** cobro · pedido {asked} · recibido **{paid}**</source>
        <translation>**{count}** charge · asked {asked} · received **{paid}**</translation>
    </message>
    <message>
        <source>Sin movimientos de plata</source>
        <translation>No money has moved yet</translation>
    </message>
    <message>
        <source>{file} está abierto en otro programa. Ciérrelo allá y repita.</source>
        <translation>{file} is open in another program. Close it there and export again.</translation>
    </message>
    <message>
        <source>a {price}</source>
        <translation>at {price}</translation>
    </message>
    <message>
        <source>Ya pagado</source>
        <translation>Already paid</translation>
    </message>
    <message>
        <source>Teclado en pantalla</source>
        <translation>On-screen keyboard</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Borrar letra</source>
        <translation>Delete letter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ocultar las letras</source>
        <translation>Hide the letters</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Signos</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>Letras</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Mayúscula</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Mayúscula, la próxima letra</source>
        <translation>Shift, for the next letter</translation>
    </message>
    <message>
        <source>Mayúscula, todas las letras</source>
        <translation>Shift, for all letters</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>Accent</translation>
    </message>
    <message>
        <source>Tilde, la próxima vocal</source>
        <translation>Accent, for the next vowel</translation>
    </message>
    <message>
        <source>Diéresis, la próxima u</source>
        <translation>Diaeresis, for the next u</translation>
    </message>
    <message>
        <source>coma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>punto</source>
        <translation>period</translation>
    </message>
    <message>
        <source>guion</source>
        <translation>dash</translation>
    </message>
    <message>
        <source>arroba</source>
        <translation>at sign</translation>
    </message>
    <message>
        <source>barra</source>
        <translation>slash</translation>
    </message>
    <message>
        <source>asterisco</source>
        <translation>asterisk</translation>
    </message>
    <message>
        <source>guion bajo</source>
        <translation>underscore</translation>
    </message>
    <message>
        <source>numeral</source>
        <translation>hash sign</translation>
    </message>
    <message>
        <source>pesos</source>
        <translation>dollar sign</translation>
    </message>
    <message>
        <source>por ciento</source>
        <translation>percent</translation>
    </message>
    <message>
        <source>y comercial</source>
        <translation>ampersand</translation>
    </message>
    <message>
        <source>más</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>igual</source>
        <translation>equals</translation>
    </message>
    <message>
        <source>abre paréntesis</source>
        <translation>open parenthesis</translation>
    </message>
    <message>
        <source>cierra paréntesis</source>
        <translation>close parenthesis</translation>
    </message>
    <message>
        <source>comilla</source>
        <translation>apostrophe</translation>
    </message>
    <message>
        <source>comillas</source>
        <translation>quotation mark</translation>
    </message>
    <message>
        <source>cierra exclamación</source>
        <translation>exclamation mark</translation>
    </message>
    <message>
        <source>cierra pregunta</source>
        <translation>question mark</translation>
    </message>
    <message>
        <source>abre exclamación</source>
        <translation>inverted exclamation mark</translation>
    </message>
    <message>
        <source>abre pregunta</source>
        <translation>inverted question mark</translation>
    </message>
    <message>
        <source>dos puntos</source>
        <translation>colon</translation>
    </message>
    <message>
        <source>punto y coma</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>grado</source>
        <translation>degree</translation>
    </message>
    <message>
        <source>menor que</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>mayor que</source>
        <translation>greater than</translation>
    </message>
    <message>
        <source>virgulilla</source>
        <translation>tilde</translation>
    </message>
    <message>
        <source>abre corchete</source>
        <translation>open bracket</translation>
    </message>
    <message>
        <source>cierra corchete</source>
        <translation>close bracket</translation>
    </message>
    <message>
        <source>abre llave</source>
        <translation>open brace</translation>
    </message>
    <message>
        <source>cierra llave</source>
        <translation>close brace</translation>
    </message>
    <message>
        <source>barra invertida</source>
        <translation>backslash</translation>
    </message>
    <message>
        <source>barra vertical</source>
        <translation>vertical bar</translation>
    </message>
    <message>
        <source>acento circunflejo</source>
        <translation>caret</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>Windows no tiene con qué imprimir PDF. Instale un lector que imprima, como SumatraPDF, o elija la impresora para «recibos y cajón».</source>
        <translation>Windows has nothing to print PDF with. Install a reader that prints, such as SumatraPDF, or choose the printer for “receipts and drawer”.</translation>
    </message>
    <message>
        <source>Este es el secreto de eventos: va en el servidor de avisos. Aquí va el de integridad.</source>
        <translation>This is the events secret: it belongs in the notice server. The integrity secret goes here.</translation>
    </message>
    <message>
        <source>{count} por confirmar</source>
        <translation>{count} to confirm</translation>
    </message>
    <message>
        <source>Explicaría justo la diferencia. Recuente los de {taken} y los de {real} antes de aceptar.</source>
        <translation>That would explain the difference exactly. Recount the {taken} and {real} notes before accepting.</translation>
    </message>
    <message>
        <source>Explicaría justo la diferencia. Recuente las monedas de {taken} y las de {real}.</source>
        <translation>That would explain the difference exactly. Recount the {taken} and {real} coins.</translation>
    </message>
    <message>
        <source>Todavía no hay. Lo que entre o salga del cajón sin una venta queda aquí, con su nombre.</source>
        <translation>None yet. What goes in or out of the drawer without a sale is kept here, with a name.</translation>
    </message>
    <message>
        <source>Todavía no hay. Al abrir el turno se anota lo que entra y sale del cajón.</source>
        <translation>None yet. Once the shift is open, what goes in and out of the drawer is written down.</translation>
    </message>
    <message>
        <source>Fue un cobro de prueba: no mueve plata. **No entregue por él.**</source>
        <translation>It was a test charge: it moves no money. **Hand nothing over for it.**</translation>
    </message>
    <message>
        <source>La caja ya cobra plata real</source>
        <translation>The till takes real money now</translation>
    </message>
    <message>
        <source>Queda guardado; atienda al siguiente</source>
        <translation>It stays saved; serve the next customer</translation>
    </message>
    <message>
        <source>La caja no puede preguntar</source>
        <translation>This till cannot ask</translation>
    </message>
    <message>
        <source>Falta la llave privada de Wompi</source>
        <translation>Wompi&apos;s private key is missing</translation>
    </message>
    <message>
        <source>Falta: cobrar el resto</source>
        <translation>Still to come: the rest of the money</translation>
    </message>
    <message>
        <source>{name} {brand} {digits}</source>
        <translation>{brand} {name} {digits}</translation>
    </message>
    <message>
        <source>{how} · cobro de prueba; no mueve plata</source>
        <translation>{how} · test charge; moves no money</translation>
    </message>
    <message>
        <source>Ajenos</source>
        <translation>Not ours</translation>
    </message>
    <message>
        <source>**{count}** pago · Wompi dice **{there}** · no es plata de esta caja</source>
        <translation>**{count}** payment · Wompi says **{there}** · not this till&apos;s money</translation>
    </message>
    <message>
        <source>**{count}** pagos · Wompi dice **{there}** · no es plata de esta caja</source>
        <translation>**{count}** payments · Wompi says **{there}** · not this till&apos;s money</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{part} de 1 intento</source>
        <translation>{part} of 1 try</translation>
    </message>
    <message>
        <source>A mano</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Cualquier canal</source>
        <translation>Any channel</translation>
    </message>
    <message>
        <source>Cualquier método</source>
        <translation>Any method</translation>
    </message>
    <message>
        <source>Cualquier persona</source>
        <translation>Anyone</translation>
    </message>
    <message>
        <source>Cualquier caja</source>
        <translation>Any till</translation>
    </message>
    <message>
        <source>{count} productos</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>1 producto</source>
        <translation>1 item</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Sin llaves no se compara con Wompi. Escríbalas en «Ajustes › Llaves de Wompi».</source>
        <translation>Without keys it is not compared with Wompi&apos;s. Type them in “Settings › Wompi keys”.</translation>
    </message>
    <message>
        <source>Wompi no respondió. Revise internet y mire otra vez en un minuto.</source>
        <translation>Wompi did not answer. Check the internet and look again in a minute.</translation>
    </message>
    <message>
        <source>Wompi no aceptó las llaves. Cópielas otra vez del panel.</source>
        <translation>Wompi refused the keys. Copy them again from the panel.</translation>
    </message>
    <message>
        <source>Alguien se pone en medio de la caja y Wompi: un antivirus que revisa HTTPS, o la red. Quite esa revisión, o use otra red.</source>
        <translation>Something stands between the till and Wompi: an antivirus that inspects HTTPS, or the network. Turn that off, or use another network.</translation>
    </message>
    <message>
        <source>El cobro en curso</source>
        <translation>The charge under way</translation>
    </message>
    <message>
        <source>Cómo paga el cliente</source>
        <translation>How the customer pays</translation>
    </message>
    <message>
        <source>Pagos por confirmar</source>
        <translation>Payments to confirm</translation>
    </message>
    <message>
        <source>El caso de un pago</source>
        <translation>The case of a payment</translation>
    </message>
    <message>
        <source>Plata recibida en efectivo</source>
        <translation>Cash received</translation>
    </message>
    <message>
        <source>Pago al celular del cliente</source>
        <translation>Payment on the customer&apos;s phone</translation>
    </message>
    <message>
        <source>Página que se mueve con las flechas</source>
        <translation>Page that moves with the arrows</translation>
    </message>
    <message>
        <source>Para ver más atrás, elija más días arriba.</source>
        <translation>To look further back, choose more days above.</translation>
    </message>
    <message>
        <source>{count} línea por {amount}. También cuenta lo agregado y deshecho.</source>
        <translation>{count} line worth {amount}. What was added and undone counts too.</translation>
    </message>
    <message>
        <source>Sume billetes o escriba lo que recibe</source>
        <translation>Add notes or type what you receive</translation>
    </message>
</context>
</TS>
