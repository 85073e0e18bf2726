"""Papers as PDF: the only place that knows reportlab. Contents come in as frozen dataclasses of ``contents``."""
