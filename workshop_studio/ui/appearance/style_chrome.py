"""Owns the rules for the frame: menus, steps, rail, dock, status line, toasts, palette."""

CHROME = """
QMainWindow, QWidget[role="window"] { background: $window; }
QWidget[role="surface"] { background: $surface; }
QWidget[role="board"] { background: $board; }

QMenuBar { background: transparent; border: none; padding: 0; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu {
    background: $surface; border: 1px solid $hairline; border-radius: 8px; padding: 5px;
}
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; min-height: 20px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $placeholder; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 8px; }

QWidget[role="menu-row"] { background: $surface; border-bottom: 1px solid $hairline; }
QWidget[role="step-strip"] { background: $surface; border-bottom: 1px solid $hairline; }
QToolButton[role="step"] {
    padding: 0 12px; min-height: 36px; border-radius: 6px; color: $muted;
    border: none; border-bottom: 3px solid transparent;
}
QToolButton[role="step"]:hover { background: $hover; color: $text; }
QToolButton[role="step"]:checked {
    background: $accent_soft; color: $accent; border-bottom: 3px solid $accent;
}
QToolButton[role="step"]:focus {
    border: 3px solid $focus; padding: 0 9px; min-height: 33px;
}
QWidget[role="rail"] { background: $surface; border-right: 1px solid $hairline; }
QToolButton[role="tool"] {
    font-size: 12px; font-weight: 600; color: $muted; border-radius: 8px; padding: 2px;
    min-height: 54px; border: 1px solid transparent;
}
QToolButton[role="tool"]:hover { background: $hover; color: $text; }
QToolButton[role="tool"]:checked { background: $accent_soft; color: $accent; }
QToolButton[role="tool"]:focus { border: 3px solid $focus; padding: 0; min-height: 54px; }
QWidget[role="dock"] { background: $surface; border-left: 1px solid $hairline; }
QWidget[role="status"] { background: $sunken; border-top: 1px solid $hairline; }
QWidget[role="status"] QLabel { font-size: 12px; color: $muted; }
QWidget[role="status"] QPushButton {
    font-size: 12px; min-height: 22px; max-height: 22px; padding: 0 8px; border-radius: 4px;
}
QWidget[role="status"] QPushButton:focus { min-height: 20px; padding: 0 6px; border-width: 2px; }

QFrame[role="toast"] { background: $toast; border-radius: 10px; border: 1px solid $muted; }
QFrame[role="toast"] QLabel { color: $on_toast; font-weight: 500; }
QFrame[role="toast"] QPushButton {
    background: $toast_action; color: $on_toast_action; border: 3px solid $toast_action;
    min-height: 30px; padding: 0 10px;
}
QFrame[role="toast"] QPushButton:focus { border-color: $on_toast; }
QFrame[role="toast"] QPushButton[role="quiet"] {
    background: transparent; border-color: transparent; color: $on_toast; padding: 0 4px;
}
QFrame[role="toast"] QPushButton[role="quiet"]:focus { border-color: $on_toast; }

QFrame[role="palette"] { background: $surface; border-radius: 12px; border: 1px solid $border; }
QFrame[role="palette"] QLineEdit, QFrame[role="palette"] QLineEdit:focus {
    border: none; font-size: 20px; min-height: 52px; padding: 0 4px; background: transparent;
}
QFrame[role="palette"] QListView, QFrame[role="palette"] QListView:focus {
    border: none; border-radius: 0; padding: 4px 8px;
}
QFrame[role="empty"] { background: $surface; border: 1px solid $hairline; border-radius: 12px; }
"""
