import { expect, test } from 'vitest';
import { languages } from '~/i18n/languages';

type Texts = { title: string; otherTool: { slides: string; player: string } };
const files = import.meta.glob<Texts>('../i18n/*/{library,slides,player}.json', {
  eager: true,
  import: 'default',
});

test.each(languages)('whoever is sent to another tool reads the name that it has in %s', (language) => {
  const of = (namespace: string) => files[`../i18n/${language}/${namespace}.json`];

  for (const tool of ['slides', 'player'] as const)
    expect(of('library')?.otherTool[tool]).toContain(of(tool)?.title);
});
