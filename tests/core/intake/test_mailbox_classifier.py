"""What a mail asks for: clear, unclear or nothing; never a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.mailbox.classify import Mail, Verdict, Wish, classify
from core.intake.mailbox.own_text import own_text
from core.intake.mailbox.phrases import COURTESY, PHRASES, WEAK, has_hint

ANA = "Ana Prado <Ana@x.org>"
BOX = frozenset({"sales@acme.example"})
QUOTE = """

On Mon, 23 Nov 2026 at 10:00, Sales <sales@acme.example> wrote:
> To unsubscribe click here. STOP
"""


def wish(text="", subject="Re: An offer", sender=ANA, to=("sales@acme.example",), **more):
    return classify(Mail(sender, to, subject, text, **more), BOX)


@pytest.mark.parametrize(
    "text",
    [
        "unsubscribe",
        "Please unsubscribe me.",
        "UNSUBSCRIBE!!!",
        "Hi,\n\nplease remove me from your mailing list.\n\nThanks\nAna",
        "Stop",
        "Please stop emailing me. This is the third time I write to you.",
        "Remove me, I am not interested.",
        "Take me off this list",
        "baja",
        "BAJA, por favor",
        "Hola:\nQuiero darme de baja.\nGracias",
        "Por favor, cancelen mi suscripción. Saludos.",
        "cancelar",
        "No quiero recibir más correos",
        "Desuscribir",
        "Olá, por favor me remova da lista. Obrigada",
        "Descadastrar",
        "Não quero mais receber e-mails.",
        "cancelar inscrição",
        "Unsubscribe\n\nSent from my iPhone",
    ],
)
def test_whoever_says_stop_and_nothing_else_is_unsubscribed(text):
    found = wish(text + QUOTE)
    assert (found.wish, found.email.address) == (Wish.UNSUBSCRIBE, "ana@x.org")


@pytest.mark.parametrize(
    ("subject", "text"),
    [("unsubscribe", ""), ("Unsubscribe", "Ana Prado"), ("BAJA", "\n"), ("Descadastro", "Obrigado"), ("STOP", "")],
)
def test_a_subject_alone_says_it_too(subject, text):
    assert wish(text, subject).wish is Wish.UNSUBSCRIBE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("How do I unsubscribe?", "review_unclear"),
        ("Please do not unsubscribe me, I like it", "review_unclear"),
        ("Remove me from this list, but keep sending the newsletter", "review_unclear"),
        ("Stop by the office on Tuesday", "review_unclear"),
        ("Cancelar. La reunión del martes queda para otro día", "review_unclear"),
        ("I unsubscribed last year and you wrote again. This is illegal", "review_unclear"),
        ("Please remove bob@x.org from your list", "review_unclear"),
        ("Unsubscribe. My address is bob@x.org", "review_other_address"),
        ("Puede quitar a mi compañero de la lista", "review_unclear"),
        ("Tem como parar com isso?", "review_unclear"),
    ],
)
def test_what_is_not_clear_is_for_a_person(text, why):
    found = wish(text + QUOTE)
    assert (found.wish, found.why) == (Wish.REVIEW, why)


def test_a_review_for_another_address_names_it():
    assert wish("Unsubscribe. My address is bob@x.org").email.address == "bob@x.org"


@pytest.mark.parametrize("text", ["Thanks, let us meet on Tuesday", "", "Sounds good!\nAna", "¿Cuánto cuesta?"])
def test_ordinary_mail_is_left_alone_even_where_it_quotes_our_unsubscribe_line(text):
    assert wish(text + QUOTE) == Verdict(Wish.NOTHING)


@pytest.mark.parametrize(
    ("to", "address"),
    [
        ("unsubscribe+bob=y.org@acme.example", "bob@y.org"),
        ("Unsubscribe+bob.b=y.co.uk@acme.example", "bob.b@y.co.uk"),
        ("unsubscribe@acme.example", "ana@x.org"),
        ("baja@acme.example", "ana@x.org"),
        ("unsubscribe+4f3a9c@acme.example", "ana@x.org"),
    ],
)
def test_mail_of_our_own_link_needs_no_words(to, address):
    found = wish("", "", to=(to,), headers={"auto-submitted": "auto-generated"})
    assert (found.wish, found.email.address) == (Wish.UNSUBSCRIBE, address)


def test_a_question_to_the_list_box_is_for_a_person():
    assert wish("Why do I still get mail?", "unsubscribe", to=("unsubscribe@acme.example",)).wish is Wish.REVIEW


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "multipart/report; report-type=delivery-status"},
        {"return-path": "<>"},
        {"auto-submitted": "auto-replied"},
        {"x-autoreply": "yes"},
    ],
)
def test_bounces_and_automatic_replies_ask_for_nothing(headers):
    assert wish("unsubscribe", "Out of office", headers=headers).wish is Wish.NOTHING
    assert wish("unsubscribe", sender="MAILER-DAEMON@x.org").wish is Wish.NOTHING


def test_a_forwarded_wish_is_for_a_person():
    assert wish("unsubscribe", "Fwd: unsubscribe").why == "review_forwarded"


@pytest.mark.parametrize("sender", ["", "not an address", "sales@acme.example"])
def test_a_wish_without_a_usable_sender_is_for_a_person_and_unsubscribes_nobody(sender):
    found = wish("unsubscribe", sender=sender)
    assert (found.wish, found.email, found.why) == (Wish.REVIEW, None, "review_no_sender")


def test_html_alone_is_read_without_its_quotes():
    html = (
        "<html><head><style>p{}</style></head><body><p>Quiero darme de <b>baja</b></p>"
        "<blockquote>Thanks, <p>unsubscribe?</p></blockquote><div class='gmail_quote'>why<br></div></body></html>"
    )
    assert own_text("", html) == "Quiero darme de baja"
    assert wish("", html=html).wish is Wish.UNSUBSCRIBE


WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz áéíóúãõñç.,!\n>@-:", max_size=200)


@given(WORDS, WORDS)
def test_nothing_without_a_hint_is_ever_an_unsubscribe(subject, text):
    found = wish(text, subject)
    if not has_hint(subject) and not has_hint(text):
        assert found.wish is Wish.NOTHING


@given(st.sampled_from(sorted(PHRASES)), WORDS)
def test_a_stop_that_is_only_quoted_is_nobodys_wish(phrase, text):
    if not has_hint(text):
        quoted = f"{text}\n\nOn Monday, Sales <sales@acme.example> wrote:\n> {phrase}\n{phrase}"
        assert wish(quoted).wish is Wish.NOTHING


@given(
    st.sampled_from(sorted(PHRASES - WEAK)),
    st.sampled_from([str.upper, str.title, str.lower, str.capitalize]),
    st.sampled_from(["", ".", "!", "!!!", " ;-)"]),
    st.sampled_from(["", *sorted(COURTESY)]),
    st.sampled_from(["", *sorted(COURTESY)]),
)
def test_every_phrase_is_understood_in_any_case_with_any_courtesy(phrase, case, end, before, after):
    found = wish(f"{before}\n{case(phrase)}{end}\n{after}\n" + QUOTE)
    assert found == Verdict(Wish.UNSUBSCRIBE, found.email)
    assert found.email.address == "ana@x.org"


@given(st.text(), st.text(), st.text(), st.text(), st.text())
def test_no_mail_makes_it_fall_and_nobody_but_the_sender_is_unsubscribed(sender, to, subject, text, html):
    found = classify(Mail(sender, (to,), subject, text, html), BOX)
    if found.wish is Wish.UNSUBSCRIBE:
        assert found.email is not None


@given(st.sampled_from(sorted(PHRASES)))
def test_a_question_mark_anywhere_makes_it_unclear(phrase):
    assert wish(f"{phrase}?").wish is not Wish.UNSUBSCRIBE
    assert wish(f"{phrase}\nor what do you think?").wish is not Wish.UNSUBSCRIBE


def test_every_phrase_is_a_hint_so_that_its_unclear_forms_reach_a_person():
    assert [phrase for phrase in sorted(PHRASES) if not has_hint(phrase)] == []
