import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureField } from '~/library/PictureField';
import { moved, type OptionDraft } from './draft';
import classes from './Polls.module.css';

const mostText = 120;

type OptionFieldProps = {
  option: OptionDraft;
  options: OptionDraft[];
  place: number;
  isTest: boolean;
  onChange: (text: string) => void;
  onPicture: (picture: string) => void;
  onRight: (isRight: boolean) => void;
  onOrder: (options: OptionDraft[]) => void;
  onEnter: () => void;
};

/** One line: right or not, the text, its place. Enter adds the next. */
export function OptionField(props: OptionFieldProps) {
  const { option, options, place, isTest, onChange, onPicture, onRight, onOrder, onEnter } = props;
  const { t } = useTranslation('poll_form');
  const input = useRef<HTMLInputElement>(null);
  const isAdded = useRef(place > 1 && option.text === '');
  useEffect(() => {
    if (isAdded.current) input.current?.focus();
  }, []);
  const number = place + 1;
  return (
    <div className={classes.optionLine}>
      {isTest && (
        <Checkbox
          aria-label={t('form.isRight', { number })}
          title={t('form.isRight', { number })}
          checked={option.isRight}
          onChange={(event) => onRight(event.currentTarget.checked)}
        />
      )}
      <TextInput
        ref={input}
        className={classes.optionText}
        aria-label={t('form.option', { number })}
        placeholder={t('form.option', { number })}
        maxLength={mostText}
        value={option.text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <PictureField
        words={{
          choose: t('form.picture', { number }),
          change: t('form.changePicture', { number }),
          remove: t('form.removePicture'),
          none: t('form.noPictures'),
        }}
        picture={option.picture}
        onPicture={onPicture}
      />
      <Place
        label={t('form.optionUp', { number })}
        isOff={place === 0}
        onClick={() => onOrder(moved(options, place, -1))}
      >
        <IconArrowUp size={16} />
      </Place>
      <Place
        label={t('form.optionDown', { number })}
        isOff={number === options.length}
        onClick={() => onOrder(moved(options, place, 1))}
      >
        <IconArrowDown size={16} />
      </Place>
      <Place
        label={t('form.removeOption', { number })}
        isOff={options.length <= 2}
        onClick={() => onOrder(options.filter((one) => one !== option))}
      >
        <IconX size={16} />
      </Place>
    </div>
  );
}

type PlaceProps = { label: string; isOff: boolean; onClick: () => void; children: ReactNode };

const Place = ({ label, isOff, onClick, children }: PlaceProps) => (
  <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} disabled={isOff} onClick={onClick}>
    {children}
  </ActionIcon>
);
