"""What is known of a publication whatever its texts say."""

from formats.publication.filling import with_imprint
from formats.publication.imprint import Imprint
from formats.publication.reading import load_imprint, read_imprint

__all__ = ["Imprint", "load_imprint", "read_imprint", "with_imprint"]
