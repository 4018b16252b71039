"""Messages, which are not translated."""
__all__ = ["gettext", "ngettext", "pgettext", "npgettext", "dgettext", "textdomain", "bindtextdomain", "translation", "install", "NullTranslations"]


def gettext(message):
    return message


def ngettext(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def pgettext(context, message):
    return message


def npgettext(context, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def dgettext(domain, message):
    return message


def textdomain(domain=None):
    return "messages"


def bindtextdomain(domain, localedir=None):
    return localedir


class NullTranslations:
    def __init__(self, fp=None):
        pass

    def gettext(self, message):
        return message

    def ngettext(self, msgid1, msgid2, n):
        return ngettext(msgid1, msgid2, n)

    def install(self, names=None):
        pass


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    return NullTranslations()


def install(domain, localedir=None, *, names=None):
    pass
