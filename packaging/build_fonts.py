"""Owns how the files in resources/fonts are made from the published packages they come from.

Needed only when a font is renewed or added; it wants fontTools and three downloaded packages:

    npm pack @expo-google-fonts/atkinson-hyperlegible-next
    npm pack @expo-google-fonts/noto-sans-symbols-2
    pip download --no-deps manimgx-fonts
    python packaging/build_fonts.py ATKINSON.tgz SYMBOLS.tgz NOTO.whl resources/fonts

Each font becomes one static TrueType file per weight under a family name of the program's own, so
that no older copy on a person's machine is taken in its place.
"""

from __future__ import annotations

import argparse
import io
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
SCRIPTS = (
    "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi",
    "Malayalam", "Sinhala", "Tamil", "Telugu", "Thai",
)  # fmt: skip
ATKINSON_LICENCE = "OFL-AtkinsonHyperlegibleNext.txt"
NOTO_LICENCE = "OFL-Noto.txt"
SIGNS_LICENCE = "OFL-NotoSansSymbols2.txt"
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17)


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make: its stem, the family name it gets, its style and its licence file.

    `characters` names the code points to keep; None keeps all.
    """

    stem: str
    family: str
    style: str
    licence: str
    characters: range | None = None

    @property
    def key(self) -> str:
        """What the program calls the face, and the name of its file."""
        return f"{self.stem}-{self.style}"


def main() -> None:
    """Make every font, its licence and the list of them."""
    parser = argparse.ArgumentParser(description="Make the bundled fonts from their packages.")
    parser.add_argument("atkinson", type=Path, help="the npm package of Atkinson Hyperlegible Next")
    parser.add_argument("signs", type=Path, help="the npm package of Noto Sans Symbols 2")
    parser.add_argument("noto", type=Path, help="the wheel, as pip download leaves it")
    parser.add_argument("out", type=Path, help="the folder for the fonts")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    made = (
        *atkinson(given.atkinson, given.out),
        *signs(given.signs, given.out),
        *noto(given.noto, given.out),
    )
    rows = [build(cut, font, given.out) for cut, font in made]
    sources = {
        ATKINSON_LICENCE: given.atkinson.name,
        SIGNS_LICENCE: given.signs.name,
        NOTO_LICENCE: given.noto.name,
    }
    (given.out / "FONTS.md").write_text(listing(rows, sources), encoding="utf-8")


def atkinson(package: Path, out: Path) -> Iterator[tuple[Cut, TTFont]]:
    """The four weights of Atkinson Hyperlegible Next, which are published as static files."""
    stem = "AtkinsonHyperlegibleNext"
    with tarfile.open(package) as tar:
        (out / ATKINSON_LICENCE).write_bytes(member(tar, "package/LICENSE_FONT"))
        for style, weight in WEIGHTS.items():
            font = open_font(member(tar, f"package/{weight}{style}/{stem}_{weight}{style}.ttf"))
            add_hyphens(font)
            yield Cut(stem, "Workshop Studio Sans", style, ATKINSON_LICENCE), font


def add_hyphens(font: TTFont) -> None:
    """Let U+2010 and U+2011 show the hyphen that the font has at U+002D only.

    Word processors write U+2011 between words that stay together; without it here, such words
    would be set in another face than their neighbours.
    """
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap |= {0x2010: table.cmap[0x2D], 0x2011: table.cmap[0x2D]}


def signs(package: Path, out: Path) -> Iterator[tuple[Cut, TTFont]]:
    """Ticks, stars, boxes and arrows: the part of Noto Sans Symbols 2 that people type."""
    stem = "NotoSansSymbols2"
    with tarfile.open(package) as tar:
        (out / SIGNS_LICENCE).write_bytes(member(tar, "package/LICENSE_FONT"))
        font = open_font(member(tar, f"package/400Regular/{stem}_400Regular.ttf"))
    everyday = range(0x2000, 0x2800)
    yield Cut(stem, "Workshop Studio Signs", "Regular", SIGNS_LICENCE, everyday), font


def noto(wheel: Path, out: Path) -> Iterator[tuple[Cut, TTFont]]:
    """The Noto families, cut from their variable files."""
    with zipfile.ZipFile(wheel) as archive:
        licence = next(n for n in archive.namelist() if n.endswith("licenses/LICENSE"))
        (out / NOTO_LICENCE).write_bytes(archive.read(licence))
        for cut in noto_cuts():
            variable = open_font(archive.read(f"manimgx_fonts/{cut.stem}[wght].ttf"))
            at = {"wght": WEIGHTS[cut.style]}
            yield cut, instancer.instantiateVariableFont(variable, at, updateFontNames=False)


def noto_cuts() -> Iterator[Cut]:
    """What is cut from the variable files: every script in two weights, symbols in one."""
    for script in ("", *SCRIPTS):
        for style in ("Regular", "Bold"):
            family = f"Workshop Studio Sans {script or 'World'}"
            yield Cut(f"NotoSans{script}", family, style, NOTO_LICENCE)
    yield Cut("NotoSansSymbols", "Workshop Studio Symbols", "Regular", NOTO_LICENCE)
    yield Cut("NotoEmoji", "Workshop Studio Emoji", "Regular", NOTO_LICENCE)


def member(tar: tarfile.TarFile, name: str) -> bytes:
    """The bytes of one file of an archive."""
    found = tar.extractfile(name)
    if found is None:
        raise FileNotFoundError(name)
    return found.read()


def open_font(data: bytes) -> TTFont:
    """A font that keeps its own date when saved, so that the same sources give the same file."""
    return TTFont(io.BytesIO(data), recalcTimestamp=False)


def build(cut: Cut, font: TTFont, out: Path) -> str:
    """Rename, trim and save one font; returns its row of the list."""
    if "glyf" not in font or font["OS/2"].fsType != 0:
        raise ValueError(f"{cut.key} is not a freely embeddable TrueType font")
    rename(font, cut)
    set_weight(font, cut.style)
    trim(font, cut.characters)
    path = out / f"{cut.key}.ttf"
    font.save(path)
    version = str(font["name"].getDebugName(5)).removeprefix("Version ")
    cells = (
        path.name, font["name"].getDebugName(4), version, cut.licence,
        f"{len(font.getBestCmap()):,}", f"{path.stat().st_size:,}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def rename(font: TTFont, cut: Cut) -> None:
    """The family name of the program's own, in the way Windows and Qt group four styles."""
    plain = cut.style in ("Regular", "Bold")
    family = cut.family if plain else f"{cut.family} {cut.style}"
    full = f"{cut.family} {cut.style}"
    postscript = f"{cut.family.replace(' ', '')}-{cut.style}"
    version = str(font["name"].getDebugName(5))
    names = {
        1: family,
        2: cut.style if plain else "Regular",
        3: f"{version};{postscript}",
        4: full,
        6: postscript,
    }
    table = font["name"]
    for name_id in (16, 17):
        table.removeNames(nameID=name_id)
    if not plain:
        names |= {16: cut.family, 17: cut.style}
    for name_id, value in names.items():
        table.removeNames(nameID=name_id)
        table.setName(value, name_id, 3, 1, 0x409)


