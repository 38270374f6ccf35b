import { ColorInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Branding.module.css';
import { Contrast } from './Contrast';
import { colourIn, type Element, elements, swatches } from './draft';
import type { BrandingEditor } from './useBranding';

type ColourFieldProps = { element: Element; editor: BrandingEditor };

function ColourField({ element, editor: { draft, change, shown } }: ColourFieldProps) {
  const { t } = useTranslation('branding');
  const colour = draft.colours[element];
  const [text, setText] = useState(colour ?? '');
  // Chosen in the preview, or given back to the account.
  useEffect(() => {
    setText((before) => (colourIn(before) === colour ? before : (colour ?? '')));
  }, [colour]);
  const type = (typed: string) => {
    setText(typed);
    const chosen = colourIn(typed);
    if (chosen !== undefined) change({ colours: { ...draft.colours, [element]: chosen } });
  };
  return (
    <div>
      <ColorInput
        label={t(`colour.${element}`)}
        placeholder={t(element === 'text' ? 'colour.byItself' : 'colour.inherited')}
        size="md"
        format="hex"
        swatches={swatches}
        fixOnBlur={false}
        value={text}
        onChange={type}
        error={colourIn(text) === undefined && t('colour.wrong')}
        eyeDropperButtonProps={{ 'aria-label': t('colour.pick') }}
      />
      <Contrast element={element} checks={shown.checks} />
    </div>
  );
}

/** The colours one by one, for who knows their numbers; empty is the account's. */
export function ColourFields({ editor }: { editor: BrandingEditor }) {
  const { t } = useTranslation('branding');
  return (
    <fieldset className={classes.field}>
      <legend>{t('colour.title')}</legend>
      <div className={classes.colours}>
        {elements.map((element) => (
          <ColourField key={element} element={element} editor={editor} />
        ))}
      </div>
    </fieldset>
  );
}
