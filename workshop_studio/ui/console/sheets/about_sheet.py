"""Owns the sheet that says what this program is, and on what it stands."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.kit.widgets import button, caption, heading, plain


class AboutSheet(Overlay):
    """Name, version, licences."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        panel = QFrame()
        panel.setProperty("role", "palette")
        super().__init__(parent, appearance, panel)
        self._done = button(self.tr("Close"), key="Esc")
        self._done.clicked.connect(self.close_over)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for widget in (
            heading(self.tr("Workshop Studio"), 1),
            plain(self.tr("Plan, run and review systems-thinking workshops in schools.")),
            caption(self._versions()),
            caption(
                self.tr(
                    "Apache licence 2.0. With Qt (LGPL 3), Atkinson Hyperlegible Next and Noto "
                    "(OFL 1.1), Lucide icons (ISC). Nothing leaves this computer by itself."
                )
            ),
        ):
            widget.setMinimumWidth(420)
            layout.addWidget(widget)
        layout.addWidget(self._done, 0, Qt.AlignmentFlag.AlignRight)

    def open_sheet(self) -> None:
        """Show it."""
        self.open_over(self._done)

    def _versions(self) -> str:
        try:
            own = self.tr("Version {own}").format(own=version("workshop-studio"))
        except PackageNotFoundError:
            own = self.tr("Development copy")
        return self.tr("{own}, with Qt {qt}").format(own=own, qt=qVersion())
