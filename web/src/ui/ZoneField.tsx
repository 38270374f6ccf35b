import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import { zoneChoices, zoneNamed, zonesFound } from '~/time/zones';
import classes from './ZoneField.module.css';

type ZoneFieldProps = {
  label: string;
  value: string;
  onChoose: (zone: string) => void;
  /** Offsets are told as they are then; else as they are now. */
  at?: Date | undefined;
  error?: string | undefined;
};

/** A time zone, found by typing a city, a country or an offset. */
export function ZoneField({ label, value, onChoose, at, error }: ZoneFieldProps) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const cityName = useCityName();
  const atMs = at?.getTime();
  const choices = useMemo(
    () => zoneChoices(locale, atMs === undefined ? new Date() : new Date(atMs), cityName),
    [locale, atMs, cityName],
  );
  // While somebody types, their text; else the chosen zone.
  const [typed, setTyped] = useState<string>();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = choices.find(({ zone }) => zone === value)?.label ?? value;
  const found = typed === undefined ? choices : zonesFound(typed, choices);

  const choose = (zone: string) => {
    setTyped(undefined);
    combobox.closeDropdown();
    if (zone !== value) onChoose(zone);
  };
  const leave = () => {
    const named = typed === undefined ? undefined : zoneNamed(typed, choices);
    choose(named?.zone ?? value);
  };
  const type = (text: string) => {
    setTyped(text);
    combobox.openDropdown();
    // Enter takes the best match; it is in the list only after this text is drawn.
    window.setTimeout(() => combobox.selectFirstOption());
  };
  const open = () => {
    combobox.openDropdown();
    window.setTimeout(() => combobox.selectActiveOption());
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          value={typed ?? shown}
          error={error}
          autoComplete="off"
          rightSection={<IconSelector size={18} aria-hidden="true" />}
          rightSectionPointerEvents="none"
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={open}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('zones')} className={classes.options}>
          {found.map((choice) => (
            <Combobox.Option key={choice.zone} value={choice.zone} active={choice.zone === value}>
              {choice.label}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('zoneNotFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
