"""Texts that say the same are found in every script, and others are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.analysis.likenesses import likenesses, words_in

SAME = [
    ("How might we meet parents earlier?", "How can we meet with parents earlier?"),
    ("How might we share one record across services?",
     "How might we share a single record between services?"),
    ("What if every pupil had a trusted adult?", "How might we give every pupil a trusted adult?"),
    ("HOW MIGHT WE REDUCE EXCLUSIONS", "reduce exclusions"),
    ("Jak możemy wcześniej spotykać się z rodzicami?", "Spotykać się z rodzicami wcześniej"),
    ("Jak możemy poprawić współpracę szkół?", "Jak możemy poprawić współpracę między szkołami?"),
    ("كيف يمكننا لقاء أولياء الأمور في وقت أبكر؟", "كيف يمكننا لقاء اولياء الأمور أبكر؟"),
    ("كَيْفَ نُساعِد الأطفال", "كيف نساعد الأطفال"),
    ("我们如何更早地与家长见面？", "我们怎样更早与家长见面？"),
    ("আমরা কীভাবে অভিভাবকদের সাথে আগে দেখা করতে পারি?",
     "কীভাবে আমরা অভিভাবকদের সঙ্গে আগে দেখা করতে পারি?"),
    ("Làm thế nào để chúng ta gặp phụ huynh sớm hơn?",
     "Làm sao để chúng ta gặp phụ huynh sớm hơn?"),
]  # fmt: skip
OTHER = [
    ("How might we meet parents earlier?", "How might we share one record?"),
    ("How might we help parents read?", "How might we help teachers write?"),
    ("How might we fund breakfast clubs?", "How might we fund transport to clubs?"),
    ("How might we calm Year 7 mornings?", "How might we calm Year 9 mornings?"),
    ("Jak możemy spotykać się z rodzicami?", "Jak możemy poprawić współpracę szkół?"),
    ("كيف يمكننا لقاء أولياء الأمور؟", "كيف يمكننا تدريب المعلمين؟"),
    ("我们如何更早地与家长见面？", "我们如何培训更多教师？"),
    ("আমরা কীভাবে অভিভাবকদের সাথে দেখা করতে পারি?", "আমরা কীভাবে শিক্ষকদের প্রশিক্ষণ দিতে পারি?"),
    ("Làm thế nào để chúng ta gặp phụ huynh?", "Làm thế nào để chúng ta đào tạo giáo viên?"),
    ("How might we …?", "How might we …?"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_wordings_of_the_same_are_found(one: str, other: str) -> None:
    found = likenesses({"a": one, "b": other})
    assert [(each.one, each.other) for each in found] == [("a", "b")]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_that_differ_are_left_alone(one: str, other: str) -> None:
    assert likenesses({"a": one, "b": other}) == ()


def test_an_opening_that_all_share_in_any_language_makes_nobody_alike() -> None:
    themes = ("rodičů", "jídle", "dopravě", "hřišti", "zdraví", "knihách", "rozvrhu")
    texts = {word: f"Jakým způsobem bychom mohli přemýšlet o {word}?" for word in themes}
    assert likenesses(texts) == ()
    twice = {**texts, "again": "Jakým způsobem bychom mohli přemýšlet o jídle?"}
    assert [(each.one, each.other) for each in likenesses(twice)] == [("jídle", "again")]


def test_the_most_alike_come_first_and_words_are_cut_where_each_script_cuts_them() -> None:
    texts = {"a": "meet parents early", "b": "meet parents earlier on", "c": "Meet parents early!"}
    assert next((each.one, each.other) for each in likenesses(texts)) == ("a", "c")
    assert words_in("What if অভিভাবকদের সাথে?") == ["অভিভাবকদের", "সাথে"]
    assert words_in("家长ABC") == ["家", "长", "abc"]
    assert words_in("How might we …?") == []


@given(st.lists(st.text(max_size=40), max_size=8))
def test_whatever_is_written_each_share_lies_within_0_and_1_and_a_copy_is_found(
    texts: list[str],
) -> None:
    named = {str(number): text for number, text in enumerate(texts)}
    assert all(0.0 <= each.share <= 1.0 for each in likenesses(named, least=0.0))
    if texts and words_in(texts[0]):
        pairs = likenesses({**named, "copy": texts[0]})
        assert any((each.one, each.other) == ("0", "copy") and each.share == 1 for each in pairs)
