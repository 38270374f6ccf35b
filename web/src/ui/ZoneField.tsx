import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '~/time/reader';
import { zoneChoices, zoneNamed } from '~/time/zones';

type ZoneFieldProps = {
  label: string;
  value: string;
  onChoose: (zone: string) => void;
  error?: string | undefined;
};

/** A time zone, found by typing a city, a country or an offset. */
export function ZoneField({ label, value, onChoose, error }: ZoneFieldProps) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const choices = useMemo(() => zoneChoices(locale, new Date()), [locale]);
  const wordsOf = useMemo(() => new Map(choices.map(({ zone, words }) => [zone, words])), [choices]);
  const data = useMemo(
    () => choices.map((choice) => ({ value: choice.zone, label: choice.label })),
    [choices],
  );

  const filter: OptionsFilter = ({ options, search }) => {
    const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
    return options.filter((option): option is ComboboxItem => {
      const words = ('value' in option && wordsOf.get(String(option.value))) || '';
      return wanted.every((word) => words.includes(word));
    });
  };

  const chooseTyped = (text: string) => {
    const named = zoneNamed(text, choices);
    if (named && named.zone !== value) onChoose(named.zone);
  };

  return (
    <Select
      label={label}
      value={value}
      data={data}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      filter={filter}
      nothingFoundMessage={t('zoneNotFound')}
      error={error}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(zone) => zone && onChoose(zone)}
      onBlurCapture={(event) => chooseTyped(event.currentTarget.value)}
    />
  );
}
