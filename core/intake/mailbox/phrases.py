"""The words with which people ask for no more mail, in English, Spanish and Portuguese; pure.

Compared without case, accents and punctuation. A phrase says "stop" where it is all that somebody wrote; a hint says
that a person should look.
"""

from __future__ import annotations

import re
import unicodedata

_PHRASES = """
    unsubscribe | unsubscribe me | unsubscribe now | unsubscribe request | unsubscribe from list | unsubscribe
    from this list | unsubscribe from all | unsubscribe me from this list | unsubscribe me from your list |
    unsubscribe me from all emails | unsubscribe me from your mailing list | unsubscribe my email | unsubscribe
    this email | unsubscribe my email address | i want to unsubscribe | i would like to unsubscribe | i d like to
    unsubscribe | i wish to unsubscribe | opt out | optout | opt me out | i opt out | i want to opt out | remove |
    remove me | remove me from your list | remove me from your lists | remove me from this list | remove me from
    the list | remove me from your mailing list | remove me from all lists | remove my email | remove my email
    address | remove my address | take me off | take me off your list | take me off this list | take me off the
    list | take me off your mailing list | stop | stop it | stop emailing me | stop emailing | stop sending me
    emails | stop sending me email | stop sending emails | stop sending me mail | stop contacting me | stop
    mailing me | stop all emails | no more emails | no more email | no more mails | no more mail | do not email me
    | do not email me again | do not email me anymore | don t email me | don t email me again | don t email me
    anymore | do not contact me | do not contact me again | don t contact me | don t contact me again | do not
    send me any more emails | do not send me emails | please do not send me any more emails | don t send me emails
    | don t send me any more emails | cancel my subscription | cancel subscription | baja | de baja | solicito
    baja | solicito la baja | solicito mi baja | solicitud de baja | darme de baja | dar de baja | dame de baja |
    deme de baja | denme de baja | dadme de baja | darse de baja | quiero darme de baja | quiero la baja | quiero
    baja | deseo darme de baja | quisiera darme de baja | quiero que me den de baja | me doy de baja | cancelar |
    cancelar suscripcion | cancelar la suscripcion | cancelar mi suscripcion | cancelen mi suscripcion | cancele
    mi suscripcion | cancela mi suscripcion | quiero cancelar mi suscripcion | anular suscripcion | anular mi
    suscripcion | desuscribir | desuscribirme | desuscribirse | desuscribanme | desuscribeme | desuscribame |
    desinscribirme | quiero desuscribirme | no quiero recibir mas correos | no quiero mas correos | no quiero
    recibir correos | no quiero recibir mas emails | no deseo recibir mas correos | no me envien mas correos | no
    me envies mas correos | no me envie mas correos | no me manden mas correos | no me escriban mas | no me
    escribas mas | no enviar mas correos | no mas correos | no me contacten mas | quitenme de la lista | quitame
    de la lista | quitadme de la lista | quiteme de la lista | saquenme de la lista | sacame de la lista |
    eliminenme de la lista | eliminame de la lista | borrenme de la lista | borrame de la lista | eliminar de la
    lista | quitar de la lista | dejen de escribirme | dejen de enviarme correos | descadastrar | descadastre |
    descadastro | descadastre me | descadastrar me | me descadastre | me descadastrem | quero me descadastrar |
    desejo me descadastrar | gostaria de me descadastrar | quero descadastrar | desinscrever | desinscrever me |
    quero me desinscrever | cancelar inscricao | cancelar a inscricao | cancelar minha inscricao | cancelar a
    minha inscricao | cancelem minha inscricao | cancele minha inscricao | cancelar assinatura | cancelar minha
    assinatura | cancelar subscricao | cancelar a minha subscricao | quero cancelar minha inscricao | remover |
    remova | remova me | remover me | me remova | me removam | remover da lista | me remova da lista | me removam
    da lista | remova me da lista | remova meu email | remova meu e mail | remover meu email | remover meu e mail
    | me tire da lista | me tirem da lista | tire me da lista | me exclua da lista | me excluam da lista | excluir
    da lista | exclua meu email | exclua meu e mail | quero sair da lista | sair da lista | sair | parar | pare |
    parem | pare de me enviar e mails | pare de me enviar emails | parem de me enviar e mails | parem de me enviar
    emails | nao quero receber mais e mails | nao quero receber mais emails | nao quero mais receber e mails | nao
    quero mais receber emails | nao desejo receber mais e mails | nao desejo mais receber e mails | nao me envie
    mais e mails | nao me envie mais emails | nao me enviem mais e mails | nao me enviem mais emails | nao enviar
    mais e mails | nao me contate mais | nao me escreva mais | nao me escrevam mais
"""
_COURTESY = """
    please | pls | plz | kindly | hi | hello | hey | hi there | dear sir or madam | dear sirs | dear team | good
    morning | good afternoon | thanks | thank you | thank you very much | many thanks | thx | regards | best
    regards | kind regards | best | cheers | sincerely | por favor | porfavor | favor | hola | buenos dias |
    buenas tardes | buenas | buen dia | estimados | estimado | estimada | estimados senores | gracias | muchas
    gracias | saludos | un saludo | saludos cordiales | cordialmente | atentamente | ola | oi | bom dia | boa
    tarde | boa noite | prezados | prezado | prezada | caros | obrigado | obrigada | muito obrigado | muito
    obrigada | grato | grata | atenciosamente | att | abs | abraco | abracos
"""
# Words after which a whole mail is no longer just "stop": somebody asks, restricts, or means something else.
_DOUBTS = """
    not | dont | never | but | except | only | unless | instead | if | why | how | did | why do | can you | could
    you | would you | colleague | someone | pero | salvo | excepto | solo | solamente | sino | si | nunca | por
    que | como | companero | otra persona | porem | exceto | apenas | somente | caso | colega | outra pessoa |
    nunca
"""
_HINTS = re.compile(
    r"unsubscri|unsuscri|desuscri|desinscr|descadastr|desubscri|de subscri|opt(?:ed|ing)? ?out|opt me out"
    r"|\bremov(?:e|er|a|am|ed|ing)\b|\bbajas?\b|\bcancel(?:a|ar|e|en|em|ed|o)?\b|\banular\b"
    r"|\bstop\b|\bpar(?:ar|e|em)\b|take me off|off (?:your|this|the) list|mailing list|lista de correo"
    r"|(?:no|nao|not|never|dont|don t|stop) (?:\w+ ){0,4}(?:mail|mails|email|emails|e mail|e mails|correo|correos"
    r"|mensaje|mensajes|mensagem|mensagens|contact|write|contate\w*|escrib\w+|escrev\w+)"
    r"|de la lista|da lista|\bsuscripcion|\binscricao"
    r"|dejen? de|\bexclu[ai]\w*\b|\bsair\b|\bassinatura da lista|\bspam\b|\bgdpr\b|\brgpd\b|\blgpd\b"
)
# Ordinary words too: they say "stop" only where hardly anything else was written.
_WEAK = "stop | stop it | remove | remova | remover | cancelar | parar | pare | parem | sair | baja | de baja"
_STRONG = re.compile(r"unsubscri|desuscri|desinscri|descadastr|opt ?out|\bbaja\b")
_NO_DOUBT = re.compile(r"\bnot interested\b|\bno me interesa\w*\b|\bno estoy interesad[oa]\b|\bnao tenho interesse\b")
_WORD = re.compile(r"[^\W_]+")


