"""Owns what a PDF says about itself: in its information dictionary and, alike, in XMP."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary

from workshop_studio.export.pdf.file import dictionary
from workshop_studio.export.pdf.values import language, text_string
from workshop_studio.layout.display_list import Paper

PROGRAM = "Workshop Studio"

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot carry, even escaped (section 2.2)."""

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def one_line(text: str) -> str:
    """The text as a title can show it: on one line, without characters that XML cannot carry."""
    return " ".join(_NOT_IN_XML.sub("", text).split())


def document_language(paper: Paper) -> str:
    """The language of the document, or the tag for one that is not known."""
    return language(paper.lang) or "und"


def information(paper: Paper) -> PDFDictionary:
    """The information dictionary (ISO 32000-1, 14.3.3)."""
    said = {
        "Title": one_line(paper.title),
        "Subject": one_line(paper.subject),
        "Creator": PROGRAM,
        "Producer": PROGRAM,
        # A day without an hour is a whole date in a PDF; the hour of printing stays out.
        "CreationDate": f"D:{paper.date.replace('-', '')}" if paper.date else "",
    }
    return dictionary({key: text_string(text) for key, text in said.items() if text})


def xmp(paper: Paper) -> bytes:
    """The XMP packet, which also claims PDF/UA-1 (ISO 14289-1, clause 5)."""
    title = f'<rdf:Alt><rdf:li xml:lang="x-default">{_xml(paper.title)}</rdf:li></rdf:Alt>'
    subject = f'<rdf:Alt><rdf:li xml:lang="x-default">{_xml(paper.subject)}</rdf:li></rdf:Alt>'
    said = {
        "dc:title": title,
        "dc:description": subject if paper.subject else "",
        "dc:language": f"<rdf:Bag><rdf:li>{document_language(paper)}</rdf:li></rdf:Bag>",
        "pdf:Producer": PROGRAM,
        "xmp:CreatorTool": PROGRAM,
        "xmp:CreateDate": _xml(paper.date),
        "pdfuaid:part": "1",
    }
    properties = "\n".join(f"<{key}>{text}</{key}>" for key, text in said.items() if text)
    return _PACKET.format(properties=properties).encode("utf-8")


def _xml(text: str) -> str:
    return escape(one_line(text))
