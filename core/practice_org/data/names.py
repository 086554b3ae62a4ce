"""Names in several scripts, with the Latin letters that their owners use in an e-mail address."""

from __future__ import annotations

from typing import Final

_FIRST: Final = """
Ana José María Zoë Jürgen Søren Łukasz Nguyễn Ольга Дмитрий Ελένη Γιώργος 花子 太郎 伟 秀英 민준 서연 Priya अर्जुन
فاطمة محمد יעל דוד Chloé François Márta Ömer Ayşe Žofia Emma Liam Olivia Noah João Inês Thiago Letícia Ingrid Åsa
""".split()  # noqa: SIM905 (a list of forty quoted names is harder to read)

_FIRST_LATIN: Final = """
ana jose maria zoe juergen soeren lukasz nguyen olga dmitriy eleni giorgos hanako taro wei xiuying minjun seoyeon priya
arjun fatima mohamed yael david chloe francois marta omer ayse zofia emma liam olivia noah joao ines thiago leticia
ingrid asa
""".split()  # noqa: SIM905 (see above)

_LAST: Final = """
García Müller Øvregård Wiśniewski Trần Смирнова Кузнецов Παπαδοπούλου 佐藤 鈴木 王 李 김 박 Sharma वर्मा الحسن حداد
כהן לוי
Dupont O'Neill Nagy Yılmaz Novák Smith Johnson Williams Silva Santos Oliveira Souza Rodríguez Peña Lindqvist D'Angelo
van~der~Berg MacDonald Núñez Brown
""".split()  # noqa: SIM905 (see above)

_LAST_LATIN: Final = """
garcia mueller ovregard wisniewski tran smirnova kuznetsov papadopoulou sato suzuki wang li kim park sharma verma
alhassan haddad cohen levi dupont oneill nagy yilmaz novak smith johnson williams silva santos oliveira souza rodriguez
pena lindqvist dangelo vanderberg macdonald nunez brown
""".split()  # noqa: SIM905 (see above)

FIRST_NAMES: Final = tuple(zip(_FIRST, _FIRST_LATIN, strict=True))
LAST_NAMES: Final = tuple((name.replace("~", " "), latin) for name, latin in zip(_LAST, _LAST_LATIN, strict=True))

MAIL_DOMAINS: Final = (
    "example.com", "example.org", "example.net", "mail.example.com", "acme.example", "globex.example",
    "initech.example", "umbrella.example", "hooli.example", "correo.example.es", "empresa.example.br",
)  # fmt: skip

COMPANIES: Final = (
    "Acme", "Globex", "Initech", "Umbrella Logistics", "Hooli", "Vandelay Industries", "Stark Foods", "Panadería Núñez",
    "Müller & Söhne", "株式会社サンプル", "Souza Engenharia", "Северный ветер", "Tyrell Optics", "Wayne Shipping",
)  # fmt: skip

TITLES: Final = ("Buyer", "CEO", "CFO", "Engineer", "Head of Sales", "Jefa de compras", "Marketing Manager", None)
CITIES: Final = (
    ("Madrid", "Spain"), ("São Paulo", "Brazil"), ("Lisboa", "Portugal"), ("Köln", "Germany"), ("東京", "Japan"),
    ("San Francisco", "United States"), ("Buenos Aires", "Argentina"), (None, None),
)  # fmt: skip
