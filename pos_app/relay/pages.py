"""The relay's few HTML pages: static text, no script, nothing from the request unescaped."""

from __future__ import annotations

import base64
import hashlib
from html import escape

__all__ = ["LANDING_PAGE", "PAGE_HEADERS", "approve_page", "message_page", "pair_page"]

_STYLE = """
:root{color-scheme:light dark}
body{font:18px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;
place-items:center;background:#f6f5f2;color:#1d1d1b}
main{max-width:30rem;padding:2rem}h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem}
.en{color:#5a5955;border-top:1px solid #d8d6d0;margin-top:1.5rem;padding-top:1.25rem}
label{display:block;margin:.9rem 0 .3rem}
input{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;border:1px solid #8a8883;
border-radius:.4rem}
button{font:inherit;margin:1.2rem .6rem 0 0;padding:.7rem 1.2rem;border-radius:.4rem;
border:1px solid #1d1d1b;background:#1d1d1b;color:#fff}
button.no{background:transparent;color:inherit}
.code{font:600 2rem/1 ui-monospace,monospace;letter-spacing:.12em}
.warn{border-left:.3rem solid #b3261e;padding-left:.8rem}
@media(prefers-color-scheme:dark){body{background:#1b1b1a;color:#eeede9}.en{color:#b4b2ac;
border-color:#444}button{border-color:#eeede9;background:#eeede9;color:#1b1b1a}
button.no{background:transparent;color:inherit}}
""".strip()
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self';"
        " base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html><html lang="es"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><main>{body}</main></body></html>"
    )


LANDING_PAGE = _page(
    "Gracias",
    "<h1>Gracias. Ya puede volver a la caja.</h1>"
    "<p>La caja está confirmando el resultado con Wompi y se lo dirá en un momento. Puede cerrar"
    " esta página.</p>"
    '<section class="en" lang="en"><h2>Thank you. You can return to the counter.</h2>'
    "<p>The till is confirming the result with Wompi and will tell you in a moment. You may close"
    " this page.</p></section>",
)


def message_page(title: str, sentence: str) -> str:
    """Make a page that says one thing."""
    return _page(title, f"<h1>{escape(title)}</h1><p>{escape(sentence)}</p>")


def pair_page(code: str) -> str:
    """Make the page where a manager types the code a till shows, and the shop's secret."""
    return _page(
        "Vincular una caja",
        "<h1>Vincular una caja</h1>"
        "<p>Escriba el código que muestra la caja que usted tiene delante. Si alguien se lo dictó"
        " por teléfono o mensaje, no siga.</p>"
        '<form method="post" action="/pair">'
        '<label for="code">Código de la caja</label>'
        f'<input id="code" name="code" value="{escape(code)}" autocomplete="off" required'
        ' maxlength="9" autocapitalize="characters" spellcheck="false">'
        '<label for="secret">Clave del administrador</label>'
        '<input id="secret" name="secret" type="password" autocomplete="current-password"'
        ' required maxlength="80"><button>Continuar</button></form>',
    )


def approve_page(
    *, code: str, till: str, label: str, place: str, replaces: bool, ticket: str
) -> str:
    """Make the page that shows whom the code belongs to, with the same code, and asks."""
    warning = (
        f'<p class="warn">Ya hay otro equipo vinculado como {escape(till)}. Si continúa, ese otro'
        " equipo deja de recibir avisos.</p>"
        if replaces
        else ""
    )
    return _page(
        "Vincular una caja",
        f"<h1>¿Vincular esta caja?</h1><p class=code>{escape(code)}</p>"
        f"<p>Caja <strong>{escape(till)}</strong>, «{escape(label)}»<br>"
        f"Pide desde {escape(place)}</p>{warning}"
        "<p>El código debe ser igual al que se ve en la caja.</p>"
        '<form method="post" action="/pair/decide">'
        f'<input type="hidden" name="ticket" value="{escape(ticket)}">'
        '<button name="answer" value="yes">Vincular</button>'
        '<button name="answer" value="no" class="no">No es mi caja</button></form>',
    )
