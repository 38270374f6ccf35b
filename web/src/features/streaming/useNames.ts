import { useMemo } from 'react';
import { useReader } from '~/time/reader';

/** 'YouTube and Our page'. */
export function useNames(named: readonly { name: string }[]): string {
  const { locale } = useReader();
  const names = named.map(({ name }) => name).join('\n');
  return useMemo(
    () => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.split('\n')),
    [locale, names],
  );
}
