import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { cityOf } from './zones';

/** A zone's city in the reader's language; of places that the catalogue does not have, the zone's own name. */
export function useCityName(): (zone: string) => string {
  const { t, i18n } = useTranslation('cities');
  return useCallback(
    // A zone is one of some 400 names; `exists` says whether it is a key.
    (zone) => (i18n.exists(zone, { ns: 'cities' }) ? t(zone as 'Europe/Warsaw') : cityOf(zone)),
    [t, i18n],
  );
}
