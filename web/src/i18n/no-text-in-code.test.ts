import ts from 'typescript';
import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.tsx', '!../**/*.test.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const spokenAttributes = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title']);
const hasLetters = (text: string) => /\p{L}{2,}/u.test(text);

/** Words written straight into markup: they would reach people untranslated. */
function wordsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && hasLetters(value.text)) found.push(value.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression)) {
      if (ts.isJsxElement(node.parent) && hasLetters(node.expression.text)) found.push(node.expression.text);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

test('no markup holds words of its own: all are in the catalogues', () => {
  const found = Object.entries(sources).flatMap(([path, source]) =>
    wordsIn(path, source).map((words) => `${path}: ${words}`),
  );

  expect(Object.keys(sources).length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('words in text, attributes and braces are found', () => {
  const source = `const x = <a title="Go on">Send <b aria-label={t('k')}>{'now'}</b></a>;`;

  expect(wordsIn('x.tsx', source)).toEqual(['Go on', 'Send', 'now']);
});
