"""What people are called, and what library catalogues call their part in a text."""

from formats.tree import Contributor, Organisation, Role

# Terms of MARC's list of relators.
RELATORS: dict[Role, str] = {
    "author": "aut",
    "photographer": "pht",
    "editor": "edt",
    "translator": "trl",
    "contributor": "ctb",
}


def name_of(contributor: Contributor) -> str:
    """The name as it is read out: "Ann Lee"."""
    return contributor.name.name if isinstance(contributor.name, Organisation) else contributor.name.literal
