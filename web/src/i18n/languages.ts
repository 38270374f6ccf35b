import { device } from '~/api/storage';

/** Languages of the interface. A third is a folder of catalogues and a line here. */
export const languages = ['en', 'ru'] as const;

export type Language = (typeof languages)[number];

/** A language's own name for itself, the same in every language. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** Of mails and of the pages that their readers see. */
export const mailLanguages = ['en', 'de', 'es', 'fr', 'pl', 'ru'] as const;

export type MailLanguage = (typeof mailLanguages)[number];

export const mailLanguageNames: Record<MailLanguage, string> = {
  ...languageNames,
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pl: 'Polski',
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
