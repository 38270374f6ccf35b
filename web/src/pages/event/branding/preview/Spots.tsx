import { Button, ColorPicker, Popover, UnstyledButton } from '@mantine/core';
import { type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Contrast } from '../Contrast';
import { swatches } from '../draft';
import type { BrandingEditor } from '../useBranding';
import classes from './Preview.module.css';
import type { Spot } from './spots';

type SpotsProps = { spots: Spot[]; scale: number; editor: BrandingEditor };

function Picker({ spot, editor }: { spot: Spot; editor: BrandingEditor }) {
  const { t } = useTranslation('branding');
  const { draft, change, shown } = editor;
  const { element } = spot;
  const set = (colour: string | null) => change({ colours: { ...draft.colours, [element]: colour } });
  const now = draft.colours[element] ?? (element === 'text' ? undefined : shown.look[element]?.colour);
  return (
    <div className={classes.picker}>
      <strong>{t(`colour.${element}`)}</strong>
      <ColorPicker
        format="hex"
        swatches={swatches}
        {...(now && { value: now })}
        onChange={set}
        saturationLabel={t('colour.saturation')}
        hueLabel={t('colour.hue')}
      />
      <Contrast element={element} checks={shown.checks} />
      <Button variant="subtle" size="sm" onClick={() => set(null)}>
        {t(element === 'text' ? 'colour.byItself' : 'colour.asAccount')}
      </Button>
    </div>
  );
}

/** A double-click, a press of Enter, or on a touch screen a tap. */
function opens(event: MouseEvent): boolean {
  return event.detail !== 1 || window.matchMedia('(pointer: coarse)').matches;
}

/** Over the shown page: each thing that has a colour can be reached by pointer and keyboard, and opens its colours. */
export function Spots({ spots, scale, editor }: SpotsProps) {
  const { t } = useTranslation('branding');
  const [open, setOpen] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(undefined);
    opener.current?.focus({ preventScroll: true });
  };
  return spots.map((spot) => (
    <Popover
      key={spot.key}
      opened={open === spot.key}
      onChange={(isOpen) => !isOpen && close()}
      trapFocus
      shadow="md"
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.spot}
          data-spot={spot.element}
          style={{
            left: spot.left * scale,
            top: spot.top * scale,
            width: spot.width * scale,
            height: spot.height * scale,
          }}
          aria-label={t('preview.colour', { what: t(`colour.${spot.element}`) })}
          title={t('preview.colour', { what: t(`colour.${spot.element}`) })}
          onClick={(event) => {
            if (!opens(event)) return;
            opener.current = event.currentTarget;
            setOpen(spot.key);
          }}
          // The focus takes a moment to get into the colours.
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        />
      </Popover.Target>
      <Popover.Dropdown>{open === spot.key && <Picker spot={spot} editor={editor} />}</Popover.Dropdown>
    </Popover>
  ));
}
