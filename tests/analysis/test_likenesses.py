"""Texts that say the same are found in every script, and others are left alone."""

from __future__ import annotations

from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import assume, given
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
WRITTEN_OTHERWISE = [
    ("Foodbank", "Food bank"),
    ("FOODBANK", "food banks"),
    ("How might we open a foodbank?", "How might we open a food bank?"),
    ("After-school club", "After school club"),
    ("After-school club", "Afterschool clubs"),
    ("ADHD", "A.D.H.D."),
    ("ADHD support", "A.D.H.D. support"),
    ("G.P.", "GPs"),
    ("C.A.M.H.S", "CAMHS"),
    ("SENCo", "Sen Co"),
    ("Well-being", "wellbeing"),
    ("Drop-in", "Dropin"),
    ("Families", "family"),
    ("Bus", "buses"),
    ("School nurse", "school nurses"),
    ("Children’s centre", "Childrens' centres"),
    ("KS2 parents", "KS 2 parents"),
    ("1:1 support", "1-1 support"),
    ("Café", "Cafe\u0301"),
    ("Café mornings", "Cafe mornings"),
    ("Łódź szkoła", "Lodz szkola"),
    ("Świetlica szkolna", normalize("NFD", "Świetlica szkolna")),
    ("Phụ huynh", normalize("NFD", "Phụ huynh")),
    ("Straße", "STRASSE"),
    ("食物银行", "食物 银行。"),
    ("フードバンク", "ﾌｰﾄﾞ・ﾊﾞﾝｸ"),
    ("푸드뱅크", "푸드 뱅크"),
    ("푸드뱅크", normalize("NFD", "푸드뱅크")),
    ("फूड बैंक", "फूडबैंक"),
    ("हिंदी कक्षा", "हिन्दी कक्षा"),
    ("बड़ी कक्षा", normalize("NFD", "बडी कक्षा")),
    ("بنك الطعام", "بَنك الطّعام"),
    ("مدرسة", "مدرسه"),
    ("إدارة المدرسة", "ادارة المدرسة"),
]
OTHER_OF_FEW_WORDS = [
    ("Food bank", "Food tank"), ("Foodbank", "Bank"), ("Bank", "Food bank"),
    ("Breakfast club", "Lunch club"), ("Youth club", "Youth hub"), ("Bus", "Bus pass"),
    ("School nurse", "School bus"), ("Social worker", "Social work"),
    ("Pastoral lead", "Pastoral care"), ("Include parents", "Exclude parents"),
    ("How might we help boys read?", "How might we help girls read?"),
    ("Head", "Heads up"), ("ADHD", "ASD"), ("GP", "MP"), ("Mother", "Father"),
    ("Police", "Policy"), ("Carer", "Career"), ("KS1 parents", "KS2 parents"),
    ("Year 7", "Years 7 and 8"), ("Form time", "Form tutor"),
    ("家长", "校长"), ("老师", "老是"), ("学校", "大学"), ("शिक्षक", "शिक्षा"), ("بنك", "بنت"),
    ("bàn", "bán"), ("학교", "학생"), ("कक्षा ७", "कक्षा ९"),
]  # fmt: skip
WORKSHOP = (
    "How might we meet parents before there is trouble?",
    "How might we keep one record that every service can read?",
    "How might we give each pupil one trusted adult?",
    "How might we shorten the wait for an assessment?",
    "How might we make mornings calmer for pupils who come late?",
    "How might we get young carers to lunch on time?",
    "How might we pay for transport after clubs?",
    "How might we train supply teachers in one hour?",
    "How might we hear pupils who never speak in meetings?",
    "How might we bring the school nurse back each week?",
    "How might we open the library before school?",
    "How might we let governors see what attendance hides?",
    "What if the youth club met in our hall?",
    "What if exclusions were decided by a panel?",
    "What if families had one phone number?",
    "What if homework was done at school?",
    "What if Year 7 had one room?",
    "What if Year 8 had one room?",
    "What if police officers ate with pupils?",
    "What if parents taught a lesson?",
    "What if breakfast was free?",
    "What if lunch was longer?",
    "What if uniform was lent?",
    "What if buses waited?",
)
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


@pytest.mark.parametrize(("one", "other"), WRITTEN_OTHERWISE)
def test_the_same_words_are_found_however_they_are_written(one: str, other: str) -> None:
    assert len(likenesses({"a": one, "b": other})) == 1


@pytest.mark.parametrize(("one", "other"), [*OTHER, *OTHER_OF_FEW_WORDS])
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


def test_a_whole_workshop_of_questions_that_differ_raises_no_hint() -> None:
    assert likenesses({text: text for text in WORKSHOP}) == ()


def test_words_that_many_share_do_not_make_a_long_question_a_short_one() -> None:
    texts = [
        f"How might we meet {with_}parents {n}earlier?"
        for n in ("", "1 ")
        for with_ in ("", "with ")
    ]
    found = likenesses({text: text for text in (*texts, "Share a record", "Share it")})
    assert (texts[1], texts[3]) in {(each.one, each.other) for each in found}


WORDS = st.lists(st.text(st.characters(categories=["Ll", "Lu", "Lo"]), min_size=1, max_size=8),
                 min_size=1, max_size=5)  # fmt: skip


@given(WORDS, st.sampled_from(["", " ", "-", "  ", "/", " · "]), st.sampled_from(["NFC", "NFD"]))
def test_gaps_hyphens_case_and_the_composition_of_letters_make_no_other_text(
    words: list[str], between: str, form: Literal["NFC", "NFD"]
) -> None:
    one = " ".join(words)
    other = normalize(form, between.join(words))
    assume(words_in(one) and words_in(other))
    assert len(likenesses({"a": one, "b": other})) == 1
    assert len(likenesses({"a": other.casefold(), "b": one})) == 1


@given(st.text(max_size=40), st.text(max_size=40))
def test_it_makes_no_difference_which_of_two_comes_first(one: str, other: str) -> None:
    there = likenesses({"a": one, "b": other}, least=0.0)
    back = likenesses({"a": other, "b": one}, least=0.0)
    assert [each.share for each in there] == [each.share for each in back]


@given(st.lists(st.text(max_size=40), max_size=8))
def test_whatever_is_written_each_share_lies_within_0_and_1_and_a_copy_is_found(
    texts: list[str],
) -> None:
    named = {str(number): text for number, text in enumerate(texts)}
    assert all(0.0 <= each.share <= 1.0 for each in likenesses(named, least=0.0))
    if texts and words_in(texts[0]):
        pairs = likenesses({**named, "copy": texts[0]})
        assert any((each.one, each.other) == ("0", "copy") and each.share == 1 for each in pairs)
