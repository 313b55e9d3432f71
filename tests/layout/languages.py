"""Sentences in the languages of English schools, each with the face its own letters are set in."""

from __future__ import annotations

from hypothesis import strategies as st

CORE = "AtkinsonHyperlegibleNext"
WORLD = "NotoSans"

SENTENCES = {
    "en": ("The school helps every child – and “listens”.", CORE),
    "pl": ("Szkoła pomaga każdemu dziecku: źdźbło, żółć.", CORE),
    "ro": ("Școala îi ajută pe copii și pe părinți.", CORE),
    "lt": ("Mokykla padeda kiekvienam vaikui, ąčęėįšųūž.", CORE),
    "sq": ("Shkolla ndihmon çdo fëmijë.", CORE),
    "tr": ("Okul her çocuğa yardım eder, İzmir’de ığdır.", CORE),
    "pt": ("A escola ajuda todas as crianças: não há exceção.", CORE),
    "so": ("Dugsigu wuxuu caawiyaa ilmo kasta.", CORE),
    "cy": ("Mae’r ysgol yn helpu pob plentyn, tŷ a dŵr.", CORE),
    "hu": ("Az iskola minden gyereknek segít: őű.", CORE),
    "vi": ("ở của những trường học", WORLD),
    "yo": ("ọmọ ẹ̀kọ́ ṣe", WORLD),
    "uk": ("Школа допомагає кожній дитині, її й ґанок.", WORLD),
    "bg": ("Училището помага на всяко дете.", WORLD),
    "el": ("Το σχολείο βοηθά κάθε παιδί.", WORLD),
    "bn": ("বিদ্যালয় প্রতিটি শিশুকে সাহায্য করে।", "NotoSansBengali"),
    "pa": ("ਸਕੂਲ ਹਰ ਬੱਚੇ ਦੀ ਮਦਦ ਕਰਦਾ ਹੈ।", "NotoSansGurmukhi"),
    "gu": ("શાળા દરેક બાળકને મદદ કરે છે.", "NotoSansGujarati"),
    "ta": ("பள்ளி ஒவ்வொரு குழந்தைக்கும் உதவுகிறது.", "NotoSansTamil"),
    "hi": ("विद्यालय हर बच्चे की मदद करता है।", "NotoSansDevanagari"),
    "ne": ("विद्यालयले प्रत्येक बालबालिकालाई सहयोग गर्छ।", "NotoSansDevanagari"),
    "am": ("ትምህርት ቤቱ ልጆችን ይረዳል።", "NotoSansEthiopic"),
    "ti": ("ቤት ትምህርቲ ንቖልዑ ይሕግዝ።", "NotoSansEthiopic"),
    "ml": ("സ്കൂൾ ഓരോ കുട്ടിയെയും സഹായിക്കുന്നു.", "NotoSansMalayalam"),
    "si": ("පාසල සෑම දරුවෙකුටම උදව් කරයි.", "NotoSansSinhala"),
    "te": ("పాఠశాల ప్రతి బిడ్డకు సహాయం చేస్తుంది.", "NotoSansTelugu"),
    "th": ("โรงเรียนช่วยเด็กทุกคน", "NotoSansThai"),
    "ka": ("სკოლა ყველა ბავშვს ეხმარება", "NotoSansGeorgian"),
    "hy": ("Դպրոցն օգնում է ամեն երեխայի", "NotoSansArmenian"),
}

SCRIPTS = "aé1.-ñжўαবিকা்தस्तेกิአქა👩\u200d🏫\ufe0f🎉→✓\u0301\u0331عש中\u0489\u064b\u20e3 \u200b\u2060"
ANY_TEXT = st.text() | st.text(alphabet=st.sampled_from(SCRIPTS))
"""Any characters at all, and mixtures of those that are hard to set together."""
