/*
 * The language of derivations, as people write them in LaTeX homework. This file is its reference.
 *
 * One row of a display is read at a time; rows have been parted at their top-level \\ before.
 * The grammar knows how a formula is put together, and not what its letters mean: letters and
 * digits are single tokens, and a setting decides later whether CE is one name or C times E,
 * whether u_w is the w-th of a family or v_c a name, and how far an unbracketed \log reaches.
 */
grammar Formula;

/* What only the neighbours of a token can tell: the bar of "f'(x)|_{x=0}". */
tokens { AT }

/* A row is a list of segments: "J = -\log\hat y_o,\quad y_w = 1\ (w = o)" has two. */
row : contents EOF ;

/* So is what stands in brackets: "(x, \alpha x)", "(O = w \mid C = c)", "\sum_{t : w_t = w_s}". */
contents : segment (separator segment)* ;

separator : COMMA | SEMICOLON | COLON | MID | COLUMN | NEWLINE | GAP | KEYWORD ;

/* A chain "a = b = c"; it may begin with its relation, "= b", and then goes on from an earlier line. */
segment : side? (relation side)* ;

/* A side may say where it is evaluated: "\left.\frac{\partial J}{\partial u_w}\right|_{w=o}". */
side : expression point? ;

point : AT UNDER argument ;

relation : EQUAL | DEFINED | DEFINES | NOT_EQUAL | LESS | GREATER | LESS_EQUAL | GREATER_EQUAL | IN | APPROXIMATE | OTHER_RELATION ;

/* Signs may pile up: "-\log x + -1". */
expression : sign* term (sign+ term)* ;

sign : PLUS | MINUS ;

/* "u_w^\top v_c", "2 \cdot x", "h * (1 - h)", "\partial J / \partial v_c", "x \cdot -1". Juxtaposition multiplies. */
term : factor (times? factor)* (times sign+ term)? ;

times : DOT_PRODUCT | CROSS | STAR | ELEMENTWISE | SLASH ;

/* Scripts and primes belong to the atom before them: "\hat y_o", "U^\top", "\sigma'". */
factor : atom script* ;

script : UNDER argument | OVER argument | PRIME ;

atom
  : number
  | letter
  | WORD                                     // \text{softmax}, \operatorname{diag}, \mathrm{sign}, or a remark
  | FUNCTION                                 // \log x, \log(x)
  | BIG                                      // \sum_{w=1}^{|V|}, \prod_i, \max_j
  | PARTIAL                                  // \partial J / \partial v_c
  | NABLA                                    // \nabla_{v_c} J
  | fraction
  | root
  | group
  | modulus
  | norm
  | environment
  | DOTS
  ;

/* "\frac{a}{b}", and TeX's one-token arguments: "\frac12", "\frac1P", "\frac\alpha{2}". */
fraction : FRACTION argument argument ;

/* "\sqrt{x}", "\sqrt[3]{x}" */
root : ROOT degree? argument ;

degree : LEFT_BRACKET contents RIGHT_BRACKET ;

/* "3", "12", "0.5", ".5" */
number : DIGIT+ (POINT DIGIT+)? | POINT DIGIT+ ;

/* "x", "\theta", "\hat y", "\mathbf{v}", "\mathbb{R}", "\mathcal L" */
letter : LETTER | COMMAND | ACCENT argument | STYLE argument ;

/* What TeX takes as one argument. */
argument : braces | letter | WORD | DIGIT | PLUS | MINUS | STAR | PARTIAL | PRIME | fraction | root ;

braces : LEFT_BRACE (contents | mark contents) RIGHT_BRACE ;

mark : PLUS | MINUS | STAR | PRIME+ ;        // \mathbb{R}^{+}, f^{\prime}, w^{*\top}

/* Brackets of all kinds group; what is in them may also be a list, a block, a condition or cases. */
group
  : braces
  | LEFT_PAREN contents RIGHT_PAREN
  | LEFT_BRACKET contents RIGHT_BRACKET
  | LEFT_CURLY contents RIGHT_CURLY          // \{ ... \}
  | LEFT_ANGLE contents RIGHT_ANGLE          // \langle a, b \rangle
  ;

