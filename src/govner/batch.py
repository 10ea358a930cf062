"""Many articles: lazily, in order, in bounded memory, on several cores if asked."""

from __future__ import annotations

import gc
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date as Day
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from .article import Article
from .extraction import extractor_for, published, to_article
from .pages import continues, refined
from .schema import Extraction
from .transport import Packed, packed, unpacked

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract_many"]

# One task of a worker process ends at either limit; each worker has at most
# this many tasks done or under way that the caller has not consumed.
_CHUNK_CHARACTERS = 24_000
_CHUNK_ARTICLES = 48
_TASKS_PER_WORKER = 3

Run = Callable[[Article], Extraction]
Complete = Callable[[object], Article]
# the articles of one page, with the index of the first
Page = tuple[int, list[Article]]
T = TypeVar("T")


def extract_many(
    texts: Iterable[str | Article],
    place: str | None = None,
    date: str | Day | None = None,
    nlp: Language | None = None,
    n_process: int = 1,
    progress: bool = False,
) -> Iterator[Extraction]:
    """Extractions of many articles, in their order, each made when it is asked for.

    Articles that ``read`` cut from one page, and that follow one another here, are
    evidence for one another: which city 市委 is of, one may tell for all.

    Args:
        texts: strings or articles; a generator is read only as far as needed.
        place: where those articles were published that do not say so themselves.
        date: the same for the day of publication.
        nlp: as for :func:`govner.extract`.
        n_process: how many processes to use; the caller's own if 1.
        progress: show a bar on standard error.

    Raises:
        TypeError: ``texts`` is one text, or an item is no text.
        ValueError: the place or date is not valid. Where one item is at
            fault, the message begins with its index, as in ``text 17: …``.
    """
    if isinstance(texts, (str, bytes, Article)):
        kind = type(texts).__name__
        raise TypeError(f"extract_many takes several texts, got one {kind}: put it in a list")
    if not isinstance(n_process, int) or n_process < 1:
        raise ValueError(f"n_process is a number of processes, 1 or more, not {n_process!r}")
    published(Article(""), place, date)  # what is wrong with these fails here, not at text 0
    run = extractor_for(nlp)
    complete = partial(_complete, place, date)
    if n_process == 1:
        results: Iterator[Extraction] = (
            result for page in _pages(complete, texts) for result in _results(run, page)
        )
    else:
        results = _run_parallel(run, complete, texts, n_process)
    return _with_progress(results, texts) if progress else results


def _complete(place: str | None, date: str | Day | None, text: object) -> Article:
    """The article of one item, with the batch's place and date where it has none."""
    article = to_article(text)  # type: ignore[arg-type]  # it checks
    return published(
        article,
        place=place if article.place is None else article.place,
        date=date if article.date is None else article.date,
    )


def _pages(complete: Complete, texts: Iterable[object]) -> Iterator[Page]:
    """Articles by the page; what came before an error is kept."""
    first, page = 0, list[Article]()
    try:
        for index, text in enumerate(texts):
            try:
                article = complete(text)
            except Exception as error:
                raise _at(index, error) from error
            if page and not continues(page, article):
                yield first, page
                page = []
            if not page:
                first = index
            page.append(article)
            if article.part[0] >= article.part[1]:
                yield first, page
                page = []
    except Exception:
        if page:
            yield first, page
        raise
    if page:
        yield first, page


def _results(run: Run, page: Page) -> Iterator[Extraction]:
    results, error = _run_page(run, page)
    yield from results
    if error is not None:
        raise _at(*error) from error[1]


def _run_page(run: Run, page: Page) -> tuple[list[Extraction], tuple[int, Exception] | None]:
    """The results of a page up to the first failure, and that failure."""
    results: list[Extraction] = []
    for index, article in enumerate(page[1], page[0]):
        try:
            results.append(run(article))
        except Exception as error:
            return refined(results, run), (index, error)
    return refined(results, run), None


def _at(index: int, error: Exception) -> Exception:
    """The error of one item, with its index, as a plain exception that any process can read."""
    if isinstance(error, TypeError):
        return TypeError(f"text {index}: {error}")
    if isinstance(error, ValueError):
        return ValueError(f"text {index}: {error}")
    return RuntimeError(f"text {index}: {type(error).__name__}: {error}")


# -- several processes -----------------------------------------------------

_worker_run: Run | None = None


def _start_worker(run: Run) -> None:
    global _worker_run
    _worker_run = run
    gc.freeze()  # what the parent made stays as it is, and its memory shared


def _run_chunk(pages: list[Page]) -> tuple[list[Packed], Exception | None]:
    """In a worker: the results up to the first failure, and that failure."""
    assert _worker_run is not None
    results: list[Packed] = []
    for page in pages:
        found, failure = _run_page(_worker_run, page)
        results += map(packed, found, page[1])
        if failure is not None:
            if not isinstance(failure[1], (TypeError, ValueError)):
                traceback.print_exception(failure[1])
            return results, _at(*failure)
    return results, None


def _run_parallel(
    run: Run, complete: Complete, texts: Iterable[object], n_process: int
) -> Iterator[Extraction]:
    """Chunks go to a pool only while few results wait, so memory stays bounded."""
    run(Article("。"))  # what is loaded on first use is loaded once, and shared
    chunks = _chunks(complete, texts)
    failure: Exception | None = None
    waiting: deque[tuple[list[Page], Future[tuple[list[Packed], Exception | None]]]] = deque()
    pool = ProcessPoolExecutor(n_process, initializer=_start_worker, initargs=(run,))
    try:
        while True:
            while failure is None and len(waiting) < n_process * _TASKS_PER_WORKER:
                try:
                    chunk = next(chunks, None)
                except Exception as error:  # raised once all earlier results are out
                    failure = error
                    break
                if chunk is None:
                    break
                waiting.append((chunk, pool.submit(_run_chunk, chunk)))
            if not waiting:
                break
            chunk, future = waiting.popleft()
            results, error_of_chunk = future.result()
            articles = (article for _, page in chunk for article in page)
            yield from map(unpacked, results, articles)
            if error_of_chunk is not None:
                raise error_of_chunk
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    if failure is not None:
        raise failure


def _chunks(complete: Complete, texts: Iterable[object]) -> Iterator[list[Page]]:
    """Pages by the chunk; what came before an error is kept."""
    characters = articles = 0
    chunk: list[Page] = []
    try:
        for page in _pages(complete, texts):
            chunk.append(page)
            articles += len(page[1])
            characters += sum(len(article.text) for article in page[1])
            if characters >= _CHUNK_CHARACTERS or articles >= _CHUNK_ARTICLES:
                yield chunk
                chunk, characters, articles = [], 0, 0
    except Exception:
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk


def _with_progress(results: Iterator[T], texts: Iterable[object]) -> Iterator[T]:
    try:
        from tqdm import tqdm  # type: ignore[import-untyped]
    except ImportError:  # spaCy brings it along; without it there is no bar
        return results
    total = len(texts) if isinstance(texts, Sized) else None
    return iter(tqdm(results, total=total, unit="text"))
