import type { Language } from '~/i18n/languages';

/** As Excalidraw names them. */
export const langCodes: Record<Language, string> = {
  en: 'en',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  pl: 'pl-PL',
  ru: 'ru-RU',
};
