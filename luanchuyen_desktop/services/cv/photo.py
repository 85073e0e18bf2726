"""The photo of a cadre: looked at, turned upright, made small, kept as an attachment, and read back.

A file is never trusted. Pillow reads the head first, and only a JPEG or PNG of a sane size is decoded; what is kept is
a new JPEG of the bare picture, so nothing else that stood in the file (place, device, hidden data) gets into the book.
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.cv.cv_contents import CvPhoto
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Attachment
from luanchuyen_desktop.domain.vocabulary import PHOTO, AttachedTo
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.services.procedure.attachments import read_files
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store import attached_files
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.catalogue import has_code
from luanchuyen_desktop.store.journal import Changes

if TYPE_CHECKING:  # loaded with the first photo
    from PIL import Image

SUFFIXES: Final = (".jpg", ".jpeg", ".png")
_MOST_PIXELS: Final = 40_000_000
_LEAST_SIDE: Final = 120  # pixels: less cannot be recognised on 4 × 6 cm
_LONGEST_RATIO: Final = 3  # of the sides: a strip is no portrait
_KEPT: Final = (944, 1417)  # pixels: 4 × 6 cm at 600 dots an inch
_QUALITY: Final = 88
_ORIENTATION: Final = 0x0112  # of EXIF
# What the decoders raise for bytes that are no picture, or only the beginning of one.
_UNREADABLE: Final = (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, struct.error, zlib.error)


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded photo: rows of red, green, blue, a byte each."""

    width: int
    height: int
    rgb: bytes


def photo_of(book: Book, cadre: str) -> Attachment | None:
    """The photo that is attached to a cadre (by code); the latest where there are several."""
    found = [each for each in attached_files.attachments_of(book, AttachedTo.CADRE, cadre) if each.item == PHOTO]
    return found[-1] if found else None


