"""Write docs/register.md, the tables of the register, from the schema that declares them."""

from __future__ import annotations

from qgis_headless import ROOT, register_package

HEADING = """# The register's tables

Written by `scripts/register_docs.py` from `plugin/register/schema`; change it there. Every table also has a
row number `fid`.

"""


def main() -> None:
    """Write the file anew."""
    register_package()
    from scenkartan.plugin.register.schema.documentation import markdown

    (ROOT / "docs" / "register.md").write_text(HEADING + markdown(lambda text: text), encoding="utf-8")


if __name__ == "__main__":
    main()
