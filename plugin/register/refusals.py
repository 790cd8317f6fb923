"""What the database itself refuses, in the words that a person meets wherever they write.

The triggers carry the whole text, in both languages, since the person may be writing from a
layer in QGIS or from another program, where nobody translates. The register's own code knows
the refusal by its code and shows it in the language of the screen.
"""

from __future__ import annotations

from enum import Enum

from ..i18n import mark


class Refusal(Enum):
    """A refusal: its code is the name, its value the Swedish and the English sentence."""

    YEAR_SIGNED = (
        "Kartläggningsåret är signerat och kan inte ändras.",
        mark("The mapping year is signed and cannot be changed."),
    )
    UNLOCK_WITHOUT_REASON = (
        "Ett signerat kartläggningsår kan bara låsas upp, och bara med ett angivet skäl.",
        mark("A signed mapping year can only be unlocked, and only with a stated reason."),
    )
    ROW_IMMUTABLE = (
        "Raden kan läggas till men inte ändras eller tas bort.",
        mark("The row can be added but not changed or deleted."),
    )
    ROW_EXISTS = (
        "Det finns redan en rad med samma id eller nyckel.",
        mark("There is already a row with the same id or key."),
    )
    REFERENCE_MISSING = (
        "Raden hänvisar till något som inte finns i registret.",
        mark("The row refers to something that is not in the register."),
    )
    ROW_REFERRED_TO = (
        "Andra rader hänvisar till raden, så den kan inte tas bort eller byta nyckel.",
        mark("Other rows refer to the row, so it cannot be deleted or change its key."),
    )
    NOT_IN_LIST = (
        "Värdet finns inte i värdelistan.",
        mark("The value is not in the value list."),
    )

    @property
    def swedish(self) -> str:
        """The sentence in Swedish."""
        return self.value[0]

    @property
    def english(self) -> str:
        """The sentence in English; ``tr`` it for the screen."""
        return self.value[1]

    @property
    def code(self) -> str:
        """The code that the database's text begins with."""
        return f"SCENKARTAN_{self.name}"

    @property
    def database_text(self) -> str:
        """What the triggers say."""
        return f"{self.code}: {self.swedish} {self.english}"


def refusal_in(text: str) -> Refusal | None:
    """Recognise a refusal in the text of a database error."""
    code = text.partition(":")[0]
    return next((refusal for refusal in Refusal if refusal.code == code), None)