modulus : LEFT_BAR expression RIGHT_BAR ;    // |V|, |\alpha|

norm : LEFT_NORM expression RIGHT_NORM ;     // \|x\|_2

environment : BEGIN contents END ;           // cases, pmatrix, bmatrix, aligned

/* ---- tokens ---- */

SPACE : ( [ \t\r\n~\u00A0\u200B\uFEFF]           // the last three come with what was copied
        | '\\,' | '\\;' | '\\!' | '\\:' | '\\>' | '\\/'
        | '\\' ('left' | 'right' | 'bigl' | 'bigr' | 'Bigl' | 'Bigr' | 'biggl' | 'biggr' | 'Biggl' | 'Biggr'
               | 'big' | 'Big' | 'bigg' | 'Bigg' | 'middle') [ \t]* '.'?
        | '\\' ('displaystyle' | 'textstyle' | 'limits' | 'nolimits' | 'nonumber' | 'notag' | 'substack')
        | '\\' ('rm' | 'it' | 'bf' | 'sf' | 'bfseries' | 'itshape' | 'boldmath')
        | '\\' ('tag' | 'label') '*'? '{' ~[{}]* '}'
        | [_^] '{' BLANK* '}'                        // {\mathbf w}^{\,}
        | '\\overset' [ \t]* '{' BLANK* '}'
        ) -> skip ;

fragment BLANK : [ \t~] | '\\,' | '\\;' | '\\!' | '\\:' | '\\>' | '\\ ' ;

/* What stands above or below a relation: \overset{(a)}{=}. */
fragment LABEL : '\\' ('overset' | 'stackrel' | 'underset') [ \t]* '{' IN_LABEL* '}' [ \t]* ;
fragment IN_LABEL : ~[{}?] | '{' ~[{}?]* '}' ;
fragment DEF_LABEL : '\\' ('overset' | 'stackrel' | 'underset') [ \t]* '{' [ \t]*
                     ('\\triangle' | 'def' | '\\' ('text' | 'mathrm' | 'rm' | 'tiny' | 'operatorname') [ \t]* '{' 'def' '.'? '}')
                     [ \t]* '}' [ \t]* ;

GAP : '\\ ' | '\\quad' | '\\qquad' ;
NEWLINE : '\\\\' ('[' ~[\]]* ']')? | '\\cr' | '\\atop' | '\\newline' ;
COLUMN : '&' ;

FRACTION : '\\' [dtc]? 'frac' ;
ROOT : '\\sqrt' ;
BIG : '\\sum' | '\\prod' ;
PARTIAL : '\\partial' ;
NABLA : '\\nabla' ;
FUNCTION : '\\' ('log' | 'ln' | 'exp' | 'max' | 'min' | 'tanh' | 'sin' | 'cos' | 'det') ;

KEYWORD : '\\forall' | '\\Rightarrow' | '\\implies' | '\\iff' | '\\therefore' | '\\land'
        | '\\text' ('rm' | 'it' | 'bf')? '{' ' '* ([iI] 'f' | [fF] 'or' | 'where' | 'then' | [wW] 'hen' | [eE] 'lse' | [oO] 'therwise' | 'and' | 'with' | [fF] 'or all' | [fF] 'or every' | [fF] 'or each' | [cC] 'ase' [ a-zA-Z0-9]*) [ ,:.]* '}' ;
WORD : '\\' ('text' | 'textrm' | 'textit' | 'textbf' | 'textsf' | 'texttt' | 'textnormal' | 'mbox') [ \t]* '{' ~[{}]* '}'
     | '\\' ('mathrm' | 'mathop' | 'operatorname' '*'?) [ \t]* '{' (~[{}\\] | '\\' [,;:! ])* '}'
     | OTHER_SCRIPT+ ;

/* Words of languages in other letters than formulas use. */
fragment OTHER_SCRIPT : [\u0400-\u052F\u0590-\u06FF\u0900-\u0DFF\u0E00-\u0E7F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF] ;

