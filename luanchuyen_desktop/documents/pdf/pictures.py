"""Photos on paper: plain RGB or grey pixels as JPEG, without transparency, in a PDF that an archive takes."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from luanchuyen_desktop.errors import DocumentError

_WHITE: Final = (255, 255, 255)
_QUALITY: Final = 90
_MOST_PIXELS: Final = 40_000_000  # more are nobody's portrait, and would fill the memory


def plain_jpeg(picture: bytes, field: str) -> bytes:
    """The picture upright as JPEG on white. Same bytes in, same bytes out.

    Raises ``DocumentError`` with ``field`` when it cannot be read as a picture.
    """
    try:
        with Image.open(BytesIO(picture)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise DocumentError(
                    f"{field}: ảnh quá lớn ({opened.width} × {opened.height} điểm ảnh).", "Thu nhỏ ảnh."
                )
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise DocumentError(f"{field}: không đọc được tệp ảnh.", "Chọn ảnh JPEG hoặc PNG khác.") from error
    ground = Image.new("RGB", upright.size, _WHITE)
    ground.paste(upright, mask=upright.getchannel("A"))
    out = BytesIO()
    ground.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
