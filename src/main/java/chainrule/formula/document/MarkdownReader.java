package chainrule.formula.document;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown, in which formulas stand between dollars, in environments or in code fences. */
final class MarkdownReader extends AbstractVisitor {
  /** What begins a display, left over because nothing ends it. */
  private static final Pattern UNCLOSED =
      Pattern.compile("\\$\\$|\\\\begin\\s*\\{(?:align|equation|gather|multline|eqnarray)\\*?\\}");

  private final PlacedText base;
  private final PieceCollector pieces;

  private MarkdownReader(PlacedText base, PieceCollector pieces) {
    this.base = base;
    this.pieces = pieces;
  }

  /** Adds the pieces of a text to those that are there. */
  static void read(PlacedText base, PieceCollector pieces) {
    Parser parser =
        Parser.builder()
            .customBlockParserFactory(new MathBlockParser.Factory(lines(base.text())))
            .customInlineContentParserFactory(new MathInlineParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    parser.parse(base.text()).accept(new MarkdownReader(base, pieces));
    pieces.endParagraph();
  }

  private static List<String> lines(String text) {
    return new BufferedReader(new StringReader(text)).lines().toList();
  }

  @Override
  public void visit(Paragraph paragraph) {
    pieces.prose("\n\n");
    visitChildren(paragraph);
    pieces.prose("\n\n");
  }

  @Override
  public void visit(ListItem item) {
    pieces.prose("\n\n");
    if (item.getParent() instanceof OrderedList) {
      pieces.part();
    }
    visitChildren(item);
  }

  @Override
  public void visit(Heading heading) {
    pieces.add(new Piece.Heading(heading.getLevel()));
  }

  @Override
  public void visit(Text text) {
    pieces.prose(text.getLiteral());
    Matcher open = UNCLOSED.matcher(text.getLiteral());
    if (open.find()) {
      Place place = content(text.getSourceSpans()).place(0);
      pieces.add(new Piece.Problem(place, open.group(), "“" + open.group() + "” is never closed"));
    }
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    pieces.prose("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    pieces.prose("\n");
  }

  @Override
  public void visit(Code code) {
    pieces.prose("`" + code.getLiteral() + "`");
  }

  @Override
  public void visit(FencedCodeBlock fence) {
    List<SourceSpan> spans = fence.getSourceSpans();
    if (fence.getInfo().strip().equals("math") && spans.size() > 2) {
      formula(spans.subList(1, spans.size() - 1), new MathMarks("", ""));
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    comment(html.getSourceSpans());
  }

  @Override
  public void visit(HtmlInline html) {
    comment(html.getSourceSpans());
  }

  @Override
  public void visit(CustomBlock block) {
    custom(block);
  }

  @Override
  public void visit(CustomNode node) {
    custom(node);
  }

  private void custom(Node node) {
    if (node instanceof MathBlock block) {
      formula(block.getSourceSpans(), block.marks());
    } else if (node instanceof MathInline inline) {
      formula(inline.getSourceSpans(), inline.marks());
    }
  }

  private void comment(List<SourceSpan> spans) {
    DocumentComment.of(content(spans)).ifPresent(pieces::add);
  }

  private void formula(List<SourceSpan> spans, MathMarks marks) {
    PlacedText whole = content(spans);
    String text = whole.text();
    int start = marks.open().length() + text.indexOf(marks.open());
    int end = marks.close().isEmpty() ? text.length() : text.lastIndexOf(marks.close());
    new MarkdownFormula(whole.part(start, Math.max(start, end)), marks).addTo(pieces);
  }

  private PlacedText content(List<SourceSpan> spans) {
    PlacedTextBuilder content = new PlacedTextBuilder(base);
    int end = 0;
    for (SourceSpan span : spans) {
      if (content.length() > 0) {
        content.put("\n", end);
      }
      end = span.getInputIndex() + span.getLength();
      content.keep(span.getInputIndex(), end);
      end = Math.min(end, base.text().length() - 1);
    }
    return content.build();
  }
}
