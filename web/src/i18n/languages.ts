import { device } from '~/api/storage';

/** Languages of pages and mails. One more is a folder of catalogues and a line here, and the server's own texts. */
export const languages = ['en', 'de', 'es', 'fr', 'pl', 'ru'] as const;

export type Language = (typeof languages)[number];

/** A language's own name for itself, the same in every language. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pl: 'Polski',
  ru: 'Русский',
};

const storageKey = 'rostrum.language';

export function asLanguage(tag: string | null | undefined): Language | undefined {
  const short = tag?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === short);
}

/** What was chosen on this device, else the browser's first language that we speak, else English. */
export function preferredLanguage(): Language {
  const kept = asLanguage(device.get(storageKey));
  if (kept) return kept;
  for (const tag of navigator.languages) {
    const spoken = asLanguage(tag);
    if (spoken) return spoken;
  }
  return 'en';
}

export function keepLanguage(language: Language): void {
  device.set(storageKey, language);
}
