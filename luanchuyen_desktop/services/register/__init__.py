"""The register of documents (Sổ văn bản): numbers given once each, gaps explained, papers kept as they were issued."""
