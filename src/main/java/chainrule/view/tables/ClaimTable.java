package chainrule.view.tables;

import static chainrule.view.tables.Columns.WHOLE;
import static chainrule.view.tables.Columns.numbers;
import static chainrule.view.tables.Columns.words;

import chainrule.writeups.ClaimSummary;
import chainrule.writeups.Outcome;
import tech.tablesaw.api.Table;

/** How many claims of each write-up became what. */
public final class ClaimTable {

  private ClaimTable() {}

  /** A row for each write-up. */
  public static Table of(ClaimSummary summary) {
    Table table =
        Table.create(
            "claims",
            words("write-up", summary.rows(), ClaimSummary.Row::writeUp),
            numbers("claims", WHOLE, summary.rows(), ClaimSummary.Row::total));
    for (Outcome outcome : summary.outcomes()) {
      table.addColumns(numbers(outcome.name(), WHOLE, summary.rows(), row -> row.count(outcome)));
    }
    return table;
  }
}
