"""Pages of a PDF: the canvas, fonts and letters, what stands on a page, archives, joining."""
