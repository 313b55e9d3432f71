"""Owns the rules for labels, buttons, fields and lists: the kit's part of the style sheet.

What a widget is for stands in properties: `role` of buttons, labels and frames, `kind` of badges
and notices, `level` of headings. Names after a dollar sign are fields of `ScreenTheme`.
"""

CONTROLS = """
QLabel { background: transparent; }
QLabel[level="1"] { font-size: 28px; font-weight: 700; }
QLabel[level="2"] { font-size: 20px; font-weight: 600; }
QLabel[level="3"] { font-size: 18px; font-weight: 600; }
QLabel[level="4"] { font-size: 14px; font-weight: 600; }
QLabel[role="caption"] { font-size: 12px; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="question"] { font-size: 17px; font-weight: 500; }
QLabel[role="clock"] { font-size: 40px; font-weight: 700; }
QLabel[role="error"] { color: $danger; font-weight: 500; }
QLabel[role="advice"] { color: $warn; font-weight: 500; }
QLabel[role="ok"] { color: $ok; font-weight: 500; }
QLabel[role="chip"] {
    background: $sunken; border-radius: 12px; padding: 0 10px;
    min-height: 24px; max-height: 24px; font-size: 12px; font-weight: 600;
}
QLabel[role="badge"] {
    border-radius: 4px; padding: 0 7px; min-height: 20px; max-height: 20px;
    font-size: 12px; font-weight: 600; background: $sunken; color: $muted;
}
QLabel[role="badge"][kind="sample"], QLabel[role="badge"][kind="warn"] {
    background: $warn_soft; color: $warn;
}
QLabel[role="badge"][kind="open"], QLabel[role="badge"][kind="ok"] {
    background: $ok_soft; color: $ok;
}
QLabel[role="badge"][kind="aside"], QLabel[role="badge"][kind="danger"] {
    background: $danger_soft; color: $danger;
}
QLabel[role="badge"][kind="round"], QLabel[role="badge"][kind="accent"] {
    background: $accent_soft; color: $accent;
}
QLabel[role="key"] {
    border: 1px solid $hairline; border-radius: 4px; padding: 0 5px; background: $sunken;
    min-height: 18px; max-height: 18px; font-size: 12px; font-weight: 500; color: $muted;
}
QFrame[role="rule"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="card"], QWidget[role="card"] {
    background: $surface; border: 1px solid $hairline; border-radius: 8px;
}
QFrame[role="panel"], QWidget[role="panel"] {
    background: $surface; border: 1px solid $hairline; border-radius: 12px;
}
QFrame[role="well"], QWidget[role="well"] { background: $sunken; border-radius: 8px; }
QFrame[role="advice"], QWidget[role="advice"] { background: $warn_soft; border-radius: 8px; }
QFrame[role="danger"], QWidget[role="danger"] { background: $danger_soft; border-radius: 8px; }
QFrame[role="info"], QWidget[role="info"] { background: $accent_soft; border-radius: 8px; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 12px; min-height: 30px; font-weight: 600;
}
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 3px solid $focus; padding: 0 10px; min-height: 26px; }
QPushButton:pressed { background: $hairline; }
QPushButton:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QPushButton:disabled { background: $sunken; border-color: $hairline; color: $placeholder; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[role="primary"]:focus { border-color: $focus; }
QPushButton[role="primary"]:disabled {
    background: $sunken; border-color: $hairline; color: $placeholder;
}
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $muted; }
QPushButton[role="quiet"]:hover { background: $hover; color: $text; }
QPushButton[role="quiet"]:focus { border-color: $focus; color: $text; }
QPushButton[role="quiet"]:disabled { color: $placeholder; }
QPushButton[role="danger"] { color: $danger; }
QPushButton[role="wall"] { background: $ok_soft; border-color: $ok; color: $ok; }
QPushButton[role="wall"]:focus { border-color: $focus; }
QPushButton[extent="large"] {
    min-height: 42px; font-size: 16px; padding: 0 20px; border-radius: 8px;
}
QPushButton[extent="large"]:focus { min-height: 38px; padding: 0 18px; }
QPushButton[extent="low"] { min-height: 22px; padding: 0 8px; font-size: 12px; }
QPushButton[extent="low"]:focus { min-height: 20px; padding: 0 6px; }
QPushButton[extent="icon"] { padding: 0; min-width: 30px; }
QPushButton[extent="icon"]:focus { padding: 0; min-width: 26px; }
QPushButton[extent="flush"] { padding: 0 8px 0 2px; }
QPushButton[extent="flush"]:focus { padding: 0 6px 0 0; }

QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px;
    padding: 0 8px; min-height: 27px; font-weight: 600;
}
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 3px solid $focus; padding: 0 6px; min-height: 23px; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:disabled { color: $placeholder; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="toggle"] { border-color: $border; background: $surface; padding: 0 5px; }
QToolButton[role="toggle"]:hover { background: $hover; }
QToolButton[role="toggle"]:focus { border-color: $focus; padding: 0 3px; }
QToolButton[role="toggle"]:checked {
    background: $accent_soft; border-color: $accent; color: $accent;
}
QToolButton[role="toggle"]:checked:focus { border-color: $focus; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    placeholder-text-color: $placeholder;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit { padding: 0 9px; min-height: 30px; }
QLineEdit:focus { border: 3px solid $focus; padding: 0 7px; min-height: 26px; }
QLineEdit:disabled, QLineEdit:read-only { background: $sunken; border-color: $hairline; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {
    border: 2px solid $danger; background: $danger_soft;
}
QLineEdit > QToolButton, QLineEdit > QToolButton:focus {
    border: none; padding: 0; min-height: 0;
}
QPlainTextEdit, QTextEdit { padding: 5px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 3px solid $focus; padding: 3px; }
QPlainTextEdit:disabled, QPlainTextEdit:read-only { background: $sunken; border-color: $hairline; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border-color: $focus; }
QComboBox { padding: 0 4px 0 9px; min-height: 30px; combobox-popup: 0; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 3px solid $focus; padding: 0 2px 0 7px; min-height: 26px; }
QComboBox:disabled { background: $sunken; border-color: $hairline; color: $placeholder; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $hairline; outline: none; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $text;
}
QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 5px; min-height: 30px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QAbstractSpinBox:focus { border: 3px solid $focus; padding: 0 3px; min-height: 26px; }
QAbstractSpinBox:disabled { background: $sunken; border-color: $hairline; color: $placeholder; }
QSpinBox::up-button { subcontrol-position: top right; width: 0; border: none; }
QSpinBox::down-button { subcontrol-position: bottom right; width: 0; border: none; }
QSpinBox, QDateEdit { max-height: 30px; }
QSpinBox:focus, QDateEdit:focus { max-height: 26px; }
QDateEdit::drop-down { border: none; width: 28px; }
QDateEdit::down-arrow { image: none; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: none; min-height: 0; padding: 0 4px; background: transparent;
}
QCheckBox, QRadioButton { spacing: 8px; }
QListView, QTreeView, QTableView {
    background: $surface; color: $text; border: 1px solid $hairline; border-radius: 8px;
    outline: none; alternate-background-color: $sunken;
    selection-background-color: $accent_soft; selection-color: $text;
}
QListView:focus, QTreeView:focus, QTableView:focus { border: 3px solid $focus; }
QListView::item, QTreeView::item {
    min-height: 32px; padding: 0 8px; border-left: 4px solid transparent;
}
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected {
    background: $accent_soft; color: $text; border-left: 4px solid $accent;
}
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $hairline;
    padding: 6px 8px; font-size: 12px; font-weight: 600;
}
QScrollArea { border: none; background: transparent; }
QScrollArea[role="window"] { border: 3px solid transparent; }
QScrollArea[role="window"]:focus { border-color: $focus; }
QScrollArea > QWidget > QWidget[role="column"] { background: transparent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
    background: $sunken; border: 1px solid $hairline; border-radius: 4px;
    min-height: 8px; max-height: 8px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QToolTip {
    background: $toast; color: $on_toast; border: none; padding: 5px 8px; font-size: 13px;
}
"""
