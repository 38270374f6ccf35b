import { expect, test } from 'vitest';
import { languages } from './languages';

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' });
const pluralEnding = /_(zero|one|two|few|many|other)$/;

function flat(texts: Record<string, unknown>, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[path + key, value]]
      : flat(value as Record<string, unknown>, `${path}${key}.`),
  );
}

function catalogue(language: string, namespace: string): [string, string][] {
  return flat(files[`./${language}/${namespace}.json`] ?? {});
}

const keysOf = (entries: [string, string][]) =>
  [...new Set(entries.map(([key]) => key.replace(pluralEnding, '')))].sort();

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+/g) ?? [])].sort();

const namespaces = Object.keys(files)
  .filter((path) => path.startsWith('./en/'))
  .map((path) => path.slice('./en/'.length, -'.json'.length));
const others = languages.filter((language) => language !== 'en');

test('every language has the same catalogues', () => {
  for (const language of languages) {
    const own = Object.keys(files).filter((path) => path.startsWith(`./${language}/`));
    expect(own.map((path) => path.slice(`./${language}/`.length, -'.json'.length)).sort()).toEqual(
      [...namespaces].sort(),
    );
  }
});

test.each(namespaces)('catalogue %s has the same keys in every language', (namespace) => {
  for (const language of others) {
    expect(keysOf(catalogue(language, namespace))).toEqual(keysOf(catalogue('en', namespace)));
  }
});

test.each(namespaces)('catalogue %s has every plural form that each language needs', (namespace) => {
  for (const language of languages) {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = new Set(catalogue(language, namespace).map(([key]) => key));
    const counted = [...keys]
      .filter((key) => pluralEnding.test(key))
      .map((key) => key.replace(pluralEnding, ''));
    for (const key of counted) {
      for (const category of needed)
        expect(keys, `${language}: ${key}_${category}`).toContain(`${key}_${category}`);
    }
  }
});

test.each(namespaces)('catalogue %s fills in the same values in every language', (namespace) => {
  const english = new Map(catalogue('en', namespace));
  for (const language of others) {
    for (const [key, text] of catalogue(language, namespace)) {
      const original = english.get(key) ?? english.get(key.replace(pluralEnding, '_other'));
      // A form for one may leave the number out ('one seat').
      if (original && !/_(zero|one)$/.test(key))
        expect(placeholders(text), key).toEqual(placeholders(original));
    }
  }
});

test.each(namespaces)('no text of catalogue %s is empty', (namespace) => {
  for (const language of languages) {
    for (const [key, text] of catalogue(language, namespace)) expect(text.trim(), key).not.toBe('');
  }
});

function isSentence(text: string): boolean {
  const words = text.replace(/\{\{.*?\}\}|\(.*?\)|\S+@\S+/g, '').trim();
  return words.length >= 12 && words.includes(' ');
}

// A word may be the same in many languages ('Chat', 'Participants'), and names of cities and people often are.
test.each(namespaces.filter((namespace) => namespace !== 'cities'))(
  'no sentence of catalogue %s was left in English',
  (namespace) => {
    const english = new Map(catalogue('en', namespace));
    for (const language of others) {
      const left = catalogue(language, namespace).filter(
        ([key, text]) => text === english.get(key) && isSentence(text),
      );
      expect(left, language).toEqual([]);
    }
  },
);