ACCENT : '\\' ('hat' | 'widehat' | 'bar' | 'overline' | 'tilde' | 'widetilde' | 'dot' | 'ddot' | 'check' | 'breve' | 'mathring' | 'underline' | 'mathbb' | 'mathbbm' | 'mathds' | 'mathcal' | 'mathfrak') ;
STYLE : '\\' ('mathbf' | 'boldsymbol' | 'bm' | 'mathit' | 'mathsf' | 'mathtt' | 'mathnormal' | 'mathrm' | 'pmb' | 'vec' | 'overrightarrow') ;

BEGIN : '\\begin' [ \t]* '{' [a-zA-Z]+ '*'? '}' ('[' [tbc] ']')? ('{' [lcr|@ ]* '}')? ;
END : '\\end' [ \t]* '{' [a-zA-Z]+ '*'? '}' ;

DEFINES : '=:' | '\\eqqcolon' ;
DEFINED : DEF_LABEL ('=' | '{' [ \t]* '=' [ \t]* '}') | ':=' | '\\coloneqq' | '\\triangleq' ;
EQUAL : '=' | '\\equiv' | LABEL ('=' | '{' [ \t]* '=' [ \t]* '}') ;
NOT_EQUAL : '\\ne' | '\\neq' | '!=' | '\\not' [ \t]* '=' ;
LESS : '<' | '\\lt' ;
GREATER : '>' | '\\gt' ;
LESS_EQUAL : LABEL '{' [ \t]* '\\le' 'q'? [ \t]* '}' | '\\le' | '\\leq' | '\\leqslant' | '<=' ;
GREATER_EQUAL : LABEL '{' [ \t]* '\\ge' 'q'? [ \t]* '}' | '\\ge' | '\\geq' | '\\geqslant' | '>=' ;
IN : '\\in' ;
APPROXIMATE : '\\approx' ;
OTHER_RELATION : '\\propto' | '\\to' | '\\rightarrow' | '\\leftarrow' | '\\sim' | '\\simeq' | '\\ll' | '\\gg' | '\\mapsto' | '\\notin' | '\\subset' | '\\subseteq' ;

PLUS : '+' ;
MINUS : '-' | '\u2212' ;
DOT_PRODUCT : '\\cdot' ;
CROSS : '\\times' ;
STAR : '*' | '\\ast' ;
ELEMENTWISE : '\\odot' | '\\circ' | '.*' ;
SLASH : '/' ;
UNDER : '_' ;
OVER : '^' ;
PRIME : '\'' | '\\prime' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' | '\\colon' ;
MID : '\\mid' | '\\vert' ;
POINT : '.' ;
DOTS : '\\' ('dots' | 'ldots' | 'cdots' | 'dotsc' | 'dotsb' | 'dotsm' | 'dotso' | 'vdots' | 'ddots') | '...' ;

LEFT_BRACE : '{' ;
RIGHT_BRACE : '}' ;
LEFT_PAREN : '(' ;
RIGHT_PAREN : ')' ;
LEFT_BRACKET : '[' | '\\lbrack' | '\\llbracket' | '\u27E6' ;
RIGHT_BRACKET : ']' | '\\rbrack' | '\\rrbracket' | '\u27E7' ;
LEFT_CURLY : '\\{' | '\\lbrace' ;
RIGHT_CURLY : '\\}' | '\\rbrace' ;
LEFT_ANGLE : '\\langle' ;
RIGHT_ANGLE : '\\rangle' ;
BAR : '|' ;                                  // becomes LEFT_BAR, RIGHT_BAR or MID by what is around it
DOUBLE_BAR : '\\|' | '\\Vert' | '\\parallel' | '||' ;   // becomes LEFT_NORM or RIGHT_NORM
LEFT_BAR : '\\lvert' ;
RIGHT_BAR : '\\rvert' ;
LEFT_NORM : '\\lVert' ;
RIGHT_NORM : '\\rVert' ;

DIGIT : [0-9] ;
LETTER : [a-zA-Z] | '\\_' ;                   // J_{neg\_sample}
COMMAND : '\\' [a-zA-Z]+ ;
UNKNOWN : [\uD800-\uDBFF] [\uDC00-\uDFFF] | . ;
