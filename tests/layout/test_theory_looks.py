"""Advice on paper names what is worth a look, and is not buried under links without a reason."""

from __future__ import annotations

from workshop_studio.layout.theory.looks import looks
from workshop_studio.model.advice import Advice

LINKS = [
    Advice("link-reason", f"l{number}", f"The link {number} does not say why it holds.")
    for number in range(12)
]
AIM = Advice("aim-not-reached", "z1", "Nothing leads to the aim “Belonging”.")


def test_a_few_links_without_reason_are_named() -> None:
    assert looks([AIM, *LINKS[:3]]) == [AIM.text, *(each.text for each in LINKS[:3])]


def test_many_are_counted_in_one_sentence_at_the_end() -> None:
    assert looks([*LINKS[:4], AIM]) == [
        AIM.text,
        "Four links do not say why they hold; the table of links shows which.",
    ]
    assert looks(LINKS) == ["12 links do not say why they hold; the table of links shows which."]
