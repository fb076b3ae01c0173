// The text view: the plan's file in CodeMirror, with the findings under the words. What may be written and what a word means is
// asked of the program. The editor stands in a shadow root, so that its styles are adopted sheets and the page allows no others.
const deskText = (() => {
"use strict"
const {EditorState, StateEffect, StateField, Transaction, EditorView, Decoration, keymap, lineNumbers, highlightSpecialChars, highlightActiveLine, hoverTooltip,
  history, historyKeymap, defaultKeymap, syntaxHighlighting, HighlightStyle, indentUnit, yaml, autocompletion, completionKeymap, setDiagnostics, lintKeymap,
  lintGutter, search, searchKeymap, tags} = CodeMirror
const $ = id => document.getElementById(id)
let view, tell, ask, place = "", shown = ""

// What the form shows has a bar beside it.
const showLines = StateEffect.define()
const lines = StateField.define({
  create: () => Decoration.none,
  update(marked, t) {
    marked = marked.map(t.changes)
    for (const e of t.effects) if (e.is(showLines)) {
      const all = []
      for (let n = e.value[0]; n && n <= Math.min(e.value[1], t.newDoc.lines); n++) all.push(Decoration.line({class: "cm-shown"}).range(t.newDoc.line(n).from))
      marked = Decoration.set(all)
    }
    return marked
  },
  provide: f => EditorView.decorations.from(f),
})

const theme = EditorView.theme({
  "&": {color: "var(--ink)", backgroundColor: "var(--paper)", border: "2px solid var(--strong-line)", borderRadius: "4px", fontSize: "15px", height: "100%"},
  "&.cm-focused": {outline: "3px solid var(--focus)", outlineOffset: "1px"},
  ".cm-scroller": {fontFamily: "ui-monospace, Consolas, Menlo, monospace", lineHeight: "1.5"},
  ".cm-content": {caretColor: "var(--ink)"},
  ".cm-gutters": {backgroundColor: "var(--wash)", color: "var(--muted)", borderRight: "1px solid var(--line)"},
  ".cm-activeLine": {backgroundColor: "transparent", boxShadow: "inset 0 -1px var(--line), inset 0 1px var(--line)"},
  ".cm-shown": {boxShadow: "inset 3px 0 var(--accent)"},
  ".cm-activeLine.cm-shown": {boxShadow: "inset 3px 0 var(--accent), inset 0 -1px var(--line), inset 0 1px var(--line)"},
  "&.cm-focused > .cm-scroller .cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-tooltip, .cm-panels": {backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--strong-line)", fontFamily: "system-ui, sans-serif", fontSize: "15px"},
  ".cm-tooltip": {maxWidth: "min(30rem, 90vw)"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "3px 8px"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {backgroundColor: "var(--brand)", color: "var(--on-brand)"},
  ".cm-tooltip-hint": {padding: ".4rem .7rem"}, ".cm-tooltip-hint p": {margin: 0},
  ".cm-completionDetail": {fontStyle: "normal", marginLeft: "1em", color: "inherit"},
  ".cm-diagnostic": {padding: ".4rem .7rem", whiteSpace: "pre-wrap", borderLeftWidth: "5px"},
  ".cm-diagnostic-error": {borderLeftColor: "var(--danger)"}, ".cm-diagnostic-warning": {borderLeftColor: "var(--att-line)"}, ".cm-diagnostic-info": {borderLeftColor: "var(--line)"},
  ".cm-lintRange": {backgroundImage: "none", textDecoration: "underline wavy 1.5px", textDecorationSkipInk: "none", textUnderlineOffset: "3px"},
  ".cm-lintRange-error": {textDecorationColor: "var(--danger)"}, ".cm-lintRange-warning": {textDecorationColor: "var(--att-line)"}, ".cm-lintRange-info": {textDecorationColor: "var(--muted)"},
  ".cm-panel input, .cm-panel button, .cm-panel label": {fontSize: "15px", color: "inherit"}, ".cm-button": {backgroundImage: "none", backgroundColor: "var(--wash)"},
})
const colours = HighlightStyle.define([
  {tag: tags.propertyName, color: "var(--code-key)", fontWeight: "600"}, {tag: tags.definition(tags.propertyName), color: "var(--code-key)", fontWeight: "600"},
  {tag: [tags.string, tags.content], color: "var(--ink)"}, {tag: tags.comment, color: "var(--code-note)", fontStyle: "italic"},
  {tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "var(--muted)"}, {tag: [tags.number, tags.bool, tags.null], color: "var(--code-value)"},
])
const danish = {
  "Find": "Find", "Replace": "Erstat med", "next": "næste", "previous": "forrige", "all": "alle", "match case": "store og små", "by word": "hele ord", "regexp": "mønster",
  "replace": "erstat", "replace all": "erstat alle", "close": "luk", "Completions": "Forslag", "Diagnostics": "Det, der skal ses på", "No diagnostics": "Der er ikke noget at se på",
  "current match": "fundet her", "on line": "på linje", "replaced match on line $": "erstattet på linje $", "replaced $ matches": "erstattet $ steder", "Control character": "Styretegn",
  "Go to line": "Gå til linje", "go": "gå", "Selection deleted": "Det markerede er slettet",
}
const phrases = new Proxy(danish, {has: (all, key) => key in all, get: (all, key) => all[key]})

function element(name, text, parent) { const e = document.createElement(name); e.textContent = text; if (parent) parent.append(e); return e }
const before = (state, at) => { const line = state.doc.lineAt(at); return {At: place, To: line.number, Value: state.sliceDoc(line.from, at)} }

async function options(context) {
  const {Options} = await ask({Do: "complete", ...before(context.state, context.pos)})
  if (context.aborted || !Options || !Options.length) return null
  if (!context.explicit && !Options[0].Length) return null
  return {
    from: context.pos - Options[0].Length, filter: false,
    options: Options.map(o => ({label: o.Label, detail: o.Detail, apply: o.Insert, info: o.Info || null, type: ""})),
  }
}
const hint = hoverTooltip(async (v, at) => {
  const {Hint} = await ask({Do: "hint", ...before(v.state, at)})
  if (!Hint) return null
  return {pos: at, above: true, create: () => {
    const dom = element("div", "")
    dom.className = "cm-tooltip-hint"
    element("b", Hint.Title, dom); element("p", Hint.Text, dom)
    return {dom}
  }}
}, {hideOnChange: true})

function begin(text) {
  const root = $("editor").attachShadow({mode: "open"})
  view = new EditorView({root, parent: root, state: state(text)})
}
function state(text) {
  return EditorState.create({doc: text, extensions: [
    lineNumbers(), highlightSpecialChars(), highlightActiveLine(), history(), lintGutter(), indentUnit.of("  "), yaml(), syntaxHighlighting(colours), lines, theme, hint,
    search({top: true}), autocompletion({override: [options], icons: false, activateOnTypingDelay: 150}), EditorState.phrases.of(phrases), EditorState.lineSeparator.of("\n"),
    EditorView.lineWrapping, EditorView.contentAttributes.of({tabindex: "0", "aria-label": "Planen som tekst", spellcheck: "false", lang: "da"}),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
    EditorView.updateListener.of(u => { if (u.docChanged && !u.transactions.some(t => t.annotation(Transaction.remote))) tell({Do: "text", At: place, Value: u.state.sliceDoc()}) }),
    EditorView.domEventHandlers({blur: () => { tell({Do: "leave"}) }}),
  ]})
}

// What the program has goes into the editor as the smallest change, so that the caret stays where it is.
function take(text) {
  const old = view.state.sliceDoc()
  let from = 0, end = 0
  while (from < old.length && from < text.length && old[from] === text[from]) from++
  while (end < old.length - from && end < text.length - from && old[old.length - 1 - end] === text[text.length - 1 - end]) end++
  if (from < Math.max(old.length, text.length)) view.dispatch({changes: {from, to: old.length - end, insert: text.slice(from, text.length - end)}, annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)]})
}

function position(line, column) {
  const doc = view.state.doc, l = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(l.from + column, l.to)
}

return {
  start(how) {
    ({tell, ask} = how)
    $("text-seek").addEventListener("click", () => tell({Do: "seek", At: place, To: view.state.doc.lineAt(view.state.selection.main.head).number}))
  },
  // show takes what the program says of the text. While she types on, what it says of an older text is left out.
  show(text, typing) {
    $("text").hidden = !text
    document.body.classList.toggle("beside", !!text)
    if (!text) { shown = ""; return }
    if (text.Place !== place || !view) {
      if (text.Text == null) return
      place = text.Place
      $("text-name").textContent = text.Name
      if (view) { view.setState(state(text.Text)); view.scrollDOM.scrollTop = 0 }
      else begin(text.Text)
      shown = ""
    } else if (typing) return
    else if (text.Text != null) take(text.Text)
    view.dispatch(setDiagnostics(view.state, (text.Marks || []).map(m => {
      const from = position(m.Line, m.Column), to = Math.max(from, position(m.EndLine, m.EndColumn))
      return {from, to, severity: m.Key, message: m.Message + "\n" + m.Fix}
    })), {effects: showLines.of(text.Show)})
    const now = place + text.Show
    if (now !== shown && text.Show[0]) view.dispatch({effects: EditorView.scrollIntoView(position(text.Show[0], 0), {y: "start", yMargin: 30})})
    shown = now
  },
  line(n) {
    view.focus()
    view.dispatch({selection: {anchor: position(n, 0)}, effects: EditorView.scrollIntoView(position(n, 0), {y: "center"})})
  },
  forget() { if (view) view.setState(state("")); place = "" },
}
})()
