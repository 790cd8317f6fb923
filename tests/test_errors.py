"""What reaches a person, and by that the log."""

from __future__ import annotations

from scenkartan.plugin.errors import ScenkartanError


def test_no_error_repeats_a_personal_identity_number():
    """Skatteverket's test number, in the name of a file and in the words of a library."""
    error = ScenkartanError("There is no file fall 121212-1212.shp.", "open(fall 1212121212.shp)")
    assert (error.text, str(error)) == ("There is no file fall ••••••-••••.shp.", error.text)
    assert error.detail == "open(fall ••••••••••.shp)"


def test_other_figures_stay():
    assert ScenkartanError("12 of 556036-0793").text == "12 of 556036-0793"
