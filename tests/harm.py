"""A filter that does harm where a text says so: it is found by its name in whatever process works at the text."""

from archives import _do_harm


def do_harm(article):
    _do_harm(article.source.text)
    return article
