"""The rule checks: pure functions over one cadre's dossier, the catalogue, dated rule data and the as-of date."""
