import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asLanguage } from '~/i18n/languages';
import { readerLocale } from './format';
import { deviceZone } from './zones';

/** The zone in which times are shown: the member's own in the panel, else the device's. */
export const ReaderZone = createContext<string | null>(null);

export function useReader(): { locale: string; zone: string } {
  const { i18n } = useTranslation();
  const zone = useContext(ReaderZone) ?? deviceZone();
  const language = asLanguage(i18n.language) ?? 'en';
  return useMemo(() => ({ locale: readerLocale(language), zone }), [language, zone]);
}
