"""Pages that try what a hosted page must not be able to do on a shop's computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from http_server import serving
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

__all__ = ["hostile_pages"]

PAGE = "<!doctype html><meta charset=utf-8><title>page</title><body>%s</body>"

BUTTON = PAGE % "<button id=go style='width:200px;height:60px'>Go</button><script>%s</script>"

PAGES = {
    "plain": PAGE % "<p id=plain>Plain</p>",
    "conditions": BUTTON % "go.onclick = () => open('/plain');",
    "storm": BUTTON % "go.onclick = () => { for (let n = 0; n < 50; n++) open('/plain'); };",
    "storm-alone": PAGE % "<script>for (let n = 0; n < 50; n++) open('/plain')</script><p id=p>.",
    "trap": BUTTON
    % "onbeforeunload = e => { e.preventDefault(); e.returnValue = 'Stay'; return 'Stay'; }",
    "form": PAGE
    % "<form method=post><button id=go style='width:200px;height:60px'>Go</button></form>",
    "dialogs": BUTTON
    % """go.onclick = () => {
      alert('a'); document.title = [confirm('b'), prompt('c', 'd'), 'done'].join(); };""",
    "fullscreen": BUTTON
    % """go.onclick = () => document.documentElement.requestFullscreen()
      .then(() => { document.title = 'full'; }, () => { document.title = 'refused'; });""",
    "permissions": BUTTON
    % """const no = [];
    const ask = (name, question) => new Promise(done => {
      const told = verdict => { no.push(name + ':' + verdict); done(); };
      try { question(() => told('granted'), () => told('refused')); }
      catch { told('absent'); } });
    go.onclick = async () => {
      await ask('geolocation', (yes, not) => navigator.geolocation.getCurrentPosition(yes, not));
      for (const what of [{audio: true}, {video: true}])
        await ask(Object.keys(what)[0], (yes, not) =>
          navigator.mediaDevices.getUserMedia(what).then(yes, not));
      await ask('screen', (yes, not) =>
        navigator.mediaDevices.getDisplayMedia({video: true}).then(yes, not));
      await ask('notifications', (yes, not) => Notification.requestPermission()
        .then(said => said === 'granted' ? yes() : not()));
      await ask('read clipboard', (yes, not) => navigator.clipboard.readText().then(yes, not));
      await ask('files', (yes, not) => showOpenFilePicker().then(yes, not));
      await ask('usb', (yes, not) => navigator.usb.requestDevice({filters: []}).then(yes, not));
      document.title = 'asked ' + no.join(' ');
    };""",
    "download": BUTTON
    % """go.onclick = () => {
      const a = document.createElement('a'); a.href = '/file'; a.download = 'virus.sh';
      document.body.append(a); a.click(); location.href = '/file'; document.title = 'tried'; };""",
    "schemes": PAGE
    % "".join(
        f"<p><a id={name} href='{address}'>{name}</a></p>"
        for name, address in {
            "file": "file:///etc/passwd",
            "data": "data:text/html,<p id=data-page>inside",
            "qrc": "qrc:/icons/check.svg",
            "chrome": "chrome://version",
            "view-source": "view-source:http://127.0.0.1/",
            "about": "about:blank",
            "app": "nequi://pay?amount=1",
            "plain-http": "http://shop.example/",
            "hash": "#stayed",
        }.items()
    ),
    "keeps": PAGE
    % """<p id=found></p><script>
      const before = [document.cookie, localStorage.getItem('card'), sessionStorage.length];
      document.cookie = 'card=4242; max-age=99999';
      localStorage.setItem('card', '4242');
      const opening = indexedDB.open('shop');
      opening.onupgradeneeded = () => before.push('new database');
      opening.onsuccess = () => { found.textContent = JSON.stringify(before); };</script>""",
    "bridge": PAGE
    % """<p id=found></p><script>
      found.textContent = JSON.stringify(['qt', 'QWebChannel', 'pywebview', 'external', 'chrome']
        .filter(name => name in window && (name !== 'external' || 'notify' in external)
          && (name !== 'chrome' || 'webview' in chrome)));</script>""",
}


async def _page(request: Request) -> Response:
    return HTMLResponse(PAGES[request.path_params["name"]])


async def _refused_form(_request: Request) -> Response:
    return HTMLResponse(PAGE % "<p id=mend>Escriba su correo</p>", 422)


async def _file(_request: Request) -> Response:
    attached = {"content-disposition": "attachment; filename=virus.sh"}
    return Response(b"rm -rf /", media_type="application/octet-stream", headers=attached)


async def _away(request: Request) -> Response:
    return RedirectResponse(request.query_params["to"])


@contextmanager
def hostile_pages(certificate: Path | None = None) -> Iterator[str]:
    """Serve them on this computer; ``/away?to=…`` leads anywhere."""
    routes = [Route("/file", _file), Route("/away", _away)]
    routes += [Route("/form", _refused_form, methods=["POST"]), Route("/{name}", _page)]
    with serving(Starlette(routes=routes), certificate) as origin:
        yield origin
