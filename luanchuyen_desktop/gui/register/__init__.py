"""The register of documents: its window, its dialogs, and the doors to it in other dialogs."""