def set_weight(font: TTFont, style: str) -> None:
    """Weight class and the style bits that programs read beside the names."""
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font["head"].macStyle = 1 if style == "Bold" else 0
    regular, bold, italic = 1 << 6, 1 << 5, 1 << 0
    kept = font["OS/2"].fsSelection & ~(regular | bold | italic)
    font["OS/2"].fsSelection = kept | (bold if style == "Bold" else regular)


def trim(font: TTFont, characters: range | None) -> None:
    """Leave out what upright horizontal text never asks for, and characters not wanted."""
    options = Options()
    options.drop_tables += ["STAT", "DSIG", "vhea", "vmtx", "VVAR", "VORG", "BASE", "meta"]
    options.layout_features = ["*"]
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    # Hints made by a program weigh more than the outlines they belong to.
    options.hinting = "fpgm" not in font
    subsetter = Subsetter(options)
    covered = set(font.getBestCmap())
    subsetter.populate(unicodes=covered if characters is None else covered & set(characters))
    subsetter.subset(font)


def listing(rows: list[str], sources: dict[str, str]) -> str:
    """The text of FONTS.md."""
    origin = "\n".join(f"- `{package}`: licence in `{text}`" for text, package in sources.items())
    head = (
        "| file | name inside the file | version | licence file | characters | bytes |",
        "| --- | --- | --- | --- | ---: | ---: |",
    )
    return (
        "# Bundled fonts\n\n"
        "All are under the SIL Open Font License 1.1, which lets them be changed, bundled and\n"
        "embedded in documents; none reserves a font name. They were changed: cut to one weight,\n"
        "renamed so that no other copy is taken for them, freed of tables for vertical text; two\n"
        "hyphens were added to Atkinson Hyperlegible Next, and Noto Sans Symbols 2 was cut to\n"
        "U+2000 to U+27FF. `packaging/build_fonts.py` made every file, and this list, from:\n\n"
        f"{origin}\n\n" + "\n".join((*head, *rows)) + "\n"
    )


if __name__ == "__main__":
    main()