def read_photo(book: Book, path: Path, limits: FileLimits, progress: Progress = no_progress) -> CvPhoto:
    """Read a photo from the disk and make it ready to be kept; writes nothing.

    ``UserError`` for what is no JPEG or PNG, is broken, too small, too large, or no upright picture of a person's size.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UserError(f"“{path.name}” không phải là ảnh JPEG hoặc PNG.", "Chọn tệp .jpg, .jpeg hoặc .png.")
    (file,) = read_files(book, [path], limits, progress)
    return prepared(file.content, path.name)


def prepared(content: bytes, name: str) -> CvPhoto:
    """The picture of a file upright and no larger than paper needs, as a new JPEG. ``name``: for the sentences."""
    from PIL import Image

    upright = _upright(_in_bytes(_decoded(content, name)))
    picture = Image.new("RGB", upright.size, "white")  # a fresh one carries no remarks of the file
    if upright.mode == "RGB":
        picture.paste(upright)
    else:  # what can be seen through is white, as on paper
        over = upright.convert("RGBA")
        picture.paste(over, mask=over.getchannel("A"))
    picture.thumbnail(_KEPT)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=False)
    return CvPhoto(out.getvalue(), picture.width, picture.height)


def keep_photo(book: Book, cadre: str, photo: CvPhoto, name: str, day: date) -> Changes | None:
    """Attach the photo in the place of the one before, in one operation. ``name``: of the file it was read from."""
    with book.operate("Thay ảnh 4×6" if photo_of(book, cadre) else "Thêm ảnh 4×6") as write:
        if not has_code(book, "cadre", cadre):
            raise UserError(f"Không còn cán bộ {cadre} trong sổ, chưa giữ ảnh.", "Tải lại màn hình rồi làm lại.")
        for old in attached_files.attachments_of(book, AttachedTo.CADRE, cadre):
            if old.item == PHOTO:
                write.delete(old)
        digest = hashlib.sha256(photo.jpeg).hexdigest()
        write.keep_file(digest, photo.jpeg)
        write.insert(
            Attachment(
                owner_kind=AttachedTo.CADRE,
                owner=cadre,
                name=f"{Path(name).stem[:100] or 'ảnh'}.jpg",
                size=len(photo.jpeg),
                sha256=digest,
                item=PHOTO,
                added=PartialDate.of(day),
            )
        )
    return write.changes


def remove_photo(book: Book, cadre: str) -> Changes | None:
    """Take the photo off; undo brings it back."""
    with book.operate("Gỡ ảnh 4×6") as write:
        for old in attached_files.attachments_of(book, AttachedTo.CADRE, cadre):
            if old.item == PHOTO:
                write.delete(old)
    return write.changes


def kept_photo(book: Book, cadre: str) -> CvPhoto | None:
    """The photo as it is kept, looked at again; ``None`` where there is none.

    ``UserError`` or ``BookError`` for one that is no longer what was attached: a book may come from anywhere.
    """
    attachment = photo_of(book, cadre)
    if attachment is None:
        return None
    content = attached_files.content_of(book, attachment)
    image = _decoded(content, attachment.name)
    if image.format != "JPEG" or image.mode != "RGB" or image.width > _KEPT[0] or image.height > _KEPT[1]:
        return prepared(content, attachment.name)  # attached by another way than as a photo
    return CvPhoto(content, image.width, image.height)


def shown_photo(book: Book, cadre: str, largest: tuple[int, int]) -> Picture | None:
    """The photo decoded for the window, no larger than ``largest`` pixels; ``None`` where there is none."""
    photo = kept_photo(book, cadre)
    if photo is None:
        return None
    image = _decoded(photo.jpeg, "ảnh").convert("RGB")
    image.thumbnail(largest)
    return Picture(image.width, image.height, image.tobytes())


def usable_photo(book: Book, cadre: str) -> tuple[CvPhoto | None, str]:
    """The photo for paper, and a sentence where there is none or it cannot be used."""
    try:
        photo = kept_photo(book, cadre)
    except (UserError, BookError) as error:
        return None, f"Ảnh 4×6 trong sổ không dùng được: {error.message}"
    return photo, "" if photo is not None else "Chưa có ảnh 4×6; ô ảnh để trống."


def _decoded(content: bytes, name: str) -> Image.Image:
    """The picture of the bytes, decoded. Its head is looked at before anything is decoded."""
    from PIL import Image

    try:
        with _no_words():
            image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG"))
            _refuse_sides(image.width, image.height, name)
            image.draft("RGB", (_KEPT[0] * 2, _KEPT[1] * 2))  # a large JPEG is decoded at a half, a quarter, an eighth
            image.load()
    except UserError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels(name) from error
    except _UNREADABLE as error:
        advice = "Mở lại ảnh bằng chương trình xem ảnh, lưu thành JPEG hoặc PNG, rồi chọn lại."
        raise UserError(f"Ảnh “{name}” bị hỏng hoặc không phải JPEG, PNG, không đọc được.", advice) from error
    return image


def _upright(image: Image.Image) -> Image.Image:
    """As it was held when it was taken. Remarks that cannot be read turn nothing: the picture itself is whole."""
    from PIL import Image

    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    try:
        with _no_words():
            turn = turns.get(image.getexif().get(_ORIENTATION, 1))
    except _UNREADABLE:
        return image
    return image if turn is None else image.transpose(turn)


def _in_bytes(image: Image.Image) -> Image.Image:
    """Greys of 16 bits in 8: else every grey but the darkest would be white."""
    return image.point(lambda grey: grey / 256).convert("L") if image.mode.startswith("I") else image


@contextmanager
def _no_words() -> Iterator[None]:
    """What Pillow finds odd in a file is not told on the console; a bomb is a fault."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _refuse_sides(width: int, height: int, name: str) -> None:
    if width * height > _MOST_PIXELS:
        raise _too_many_pixels(name)
    if min(width, height) < _LEAST_SIDE:
        raise UserError(
            f"Ảnh “{name}” chỉ có {width} × {height} điểm ảnh, quá nhỏ để in cỡ 4×6.",
            f"Chọn ảnh có mỗi cạnh từ {_LEAST_SIDE} điểm ảnh.",
        )
    if max(width, height) > _LONGEST_RATIO * min(width, height):
        raise UserError(f"Ảnh “{name}” quá dài và hẹp ({width} × {height}), không phải ảnh chân dung.", "Cắt lại ảnh.")


def _too_many_pixels(name: str) -> UserError:
    words = f"Ảnh “{name}” có quá nhiều điểm ảnh (hơn {_MOST_PIXELS // 1_000_000} triệu)."
    return UserError(words, "Thu nhỏ ảnh rồi chọn lại.")