def normalised(text: str) -> str:
    """Words in lower case without accents, one space between them."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(_WORD.findall(plain))


def _set_of(words: str) -> frozenset[str]:
    return frozenset(normalised(one) for one in words.split("|"))


PHRASES = _set_of(_PHRASES)
COURTESY = _set_of(_COURTESY)
WEAK = _set_of(_WEAK)
_DOUBT = re.compile(r"\b(?:" + "|".join(sorted(_set_of(_DOUBTS), key=len, reverse=True)) + r")\b")
_EDGES = tuple(sorted(COURTESY, key=len, reverse=True))


def is_stop(sentence: str) -> bool:
    """Whether a sentence says "stop" and nothing else, courtesy aside."""
    return without_courtesy(normalised(sentence)) in PHRASES


def is_weak(sentence: str) -> bool:
    """Whether it is a "stop" that could be a part of anything, such as `cancelar`."""
    return without_courtesy(normalised(sentence)) in WEAK


def is_strong(sentence: str) -> bool:
    """Whether it is a "stop" with a word that means nothing else, such as `unsubscribe`."""
    return is_stop(sentence) and bool(_STRONG.search(normalised(sentence)))


def is_courtesy(sentence: str) -> bool:
    return without_courtesy(normalised(sentence)) == ""


def without_courtesy(words: str) -> str:
    """`please unsubscribe me thank you` is `unsubscribe me`."""
    before = None
    while words != before:
        before = words
        for word in _EDGES:
            if words == word:
                return ""
            words = words.removeprefix(f"{word} ").removesuffix(f" {word}")
    return words


def has_doubt(text: str) -> bool:
    """Whether what was written besides a "stop" restricts or questions it."""
    return "?" in text or "¿" in text or bool(_DOUBT.search(_NO_DOUBT.sub("", normalised(text))))


def has_hint(text: str) -> bool:
    """Whether it may be about an unsubscribe at all."""
    return bool(_HINTS.search(normalised(text)))
