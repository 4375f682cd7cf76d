"""Every claim of the five write-ups is treated somewhere, and the table that says where is true."""

import claim_coverage as coverage


def test_every_claim_is_treated_in_a_notebook():
    assert [claim for claim, where in coverage.places().items() if not where] == []


def test_no_cell_names_a_claim_that_nobody_made():
    assert coverage.places().keys() - coverage.verdicts().keys() == set()


def test_the_table_of_claims_and_sections_is_up_to_date():
    assert coverage.PAGE.read_text(encoding="utf-8") == coverage.page()
