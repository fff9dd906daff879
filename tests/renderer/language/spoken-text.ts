import { readFileSync } from 'node:fs';
import { type Node, parseSync, Visitor } from 'oxc-parser';

/** Attributes whose text nobody reads or hears. */
const UNSPOKEN_ATTRIBUTES = new Set([
  'className',
  'd',
  'viewBox',
  'key',
  'role',
  'type',
  'group',
  'transform',
]);
/** Properties of objects that are no text, though they look like it. */
const UNSPOKEN_PROPERTIES = new Set(['placement']);
/** What a broken promise of the code says, to developers. */
const FOR_DEVELOPERS = new Set(['assert', 'Error', 'TypeError']);
/** Names of keys, as events call them. */
const KEYS =
  /^(Enter|Escape|Tab|Backspace|Delete|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|Shift|Control|Alt|Meta|F\d+)$/;
/** Text for people: words after one another, or a word that begins like a sentence. */
const WORDS = /\p{L}{2,}[,.:;]?\s+\p{L}|^\s*\p{Lu}\p{Ll}/u;

/** Text of a source file that people read and that no translation reaches: what is not inside a macro of Lingui. */
export function untranslatedText(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const { program } = parseSync(file, source);
  const found: string[] = [];
  const passed: (readonly [start: number, end: number])[] = [];
  const pass = ({ start, end }: Node) => passed.push([start, end]);
  const report = ({ start }: Node, text: string) => {
    if (passed.some(([from, to]) => from <= start && start < to)) return;
    found.push(`${file}:${source.slice(0, start).split('\n').length}: ${text.trim()}`);
  };
  new Visitor({
    ImportDeclaration: pass,
    ExportNamedDeclaration: (node) => void (node.source && pass(node.source)),
    ExportAllDeclaration: pass,
    TaggedTemplateExpression: pass,
    TSLiteralType: pass,
    JSXOpeningElement: ({ name: element, attributes }) => {
      const isOwn = element.type !== 'JSXIdentifier' || /^\p{Lu}/u.test(element.name);
      for (const attribute of attributes) {
        if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') continue;
        const { name } = attribute.name;
        // The name of a field is for the form that it is sent in; the name of a menu's item is read.
        if (UNSPOKEN_ATTRIBUTES.has(name) || (name === 'name' && !isOwn)) pass(attribute);
      }
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && UNSPOKEN_PROPERTIES.has(key.name)) pass(value);
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== 'Identifier') return;
      if (FOR_DEVELOPERS.has(callee.name) || isMacro(callee.name)) pass(node);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && FOR_DEVELOPERS.has(node.callee.name)) pass(node);
    },
    JSXElement: (node) => {
      const { name } = node.openingElement;
      if (name.type === 'JSXIdentifier' && name.name === 'Trans') pass(node);
    },
    JSXText: (node) => {
      if (/\p{L}/u.test(node.value)) report(node, node.value);
    },
    Literal: (node) => {
      if (typeof node.value === 'string' && WORDS.test(node.value) && !KEYS.test(node.value))
        report(node, node.value);
    },
    TemplateLiteral: (node) => {
      const text = node.quasis.map(({ value }) => value.cooked ?? '').join('…');
      if (node.quasis.some(({ value }) => WORDS.test(value.cooked ?? ''))) report(node, text);
    },
  }).visit(program);
  return found;
}

function isMacro(name: string): boolean {
  return ['t', 'msg', 'plural', 'select', 'selectOrdinal', 'defineMessage'].includes(name);
}
