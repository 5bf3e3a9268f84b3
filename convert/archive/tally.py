"""What a run comes to: counts, and the names of the first failures."""

from convert.archive.outcome import Converted, Failed, Outcome

MOST_NAMES = 20  # failures that a summary names; the report and the ledger name all


class Tally:
    """Counts of outcomes: they are added up, not kept."""

    def __init__(self) -> None:
        self.inputs = self.documents = self.written = self.left = self.unchanged = self.notices = self.failures = 0
        self.failed: list[str] = []

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        self.inputs += 1
        match outcome:
            case Converted(documents=documents, written=written, left=left, notices=notices):
                self.documents += 0 if outcome.unchanged else documents
                self.unchanged += documents if outcome.unchanged else 0
                self.written += written
                self.left += left
                self.notices += len(notices)
            case Failed(name=name):
                self.failures += 1
                if len(self.failed) < MOST_NAMES:
                    self.failed.append(name)

    def __str__(self) -> str:
        """For example "3 documents converted, 12 files written, 2 notices, 1 failure: bad.txt"."""
        parts = [
            f"{counted(self.documents, 'document')} converted",
            f"{counted(self.written, 'file')} written",
            *([f"{self.unchanged} unchanged since an earlier run"] if self.unchanged else []),
            *(
                [f"{counted(self.left, 'file')} left as {'it was' if self.left == 1 else 'they were'}"]
                * bool(self.left)
            ),
            counted(self.notices, "notice"),
            counted(self.failures, "failure") + self._names(),
        ]
        return ", ".join(parts)

    def _names(self) -> str:
        if not self.failed:
            return ""
        more = self.failures - len(self.failed)
        return f": {', '.join(self.failed)}" + (f" and {more} more" if more else "")


def counted(count: int, thing: str) -> str:
    """For example "no files", "1 file", "2 files"."""
    return f"{count or 'no'} {thing}{'' if count == 1 else 's'}"
