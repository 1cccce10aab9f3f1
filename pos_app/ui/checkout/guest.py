"""The hosted page as the cashier sees it: a web page without privileges, memory or friends.

Every charge gets a profile of its own that keeps nothing and is destroyed with it. Nothing is
injected into the page and no object of ours is offered to it; what it learns of the till is the
address it was opened with.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDesktopMediaRequest,
    QWebEngineDownloadRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEngineLoadingInfo,
    QWebEngineNavigationRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QStackedLayout, QWidget

from pos_app.ui.checkout.manners import FRAME_SCHEMES, Manners, Visit, returned_transaction

__all__ = ["Guest", "guest_profile"]

MOST_POPUPS = 2
"""A bank's page and one more above the checkout; a storm of windows ends there."""

ON = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.WebRTCPublicInterfacesOnly,
    QWebEngineSettings.WebAttribute.PlaybackRequiresUserGesture,
)
OFF = (
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.JavascriptCanPaste,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.AllowRunningInsecureContent,
    QWebEngineSettings.WebAttribute.AllowGeolocationOnInsecureOrigins,
    QWebEngineSettings.WebAttribute.AllowWindowActivationFromJavaScript,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
)


def guest_profile(parent: QObject) -> QWebEngineProfile:
    """Make a profile that keeps nothing; takes a moment, so it is made in idle time."""
    profile = QWebEngineProfile(parent)
    assert profile.isOffTheRecord()
    profile.setHttpAcceptLanguage("es-CO,es;q=0.9,en;q=0.5")
    profile.setPersistentPermissionsPolicy(
        QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime
    )
    profile.setPersistentCookiesPolicy(
        QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    )
    profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
    settings = profile.settings()
    for attribute in ON:
        settings.setAttribute(attribute, True)
    for attribute in OFF:
        settings.setAttribute(attribute, False)
    return profile


class GuestPage(QWebEnginePage):
    """One page of a guest; says no to everything that is not showing a page."""

    came_back = Signal(str)

    def __init__(
        self,
        profile: QWebEngineProfile,
        manners: Manners,
        let_in: Callable[[], QWebEnginePage | None],
        parent: QObject,
    ) -> None:
        """Let the page in under these manners; ``let_in`` makes room for a window it opens."""
        super().__init__(profile, parent)
        self._manners = manners
        self._let_in = let_in
        self.navigationRequested.connect(self._judge)
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.fullScreenRequested.connect(QWebEngineFullScreenRequest.reject)
        self.certificateError.connect(QWebEngineCertificateError.rejectCertificate)
        self.fileSystemAccessRequested.connect(QWebEngineFileSystemAccessRequest.reject)
        self.registerProtocolHandlerRequested.connect(
            QWebEngineRegisterProtocolHandlerRequest.reject
        )
        self.desktopMediaRequested.connect(QWebEngineDesktopMediaRequest.cancel)

    def _judge(self, request: QWebEngineNavigationRequest) -> None:
        address = request.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        visit = self._manners.on(address, main_frame=request.isMainFrame())
        if visit is Visit.ALLOWED:
            request.accept()
            return
        request.reject()
        if visit is Visit.CAME_BACK:
            self.came_back.emit(returned_transaction(address) or "")

    def createWindow(  # type: ignore[override]  # -- the stub forbids None, Qt takes it
        self, _kind: QWebEnginePage.WebWindowType
    ) -> QWebEnginePage | None:
        """Open the bank's window inside the same frame, under the same manners."""
        return self._let_in()

    def chooseFiles(self, *_asked: object) -> list[str]:
        """Offer no file of this computer."""
        return []

    def javaScriptAlert(self, *_said: object) -> None:
        """Let no page put a dialog before the cashier."""

    def javaScriptConfirm(self, *_said: object) -> bool:
        """Let no page hold itself open by asking."""
        return True

    def javaScriptPrompt(self, *_said: object) -> tuple[bool, str]:
        """Type nothing for a page."""
        return False, ""

    def javaScriptConsoleMessage(self, *_said: object) -> None:
        """Keep what pages say to developers out of our logs: it may hold a customer's data."""


class Guest(QWidget):
    """A hosted page on the till's screen, from its address to its end.

    Signals:
        loaded: The page is painted as far as the engine tells.
        failed: It did not load, or its process died.
        came_back: It led to the redirect, with the transaction's id as written there, or empty.
        visiting: Another page is in front now, with its address.
    """

    loaded = Signal()
    failed = Signal()
    came_back = Signal(str)
    visiting = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, manners: Manners, parent: QWidget) -> None:
        """Make room for the page; the profile goes with it when it leaves."""
        super().__init__(parent)
        self.setObjectName("guest")
        self._profile = profile
        self._manners = manners
        self._layers = QStackedLayout(self)
        self._views: list[QWebEngineView] = []
        self._opened = False
        self._view = self._add_layer()
        self._view.page().loadingChanged.connect(self._loading)

    @property
    def view(self) -> QWebEngineView:
        """The web view that is in front."""
        return self._views[-1]

    def open(self, address: str) -> None:
        """Load the address, or load it again; windows that the page opened above it go away."""
        self._opened = False
        while len(self._views) > 1:
            self._close_layer(self._views[-1])
        self._view.load(QUrl(address))

    def leave(self) -> None:
        """Destroy the page, everything it kept, and this widget."""
        while self._views:
            shiboken6.delete(self._views.pop())
        shiboken6.delete(self._profile)
        self.hide()
        self.deleteLater()

    def _add_layer(self) -> QWebEngineView:
        view = QWebEngineView(self)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        view.setAcceptDrops(False)
        page = GuestPage(self._profile, self._manners, self._let_in, view)
        page.came_back.connect(self.came_back)
        page.renderProcessTerminated.connect(self._died)
        view.setPage(page)
        view.urlChanged.connect(self._tell_address)
        self._views.append(view)
        self._layers.addWidget(view)
        self._layers.setCurrentWidget(view)
        return view

    def _let_in(self) -> QWebEnginePage | None:
        if len(self._views) > MOST_POPUPS:
            return None
        view = self._add_layer()
        view.page().windowCloseRequested.connect(lambda: self._close_layer(view))
        return view.page()

    def _close_layer(self, view: QWebEngineView) -> None:
        if view in self._views:
            self._views.remove(view)
            self._layers.setCurrentWidget(self._views[-1])
            view.deleteLater()
            self._tell_address()

    def _tell_address(self) -> None:
        """Say where the page is; the engine asks nobody before it goes to an empty page."""
        if not self._views:
            return
        if self._view.url().scheme() in FRAME_SCHEMES:
            self.failed.emit()
        else:
            self.visiting.emit(self.view.url())

    def _loading(self, now: QWebEngineLoadingInfo) -> None:
        """Tell how loading ended.

        An answer that is no page of ours, such as a 403 of the network in front of Wompi, is a
        page that did not open. Later it is a page like any other: a form that comes back with
        «escriba su correo» may carry such a status too, and the customer has to read it.
        """
        if now.status() is QWebEngineLoadingInfo.LoadStatus.LoadSucceededStatus:
            self._opened = True
            self.loaded.emit()
        elif now.status() is QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus:
            answered = now.errorDomain() is QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain
            if not (self._opened and answered):
                self.failed.emit()

    def _died(self) -> None:
        self.failed.emit()
