package chainrule.formula.ast;

import chainrule.formula.Setting;
import chainrule.formula.VerdictCorpus;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.SymbolTable;
import chainrule.writeups.PrintedClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chain as it was read.
 *
 * @param where it stands
 * @param names what the letters mean there
 * @param sides those that mean something
 */
record ReadChain(String where, SymbolTable names, List<Expr> sides) {

  /** Every chain of the claims and of the corpus. */
  static List<ReadChain> all() {
    List<ReadChain> chains = new ArrayList<>();
    PrintedClaim.all().stream()
        .filter(claim -> claim.setting().isPresent())
        .forEach(claim -> chains.addAll(of(claim.id(), claim.meaning(), claim.rows())));
    VerdictCorpus.read().entries().stream()
        .filter(entry -> !entry.latex().isBlank())
        .forEach(e -> chains.addAll(of(e.block(), Setting.of(e.preamble()), e.latex())));
    return chains;
  }

  static List<ReadChain> of(String where, Setting setting, String text) {
    List<ReadChain> chains = new ArrayList<>();
    ResolverState state = ResolverState.of(setting.meanings());
    for (RowSplitter.Row typed : RowSplitter.of(text, Declarations::isPreamble)) {
      ResolvedRow row = ResolvedRow.of(state, typed.latex());
      state = row.after();
      for (Statement statement : row.statements()) {
        if (statement instanceof Chain chain) {
          chains.add(new ReadChain(where, state.names(), values(chain)));
        }
      }
    }
    return chains.stream().filter(chain -> !chain.sides.isEmpty()).toList();
  }

  private static List<Expr> values(Chain chain) {
    return Stream.concat(chain.earlier().stream(), chain.sides().stream())
        .flatMap(side -> side.value().stream())
        .toList();
  }

  /** The chain in LaTeX, with one more side. */
  String latexWith(Expr last) {
    return Stream.concat(sides.stream(), Stream.of(last))
        .map(Printer::latex)
        .collect(Collectors.joining(" = "));
  }

  /** The last side of a row, read with the names of this chain. */
  ChainSide lastSide(String row) {
    Chain chain = (Chain) ResolvedRow.of(ResolverState.of(names), row).statements().get(0);
    return chain.sides().get(chain.sides().size() - 1);
  }
}
