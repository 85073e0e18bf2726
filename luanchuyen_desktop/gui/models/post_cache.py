"""The present posts of the cadres on the screen, read a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.roster import HeldPost

Read = Callable[[Sequence[str]], dict[str, HeldPost]]


class PostCache:
    """``read`` gives the posts held of some cadres; asked for once each until ``forget``."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._known: dict[str, HeldPost | None] = {}

    def forget(self) -> None:
        """Read anew from now on."""
        self._known.clear()

    def text(self, catalogue: Catalogue, cadre: str, page: Callable[[], Sequence[str]]) -> str:
        """The post of a cadre in words, blank if none is held; ``page``: who is on the screen beside that cadre."""
        if cadre not in self._known:
            wanted = [cadre, *page()]
            found = self._read(wanted)
            self._known.update({code: found.get(code) for code in wanted})
        post = self._known[cadre]
        return (post_in(catalogue, post.title, post.unit) or "") if post else ""
