import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { asLanguage, keepLanguage, type Language, preferredLanguage } from './languages';

const catalogues = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' });

/** Each catalogue is a file of its own, fetched when a page first needs it. */
const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = catalogues[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`no catalogue ${language}/${namespace}`), null);
    load().then(
      (texts) => done(null, texts),
      (problem: Error) => done(problem, null),
    );
  },
};

export async function startI18n(language: Language = preferredLanguage()): Promise<void> {
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: language,
      // The catalogues hold the same keys (a test says so), so nothing has to be fetched as a fallback.
      fallbackLng: false,
      ns: ['common', 'refusals'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language;
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
}

/** Fetches a page's texts beside its code, so that the page is drawn once and complete. */
export async function withTexts<T>(page: Promise<T>, ...namespaces: string[]): Promise<T> {
  const [loaded] = await Promise.all([page, i18next.loadNamespaces(namespaces)]);
  return loaded;
}

export function currentLanguage(): Language {
  return asLanguage(i18next.language) ?? 'en';
}

export async function switchLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}
