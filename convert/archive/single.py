"""One document, made in this process and handed over."""

from convert.archive.errors import SeveralDocuments
from convert.archive.inputs import Input
from convert.archive.outcome import Converted
from convert.archive.task import Task
from convert.archive.work import Workplace, work


def convert_one(item: Input, task: Task) -> tuple[bytes, Converted]:
    """The one document of `item` in the one format of `task`, not written anywhere. Raises a `CopydeskError`."""
    done = work(item, Workplace(task))
    if done.error is not None:
        raise done.error
    if len(done.products) != 1:
        raise SeveralDocuments(len(done.products))
    payload = done.products[0].payloads[task.formats[0]]
    assert isinstance(payload, bytes)
    return payload, Converted(
        name=str(item), documents=1, written=1, facts=(done.products[0].facts,), notices=done.notices
    )
